/// The events of one case, as the rows' assertions ask for them.
struct LoggedCase: Sendable {
  var id: String
  var events: [LoggedEvent]

  func all(_ kind: String) -> [LoggedEvent] { events.filter { $0.kind == kind } }
  func first(_ kind: String) -> LoggedEvent? { events.first { $0.kind == kind } }
  func last(_ kind: String) -> LoggedEvent? { events.last { $0.kind == kind } }

  // MARK: As registered

  private var record: LoggedEvent.Said? { first("registered")?.said.child("case") }
  var matter: LoggedEvent.Said? { record?.child("matter") }
  var kind: String { matter?["kind"] ?? "" }
  var title: String { matter?.text("title") ?? "" }
  var role: String { record?.child("handling")?["role"] ?? "" }
  var due: String { record?.child("handling")?["due"] ?? "" }
  var jointUnits: [String] { record?.child("handling")?.all("joint").map { $0["text"] } ?? [] }
  var labels: [String] { matter?.all("label").map { $0["text"] } ?? [] }
  var points: [String] { matter?.child("points")?.all("point").map { $0["id"] } ?? [] }
  private var persons: [LoggedEvent.Said] { record?.child("proposers")?.all("person") ?? [] }
  var organisations: [LoggedEvent.Said] {
    record?.child("proposers")?.all("organisation") ?? []
  }
  var proposers: [String] { (persons + organisations).map { $0["id"] } }
  var names: [String] { (persons + organisations).map { $0.text("name") } }
  var lead: String { (persons + organisations).first { $0["lead"] == "true" }?["id"] ?? "" }

  /// The answer goes to the proposers.
  var isOwed: Bool { role == "lead" || role == "separate" }
  /// Neither taken back nor answered with another.
  var isOwn: Bool {
    first("merged") == nil
      && !all("hand-back-decided").contains { $0.said["granted"] == "true" }
  }

  // MARK: Contacts

  /// With proposers, by any means where none is named.
  func contacts(stage: String? = nil, _ means: String...) -> [LoggedEvent] {
    all("contacted").filter {
      !$0.said.list("proposers").isEmpty && (means.isEmpty || means.contains($0.said["means"]))
        && (stage == nil || $0.said["stage"] == stage)
    }
  }

  func contacts(with whom: String) -> [LoggedEvent] {
    all("contacted").filter { $0.said["with"] == whom }
  }

  /// 牵头领导 and 领办领导.
  var leaders: [String] {
    let said = last("assigned")?.said
    return [said?["leadLeader"], said?["handlingLeader"]].compactMap(\.self).filter { !$0.isEmpty }
  }

  // MARK: Reviews and letters

  /// The steps of its reviews.
  var steps: [(event: LoggedEvent, step: LoggedEvent.Said)] {
    all("stepped").compactMap { event in event.said.child("step").map { (event, $0) } }
  }

  func firstStep(_ kind: String) -> LoggedEvent? {
    steps.first { $0.step["kind"] == kind }?.event
  }

  /// Gates that were passed since the last submission, in order; a gate of two seats once.
  var gates: [String] {
    let steps = steps.map(\.step)
    let start = steps.lastIndex { $0["kind"] == "submit" } ?? 0
    var gates: [String] = []
    for step in steps[start...] where step["kind"] == "approve" && gates.last != step["gate"] {
      gates.append(step["gate"])
    }
    return gates
  }

  /// The chain that the last submission went through.
  var chain: String {
    let submitted = steps.map(\.step).last { $0["kind"] == "submit" }
    return submitted?.child("objects")?["chain"] ?? ""
  }

  /// Who passed the last gate.
  var signer: String {
    let last = steps.last { $0.step["kind"] == "approve" }
    return last.map { $0.event.for.isEmpty ? $0.event.person : $0.event.for } ?? ""
  }

  /// The version that the last letter was made from.
  var draftIssued: LoggedEvent.Said? {
    guard let letter = last("issued") else { return nil }
    return all("drafted").last {
      $0.sequence < letter.sequence && $0.said["reply"] == letter.said["reply"]
    }?.said
  }

  func recipients(_ role: String) -> Set<String> {
    Set(all("sent").filter { $0.said["role"] == role }.map { $0.said.text("recipient") })
  }
}
