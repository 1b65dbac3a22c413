package import Casework
package import Records

/// 发文稿纸: a letter's way through its gates, with everything that they passed. Of a draft not yet
/// submitted, or still in review, the gates to come have empty boxes to sign in.
package struct SignOffSheet: Sendable {
  package var frame: FormFrame
  package var caseRecord: CaseRecord
  package var draft: Draft
  /// As the letter prints them.
  package var title: String
  package var addressee: String
  package var recipients: [IssueRecord.Recipient]
  /// nil: not submitted.
  package var proceedings: Proceedings?
  /// The chain that stands for submission; used until one is frozen.
  package var chain: Chain?
  /// Of what is at hand or under review; nil while it is incomplete.
  package var content: Digest?
  /// Pages of one letter; nil: not set.
  package var pageCount: Int?
  /// Office files under which steps were decided, by the step's number; others by the frame's.
  package var offices: [Int: Office]

  package init(
    frame: FormFrame, caseRecord: CaseRecord, draft: Draft, title: String, addressee: String,
    recipients: [IssueRecord.Recipient], proceedings: Proceedings?, chain: Chain?,
    content: Digest?, pageCount: Int?, offices: [Int: Office] = [:]
  ) {
    self.frame = frame
    self.caseRecord = caseRecord
    self.draft = draft
    self.title = title
    self.addressee = addressee
    self.recipients = recipients
    self.proceedings = proceedings
    self.chain = chain
    self.content = content
    self.pageCount = pageCount
    self.offices = offices
  }

  package var form: Form {
    var parts: [FormPart] = [
      .title(frame.office.name + "发文稿纸"),
      .facts(["编号：\(caseRecord.id.text)-\(draft.id.text)", status]), .table(facts),
      .table(gates),
    ]
    if let course { parts += [.space, .table(course)] }
    parts.append(.note(identity))
    return frame.form(.signOff, title: "发文稿纸：" + title, content: .sheet(parts))
  }

  private var office: Office { frame.office }

  private var status: String {
    switch proceedings?.status {
    case nil: "尚未送审"
    case .withDrafter: "在拟稿人处"
    case .underReview: "审签中"
    case .complete: "已签发，待编号"
    case .issued: "已印发"
    case .withdrawn: "已撤下"
    }
  }

  private var issue: IssueRecord? { proceedings?.issue?.record }

  private var facts: FormTable {
    let drafter = office.person(draft.drafter)
    let matter = caseRecord.matter
    func row(_ cells: (String, String)...) -> FormTable.Row {
      let span = cells.count == 1 ? 5 : cells.count == 2 ? 2 : 1
      return .init(
        cells.enumerated().flatMap { index, cell -> [FormTable.Cell] in
          // Two pairs on six columns: the second takes what is left.
          let columns = cells.count == 2 ? (index == 0 ? 1 : 3) : span
          return [.label(cell.0), .value(cell.1, columns: columns)]
        })
    }
    let addressees = recipients.filter { $0.role == .addressee }
    let copies = recipients.filter { $0.role == .copy }
    let total = recipients.reduce(0) { $0 + $1.copies }
    var rows: [FormTable.Row] = [
      row(("文件标题", title)),
      row(
        ("发文字号", issue?.documentNumber ?? ""), ("缓急", draft.urgency ?? "平件"), ("密级", "无")),
      row(
        (
          "对应案件",
          "\(matter.session)\(FormWords.number(matter))《\(matter.title)》"
        )),
      row(
        ("承办方式", FormWords.role(caseRecord.handling.role, office)),
        (
          office.label(.result),
          FormWords.resultClass(draft.resultClass, set: draft.classSet, office)
        ), ("办理轮次", "第\(draft.round)次答复")),
      row(
        (office.label(.disclosure), draft.disclosure.decision.chinese),
        (
          draft.disclosure.decision == .open ? "公开范围" : "理由",
          draft.disclosure.decision == .open
            ? (draft.disclosure.extent == .full ? "全文" : "摘要")
            : draft.disclosure.reason ?? FormWords.none
        )),
      row(("主送", addresseeWords(addressees))),
      row((office.label(.copies), copies.isEmpty ? FormWords.none : SignOffSheet.list(copies))),
      row(
        (
          "附件",
          draft.attachments.isEmpty
            ? FormWords.none
            : draft.attachments.enumerated().map { index, attachment in
              draft.attachments.count > 1 ? "\(index + 1).\(attachment.title)" : attachment.title
            }.joined(separator: "　")
        )),
      row(
        ("拟稿\(office.label(.section))", frame.section(drafter?.section)),
        ("拟稿人", drafter?.name ?? draft.drafter.text),
        ("联系电话", draft.contact?.phone ?? FormWords.none)),
      row(
        ("成文日期", issue?.signed.chinese ?? proceedings?.signedDay?.chinese ?? ""),
        ("印发日期", issue?.printed.chinese ?? ""),
        ("印制份数", total > 0 ? "\(total)份" + (pageCount.map { "，每份\($0)页" } ?? "") : "")),
    ]
    rows.append(
      row(("内容摘要", content.map { $0.short + "（SHA-256前16位）" } ?? "文稿尚不完整")))
    return FormTable(columns: [20, 36, 20, 36, 20, 33], rows: rows)
  }

  /// One letter to all has their phrase; with a letter each, the first and how many.
  private func addresseeWords(_ addressees: [IssueRecord.Recipient]) -> String {
    addressees.count > 1 ? "\(addressee)（共\(addressees.count)份）" : addressee
  }

  private static func list(_ recipients: [IssueRecord.Recipient]) -> String {
    recipients.map { "\($0.name)（\($0.copies)份）" }.joined(separator: "，")
  }

  // MARK: Gates

  private var chainInForce: Chain? { proceedings?.frozen?.chain ?? chain }

  private var gates: FormTable {
    let rows = (chainInForce?.gates ?? []).flatMap { gate -> [FormTable.Row] in
      gate.seats.enumerated().map { index, seat in
        let label: [FormTable.Cell] =
          index == 0 ? [.label(gate.title, rows: gate.seats.count)] : []
        return FormTable.Row(
          label + [box(gate, seat, isOnly: gate.seats.count == 1)], lines: 3, takesRest: true)
      }
    }
    guard !rows.isEmpty else {
      return FormTable(
        columns: [20, 145], rows: [.init([.label("审签"), .value("没有适用的审签链")], lines: 3)])
    }
    return FormTable(columns: [20, 145], rows: rows)
  }

  private func box(_ gate: Chain.Gate, _ seat: Chain.Seat, isOnly: Bool) -> FormTable.Cell {
    var top: [FormTable.Piece] = []
    if let title = seat.title ?? seat.body, !isOnly || seat.body != nil {
      top.append(.text(title + "：", .label))
    }
    guard
      let approval = proceedings?.approvals.last(where: {
        $0.gate == gate.id && $0.seat == seat.id
      })
    else {
      top.append(.text("", .hand))
      return .init(
        top + [.text("签名：　　　　　　　　　" + FormWords.dayBlank, .value, .right)],
        topPieces: top.count)
    }
    let step = proceedings?.steps.first { $0.number == approval.step }
    top.append(.text(step?.comment ?? "同意", .hand))
    if let content, approval.content != content {
      top.append(.text("所签文稿 \(approval.content.short)，其后修改由后一环节记录在案", .small))
    }
    return .init(
      top + [.text(signature(approval), .hand, .right)], topPieces: top.count)
  }

  private func signature(_ approval: Approval) -> String {
    let office = offices[approval.step] ?? self.office
    func name(_ id: PersonID) -> String { office.person(id)?.name ?? id.text }
    var text = approval.body ?? approval.person.map(name) ?? ""
    if !approval.onBehalfOf.isEmpty {
      text += "（代\(approval.onBehalfOf.map(name).joined(separator: "、"))）"
    }
    if let clerk = approval.enteredBy {
      text += "〔代录：\(name(clerk))" + (approval.scan == nil ? "" : "，附扫描件") + "〕"
    }
    return text + "　" + FormWords.instant(approval.at)
  }

  /// What happened beside approvals: returns, recalls, edits, opinions asked and given.
  private var course: FormTable? {
    guard let steps = proceedings?.steps else { return nil }
    let told = steps.filter {
      [.submit, .return, .recall, .edit, .ask, .advise].contains($0.kind)
    }
    guard told.contains(where: { $0.kind != .submit }) else { return nil }
    return FormTable(
      columns: [10, 34, 22, 22, 77], isDense: true,
      head: [
        .init(["步", "时间", "人员", "事项", "意见"].map { FormTable.Cell.label($0) })
      ],
      rows: told.map { step in
        let office = offices[step.number] ?? self.office
        func name(_ id: PersonID) -> String { office.person(id)?.name ?? id.text }
        let who = name(step.person) + (step.standsInFor.map { "（代\(name($0))）" } ?? "")
        return .init([
          .value("\(step.number)", .centre), .value(FormWords.instant(step.at)), .value(who),
          .value(matter(step, name: name)),
          .init([.text(step.comment ?? FormWords.none, .hand)]),
        ])
      })
  }

  private func matter(_ step: Step, name: (PersonID) -> String) -> String {
    switch step.kind {
    case .submit: "送审"
    case .return:
      step.to == ReturnTarget.drafterWord
        ? "退回拟稿人" : "退回" + (gateTitle(step.to) ?? "")
    case .recall: "撤回"
    case .edit: step.mode == .restart ? "修改，重新审签" : "修改，前签有效"
    case .ask: "转请\(step.to.map { name(PersonID($0)) } ?? "")阅示"
    case .advise: "阅示"
    case .approve, .issue, .withdraw: ""
    }
  }

  private func gateTitle(_ id: String?) -> String? {
    chainInForce?.gates.first { $0.id.text == id }?.title
  }

  private var identity: String {
    var text = "身份：自报。签名为程序记录的办理人，纸质签批由经办人代录；记录只证明顺序和内容一致。"
    if let head = proceedings?.head { text += "审签记录末步摘要：\(head.short)。" }
    return text
  }
}
