internal import Casework

/// By how much a transaction changes the sums of the figures. Many of its cases change the same
/// ones, which are written once, when they are read or the transaction ends.
final class TallyMoves {
  private var differences: [Tally: Int] = [:]

  /// Adds the difference between what a case added before and what it adds now.
  func move(from old: [Tally: Int], to new: [Tally: Int]) {
    for (tally, amount) in old where new[tally] != amount { differences[tally, default: 0] -= amount }
    for (tally, amount) in new where old[tally] != amount { differences[tally, default: 0] += amount }
  }

  func write(to table: TallyTable) throws {
    guard !differences.isEmpty else { return }
    try table.add(differences)
    differences = [:]
  }
}
