internal import ArgumentParser
internal import Manuscripts
internal import Records

/// What a typed draft leaves open and a reply must have.
struct TypedDraftOptions: ParsableArguments {
  @Option(name: .customLong("class"), help: "办理类别；缺省取稿中所标。 Result class; the draft's own when absent.")
  var resultClass: String?

  @Option(name: .long, help: "不主动公开的理由。 Why it isn't open.")
  var reason: String?

  @Option(name: .long, help: "承诺事项，写作 2026-12-31=建成助餐点12处；可重复。 Commitment, as DAY=TEXT; repeatable.")
  var commitment: [String] = []

  @Flag(name: .customLong("points-in-order"), help: "一级小标题依次答复各条要点。 First-level headings answer the points in order.")
  var pointsInOrder = false

  mutating func validate() throws { _ = try commitments() }

  func defaults() throws -> DraftDefaults {
    DraftDefaults(
      resultClass: resultClass, reason: reason, commitments: try commitments(),
      answersInOrder: pointsInOrder)
  }

  private func commitments() throws -> [Commitment] {
    try commitment.map { word in
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let due = Day(iso: parts[0]),
        parts[1].contains(where: { !$0.isWhitespace })
      else {
        throw ValidationError(
          "--commitment 写作 2026-12-31=承诺事项。 --commitment is written DAY=TEXT.")
      }
      return Commitment(due: due, text: String(parts[1]))
    }
  }
}
