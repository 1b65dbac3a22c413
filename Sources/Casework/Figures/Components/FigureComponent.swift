package import Records

/// What a case can add to the figures: a word, and for some a detail after a colon.
struct FigureComponent: Sendable, Hashable {
  /// As `Tally.component` keeps it.
  let word: String
  /// Whether it is kept for every dimension; the others only for the whole, the kind and the
  /// section, so that a case's row stays small.
  let isWide: Bool

  private init(_ word: String, wide: Bool = false) {
    self.word = word
    isWide = wide
  }

  // MARK: intake

  /// 承办: every case but those that the assigning body took back.
  static let received = Self("received", wide: true)
  /// The proposers of cases received, persons only; one who put forward two counts twice (人次).
  static let persons = Self("persons")
  /// Cases put forward by a body (组织提案).
  static let organisations = Self("organisations")
  /// 主办 and 分办: cases whose proposers are owed an answer.
  static let owed = Self("owed", wide: true)
  static let joint = Self("joint")
  static let handBacksAsked = Self("hand-backs-asked")
  static let handBacksGranted = Self("hand-backs-granted")
  /// Moves after the first assignment (调整).
  static let moves = Self("moves")
  /// Cases with an extension in any round.
  static let extended = Self("extended")
  static let reminders = Self("reminders")
  /// Cases answered with another (并案); they are received, and completed with that one.
  static let merged = Self("merged")
  static let carriedIn = Self("carried-in")

  // MARK: answers

  /// 办结: a letter or an opinion was issued; each of the cases that a letter answers counts.
  static let completed = Self("completed", wide: true)
  /// 办复: a letter to the proposers was issued; each of the cases that a letter answers counts.
  static let answered = Self("answered", wide: true)
  /// Of those answered, by the day in force for the first answer.
  static let answeredInTime = Self("answered-in-time", wide: true)
  static let opinionsGiven = Self("opinions-given")
  static let opinionsGivenInTime = Self("opinions-given-in-time")
  /// Letters to proposers, each counted once whatever it answers.
  static let letters = Self("letters")
  /// Days from assignment to the first letter, summed over `letters`.
  static let daysToAnswer = Self("days-to-answer")
  /// A result class of letters and opinions as issued in the year of the answer.
  static func resultClass(_ value: String) -> Self { Self(classPrefix + value, wide: true) }
  static let classPrefix = "class:"
  /// A class changed later, counted in the year of the change, by the new class.
  static func reclassified(to value: String) -> Self { Self(reclassifiedPrefix + value) }
  static let reclassifiedPrefix = "reclassified:"

  // MARK: contact

  /// Cases with contact of any means with every proposer.
  static let contactedAll = Self("contacted-all", wide: true)
  /// Cases with a face-to-face contact with a proposer.
  static let met = Self("met", wide: true)
  /// Cases with a 面商 with a proposer before the first answer.
  static let talkedBefore = Self("talked-before")
  /// Contacts with proposers, by means and by stage.
  static func contacts(_ means: ContactMeans) -> Self { Self("contacts:" + means.rawValue) }
  static func contacts(_ stage: ContactStage) -> Self { Self("contacts@" + stage.rawValue) }
  static let contactsWithUnits = Self("contacts-with-units")
  static let contactsAbove = Self("contacts-above")
  /// Contacts in which a leader of the case took part.
  static let contactsByLeader = Self("contacts-by-leader")
  /// Joint units asked for their opinion, those that gave it, and by the day set.
  static let opinionsAsked = Self("opinions-asked")
  static let opinionsReceived = Self("opinions-received")
  static let opinionsInTime = Self("opinions-in-time")

  // MARK: feedback

  /// Those whose marks on an aspect are this set, counted by case, person or lead proposer.
  static func feedback(
    _ marks: MarkSet, _ aspect: SatisfactionRule.Aspect, _ counting: SatisfactionRule.Counting
  ) -> Self {
    Self(feedbackPrefix(aspect, counting) + marks.letters, wide: aspect == .result)
  }
  static func feedbackPrefix(
    _ aspect: SatisfactionRule.Aspect, _ counting: SatisfactionRule.Counting
  ) -> String {
    "feedback:\(aspect.rawValue):\(counting.rawValue):"
  }
  /// Cases handled again, and the rounds that it took.
  static let rehandled = Self("rehandled")
  static let rehandledRounds = Self("rehandled-rounds")

  // MARK: after the answer

  static let pointsAsked = Self("points")
  static func points(_ outcome: PointOutcome) -> Self { Self("points:" + outcome.rawValue) }
  static let commitments = Self("commitments")
  static let commitmentsKept = Self("commitments:kept")
  static let commitmentsFailed = Self("commitments:failed")
  static let commitmentsOpen = Self("commitments:open")
  static let commitmentsPostponed = Self("commitments:postponed")
  /// Answered cases by 公开属性.
  static func disclosed(_ decision: Disclosure.Decision) -> Self {
    Self("disclosed:" + decision.rawValue)
  }
  static let published = Self("published", wide: true)
  /// Published cases by the class of the letter that was published, as signed.
  static func published(of resultClass: String) -> Self { Self("published:" + resultClass) }
  /// Published cases that a deadline for publication binds, and those that kept it.
  static let publishedBound = Self("published-bound")
  static let publishedInTime = Self("published-in-time")
  static let archived = Self("archived")
}

/// By what figures are split.
package enum FigureDimension: String, Sendable, CaseIterable {
  case all, kind, level, role, section, topic, label
  /// The header of the split.
  package func chinese(_ office: Office) -> String {
    switch self {
    case .all: "合计"
    case .kind: LedgerField.kind.usual
    case .level: LedgerField.level.usual
    case .role: LedgerField.role.usual
    case .section: office.label(.section)
    case .topic: LedgerField.topic.usual
    case .label: LedgerField.labels.usual
    }
  }
  /// Whether a component that isn't wide is kept for it.
  var isNarrow: Bool { self == .all || self == .kind || self == .section }
}
