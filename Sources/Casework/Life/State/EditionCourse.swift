package import Records

/// The days on which an edition is public.
package struct PublicSpan: Sendable, Hashable {
  package struct End: Sendable, Hashable {
    /// The day from which it is public no longer.
    package var from: Day
    /// The day on which that was decided.
    package var decided: Day
    package init(from: Day, decided: Day) {
      self.from = from
      self.decided = decided
    }
  }
  package var from: Day
  /// nil: it stands.
  package var until: Day?

  /// nil when it ended before its day came. What was decided on its day itself found it public.
  package init?(from: Day, ends: [End]) {
    guard !ends.contains(where: { $0.from <= from && $0.decided < from }) else { return nil }
    self.from = from
    until = ends.map(\.from).min().map { max($0, from) }
  }

  package func holds(_ day: Day) -> Bool { from <= day && until.map { day < $0 } ?? true }
}

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
      if publicEditions(on: step.at.day, rounds: .every).isEmpty { publication = nil }
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
  /// later decision on the letter took effect, its letter was corrected, or a later round's letter was
  /// published where the office shows the last round only. nil: it never is, because one of these was
  /// decided before its day came.
  package func publicSpan(
    of course: EditionCourse, rounds shown: PublicationRules.RoundsShown
  ) -> PublicSpan? {
    guard let released = course.released, released.fact.decision == .open else { return nil }
    let letter = released.fact.of
    var ends: [PublicSpan.End] = []
    if let step = course.withdrawal { ends.append(.init(from: step.at.day, decided: step.at.day)) }
    for other in editions {
      // One that was withdrawn before its day never took effect.
      guard let later = other.released,
        other.withdrawal.map({ $0.at.day >= later.fact.on }) ?? true
      else { continue }
      // Of one letter what was decided later counts, whichever takes effect first; of several rounds
      // the last, whenever it was decided.
      let isOfLaterRound = other.prepared.fact.round > course.prepared.fact.round
      let replaces = later.fact.of == letter ? later.at > released.at : shown == .last && isOfLaterRound
      if replaces { ends.append(.init(from: later.fact.on, decided: later.at.day)) }
    }
    for round in rounds where shown == .last && round.number > course.prepared.fact.round {
      // A later answer that isn't open: the case is closed to the public.
      if let issue = round.issue, let draft = round.draftIssued, draft.disclosure != .open {
        ends.append(.init(from: issue.at.day, decided: issue.at.day))
      }
    }
    for round in rounds {
      let letters = round.replaced + [round.issue].compactMap { $0 }
      if let index = letters.firstIndex(where: { $0.fact.reply == letter }), index + 1 < letters.count {
        let day = letters[index + 1].at.day
        ends.append(.init(from: day, decided: day))
      }
    }
    return PublicSpan(from: released.fact.on, ends: ends)
  }

  /// The editions that the public sees on a day, in the order of their release.
  package func publicEditions(
    on day: Day, rounds shown: PublicationRules.RoundsShown
  ) -> [EditionCourse] {
    editions.filter { publicSpan(of: $0, rounds: shown)?.holds(day) ?? false }.sorted(by: EditionCourse.isEarlier)
  }
}

extension EditionCourse {
  /// The order in which releases take effect: by day, then by when they were decided, then by name.
  static func isEarlier(_ a: EditionCourse, _ b: EditionCourse) -> Bool {
    guard let first = a.released, let second = b.released else { return false }
    return (first.fact.on, first.at, a.id.text) < (second.fact.on, second.at, b.id.text)
  }
}
