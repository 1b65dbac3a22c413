package import Casework
package import Records

/// 联系沟通记录: one talk with proposers or units, filled in from the case, or blank to be filled in
/// on the spot.
package struct ContactRecordSheet: Sendable {
  package var frame: FormFrame
  package var caseRecord: CaseRecord
  /// nil: blank.
  package var contact: ContactHeld?
  /// The office as it was on the day of the talk.
  package var officeThen: Office?

  package init(
    frame: FormFrame, caseRecord: CaseRecord, contact: ContactHeld?, officeThen: Office? = nil
  ) {
    self.frame = frame
    self.caseRecord = caseRecord
    self.contact = contact
    self.officeThen = officeThen
  }

  private var office: Office { officeThen ?? frame.office }

  package var form: Form {
    let matter = caseRecord.matter
    let title = "\(matter.kind.chinese)办理联系沟通记录"
    return frame.form(
      .contact, title: "\(title)：\(FormWords.number(matter))",
      content: .sheet([
        .title(title), .facts(["承办单位：\(frame.office.name)", "案号：\(caseRecord.id.text)"]),
        .table(facts), .table(talk),
        .note("面商、走访、座谈由参加人当场核对签名；电话、信函、网络沟通由记录人签名。"),
      ]))
  }

  private var facts: FormTable {
    let matter = caseRecord.matter
    let number =
      matter.merged.isEmpty ? "第\(matter.number)号" : FormWords.number(matter)
    let people = contact?.by.map { office.person($0)?.name ?? $0.text } ?? []
    return FormTable(
      columns: [26, 56, 26, 57],
      rows: [
        .init([
          .label("\(matter.kind.chinese)编号"), .value(number), .label("承办方式"),
          .value(caseRecord.handling.role.chinese(frame.office)),
        ]),
        .init([.label("案　由"), .value(FormWords.titles(matter), columns: 3)]),
        .init([.label("沟通对象"), .value(counterparts, columns: 3)]),
        .init([.label("沟通阶段"), .value(stages, columns: 3)]),
        .init([.label("沟通方式"), .value(means, columns: 3)]),
        .init([
          .label("沟通日期"), .value(contact?.on.chinese ?? FormWords.dayBlank),
          .label("预约日期"), .value(contact.map { $0.booked?.chinese ?? "未预约" } ?? ""),
        ]),
        .init([
          .label("地　点"), .value(contact?.place ?? ""), .label("参加人员"),
          .value(people.joined(separator: "、")),
        ]),
      ])
  }

  private var counterparts: String {
    if let contact {
      if let unit = contact.unit { return unit }
      let all = caseRecord.proposersInPrintedOrder
      let met = all.filter { contact.proposers.contains($0.id) }
      // A rule may name no one in particular: then it is the lead proposer who was met.
      let shown = met.isEmpty && contact.with == .leadProposer ? Array(all.prefix(1)) : met
      return shown.map { FormWords.proposer($0, among: all) }.joined(separator: "、")
    }
    let all = caseRecord.proposersInPrintedOrder
    return all.map { "□" + FormWords.proposer($0, among: all) }.joined(separator: "　")
  }

  private func boxes(_ choices: [(words: String, isTicked: Bool)]) -> String {
    choices.map { ($0.isTicked ? "□√" : "□") + $0.words }.joined(separator: "　")
  }

  private var stages: String {
    boxes(ContactStage.allCases.map { ($0.chinese, $0 == contact?.stage) })
  }

  private var means: String {
    boxes(ContactMeans.allCases.map { ($0.chinese, $0 == contact?.means) })
  }

  private var talk: FormTable {
    FormTable(
      columns: [26, 139],
      rows: [
        .init(
          [
            .label("沟通要点"),
            .init([.text(contact?.minutes ?? "", .hand)], topPieces: 1),
          ], lines: 8, takesRest: true),
        .init(
          [
            .label("对方意见"), .init([.text("", .hand)], topPieces: 1),
          ], lines: 5, takesRest: true),
        .init(
          [.label("对方签名"), .value(FormWords.dayBlank, .right)], lines: 2),
        .init(
          [.label("记录人签名"), .value(FormWords.dayBlank, .right)], lines: 2),
      ])
  }
}
