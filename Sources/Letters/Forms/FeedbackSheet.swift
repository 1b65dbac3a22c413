internal import Casework
package import Records

/// 征询意见表: goes out with a letter, one for each proposer, and comes back with the marks.
package struct FeedbackSheet: Sendable {
  package var frame: FormFrame
  package var caseRecord: CaseRecord
  package var proposer: Proposer
  /// The case that the proposer's own matter was registered as; nil: this one.
  package var own: CaseRecord?
  package var round: Int
  /// 发文字号 and 成文日期; nil: the letter isn't issued yet.
  package var documentNumber: String?
  package var signed: Day?
  package var contact: Contact?
  package var code: FeedbackCode

  package init(
    frame: FormFrame, caseRecord: CaseRecord, proposer: Proposer, own: CaseRecord? = nil,
    round: Int, documentNumber: String?, signed: Day?, contact: Contact?
  ) {
    self.frame = frame
    self.caseRecord = caseRecord
    self.proposer = proposer
    self.own = own
    self.round = round
    self.documentNumber = documentNumber
    self.signed = signed
    self.contact = contact
    code = FeedbackCode(
      office: frame.office.id, caseID: caseRecord.id, round: round, proposer: proposer.id)
  }

  private var office: Office { frame.office }

  /// What the proposer put forward; never empty.
  private var matters: [MergedMatter] { (own ?? caseRecord).matters(of: proposer) }

  private var kinds: String { Naming.kinds(matters.map(\.kind), by: "") }

  /// `建议第004号`, as the person named knows it.
  private var number: String {
    matters.map { FormWords.number($0.kind, $0.number) }.joined(separator: "、")
  }

  private var who: String {
    FormWords.proposer(proposer, among: caseRecord.proposersInPrintedOrder)
  }

  package var form: Form {
    let title = "\(kinds)办理情况征询意见表"
    let answering = caseRecord.matter
    // The letter's title begins with another matter's number.
    let isOther = !matters.contains {
      $0.kind == answering.kind && $0.session == answering.session && $0.number == answering.number
    }
    let facts = [
      "承办单位：\(office.name)", round > 1 ? "第\(round)次答复" : "",
      isOther ? "与\(FormWords.number(answering.kind, answering.number))合并答复" : "",
    ].filter { !$0.isEmpty }
    let parts: [FormPart] = [
      .title(title),
      .subtitle(FormWords.once(matters.map(\.session)).joined(separator: "、")),
      .facts(facts), .table(self.facts), .table(marks), .table(words), .space, .table(back),
    ]
    return frame.form(
      .feedback, title: "\(title)：\(number)，\(who)",
      content: .sheet(parts))
  }

  private var facts: FormTable {
    var unit = FormWords.none
    var who = "提出者"
    if case .person(let title, let of) = proposer.kind {
      who = title + "姓名"
      unit = of ?? ""
    }
    return FormTable(
      columns: [24, 58, 24, 59],
      rows: [
        .init([.label("\(kinds)编号"), .value(plainNumber),
          .label("承办方式"), .value(caseRecord.handling.role.chinese(office))]),
        .init([.label("案　由"), .init([.text(titles, titles.count > 100 ? .small : .value)], columns: 3)]),
        .init([.label(who), .value(proposer.name), .label("工作单位"), .value(unit)]),
        .init([.label("答复文号"), .value(documentNumber ?? ""),
          .label("答复日期"), .value(signed?.chinese ?? "")]),
        .init([.label("联系人"), .value(contact?.name ?? ""),
          .label("联系电话"), .value(contact?.phone ?? office.mail?.phone ?? "")]),
      ])
  }

  /// Set small when long: the sheet is one page.
  private var titles: String { matters.map(\.title).joined(separator: "；") }

  /// Its kind stands in the label, if it is of one.
  private var plainNumber: String {
    Set(matters.map(\.kind)).count > 1
      ? number : matters.map { "第\($0.number)号" }.joined(separator: "、")
  }

  /// The marks that the office knows; 理解 only where it counts it.
  private var scale: [Satisfaction] {
    let counted = office.procedure?.satisfaction.counted ?? []
    return Satisfaction.allCases.filter { $0 != .understands || counted.contains($0) }
  }

  private var marks: FormTable {
    let scale = scale
    func row(_ asked: String) -> FormTable.Row {
      .init([.label(asked)] + scale.map { .value("□" + $0.chinese, .centre) }, lines: 2)
    }
    return FormTable(
      columns: [45] + scale.map { _ in 120 / scale.count },
      head: [
        .init([.label("征询内容"), .label("您的意见（请在□内打√）", columns: scale.count)])
      ],
      rows: [
        row("对办理态度"), row("对办理结果"),
        .init([
          .label("答复前是否与您沟通"),
          .value("□面商　□走访　□座谈　□电话　□未沟通", .centre, columns: scale.count),
        ], lines: 2),
      ])
  }

  private var words: FormTable {
    FormTable(
      columns: [24, 141],
      rows: [
        .init(
          [
            .label("意见建议"),
            .init(
              [.text("（不满意的，请写明原因和希望进一步办理的事项）", .small)], topPieces: 1),
            // A long 案由 takes its room from here, so that the code stays on the page.
          ], lines: 3, takesRest: true),
        .init(
          [
            .label("签　名"),
            .value("　　　　　　　　　　　　" + FormWords.dayBlank, .right),
          ], lines: 2),
      ])
  }

  /// Where it goes, beside the code.
  private var back: FormTable {
    var lines: [FormTable.Piece] = [
      .text("请在收到答复后填写，寄回、当面交回，或拍照发回承办单位：", .value)
    ]
    lines.append(.text("收件单位：" + office.name, .value))
    if let mail = office.mail {
      let postcode = mail.postcode.map { "（邮编\($0)）" } ?? ""
      lines.append(.text("地　　址：" + mail.address + postcode, .value))
      if let phone = mail.phone { lines.append(.text("电　　话：" + phone, .value)) }
    }
    lines.append(
      .text("回收码 \(code)（\(number)，\(who)）：寄回或来电时报此码，即可对应到本件和本人。", .value))
    return FormTable(
      columns: [125, 40], isRuled: false,
      rows: [
        .init([
          .init(lines), .init([.code(code.text), .text("\(code)", .label, .centre)]),
        ])
      ])
  }
}
