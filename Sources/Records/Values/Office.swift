/// An office: who works there, what passes which gates, and how its letters read.
package struct Office: Sendable, Hashable {
  package var id: String
  /// Full name, as it signs.
  package var name: String
  package var shortName: String?
  /// Where it gets its mail, as forms and envelopes print it; nil: nowhere stated. Outside the
  /// content digest, since no letter prints it.
  package var mail: Mail?
  /// What terms are called here; terms without a label keep their usual name.
  package var labels: [Term: String]
  package var sections: [SectionName]
  package var people: [Person]
  package var standIns: [StandIn]
  /// In order of preference: the first that fits is used.
  package var chains: [Chain]
  package var classSets: [ClassSet]
  package var defaultDecision: Disclosure.Decision
  package var writing: Writing
  package var recipients: [Recipients]
  package var rules: Rules
  /// How cases are handled; nil: the office makes letters but keeps no registry.
  package var procedure: Procedure?
  /// How answers are published; nil: the office publishes nothing.
  package var publication: PublicationRules?

  /// A term that differs from place to place; `rawValue` is the schema's word.
  package enum Term: String, Sendable, CaseIterable {
    case section, joint, disclosure
    case leadProposer = "lead-proposer"
    case `self`, result, copies
    /// What it is called where an office says nothing.
    package var usual: String {
      switch self {
      case .section: "科室"
      case .joint: "会办"
      case .disclosure: "公开属性"
      case .leadProposer: "领衔代表"
      case .`self`: "我局"
      case .result: "办理结果"
      case .copies: "抄送"
      }
    }
  }

  package struct Mail: Sendable, Hashable {
    package var address: String
    /// 6 digits; nil: not stated.
    package var postcode: String?
    package var phone: String?
    package init(address: String, postcode: String? = nil, phone: String? = nil) {
      self.address = address
      self.postcode = postcode
      self.phone = phone
    }
  }

  package struct SectionName: Sendable, Hashable {
    package var id: String
    package var name: String
  }

  package struct Person: Sendable, Hashable {
    package enum Ability: String, Sendable, CaseIterable {
      case draft, issue, enter
      /// Registers cases and keeps their books: intake, sign-for, sending, feedback, archive.
      case register
      /// Proposes a handling plan (拟办) and gives cases to sections (任务分解).
      case assign
      /// Endorses plans and allows extensions (阅批).
      case endorse
      /// Prepares, releases and withdraws public editions (公开).
      case publish
      case none
    }
    package var id: PersonID
    package var name: String
    package var section: String?
    package var post: String?
    package var may: [Ability]
    package var from: Day?
    package var until: Day?

    package func serves(on day: Day) -> Bool {
      (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
  }

  package struct StandIn: Sendable, Hashable {
    package var absent: PersonID
    package var by: PersonID
    package var from: Day
    package var until: Day
    package var reason: String?
  }

  package struct ClassSet: Sendable, Hashable {
    package var id: String
    package var classes: [ResultClass]
  }

  package struct ResultClass: Sendable, Hashable {
    package enum Requirement: String, Sendable, CaseIterable { case nothing, commitment, reason }
    package var value: String
    package var meaning: String
    package var requires: Requirement
  }

  package struct Writing: Sendable, Hashable {
    package enum Addressing: String, Sendable, CaseIterable { case all, each }
    package enum PatternKind: String, Sendable, CaseIterable {
      case title
      case titleAgain = "title-again"
      case titleOpinion = "title-opinion"
      case opening
      case openingAgain = "opening-again"
      case openingOpinion = "opening-opinion"
      case closing
      case closingOpinion = "closing-opinion"
      case contact
      case openNote = "open-note"
      case onRequestNote = "on-request-note"
      case withheldNote = "withheld-note"
    }
    package struct Pattern: Sendable, Hashable {
      package var kind: PatternKind
      /// nil: for suggestions and proposals alike.
      package var matter: Matter.Kind?
      package var text: String
    }
    package var patterns: [Pattern]
    package var addressing: Addressing
    package var singular: String
    package var plural: String
    /// How many names are written before 等N名代表.
    package var namesShown: Int
  }

  package struct Recipients: Sendable, Hashable {
    /// nil: for suggestions and proposals alike.
    package var matter: Matter.Kind?
    package var kind: Draft.Kind
    package var copies: [Copy]
  }

  package struct Copy: Sendable, Hashable {
    package var name: String
    package var copies: Int
    /// Units of one rank stand together; another rank begins after a semicolon.
    package var rank: Int
  }

  package struct Rules: Sendable, Hashable {
    package struct Word: Sendable, Hashable {
      package var text: String
      package var why: String?
      /// nil: for every kind of letter.
      package var kind: Draft.Kind?
    }
    /// 逐条答复: a point nobody answers is an error, not a warning.
    package var everyPointRequired: Bool
    package var required: [Word]
    package var forbidden: [Word]
  }

  package func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }

  package func label(_ term: Term) -> String { labels[term] ?? term.usual }
}

/// Gates in order, and when the chain is used.
package struct Chain: Sendable, Hashable {
  package enum Edit: String, Sendable, CaseIterable { case none, restart, forward }
  package struct Seat: Sendable, Hashable {
    package var id: SeatID
    /// nil: the gate's title says it.
    package var title: String?
    /// Who may act here; empty for an outside body.
    package var people: [PersonID]
    /// The outside body that signs here (会签), entered by a clerk.
    package var body: String?
  }
  package struct Gate: Sendable, Hashable {
    package var id: GateID
    package var title: String
    /// Whether the text may be changed here; `.forward` allows either mode.
    package var edit: Edit
    package var seats: [Seat]
  }
  package var id: ChainID
  package var title: String
  /// Empty: every kind. The same for roles and labels.
  package var kinds: [Draft.Kind]
  package var roles: [Handling.Role]
  package var labels: [String]
  package var fromRound: Int
  package var drafterMayPass: Bool
  package var samePersonMayPass: Bool
  /// 1 to 9.
  package var gates: [Gate]
}
