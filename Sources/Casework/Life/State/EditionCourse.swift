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

  /// From when until when an edition is public by all that was decided: until it was withdrawn, a
  /// later release took its place, its letter was corrected, or a later round's letter was published
  /// where the office shows the last round only. nil: it never is.
  package func publicSpan(
    of course: EditionCourse, rounds shown: PublicationRules.RoundsShown
  ) -> (from: Day, until: Day?)? {
    guard let released = course.released, released.fact.decision == .open else { return nil }
    let letter = released.fact.of
    var ends = [course.withdrawal?.at.day]
    for other in editions where EditionCourse.isEarlier(course, other) {
      guard let later = other.released else { continue }
      let replaces =
        later.fact.of == letter
        || shown == .last && later.fact.decision == .open
          && other.prepared.fact.round > course.prepared.fact.round
      if replaces { ends.append(later.fact.on) }
    }
    for round in rounds {
      let letters = round.replaced + [round.issue].compactMap { $0 }
      if let index = letters.firstIndex(where: { $0.fact.reply == letter }), index + 1 < letters.count {
        ends.append(letters[index + 1].at.day)
      }
    }
    let until = ends.compactMap { $0 }.min()
    return (released.fact.on, until.map { max($0, released.fact.on) })
  }

  /// The editions that the public sees on a day, in the order of their release.
  package func publicEditions(
    on day: Day, rounds shown: PublicationRules.RoundsShown
  ) -> [EditionCourse] {
    editions.filter {
      guard let span = publicSpan(of: $0, rounds: shown) else { return false }
      return span.from <= day && span.until.map { day < $0 } ?? true
    }.sorted(by: EditionCourse.isEarlier)
  }
}

extension EditionCourse {
  /// The order in which releases take effect: by day, then by when they were decided, then by name.
  static func isEarlier(_ a: EditionCourse, _ b: EditionCourse) -> Bool {
    guard let first = a.released, let second = b.released else { return false }
    return (first.fact.on, first.at, a.id.text) < (second.fact.on, second.at, b.id.text)
  }
}
