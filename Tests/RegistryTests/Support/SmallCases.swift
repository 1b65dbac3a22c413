import Casework
import Desk
import Records

/// A small life of cases for tests, whose rows are a function of their events: `registered` names
/// title, section and phone's digest; `x` changes the state; `numbered` gives a number.
enum SmallCases {
  static let day = Day(year: 2026, month: 3, day: 2) ?? Instant(secondsSince1970: 0).day
  static let noon = Instant(day: day, second: 43_200)

  static func registered(
    title: String, section: String = "kyk", number: Int = 1, phone: PersonalDatum? = nil,
    document: StoredDocument? = nil
  ) -> NewEvent {
    var attributes: [XMLNode.Attribute] = [
      .init("section", section), .init("number", String(number)),
    ]
    if let phone { attributes.append(.init("phone", phone.saltedDigest.hex)) }
    if let document { attributes.append(.init("document", document.digest.hex)) }
    return NewEvent(
      kind: "registered", payload: XMLNode("registered", attributes, text: title))
  }

  static func moved(to state: CaseState) -> NewEvent {
    NewEvent(kind: "x", payload: XMLNode("x", [.init("state", state.rawValue)]))
  }

  static func numbered(_ number: Int) -> NewEvent {
    NewEvent(kind: "numbered", payload: XMLNode("numbered", [.init("number", String(number))]))
  }

  static func phone(_ value: String, salt: Character = "5") -> PersonalDatum {
    PersonalDatum(
      proposer: "d1", field: .phone, value: value, salt: String(repeating: salt, count: 32))
  }

  static func entry(_ number: Int, caseID: CaseID) -> NumberEntry {
    NumberEntry(
      series: "函", year: 2026, number: number, text: "市科函〔2026〕\(number)号", state: .given,
      caseID: caseID, replyID: "R1")
  }

  /// What a case's events lead to; nil without a registration.
  static func row(of id: CaseID, _ events: [Event]) -> CaseRow? {
    guard let first = events.first, first.kind == "registered", let node = first.node,
      let number = node[attribute: "number"]
    else { return nil }
    let state =
      events.last { $0.kind == "x" }?.node?[attribute: "state"].flatMap { CaseState(rawValue: $0) }
      ?? .registered
    let section = node[attribute: "section"]
    let tallies = [
      Tally(year: 2026, component: "cases"): 1,
      Tally(year: 2026, component: "cases", dimension: "section", value: section ?? ""): 1,
      Tally(year: 2026, component: state.rawValue): 1,
    ]
    return CaseRow(
      caseID: id, version: events.count, year: 2026,
      key: MatterKey(
        kind: .suggestion, level: .municipal, origin: .session, session: "十六届二次", number: number),
      title: node.text, role: .lead, state: state, owesAnswer: state.owesAnswer, section: section,
      leadLeader: "wang", handlingLeader: nil, handler: "li", resultClass: nil, topic: "民生",
      labels: ["重点"], due: day.adding(days: Int(number) ?? 0), nextDue: nil,
      cells: [.title: node.text, .state: state.chinese], searchText: node.text + "\n张三 李四",
      tallies: tallies)
  }
}

extension BookWriting {
  /// Appends to a case and puts the row that follows.
  @discardableResult
  func act(_ events: [NewEvent], on id: CaseID) throws(Diagnostics) -> [Event] {
    let appended = try append(
      events, to: .caseLife(id), by: "li", standingInFor: nil, at: SmallCases.noon)
    if let row = SmallCases.row(of: id, try self.events(of: .caseLife(id))) { try put(row) }
    return appended
  }

  /// Registers a case with the row that follows.
  func register(
    _ id: CaseID, title: String, section: String = "kyk", number: Int = 1,
    phone: PersonalDatum? = nil, document: StoredDocument? = nil
  ) throws(Diagnostics) {
    if let phone { try keep([phone], of: id) }
    if let document { try keep(document) }
    try act(
      [
        SmallCases.registered(
          title: title, section: section, number: number, phone: phone, document: document)
      ], on: id)
  }
}

/// The views of the small cases.
struct SmallViews: BookViews {
  func row(of id: CaseID, in book: any BookReading) throws(Diagnostics) -> CaseRow? {
    SmallCases.row(of: id, try book.events(of: .caseLife(id)))
  }

  func numbers(in book: any BookReading) throws(Diagnostics) -> [NumberEntry] {
    var entries: [NumberEntry] = []
    var sequence = 0
    while true {
      let events = try book.events(after: sequence, limit: 50)
      guard let last = events.last else { return entries }
      sequence = last.sequence
      for event in events where event.kind == "numbered" {
        guard case .caseLife(let id) = event.stream,
          let number = event.node?[attribute: "number"].flatMap({ Int($0) })
        else { continue }
        entries.append(SmallCases.entry(number, caseID: id))
      }
    }
  }

  func personalDigests(in event: Event) -> [Digest] { digests(event, "phone") }

  func documents(named event: Event) -> [Digest] { digests(event, "document") }

  private func digests(_ event: Event, _ attribute: String) -> [Digest] {
    event.node?[attribute: attribute].flatMap { Digest(hex: $0) }.map { [$0] } ?? []
  }
}
