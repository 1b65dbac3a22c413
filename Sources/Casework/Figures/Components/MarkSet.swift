import Records

/// The marks of those who count as one: a person's, or all of a case's proposers'. What counts as
/// satisfied is the office's to say, so that the marks themselves are kept, and silence with them.
struct MarkSet: Sendable, Hashable {
  private(set) var marks: Set<Satisfaction> = []
  /// Somebody who was asked said nothing.
  private(set) var hasSilence = false

  init() {}

  mutating func add(_ mark: Satisfaction?) {
    if let mark { marks.insert(mark) } else { hasSilence = true }
  }

  /// nil for letters that none writes.
  init?(letters: some StringProtocol) {
    for letter in letters {
      if letter == "-" {
        hasSilence = true
      } else if let mark = Satisfaction.allCases.first(where: { $0.letter == letter }) {
        marks.insert(mark)
      } else {
        return nil
      }
    }
  }

  /// One letter a mark in the marks' order, and a dash for silence.
  var letters: String {
    String(Satisfaction.allCases.filter(marks.contains).map(\.letter)) + (hasSilence ? "-" : "")
  }

  /// Anything was said.
  var isReturned: Bool { !marks.isEmpty }

  /// Whether it counts in the denominator.
  func counts(_ denominator: SatisfactionRule.Denominator) -> Bool {
    denominator == .asked || isReturned
  }

  /// Whether it counts as satisfied: all said is among what counts, and silence is not.
  func isSatisfied(_ rule: SatisfactionRule) -> Bool {
    isReturned && marks.allSatisfy(rule.counted.contains)
      && !(rule.denominator == .asked && hasSilence)
  }

  /// The least satisfied mark; nil when nothing was said.
  var worst: Satisfaction? { Satisfaction.allCases.last(where: marks.contains) }
}

extension Satisfaction {
  fileprivate var letter: Character {
    switch self {
    case .satisfied: "s"
    case .basically: "b"
    case .understands: "u"
    case .dissatisfied: "d"
    }
  }
}
