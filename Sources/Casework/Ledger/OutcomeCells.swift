import Records

/// What became of it: marks, points, commitments.
extension LedgerCells {
  func outcome(_ field: LedgerField) -> String? {
    switch field {
    case .satisfactionResult: marks { $0.result }
    case .satisfactionAttitude: marks { $0.attitude }
    case .pointOutcomes: lines(state.record.matter.points.enumerated().compactMap(outcome))
    case .commitments: lines(state.commitments.map(commitment))
    case .openCommitments: lines(state.commitments.filter(\.isOpen).map(commitment))
    default: nil
    }
  }

  /// One mark where all agree; otherwise each proposer's, by name.
  private func marks(_ mark: (FedBack) -> Satisfaction?) -> String? {
    guard let answered else { return nil }
    let given = state.respondents.compactMap { proposer in
      answered.feedback[proposer.id].flatMap { mark($0.fact) }.map { (proposer.name, $0.chinese) }
    }
    guard let first = given.first else { return nil }
    if given.count == state.respondents.count, given.allSatisfy({ $0.1 == first.1 }) {
      return first.1
    }
    return lines(given.map { "\($0.0)：\($0.1)" })
  }

  private func outcome(_ point: (offset: Int, element: Point)) -> String? {
    guard let decided = state.points[point.element.id]?.fact else { return nil }
    return "\(point.offset + 1)．\(decided.outcome.chinese)"
      + (decided.note.map { "（\($0)）" } ?? "")
  }

  private func commitment(_ course: CommitmentCourse) -> String {
    "\(course.number)．\(course.text)（\(course.due.iso)，\(course.state?.chinese ?? "待落实")）"
  }
}
