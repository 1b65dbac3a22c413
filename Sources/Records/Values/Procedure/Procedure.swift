/// How an office handles its cases: everything in which one bureau's procedure differs from
/// another's, as data. An office file without a procedure can make letters but keeps no registry.
package struct Procedure: Sendable, Hashable {
  /// Which milestones must be reached before which: plan before endorsement, endorsement before
  /// assignment …
  package var requirements: [Requirement]
  /// What an assignment must state (五定 and the like).
  package var demands: [Demand]
  package var contactRules: [ContactRule]
  /// nil: no consultation draft is demanded.
  package var consultation: ConsultationRule?
  /// What a joint unit's missing opinion does.
  package var missingOpinion: MissingOpinion
  package var deadlines: [DeadlineRule]
  /// Days before a deadline on which a warning is due, such as 15, 7, 3.
  package var warnings: [Int]
  /// Empty: numbers are typed at issue and only checked for being used.
  package var series: [NumberSeries]
  package var satisfaction: SatisfactionRule
  /// Stages of the tracking ledger, in order; empty: the built-in five.
  package var stages: [Stage]
  package var intake: [IntakeColumn]
  package var ledgers: [LedgerLayout]
  package var report: ReportSkeleton
  /// Years after archiving for which proposers' phones and addresses are kept; nil: until erased
  /// by hand.
  package var retentionYears: Int?

  package init(
    requirements: [Requirement] = [], demands: [Demand] = [], contactRules: [ContactRule] = [],
    consultation: ConsultationRule? = nil, missingOpinion: MissingOpinion = .warn,
    deadlines: [DeadlineRule] = [], warnings: [Int] = [], series: [NumberSeries] = [],
    satisfaction: SatisfactionRule = SatisfactionRule(), stages: [Stage] = [],
    intake: [IntakeColumn] = [], ledgers: [LedgerLayout] = [],
    report: ReportSkeleton = ReportSkeleton(), retentionYears: Int? = nil
  ) {
    self.requirements = requirements
    self.demands = demands
    self.contactRules = contactRules
    self.consultation = consultation
    self.missingOpinion = missingOpinion
    self.deadlines = deadlines
    self.warnings = warnings
    self.series = series
    self.satisfaction = satisfaction
    self.stages = stages
    self.intake = intake
    self.ledgers = ledgers
    self.report = report
    self.retentionYears = retentionYears
  }

  /// A case's milestone. Its day is that of the event that reaches it, in the current round for
  /// those that a round repeats.
  package enum Milestone: String, Sendable, CaseIterable {
    /// 交办: the day the assigning body gave the case.
    case given
    /// 登记: the day it was entered here.
    case registered
    /// 签收.
    case accepted
    /// 拟办.
    case planned
    /// 阅批.
    case endorsed
    /// 任务分解: given to a section.
    case assigned
    /// 与提出者的第一次沟通.
    case contacted
    /// 起草.
    case drafted
    /// 征求意见稿送出.
    case consulted
    /// 收到对征求意见稿的意见.
    case viewed
    /// 会办单位意见收齐.
    case opinionsIn = "opinions-in"
    /// 送审.
    case submitted
    /// 签发: the last gate passed.
    case signed
    /// 编号印发.
    case issued
    /// 分发.
    case sent
    /// 反馈: of every proposer (or of the case, where they answer together).
    case fedBack = "fed-back"
    /// 提出者表示不满意的日子.
    case dissatisfied
    /// 重新办理开始.
    case reopened
    /// 公开.
    case published
    /// 归档.
    case archived
  }

  /// `needed` must be reached before `before` is.
  package struct Requirement: Sendable, Hashable {
    package var needed: Milestone
    package var before: Milestone
    /// Empty: every role.
    package var roles: [Handling.Role]
    package init(needed: Milestone, before: Milestone, roles: [Handling.Role] = []) {
      self.needed = needed
      self.before = before
      self.roles = roles
    }
  }

  /// Something that an assignment must state.
  package enum Demand: Sendable, Hashable {
    case leadLeader, handlingLeader, section, jointSections, handler, due
    /// A field of the office's own: 任务, 要求, 责任, …
    case field(String)
  }

  package enum MissingOpinion: String, Sendable, CaseIterable { case warn, hold }
}

/// A length of time in days or months.
package struct Span: Sendable, Hashable {
  package enum Unit: String, Sendable, CaseIterable {
    /// Calendar days (日).
    case days
    /// Working days by the calendar (工作日).
    case workdays
    case months
  }
  package var count: Int
  package var unit: Unit
  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }
}

/// A deadline: `to` is to be reached within `span` of `from`.
package struct DeadlineRule: Sendable, Hashable {
  package var id: String
  package var title: String
  package var from: Procedure.Milestone
  package var to: Procedure.Milestone
  package var span: Span
  /// Empty: every role. The same for kinds, levels and labels.
  package var roles: [Handling.Role]
  package var kinds: [Matter.Kind]
  package var levels: [Matter.Level]
  package var labels: [String]
  /// 1: from the first round on; 2: only for re-handled rounds.
  package var fromRound: Int
  package init(
    id: String, title: String, from: Procedure.Milestone, to: Procedure.Milestone, span: Span,
    roles: [Handling.Role] = [], kinds: [Matter.Kind] = [], levels: [Matter.Level] = [],
    labels: [String] = [], fromRound: Int = 1
  ) {
    self.id = id
    self.title = title
    self.from = from
    self.to = to
    self.span = span
    self.roles = roles
    self.kinds = kinds
    self.levels = levels
    self.labels = labels
    self.fromRound = fromRound
  }
}

