internal import Casework
package import Records

/// What an application to the assigning body, or within the office, has in common: whose case it
/// is, what is asked and why, and boxes for those who decide.
struct ApplicationSheet {
  var frame: FormFrame
  var caseRecord: CaseRecord

  /// The case, as every application names it.
  var facts: [FormTable.Row] {
    let matter = caseRecord.matter
    let handling = caseRecord.handling
    return [
      .init([
        .label("\(matter.kind.chinese)编号"), .value(FormWords.number(matter)), .label("承办方式"),
        .value(handling.role.chinese(frame.office)),
      ]),
      .init([.label("届　次"), .value(FormWords.sessions(matter), columns: 3)]),
      .init([.label("案　由"), .value(FormWords.titles(matter), columns: 3)]),
      .init([
        .label("提出者"),
        .value(Naming.together(caseRecord.proposersInPrintedOrder, shown: 1), columns: 3),
      ]),
      .init([
        .label("交办机关"), .value(handling.assignedBy), .label("交办日期"),
        .value(handling.assigned.chinese),
      ]),
    ]
  }

  func row(_ label: String, _ text: String, lines: Int = 1) -> FormTable.Row {
    .init([.label(label), .value(text, columns: 3)], lines: lines)
  }

  /// A box with what is known, or with room to write it.
  func reason(_ label: String, _ text: String) -> FormTable.Row {
    .init(
      [.label(label), .init([.text(text)], columns: 3, topPieces: 1)], lines: 6,
      takesRest: true)
  }

  /// A box to sign in; `text` where the decision is known.
  func decision(_ label: String, _ text: String = "") -> FormTable.Row {
    .init(
      [
        .label(label),
        .init(
          [.text(text, .hand), .text("（签名或盖章）" + FormWords.dayBlank, .value, .right)],
          columns: 3, topPieces: 1),
      ], lines: 3, takesRest: true)
  }

  func form(
    _ kind: Form.Kind, title: String, rows: [FormTable.Row], note: String
  ) -> Form {
    frame.form(
      kind, title: "\(title)：\(FormWords.number(caseRecord.matter))",
      content: .sheet([
        .title(title),
        .facts(["申请单位：\(frame.office.name)", "案号：\(caseRecord.id.text)"]),
        .table(FormTable(columns: [31, 54, 27, 53], rows: facts + rows)), .note(note),
      ]))
  }
}

/// 退办申请: the office holds that the case isn't its own, and asks the assigning body to take it
/// back.
package struct HandBackSheet: Sendable {
  package var frame: FormFrame
  package var caseRecord: CaseRecord
  /// 签收; nil: not yet, or not on record.
  package var accepted: Day?
  /// Empty: to be filled in. The same for the unit.
  package var reason: String
  package var proposedUnit: String
  /// What the assigning body decided; nil: still open.
  package var decision: String?

  package init(
    frame: FormFrame, caseRecord: CaseRecord, accepted: Day?, reason: String,
    proposedUnit: String, decision: String?
  ) {
    self.frame = frame
    self.caseRecord = caseRecord
    self.accepted = accepted
    self.reason = reason
    self.proposedUnit = proposedUnit
    self.decision = decision
  }

  package var form: Form {
    let sheet = ApplicationSheet(frame: frame, caseRecord: caseRecord)
    return sheet.form(
      .handBack, title: "\(caseRecord.matter.kind.chinese)退办申请表",
      rows: [
        .init([
          .label("签收日期"), .value(accepted?.chinese ?? ""), .label("申请日期"),
          .value(frame.day.chinese),
        ]),
        sheet.reason("退办理由", reason), sheet.row("建议承办单位", proposedUnit),
        sheet.decision("承办\(frame.office.label(.section))意见"),
        sheet.decision("主要领导意见"), sheet.decision("交办机关意见", decision ?? ""),
      ], note: "理由应写明本单位职责的依据；交办机关同意之前，时限照算，办理不停。")
  }
}

/// 调整申请: a case moves from one section to another within the office.
package struct MoveSheet: Sendable {
  package var frame: FormFrame
  package var caseRecord: CaseRecord
  /// Names; empty: to be filled in. The same for what follows.
  package var from: String
  package var to: String
  package var reason: String

  package init(
    frame: FormFrame, caseRecord: CaseRecord, from: String, to: String, reason: String
  ) {
    self.frame = frame
    self.caseRecord = caseRecord
    self.from = from
    self.to = to
    self.reason = reason
  }

  package var form: Form {
    let sheet = ApplicationSheet(frame: frame, caseRecord: caseRecord)
    let label = frame.office.label(.section)
    return sheet.form(
      .move, title: "\(caseRecord.matter.kind.chinese)承办调整申请表",
      rows: [
        .init([
          .label("原承办\(label)"), .value(from), .label("调整到"), .value(to),
        ]),
        .init([
          .label("办理时限"), .value(caseRecord.handling.due.chinese), .label("申请日期"),
          .value(frame.day.chinese),
        ]),
        sheet.reason("调整理由", reason), sheet.decision("原\(label)意见"),
        sheet.decision("接收\(label)意见"), sheet.decision("分管领导意见"),
      ], note: "调整不改变答复时限；已做的沟通、会办和文稿一并移交。")
  }
}

