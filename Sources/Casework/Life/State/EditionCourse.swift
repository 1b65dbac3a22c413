package import Records

/// A public edition from its preparation to its end.
package struct EditionCourse: Sendable, Hashable {
  package var id: ReplyID
  /// As last prepared.
  package var prepared: Stamped<EditionPrepared>
  package var steps: [Step] = []
  package var isUnderReview = false
  package var isComplete = false
  package var released: Stamped<EditionReleased>?
  /// The step that withdrew it; nil while it stands.
  package var withdrawal: Step?

  /// Whether it is public on a day, as far as it alone says.
  func isOut(on day: Day) -> Bool {
    guard let released, withdrawal.map({ day < $0.at.day }) ?? true else { return false }
    return released.fact.on <= day
  }
}

extension Case {
  /// Applies a step of an edition's review.
  mutating func applyEdition(_ stepped: Stepped) {
    guard let step = stepped.step,
      let index = editions.firstIndex(where: { $0.id == stepped.reply })
    else { return }
    editions[index].steps.append(step)
    editions[index].isComplete = stepped.isComplete
    switch step.kind {
    case .submit: editions[index].isUnderReview = true
    case .return: editions[index].isUnderReview = step.to != ReturnTarget.drafterWord
    case .recall, .issue: editions[index].isUnderReview = false
    case .withdraw:
      editions[index].withdrawal = step
      publication = nil
    default: break
    }
  }

  mutating func applyRelease(_ released: Stamped<EditionReleased>) {
    guard let index = editions.firstIndex(where: { $0.id == released.fact.edition }) else { return }
    editions[index].released = released
    if released.fact.decision == .open {
      publication = Stamped(
        Published(on: released.fact.on), by: released.by, standsInFor: released.standsInFor,
        at: released.at)
      guard disclosure != .open else { return }
    } else {
      publication = nil
    }
    publicationDecisions.append(
      Stamped(
        PublicationDecided(decision: released.fact.decision, reason: released.fact.reason),
        by: released.by, standsInFor: released.standsInFor, at: released.at))
  }

  /// The editions that the public sees on a day, in the order of their release: the last released
  /// one of each letter, while neither it was withdrawn, nor the letter corrected, nor its
  /// disclosure changed; and of a re-handled case the rounds that the office shows.
  package func publicEditions(
    on day: Day, rounds shown: PublicationRules.RoundsShown
  ) -> [EditionCourse] {
    let inForce = rounds.compactMap { $0.issue?.fact.reply }
    var last: [ReplyID: EditionCourse] = [:]
    for course in editions.filter({ $0.released.map { $0.fact.on <= day } ?? false })
      .sorted(by: { EditionCourse.isEarlier($0, $1) })
    { last[course.prepared.fact.of] = course }
    let out = last.values.filter {
      $0.isOut(on: day) && $0.released?.fact.decision == .open
        && inForce.contains($0.prepared.fact.of)
    }
    let latest = out.map(\.prepared.fact.round).max()
    return out.filter { shown == .every || $0.prepared.fact.round == latest }
      .sorted(by: { EditionCourse.isEarlier($0, $1) })
  }
}

extension EditionCourse {
  /// The order in which releases take effect: by day, then by when they were decided, then by name.
  static func isEarlier(_ a: EditionCourse, _ b: EditionCourse) -> Bool {
    guard let first = a.released, let second = b.released else { return a.released != nil }
    return (first.fact.on, first.at, a.id.text) < (second.fact.on, second.at, b.id.text)
  }
}
