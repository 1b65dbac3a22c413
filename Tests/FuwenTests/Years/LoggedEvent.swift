import Foundation

/// An event as Scripts/scenarios/events decodes it from the registry's bytes, apart from the
/// program's own reading.
struct LoggedEvent: Sendable, Decodable {
  var sequence: Int
  /// Empty for the office's own.
  var `case`: String
  var kind: String
  var person: String
  /// The person stood in for; empty when nobody is.
  var `for`: String
  var at: String
  var said: Said

  var day: String { String(at.prefix(10)) }

  /// A node: attributes and text by name, children in their order.
  struct Said: Sendable, Decodable {
    private var words: [String: String] = [:]
    private var inner: [String: [Said]] = [:]

    private struct Name: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Name.self)
      for key in container.allKeys {
        if key.stringValue == "children" {
          inner = try container.decode([String: [Said]].self, forKey: key)
        } else {
          words[key.stringValue] = try container.decode(String.self, forKey: key)
        }
      }
    }

    subscript(_ name: String) -> String { words[name] ?? "" }
    func list(_ name: String) -> [String] { self[name].split(separator: " ").map(String.init) }
    func all(_ name: String) -> [Said] { inner[name] ?? [] }
    func child(_ name: String) -> Said? { inner[name]?.first }
    /// The text of a child; empty when there is none.
    func text(_ name: String) -> String { child(name)?["text"] ?? "" }
  }

  static func all(in registry: String) throws -> [LoggedEvent] {
    let outcome = try Program.run([
      Program.python, "-B", Program.home + "/Scripts/scenarios/events", registry,
    ])
    guard outcome.status == 0 else { throw PlayedYear.Failed(words: outcome.err) }
    let decoder = JSONDecoder()
    return try outcome.out.split(separator: "\n").map {
      try decoder.decode(LoggedEvent.self, from: Data($0.utf8))
    }
  }
}

/// The events of one case, for the rows' assertions.
struct LoggedCase: Sendable {
  var id: String
  var events: [LoggedEvent]

  func all(_ kind: String) -> [LoggedEvent] { events.filter { $0.kind == kind } }
  func first(_ kind: String) -> LoggedEvent? { events.first { $0.kind == kind } }

  private var record: LoggedEvent.Said? { first("registered")?.said.child("case") }
  var matter: LoggedEvent.Said? { record?.child("matter") }
  var kind: String { matter?["kind"] ?? "" }
  var role: String { record?.child("handling")?["role"] ?? "" }
  var labels: [String] { matter?.all("label").map { $0["text"] } ?? [] }
  var points: [String] { matter?.child("points")?.all("point").map { $0["id"] } ?? [] }
  var persons: [String] { record?.child("proposers")?.all("person").map { $0["id"] } ?? [] }
  var organisations: [String] {
    record?.child("proposers")?.all("organisation").map { $0["id"] } ?? []
  }
  var names: [String] {
    (record?.child("proposers").map { $0.all("person") + $0.all("organisation") } ?? [])
      .map { $0.text("name") }
  }

  /// The answer goes to the proposers.
  var isOwed: Bool { role == "lead" || role == "separate" }
  var isMerged: Bool { first("merged") != nil }
  var isTakenBack: Bool { all("hand-back-decided").contains { $0.said["granted"] == "true" } }
  /// Neither taken back nor answered with another.
  var isOwn: Bool { !isMerged && !isTakenBack }

  func contacts(_ means: String...) -> [LoggedEvent] {
    all("contacted").filter {
      !$0.said.list("proposers").isEmpty && (means.isEmpty || means.contains($0.said["means"]))
    }
  }

  /// The steps of its reviews.
  var steps: [(event: LoggedEvent, step: LoggedEvent.Said)] {
    all("stepped").compactMap { event in event.said.child("step").map { (event, $0) } }
  }

  /// Gates that were passed since the last submission, in order.
  var gates: [String] {
    let steps = steps.map(\.step)
    let start = steps.lastIndex { $0["kind"] == "submit" } ?? 0
    return steps[start...].filter { $0["kind"] == "approve" }.map { $0["gate"] }
  }

  /// The chain that the last submission went through.
  var chain: String {
    let submitted = steps.map(\.step).last { $0["kind"] == "submit" }
    return submitted?.child("objects")?["chain"] ?? ""
  }
}

extension PlayedYear {
  /// In the order of their registration.
  var cases: [LoggedCase] {
    let lives = Dictionary(grouping: events.filter { !$0.case.isEmpty }, by: \.case)
    return events.filter { $0.kind == "registered" }.map {
      LoggedCase(id: $0.case, events: lives[$0.case] ?? [])
    }
  }

  var officeEvents: [LoggedEvent] { events.filter(\.case.isEmpty) }

  func find(_ id: String) -> LoggedCase? { cases.first { $0.id == id } }
}
