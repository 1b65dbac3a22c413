internal import Records

/// How proposers are named and addressed.
enum Naming {
  /// `周明岳代表`, `周明岳等3名代表`, `民建临澄区委员会`: everyone in one phrase, the lead first.
  static func together(_ proposers: [Proposer], shown: Int) -> String {
    var phrases: [String] = []
    for title in ["代表", "委员"] {
      let names = proposers.filter { person(title, $0) }.map(\.name)
      guard !names.isEmpty else { continue }
      if names.count <= max(1, shown) {
        phrases.append(names.map { $0 + title }.joined(separator: "、"))
      } else {
        let first = names.prefix(max(1, shown)).joined(separator: "、")
        phrases.append("\(first)等\(names.count)名\(title)")
      }
    }
    phrases += proposers.filter { $0.kind == .organisation }.map(\.name)
    return phrases.joined(separator: "、")
  }

  /// One proposer, as the letter to that one addresses it.
  static func one(_ proposer: Proposer) -> String {
    if case .person(let title, _) = proposer.kind { return proposer.name + title }
    return proposer.name
  }

  /// A name in a list that says what people are; with the unit where another has the same name.
  static func name(_ proposer: Proposer, among all: [Proposer]) -> String {
    guard case .person(_, let unit?) = proposer.kind,
      all.contains(where: { $0.id != proposer.id && $0.name == proposer.name })
    else { return proposer.name }
    return "\(proposer.name)（\(unit)）"
  }

  /// 您 for one person; the plural for several, and for a body.
  static func pronoun(for proposers: [Proposer], office: Office) -> String {
    if proposers.count == 1, proposers[0].kind != .organisation { return office.writing.singular }
    return office.writing.plural
  }

  /// 建议118号.
  static func matter(_ kind: Matter.Kind, _ number: String) -> String {
    "\(kind.chinese)\(number)号"
  }

  /// 建议, 提案, or 建议、提案 for both; both also for none. Titles have no mark between them.
  static func kinds(_ kinds: some Sequence<Matter.Kind>, by mark: String = "、") -> String {
    let present = Set(kinds)
    let named = Matter.Kind.allCases.filter { present.isEmpty || present.contains($0) }
    return named.map(\.chinese).joined(separator: mark)
  }

  private static func person(_ title: String, _ proposer: Proposer) -> Bool {
    if case .person(title, _) = proposer.kind { return true }
    return false
  }
}