/// 延期申请, and the notice to the proposers once it is allowed.
package struct ExtensionSheet: Sendable {
  package var frame: FormFrame
  package var caseRecord: CaseRecord
  /// The day in force before.
  package var due: Day
  /// The day asked for; nil: to be filled in.
  package var wanted: Day?
  /// Empty: to be filled in.
  package var reason: String
  /// Who allowed it; nil: still open.
  package var allowedBy: String?
  package var contact: Contact?

  package init(
    frame: FormFrame, caseRecord: CaseRecord, due: Day, wanted: Day?, reason: String,
    allowedBy: String?, contact: Contact?
  ) {
    self.frame = frame
    self.caseRecord = caseRecord
    self.due = due
    self.wanted = wanted
    self.reason = reason
    self.allowedBy = allowedBy
    self.contact = contact
  }

  package var application: Form {
    let sheet = ApplicationSheet(frame: frame, caseRecord: caseRecord)
    return sheet.form(
      .extend, title: "\(caseRecord.matter.kind.chinese)延期答复申请表",
      rows: [
        .init([
          .label("原定时限"), .value(due.chinese), .label("申请延至"),
          .value(wanted?.chinese ?? FormWords.dayBlank),
        ]),
        sheet.reason("延期理由", reason),
        sheet.row("已告知提出者", "□面商　□电话　□书面告知　　　　年　　月　　日"),
        sheet.decision("承办\(frame.office.label(.section))意见"),
        sheet.decision("主要领导意见"),
        sheet.decision("交办机关意见", allowedBy.map { "同意延期。（\($0)）" } ?? ""),
      ], note: "延期应在原定时限届满前提出；同意后以告知书告知每位提出者。")
  }

  /// 延期告知书; nil for a joint opinion, whose proposers the lead unit tells, and before a day is
  /// named.
  package var notice: Form? {
    guard let wanted, caseRecord.handling.role != .joint else { return nil }
    let office = frame.office
    let matter = caseRecord.matter
    let proposers = caseRecord.proposersInPrintedOrder
    let pronoun = Naming.pronoun(for: proposers, office: office)
    let named = MergedNames.inTitle(matter)
    let title =
      "关于延期答复第\(named["number"] ?? matter.number)号"
      + "\(named["kind"] ?? matter.kind.chinese)的告知书"
    let by = allowedBy.map { "经\($0)同意，" } ?? ""
    let why = reason.isEmpty ? "" : "因\(ExtensionSheet.bare(reason))，"
    var parts: [FormPart] = [
      .title(title),
      .line(Naming.together(proposers, shown: office.writing.namesShown) + "："),
      .paragraph(
        "\(pronoun)\(ExtensionSheet.putForward(matter))由"
          + "\(office.label(.`self`))承办，原定于\(due.chinese)前答复。\(why)\(by)"
          + "答复时限延至\(wanted.chinese)。"),
      .paragraph(
        "在此期间，\(office.label(.`self`))将继续办理，并就进展与\(pronoun)保持联系。"
          + "给\(pronoun)带来不便，请予谅解。"),
      .paragraph("特此告知。"), .space, .space,
      .signature([office.name, frame.day.chinese]),
    ]
    if let contact {
      parts += [.space, .paragraph("（联系人：\(contact.name)，联系电话：\(contact.phone)）")]
    }
    return frame.form(.extend, title: title, content: .sheet(parts))
  }

  /// `在某次会议提出的《甲》（第12号）`, and the others merged with it; a session is named again where
  /// it changes.
  private static func putForward(_ matter: Matter) -> String {
    var text = "在\(matter.session)提出的《\(matter.title)》（第\(matter.number)号）"
    var session = matter.session
    for other in matter.merged {
      text += other.session == session ? "、" : "，在\(other.session)提出的"
      text += "《\(other.title)》（第\(other.number)号）"
      session = other.session
    }
    return text
  }

  /// A reason within a sentence: without 因 before it and a mark behind it.
  private static func bare(_ reason: String) -> String {
    var text = Substring(reason)
    while let last = text.last, "。；，、".contains(last) { text.removeLast() }
    if text.hasPrefix("因") { text.removeFirst() }
    return String(text)
  }
}
