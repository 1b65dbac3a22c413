import Records

/// Who handles the case.
extension LedgerCells {
  func assignment(_ field: LedgerField) -> String? {
    switch field {
    case .plan: return state.plans.last?.fact.text
    case .endorsement: return state.endorsements.last?.fact.text
    default: break
    }
    guard let course = state.assignments.last else { return nil }
    let assignment = course.fact
    let day = course.at.day
    func name(_ id: PersonID?) -> String? { id.map { names.person($0, on: day) } }
    return switch field {
    case .leadLeader: name(assignment.leadLeader)
    case .handlingLeader: name(assignment.handlingLeader)
    case .section: assignment.section.map { names.section($0, on: day) }
    case .jointSections: list(assignment.jointSections.map { names.section($0, on: day) })
    case .handler: name(assignment.handler)
    case .internalDue: assignment.due?.iso
    case .fields: lines(assignment.fields.map { "\($0.name)：\($0.text)" })
    default: nil
    }
  }
}
