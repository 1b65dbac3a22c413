internal import Casework
package import Records

/// 报送清单: the letters of a session, as they go to the body that assigned the cases.
package struct TransmittalList: Sendable {
  package struct Entry: Sendable, Hashable {
    package var matter: Matter
    package var role: Handling.Role
    /// The lead proposer, as named in a list.
    package var proposer: String
    package var documentNumber: String
    package var signed: Day
    package var resultClass: String
    package var disclosure: Disclosure.Decision
    /// Copies that go with the list.
    package var copies: Int

    package init(
      matter: Matter, role: Handling.Role, proposer: String, documentNumber: String, signed: Day,
      resultClass: String, disclosure: Disclosure.Decision, copies: Int
    ) {
      self.matter = matter
      self.role = role
      self.proposer = proposer
      self.documentNumber = documentNumber
      self.signed = signed
      self.resultClass = resultClass
      self.disclosure = disclosure
      self.copies = copies
    }
  }

  package var frame: FormFrame
  /// Whom the list goes to.
  package var receiver: String
  package var session: String
  package var entries: [Entry]
  /// Cases asked for that have no letter yet, by their ids.
  package var left: [String]

  package init(
    frame: FormFrame, receiver: String, session: String, entries: [Entry], left: [String] = []
  ) {
    self.left = left
    self.frame = frame
    self.receiver = receiver
    self.session = session
    self.entries = entries
  }

  private var office: Office { frame.office }

  package var form: Form {
    let kinds = Naming.kinds(
      entries.flatMap { [$0.matter.kind] + $0.matter.merged.map(\.kind) })
    let isOpinions = entries.allSatisfy { $0.role == .joint }
    let what = isOpinions ? "\(office.label(.joint))意见" : "答复件"
    let title = "\(office.name)\(kinds)\(what)报送清单"
    let heads = [
      "序号", "编号", "案由", "提出者", "承办方式", "发文字号", "成文日期", office.label(.result),
      office.label(.disclosure), "份数",
    ]
    let table = FormTable(
      columns: [11, 29, 63, 30, 19, 43, 24, 19, 24, 11], isDense: true,
      head: [.init(heads.map { .label($0) }, lines: 2)],
      rows: entries.enumerated().map { index, entry in
        .init([
          .value("\(index + 1)", .centre), .value(FormWords.number(entry.matter)),
          .value(FormWords.titles(entry.matter)), .value(entry.proposer),
          .value(entry.role.chinese(office), .centre), .value(entry.documentNumber),
          .value(entry.signed.iso, .centre), .value(entry.resultClass, .centre),
          .value(entry.disclosure.chinese, .centre), .value("\(entry.copies)", .centre),
        ])
      } + [total])
    var parts: [FormPart] = [
      .title(title), .subtitle(session),
      .facts(["报送：\(receiver)", "报送日期：\(frame.day.chinese)"]), .table(table),
    ]
    if !left.isEmpty {
      parts.append(.note("另有\(left.count)件尚未印发，未列入：" + left.joined(separator: "、") + "。"))
    }
    return frame.form(
      .transmittal, paper: .a4Landscape, title: title,
      content: .sheet(parts + [.space, .table(receipt)]))
  }

  private var total: FormTable.Row {
    let classes = TransmittalList.counts(entries.map(\.resultClass))
    let disclosures = Disclosure.Decision.allCases.compactMap { decision -> String? in
      let count = entries.count { $0.disclosure == decision }
      return count == 0 ? nil : "\(decision.chinese)\(count)件"
    }
    let copies = entries.reduce(0) { $0 + $1.copies }
    return .init([
      .label("合计", columns: 2),
      .value(
        "共\(entries.count)件。" + (classes + disclosures).joined(separator: "，"), columns: 7),
      .value("\(copies)", .centre),
    ])
  }

  /// `A类3件`, in order of the class's name; letters without one aren't told of.
  private static func counts(_ classes: [String]) -> [String] {
    Dictionary(grouping: classes.filter { !$0.isEmpty }, by: { $0 })
      .sorted { $0.key < $1.key }.map { value, all in
        let isLetter = value.count == 1
        return value + (isLetter ? "类" : "") + "\(all.count)件"
      }
  }

  private var receipt: FormTable {
    FormTable(
      columns: [65, 50, 50, 92], isRuled: false,
      rows: [
        .init([
          .value("报送单位（盖章）："), .value("经办人："), .value("签收人："),
          .value("签收日期：" + FormWords.dayBlank),
        ])
      ])
  }
}

extension TransmittalList {
  /// The lead proposer as lists name him: `周明岳等3名代表`.
  package static func leadName(_ record: CaseRecord) -> String {
    Naming.together(record.proposersInPrintedOrder, shown: 1)
  }
}
