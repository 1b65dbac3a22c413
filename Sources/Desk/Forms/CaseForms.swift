internal import Casework
internal import Letters
package import Records

/// Forms about a case itself. What the book knows is filled in; what is given with the command goes
/// before it; the rest is left to be written by hand.
extension Desk {
  /// 办理情况登记表.
  /// - Throws: FW2204 for a folder, which keeps no life of its case.
  package func caseSheet(
    _ material: CaseMaterial, on day: Day
  ) throws(Diagnostics) -> MadeForm {
    guard let state = material.state else {
      throw Diagnostics([
        Desk.nothingToPrint(
          "办理情况在登记簿里；目录不记经过", "a case's life is kept by the registry, not by a folder")
      ])
    }
    let sheet = CaseRegisterSheet(
      frame: material.frame(day), state: state, officeOn: material.officeOn)
    return MadeForm(name: "办理情况登记表-\(state.id.text)", form: sheet.form)
  }

  /// 联系沟通记录: one for each contact on record, or one to be filled in.
  ///
  /// - Parameter isBlank: one to be filled in, whatever is on record; always so for a folder.
  package func contactRecords(
    _ material: CaseMaterial, isBlank: Bool, on day: Day
  ) -> [MadeForm] {
    let id = material.caseRecord.id.text
    let held = isBlank ? [] : material.state?.contacts ?? []
    guard !held.isEmpty else {
      let sheet = ContactRecordSheet(
        frame: material.frame(day), caseRecord: material.caseRecord, contact: nil)
      return [MadeForm(name: "联系沟通记录-\(id)", form: sheet.form)]
    }
    return held.enumerated().map { index, contact in
      let sheet = ContactRecordSheet(
        frame: material.frame(contact.fact.on), caseRecord: material.caseRecord,
        contact: contact.fact, officeThen: material.officeOn(contact.fact.on))
      return MadeForm(name: "联系沟通记录-\(id)-\(index + 1)", form: sheet.form)
    }
  }

  /// 退办申请. What was asked is printed at any time; a new one only before the letter is issued.
  /// - Throws: FW1702 when it is.
  package func handBack(
    _ material: CaseMaterial, reason: String?, unit: String?, on day: Day
  ) throws(Diagnostics) -> MadeForm {
    let course = material.state?.handBacks.last
    if course == nil || reason != nil || unit != nil {
      try Desk.unanswered(material, "不能退办", "it can't be handed back")
    }
    let decision = course?.decision.map { decided in
      let verdict = decided.fact.isGranted ? "同意退办。" : "不同意退办。"
      return (decided.fact.note ?? verdict) + "（\(decided.fact.by)）"
    }
    let sheet = HandBackSheet(
      frame: material.frame(course?.asked.at.day ?? day), caseRecord: material.caseRecord,
      accepted: material.state?.acceptance?.at.day,
      reason: reason ?? course?.asked.fact.reason ?? "",
      proposedUnit: unit ?? course?.asked.fact.proposedUnit ?? "", decision: decision)
    return MadeForm(name: "退办申请-\(material.caseRecord.id.text)", form: sheet.form)
  }

  /// 调整申请: to another section. The last move on record, or one to come.
  ///
  /// - Parameter to: a section's id or name; nil: the last move on record.
  package func move(
    _ material: CaseMaterial, to: String?, reason: String?, on day: Day
  ) -> MadeForm {
    let assignments = material.state?.assignments ?? []
    let moved = to == nil && reason == nil ? assignments.last { $0.fact.reason != nil } : nil
    var from = assignments.last
    if let moved, let index = assignments.lastIndex(of: moved), index > 0 {
      from = assignments[index - 1]
    }
    let day = moved?.at.day ?? day
    let named = to.map { word in
      material.office.sections.first { $0.id == word }?.name ?? word
    }
    let sheet = MoveSheet(
      frame: material.frame(day), caseRecord: material.caseRecord,
      from: material.section(from?.fact.section, on: from?.at.day ?? day),
      to: named ?? material.section(moved?.fact.section, on: day),
      reason: reason ?? moved?.fact.reason ?? "")
    return MadeForm(name: "调整申请-\(material.caseRecord.id.text)", form: sheet.form)
  }

  /// 延期申请, with the notice to the proposers where the day is known. The last extension on
  /// record, or one to come, which is for a later day and a letter that isn't issued.
  /// - Throws: the refusals of `fuwen case extend`.
  package func extend(
    _ material: CaseMaterial, until: Day?, reason: String?, contact: Contact?, on day: Day
  ) throws(Diagnostics) -> [MadeForm] {
    let rounds = material.state?.rounds ?? []
    let known = until == nil && reason == nil ? rounds.last?.extensions.last : nil
    var due = material.state?.dueInForce ?? material.caseRecord.handling.due
    if known != nil, let round = rounds.last {
      due = round.extensions.dropLast().last?.fact.due ?? round.due
    } else {
      try Desk.unanswered(material, "无须延期", "there is nothing to extend")
    }
    if let until, until <= due {
      throw Diagnostics([
        Refusal.extensionEarlier(due).diagnostic(at: .init(file: material.place))
      ])
    }
    let sheet = ExtensionSheet(
      frame: material.frame(known?.at.day ?? day), caseRecord: material.caseRecord, due: due,
      wanted: until ?? known?.fact.due, reason: reason ?? known?.fact.reason ?? "",
      allowedBy: known?.fact.allowedBy, contact: contact)
    let id = material.caseRecord.id.text
    var forms = [MadeForm(name: "延期申请-\(id)", form: sheet.application)]
    if let notice = sheet.notice { forms.append(MadeForm(name: "延期告知书-\(id)", form: notice)) }
    return forms
  }

  private static func unanswered(
    _ material: CaseMaterial, _ chinese: String, _ english: String
  ) throws(Diagnostics) {
    guard material.isAnswered else { return }
    throw Diagnostics([
      Diagnostic(
        LifeRule.notInState.code, at: .init(file: material.place),
        .init("答复已经印发，" + chinese, "the letter is issued: " + english),
        help: .init("要重新办理的，另开一轮", "open another round where it is to be answered anew"))
    ])
  }
}