/// How a number is given: its pattern holds `{year}` and `{number}`.
package struct NumberSeries: Sendable, Hashable {
  package var id: String
  /// Empty: every kind. The same for matters and levels.
  package var kinds: [Draft.Kind]
  package var matters: [Matter.Kind]
  package var levels: [Matter.Level]
  package var pattern: String
  /// The first number of a year, mostly 1.
  package var first: Int
  package init(
    id: String, kinds: [Draft.Kind] = [], matters: [Matter.Kind] = [],
    levels: [Matter.Level] = [], pattern: String, first: Int = 1
  ) {
    self.id = id
    self.kinds = kinds
    self.matters = matters
    self.levels = levels
    self.pattern = pattern
    self.first = first
  }
}

/// What counts as satisfied, and over what.
package struct SatisfactionRule: Sendable, Hashable {
  package enum Aspect: String, Sendable, CaseIterable { case result, attitude, both }
  package enum Denominator: String, Sendable, CaseIterable {
    /// Feedback received.
    case returned
    /// Everybody asked, silence counting as not satisfied.
    case asked
  }
  package enum Counting: String, Sendable, CaseIterable {
    /// A case is satisfied when all its proposers are.
    case cases
    /// Each proposer counts for one.
    case persons
    /// A case is as satisfied as its lead proposer is.
    case lead
  }
  /// Marks that count as satisfied.
  package var counted: [Satisfaction]
  package var aspect: Aspect
  package var denominator: Denominator
  package var counting: Counting
  package init(
    counted: [Satisfaction] = [.satisfied, .basically], aspect: Aspect = .result,
    denominator: Denominator = .returned, counting: Counting = .cases
  ) {
    self.counted = counted
    self.aspect = aspect
    self.denominator = denominator
    self.counting = counting
  }
}

/// A proposer's mark: 满意, 基本满意, 理解, 不满意.
package enum Satisfaction: String, Sendable, CaseIterable {
  case satisfied, basically, understands, dissatisfied
  package var chinese: String {
    switch self {
    case .satisfied: "满意"
    case .basically: "基本满意"
    case .understands: "理解"
    case .dissatisfied: "不满意"
    }
  }
}

/// A stage of the tracking ledger: reached with a milestone.
package struct Stage: Sendable, Hashable {
  package var title: String
  package var reached: Procedure.Milestone
  package init(title: String, reached: Procedure.Milestone) {
    self.title = title
    self.reached = reached
  }
}

/// A column of an assignment list: the field of the case that stands under any of the headers.
package struct IntakeColumn: Sendable, Hashable {
  /// A word of `IntakeField`.
  package var field: IntakeField
  /// Headers that mean it, in order of preference.
  package var headers: [String]
  package init(field: IntakeField, headers: [String]) {
    self.field = field
    self.headers = headers
  }
}

/// What a column of an assignment list can hold.
package enum IntakeField: String, Sendable, CaseIterable {
  case number, kind, level, session, origin, title, topic, labels, supervisor, text, points
  /// The lead proposer's name; co-signers beside it, divided by 、 or spaces.
  case proposer, cosigners
  /// 代表 or 委员.
  case proposerTitle = "proposer-title"
  case unit, phone, address
  case role, lead, joints
  case assignedBy = "assigned-by"
  case assigned, due
  case jointDue = "joint-due"
}

/// The columns of a ledger and what is in it.
package struct LedgerLayout: Sendable, Hashable {
  package var id: String
  package var title: String
  /// Words of Casework's `LedgerColumn`, in order.
  package var columns: [Column]
  /// Section, leader, state … ids of the filter that the preset sets, as `key=value` words.
  package var filters: [String]
  package struct Column: Sendable, Hashable {
    package var field: String
    /// nil: the field's usual header.
    package var header: String?
    /// Characters; nil: by content.
    package var width: Int?
    package init(field: String, header: String? = nil, width: Int? = nil) {
      self.field = field
      self.header = header
      self.width = width
    }
  }
  package init(id: String, title: String, columns: [Column], filters: [String] = []) {
    self.id = id
    self.title = title
    self.columns = columns
    self.filters = filters
  }
}

/// The skeleton of the year-end report.
package struct ReportSkeleton: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    package enum Content: String, Sendable, CaseIterable {
      /// 基本情况: figures in sentences and the table.
      case situation
      /// 主要做法: the office's own prose.
      case practice
      /// 办理成效: adopted points and model cases told from their replies.
      case results
      /// 存在问题: what was late, returned or dissatisfied.
      case faults
      /// 下一步打算: open commitments and carried cases, and the office's prose.
      case plans
    }
    package var heading: String
    package var content: Content
    /// The office's own paragraphs, which may name figures as `{figure-id}`.
    package var prose: [String]
    package init(heading: String, content: Content, prose: [String] = []) {
      self.heading = heading
      self.content = content
      self.prose = prose
    }
  }
  /// May name `{year}` and `{name}`; nil: the usual title.
  package var title: String?
  /// Whom the report is addressed to.
  package var addressee: String?
  /// Empty: the built-in five.
  package var parts: [Part]
  /// How many model cases are told.
  package var models: Int
  package init(
    title: String? = nil, addressee: String? = nil, parts: [Part] = [], models: Int = 2
  ) {
    self.title = title
    self.addressee = addressee
    self.parts = parts
    self.models = models
  }
}
