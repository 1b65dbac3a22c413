internal import Casework
internal import Records

/// The gates of a chain as boxes: opinion, signature and instant of each seat passed, room to sign
/// by hand for those to come; and what happened between them.
struct GateBoxes {
  /// The office file for steps that name none of their own.
  var office: Office
  /// nil: not submitted.
  var proceedings: Proceedings?
  /// The chain that stands for submission; used until one is frozen.
  var chain: Chain?
  /// Of what is under review; a seat that passed another says so.
  var content: Digest?
  /// By the step's number.
  var offices: [Int: Office]

  var status: String {
    switch proceedings?.status {
    case nil: "尚未送审"
    case .withDrafter: "在拟稿人处"
    case .underReview: "审签中"
    case .complete: "已签发，待编号"
    case .issued: "已印发"
    case .withdrawn: "已撤下"
    }
  }

  private var chainInForce: Chain? { proceedings?.frozen?.chain ?? chain }

  var table: FormTable {
    let rows = (chainInForce?.gates ?? []).flatMap { gate -> [FormTable.Row] in
      gate.seats.enumerated().map { index, seat in
        let label: [FormTable.Cell] =
          index == 0 ? [.label(splitting: gate.title, rows: gate.seats.count)] : []
        return FormTable.Row(
          label + [box(gate, seat, isOnly: gate.seats.count == 1)], lines: 2, takesRest: true)
      }
    }
    guard !rows.isEmpty else {
      return FormTable(
        columns: [30, 135], rows: [.init([.label("审签"), .value("没有适用的审签链")], lines: 3)])
    }
    return FormTable(columns: [30, 135], rows: rows)
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
  var course: FormTable? {
    guard let steps = proceedings?.steps else { return nil }
    let told = steps.filter {
      [.submit, .return, .recall, .edit, .ask, .advise].contains($0.kind)
    }
    guard told.contains(where: { $0.kind != .submit }) else { return nil }
    return FormTable(
      columns: [10, 44, 24, 26, 61], isDense: true,
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

  /// How far the sheet can be trusted.
  var identity: String {
    var text = "身份：自报。签名为记录的办理人，纸质签批由经办人代录；记录只证明顺序和内容一致。"
    if let head = proceedings?.head { text += "末步摘要：\(head.short)。" }
    return text
  }
}
