import Casework
import Records

/// Offices, cases and drafts made of as little as a test wants to say. Records are decoded from
/// nodes, as those of files are.
struct SeatSpec {
  var id: String
  var people: [String] = []
  var body: String?

  init(_ id: String, _ people: String..., body: String? = nil) {
    self.init(id, people: people, body: body)
  }
  init(_ id: String, people: [String], body: String? = nil) {
    self.id = id
    self.people = people
    self.body = body
  }

  var node: XMLNode {
    var attributes = [XMLNode.Attribute("id", id)]
    if !people.isEmpty { attributes.append(.init("people", people.joined(separator: " "))) }
    if let body { attributes.append(.init("body", body)) }
    return XMLNode("seat", attributes)
  }
}

struct GateSpec {
  var id: String
  var edit: Chain.Edit = .none
  var seats: [SeatSpec]

  init(_ id: String, edit: Chain.Edit = .none, _ seats: SeatSpec...) {
    self.init(id, edit: edit, seats: seats)
  }
  init(_ id: String, edit: Chain.Edit = .none, seats: [SeatSpec]) {
    self.id = id
    self.edit = edit
    self.seats = seats
  }

  /// A gate of one seat.
  init(_ id: String, edit: Chain.Edit = .none, by people: String...) {
    self.init(id, edit: edit, seats: [SeatSpec("s", people: people)])
  }
}

struct ChainSpec {
  var id = "chain"
  var kinds = ""
  var roles = ""
  var labels = ""
  var fromRound = 1
  var drafterMayPass = false
  var samePersonMayPass = false
  var gates: [GateSpec]

  var node: XMLNode {
    XMLNode(
      "chain",
      [
        .init("id", id), .init("title", id), .init("kinds", kinds), .init("roles", roles),
        .init("labels", labels), .init("fromRound", String(fromRound)),
        .init("drafterMayPass", String(drafterMayPass)),
        .init("samePersonMayPass", String(samePersonMayPass)),
      ],
      children: gates.map {
        XMLNode(
          "gate", [.init("id", $0.id), .init("title", $0.id), .init("edit", $0.edit.rawValue)],
          children: $0.seats.map(\.node))
      })
  }
}

struct PersonSpec {
  var id: String
  var may = "none"
  var from: Day?
  var until: Day?

  init(_ id: String, may: String = "none", from: Day? = nil, until: Day? = nil) {
    self.id = id
    self.may = may
    self.from = from
    self.until = until
  }

  var node: XMLNode {
    var attributes = [XMLNode.Attribute("id", id), .init("may", may)]
    if let from { attributes.append(.init("from", from.iso)) }
    if let until { attributes.append(.init("until", until.iso)) }
    return XMLNode("person", attributes, text: "姓名" + id)
  }
}

struct StandInSpec {
  var absent: String
  var by: String
  var from: Day
  var until: Day

  var node: XMLNode {
    XMLNode(
      "standIn",
      [
        .init("for", absent), .init("by", by), .init("from", from.iso), .init("until", until.iso),
      ])
  }
}

enum Fixture {
  struct Broken: Error {}

  /// The first day of every test.
  static let day = Day(year: 2026, month: 5, day: 6) ?? Instant(secondsSince1970: 0).day

  static func instant(day offset: Int = 0, second: Int = 32_400) -> Instant {
    Instant(day: day.adding(days: offset), second: second)
  }

  static func office(
    id: String = "office", people: [PersonSpec], standIns: [StandInSpec] = [], chains: [ChainSpec]
  ) throws -> OfficeVersion {
    let node = XMLNode(
      "office", [.init("id", id)],
      children: [
        XMLNode("name", text: "某市某局"), XMLNode("people", children: people.map(\.node)),
        XMLNode("standIns", children: standIns.map(\.node)),
        XMLNode("chains", children: chains.map(\.node)),
        XMLNode(
          "classSets",
          children: [
            XMLNode(
              "classSet", [.init("id", "national")],
              children: [XMLNode("class", [.init("value", "A")], text: "已经解决")])
          ]),
      ])
    guard let office = Office(node: node) else { throw Broken() }
    return OfficeVersion(office)
  }

  static func caseRecord(
    id: String = "JY-1", role: Handling.Role = .lead, labels: [String] = []
  ) throws -> CaseRecord {
    let node = XMLNode(
      "case", [.init("id", id)],
      children: [
        XMLNode(
          "matter",
          [
            .init("kind", "suggestion"), .init("level", "municipal"),
            .init("session", "市第十六届人民代表大会第二次会议"), .init("number", "123"),
          ],
          children: [XMLNode("title", text: "关于完善居家养老服务的建议")]
            + labels.map { XMLNode("label", text: $0) }),
        XMLNode(
          "proposers",
          children: [
            XMLNode(
              "person", [.init("id", "d1"), .init("lead", "true")],
              children: [
                XMLNode("name", text: "甲某"), XMLNode("title", text: "代表"),
                XMLNode("phone", text: "000"), XMLNode("address", text: "某路1号"),
              ])
          ]),
        XMLNode(
          "handling",
          [
            .init("role", role.rawValue), .init("assignedBy", "市人民政府办公室"),
            .init("assigned", "2026-03-02"), .init("due", "2026-06-02"),
          ], children: role == .joint ? [XMLNode("lead", text: "市民政局")] : []),
      ])
    guard let record = CaseRecord(node: node) else { throw Broken() }
    return record
  }

  static func draft(
    id: String = "R1", caseID: String = "JY-1", drafter: String = "li", round: Int = 1,
    kind: Draft.Kind = .letter, text: String = "正文。"
  ) throws -> Draft {
    let node = XMLNode(
      "reply",
      [
        .init("id", id), .init("case", caseID), .init("round", String(round)),
        .init("kind", kind.rawValue), .init("drafter", drafter), .init("classSet", "national"),
        .init("class", "A"),
      ],
      children: [
        XMLNode("disclosure", [.init("decision", "open")]),
        XMLNode("body", children: [XMLNode("p", text: text)]),
      ])
    guard let draft = Draft(node: node) else { throw Broken() }
    return draft
  }

  static func letterhead(id: String = "plain") throws -> Letterhead {
    let node = XMLNode("letterhead", [.init("id", id), .init("form", "plain")])
    guard let made = Letterhead(node: node) else { throw Broken() }
    return made
  }

  static func issue(
    number: String = "某局函〔2026〕1号", signed: Day, printed: Day? = nil
  ) -> IssueRecord {
    IssueRecord(
      documentNumber: number, signed: signed, printed: printed ?? signed,
      recipients: [.init(name: "甲某代表", role: .addressee, copies: 1)])
  }
}
