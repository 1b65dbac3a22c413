internal import Casework
package import Records

/// What happened to a case, as lines that people read.
package enum CaseHistory {
  package struct Line: Sendable, Hashable {
    package var version: Int
    package var at: Instant
    /// The person's name; with 代 and the absent person's where one stood in.
    package var who: String
    package var what: String
  }

  package static func lines(_ events: [Event], office: Office) -> [Line] {
    events.map { event in
      let name = { (id: PersonID) in office.person(id)?.name ?? id.text }
      let who = name(event.person) + (event.standsInFor.map { "（代\(name($0))）" } ?? "")
      let fact = event.node.flatMap { CaseEvent(kind: event.kind, node: $0) }
      return Line(
        version: event.version, at: event.at, who: who,
        what: fact.map { words($0, office: office) } ?? event.kind)
    }
  }

  package static func text(_ events: [Event], office: Office) -> [UInt8] {
    Array(
      lines(events, office: office).map { "\($0.version)\t\($0.at.iso)\t\($0.who)\t\($0.what)\n" }
        .joined().utf8)
  }

  private static func words(_ fact: CaseEvent, office: Office) -> String {
    func person(_ id: PersonID) -> String { office.person(id)?.name ?? id.text }
    func section(_ id: String) -> String { office.sections.first { $0.id == id }?.name ?? id }
    switch fact {
    case .registered: return "登记"
    case .accepted(let p):
      return "签收" + (p.findings.isEmpty ? "" : "，核对发现：" + p.findings.joined(separator: "；"))
    case .handBackAsked(let p): return "申请退办，建议由\(p.proposedUnit)承办：\(p.reason)"
    case .handBackDecided(let p): return "\(p.by)\(p.isGranted ? "同意" : "不同意")退办"
    case .planned(let p): return "拟办：\(p.text)"
    case .endorsed(let p): return "阅批：\(p.text)"
    case .assigned(let p):
      let to = [p.section.map(section), p.handler.map(person)].compactMap { $0 }
        .joined(separator: "，")
      return (p.reason.map { "调整（\($0)）：" } ?? "任务分解：") + to
    case .contacted(let p):
      return "\(p.stage.chinese)\(p.means.chinese)（\(p.on.iso)）" + (p.minutes.map { "：\($0)" } ?? "")
    case .opinionAsked(let p): return "请\(p.unit)会办"
    case .opinionReminded(let p): return "催\(p.unit)会办意见"
    case .opinionReceived(let p): return "收到\(p.unit)意见（\(p.on.iso)）" + (p.text.map { "：\($0)" } ?? "")
    case .reminded(let p): return "催办（\(p.means.chinese)，\(p.on.iso)）" + (p.text.map { "：\($0)" } ?? "")
    case .drafted(let p): return "存稿\(p.reply)（\(p.digest.short)，\(p.resultClass)）"
    case .consulted(let p): return "送征求意见稿\(p.proposers.count)人（\(p.on.iso)）"
    case .viewed(let p):
      return "收到\(p.proposer)意见" + (p.satisfaction.map { "：\($0.chinese)" } ?? "")
        + (p.text.map { "，\($0)" } ?? "")
    case .stepped(let p): return stepWords(p, office: office)
    case .issued(let p): return "印发\(p.documentNumber)，成文日期\(p.signed.iso)"
    case .produced(let p): return "\(p.what == .sealed ? "用印" : "印制")\(p.copies)份（\(p.on.iso)）"
    case .sent(let p): return "送\(p.recipient)\(p.copies)份（\(p.way)，\(p.on.iso)）"
    case .reported(let p): return "上报\(p.platform)（\(p.on.iso)）"
    case .fedBack(let p):
      return "\(p.proposer)反馈：对结果\(p.result.chinese)" + (p.attitude.map { "，对态度\($0.chinese)" } ?? "")
    case .reopened(let p): return "重新办理，第\(p.round)轮，时限\(p.due.iso)"
    case .pointDecided(let p): return "要点\(p.point)：\(p.outcome.chinese)"
    case .commitmentFollowed(let p): return "承诺\(p.commitment)：\(p.state.chinese)"
    case .reclassified(let p): return "类别由\(p.from)改为\(p.to)：\(p.reason)"
    case .carriedOver(let p): return "转入\(p.year)年"
    case .extended(let p): return "延期至\(p.due.iso)（\(p.allowedBy)）：\(p.reason)"
    case .clockStopped(let p): return "自\(p.on.iso)停止计时（\(p.allowedBy)）：\(p.reason)"
    case .clockResumed(let p): return "自\(p.on.iso)恢复计时：\(p.reason)"
    case .merged(let p): return "并入\(p.into)：\(p.reason)"
    case .absorbed(let p): return "\(p.absorbed)并入本件"
    case .publicationDecided(let p): return "公开属性定为\(p.decision.chinese)" + (p.reason.map { "：\($0)" } ?? "")
    case .published(let p): return "公开（\(p.on.iso)）" + (p.address.map { "：\($0)" } ?? "")
    case .editionPrepared(let p):
      let masked = p.found.count { $0.decision == .mask }
      let found = p.found.isEmpty ? "" : "，筛查发现\(p.found.count)处，隐去\(masked)处"
      return "准备公开文本\(p.edition)（\(p.decision.chinese)，\(p.digest.short)）" + found
    case .editionStepped(let p): return "公开文本\(p.reply)：" + stepWords(p, office: office, issued: "发布")
    case .editionReleased(let p):
      return p.decision == .open
        ? "发布公开文本\(p.edition)（\(p.on.iso)）" : "公开属性变更为\(p.decision.chinese)（\(p.on.iso)）"
    case .archived(let p): return "归档，档号\(p.number)"
    case .personalDataErased(let p): return "删除提出者联系方式：\(p.reason)"
    case .noted(let p): return "加注：\(p.text)"
    }
  }

  private static func stepWords(
    _ stepped: Stepped, office: Office, issued: String = "编号"
  ) -> String {
    guard let step = stepped.step else { return "审签" }
    let kind =
      switch step.kind {
      case .submit: "送审"
      case .approve: "通过"
      case .return: "退回"
      case .recall: "撤回"
      case .edit: "修改"
      case .ask: "转请阅示"
      case .advise: "阅示"
      case .issue: issued
      case .withdraw: "撤下"
      }
    let whose = step.standsInFor.flatMap { office.person($0)?.name ?? $0.text }
    let manner = step.isEntered ? "（代录\(whose ?? "")）" : whose.map { "（代\($0)）" } ?? ""
    return kind + manner + (step.gate.map { " [\($0)]" } ?? "") + " \(step.content.short)"
      + (step.comment.map { "：\($0)" } ?? "")
  }
}
