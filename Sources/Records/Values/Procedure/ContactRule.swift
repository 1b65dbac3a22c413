/// How often, with whom, at which stage and before which step contact is held.
package struct ContactRule: Sendable, Hashable {
  package var id: String
  package var title: String
  package var with: Counterpart
  /// nil: at any stage.
  package var stage: ContactStage?
  /// Empty: by any means.
  package var means: [ContactMeans]
  /// How many contacts, at least 1; with each one where `with` names several.
  package var least: Int
  /// The step that is held back until the rule is met; nil: the rule is only counted.
  package var before: Procedure.Milestone?
  /// Within how long, counted from `from`; nil: no deadline of its own.
  package var within: Span?
  package var from: Procedure.Milestone?
  /// Empty: every role. The same for labels.
  package var roles: [Handling.Role]
  package var labels: [String]
  /// Only for cases that a body put forward.
  package var onlyOrganisations: Bool
  /// Only by a leader of the office in person: one whom the assignment names.
  package var byLeader: Bool
  package init(
    id: String, title: String, with: Counterpart, stage: ContactStage? = nil,
    means: [ContactMeans] = [], least: Int = 1, before: Procedure.Milestone? = nil,
    within: Span? = nil, from: Procedure.Milestone? = nil, roles: [Handling.Role] = [],
    labels: [String] = [], onlyOrganisations: Bool = false, byLeader: Bool = false
  ) {
    self.id = id
    self.title = title
    self.with = with
    self.stage = stage
    self.means = means
    self.least = least
    self.before = before
    self.within = within
    self.from = from
    self.roles = roles
    self.labels = labels
    self.onlyOrganisations = onlyOrganisations
    self.byLeader = byLeader
  }
}

/// With whom contact is held.
package enum Counterpart: String, Sendable, CaseIterable {
  /// 领衔代表、第一提案人.
  case leadProposer = "lead-proposer"
  /// Every proposer, each one for himself.
  case eachProposer = "each-proposer"
  /// Any proposer.
  case anyProposer = "any-proposer"
  /// 会办单位, each one.
  case jointUnits = "joint-units"
  /// 主办单位.
  case leadUnit = "lead-unit"
  /// 人大.
  case congress
  /// 政协.
  case cppcc
  /// 督查室.
  case supervision
  /// Other departments, for what lies outside the office's remit.
  case departments
}

/// 办前、办中、答复前、办后.
package enum ContactStage: String, Sendable, CaseIterable {
  case before, during
  case beforeReply = "before-reply"
  case after
  package var chinese: String {
    switch self {
    case .before: "办前"
    case .during: "办中"
    case .beforeReply: "答复前"
    case .after: "办后"
    }
  }
}

/// By which means.
package enum ContactMeans: String, Sendable, CaseIterable {
  /// 面商.
  case meeting
  /// 走访.
  case visit
  /// 调研.
  case survey
  /// 座谈.
  case roundTable = "round-table"
  case telephone, letter, online
  /// 实地视察.
  case inspection
  /// 成果答复会.
  case results
  package var chinese: String {
    switch self {
    case .meeting: "面商"
    case .visit: "走访"
    case .survey: "调研"
    case .roundTable: "座谈"
    case .telephone: "电话"
    case .letter: "信函"
    case .online: "网络"
    case .inspection: "实地视察"
    case .results: "成果答复会"
    }
  }
  /// Whether people sit together (见面).
  package var isFaceToFace: Bool {
    switch self {
    case .telephone, .letter, .online: false
    default: true
    }
  }
}

/// When a consultation draft goes to the proposers, and what their answer must be.
package struct ConsultationRule: Sendable, Hashable {
  /// The step that is held back until every proposer named has given views.
  package var before: Procedure.Milestone
  /// Every proposer, or the lead one alone.
  package var each: Bool
  /// Whether a text changed after the views needs another round.
  package var again: Bool
  /// 先满意再答复: views must be satisfied (or basically) too.
  package var mustSatisfy: Bool
  /// Empty: every role.
  package var roles: [Handling.Role]
  package init(
    before: Procedure.Milestone, each: Bool = false, again: Bool = false,
    mustSatisfy: Bool = false, roles: [Handling.Role] = [.lead, .separate]
  ) {
    self.before = before
    self.each = each
    self.again = again
    self.mustSatisfy = mustSatisfy
    self.roles = roles
  }
}
