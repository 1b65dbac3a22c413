import Records

/// What was asked, and by whom.
extension LedgerCells {
  func matter(_ field: LedgerField) -> String? {
    let matter = state.record.matter
    let proposers = state.record.proposersInPrintedOrder
    return switch field {
    case .id: state.id.text
    case .number: matter.number
    case .kind: matter.kind.chinese
    case .level: matter.level.chinese
    case .session: matter.session
    case .origin: matter.origin.chinese
    case .title: matter.title
    case .topic: matter.topic
    case .labels: list(matter.labels)
    case .supervisor: matter.supervisor
    case .proposer: proposers.first?.name
    case .cosigners: list(proposers.dropFirst().map(\.name))
    case .proposerCount: count(proposers.count)
    case .points:
      lines(matter.points.enumerated().map { "\($0.offset + 1)．\($0.element.text)" })
    default: nil
    }
  }
}
