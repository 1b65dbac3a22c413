package import Records

/// A case as a ledger shows it: one row, kept beside the log and made anew from it at any time.
package struct CaseRow: Sendable, Hashable {
  package var caseID: CaseID
  /// The version of the case that the row was made from.
  package var version: Int
  /// The year that the case counts for: that of its assignment.
  package var year: Int
  package var key: MatterKey
  package var title: String
  package var role: Handling.Role
  package var state: CaseState
  /// Whether the office still owes an answer; only such a case can be late.
  package var owesAnswer: Bool
  /// The section's id; nil until assigned. The same for the people.
  package var section: String?
  package var leadLeader: PersonID?
  package var handlingLeader: PersonID?
  package var handler: PersonID?
  /// The last issued reply's, or the last draft's; nil before any.
  package var resultClass: String?
  package var topic: String?
  package var labels: [String]
  /// The day by which the answer is due, extensions and stopped clocks counted in.
  package var due: Day
  /// The next open deadline of any kind; nil when nothing is owed.
  package var nextDue: Day?
  /// What a ledger's columns show, by field; empty ones are left out.
  package var cells: [LedgerField: String]
  /// What a search looks through: title, points, names, units, numbers.
  package var searchText: String
  /// What the case adds to the year's figures.
  package var tallies: [Tally: Int]

  package init(
    caseID: CaseID, version: Int, year: Int, key: MatterKey, title: String, role: Handling.Role,
    state: CaseState, owesAnswer: Bool, section: String?, leadLeader: PersonID?,
    handlingLeader: PersonID?, handler: PersonID?, resultClass: String?, topic: String?,
    labels: [String], due: Day, nextDue: Day?, cells: [LedgerField: String], searchText: String,
    tallies: [Tally: Int]
  ) {
    self.caseID = caseID
    self.version = version
    self.year = year
    self.key = key
    self.title = title
    self.role = role
    self.state = state
    self.owesAnswer = owesAnswer
    self.section = section
    self.leadLeader = leadLeader
    self.handlingLeader = handlingLeader
    self.handler = handler
    self.resultClass = resultClass
    self.topic = topic
    self.labels = labels
    self.due = due
    self.nextDue = nextDue
    self.cells = cells
    self.searchText = searchText
    self.tallies = tallies
  }
}

/// What makes a matter one and the same: level, body, kind, session, origin and number.
package struct MatterKey: Sendable, Hashable {
  package var kind: Matter.Kind
  package var level: Matter.Level
  package var origin: Matter.Origin
  package var session: String
  package var number: String
  package init(
    kind: Matter.Kind, level: Matter.Level, origin: Matter.Origin, session: String, number: String
  ) {
    self.kind = kind
    self.level = level
    self.origin = origin
    self.session = session
    self.number = number
  }
}

/// Something that is counted: a component of figures, for one value of one dimension.
package struct Tally: Sendable, Hashable, Comparable {
  /// The year that it counts for; mostly the case's own.
  package var year: Int
  /// A word of `FigureComponent`, some with a detail: `received`, `class:A`.
  package var component: String
  /// A word of `FigureDimension`.
  package var dimension: String
  /// Empty for `all`.
  package var value: String
  package init(year: Int, component: String, dimension: String = "all", value: String = "") {
    self.year = year
    self.component = component
    self.dimension = dimension
    self.value = value
  }
  package static func < (a: Self, b: Self) -> Bool {
    (a.year, a.component, a.dimension, a.value) < (b.year, b.component, b.dimension, b.value)
  }
}

/// Which rows are wanted, and in which order. Empty lists and nil ask nothing.
package struct CaseQuery: Sendable, Hashable {
  package enum Order: String, Sendable, CaseIterable {
    case number, due
    case nextDue = "next"
  }
  package var years: [Int] = []
  package var sections: [String] = []
  /// Lead leader or leader in person.
  package var leaders: [PersonID] = []
  package var handlers: [PersonID] = []
  package var states: [CaseState] = []
  package var classes: [String] = []
  package var kinds: [Matter.Kind] = []
  package var levels: [Matter.Level] = []
  package var roles: [Handling.Role] = []
  package var labels: [String] = []
  package var topics: [String] = []
  /// Only those that owe an answer.
  package var isOwing: Bool = false
  /// Only those that owe an answer that was due before this day.
  package var lateOn: Day?
  /// Only those whose next deadline lies on or before this day.
  package var dueUntil: Day?
  /// All words must be found, of one character or more; divided by spaces.
  package var text: String?
  package var order: Order = .number
  /// nil: all.
  package var limit: Int?
  package var offset: Int = 0
  package init() {}
}
