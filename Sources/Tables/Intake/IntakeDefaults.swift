package import Records

/// What a list doesn't say of its cases, because it holds for all of them.
package struct IntakeDefaults: Sendable, Hashable {
  package var kind: Matter.Kind?
  package var level: Matter.Level?
  package var session: String?
  package var origin: Matter.Origin
  package var role: Handling.Role?
  package var assignedBy: String?
  package var assigned: Day?
  package var due: Day?
  package var jointDue: Day?
  /// 代表 or 委员; nil: by the kind of matter.
  package var proposerTitle: String?
  /// What identifiers begin with; nil: `JY` or `TA` and a letter for the level.
  package var prefix: String?
  /// The year in identifiers; nil: the session's, if its name says one, or else that of the
  /// assignment.
  package var year: Int?
  /// The bureau's own names: where the list names units but no role, they tell it, and the bureau
  /// is never its own joint unit.
  package var ownNames: [String]

  package init(
    kind: Matter.Kind? = nil, level: Matter.Level? = nil, session: String? = nil,
    origin: Matter.Origin = .session, role: Handling.Role? = nil, assignedBy: String? = nil,
    assigned: Day? = nil, due: Day? = nil, jointDue: Day? = nil, proposerTitle: String? = nil,
    prefix: String? = nil, year: Int? = nil, ownNames: [String] = []
  ) {
    self.kind = kind
    self.level = level
    self.session = session
    self.origin = origin
    self.role = role
    self.assignedBy = assignedBy
    self.assigned = assigned
    self.due = due
    self.jointDue = jointDue
    self.proposerTitle = proposerTitle
    self.prefix = prefix
    self.year = year
    self.ownNames = ownNames
  }
}
