package import Records

/// What is wrong with a stored step.
package struct ReplayFault: Sendable, Hashable {
  /// The step's place in the file, from 1; one past the last for the record as a whole.
  package let step: Int
  package let refusal: Refusal
}

/// All that is wrong with a stored review; never empty when thrown.
package struct ReplayFaults: Error, Sendable, Hashable {
  /// In the order of the steps. Rules are checked up to the first step that breaks one; numbers,
  /// links and times of all steps.
  package let all: [ReplayFault]
}

/// Where replay finds the records that steps name by digest.
package struct RecordLookup {
  /// nil when one is not there, or no longer reads as the record it was.
  package var frozen: (FrozenObjects) -> FrozenRecords?
  package var office: (Digest) -> OfficeVersion?

  package init(
    frozen: @escaping (FrozenObjects) -> FrozenRecords?,
    office: @escaping (Digest) -> OfficeVersion?
  ) {
    self.frozen = frozen
    self.office = office
  }
}

extension Proceedings {
  /// The state that stored steps lead to. Each step is decided again, under the office file that it
  /// names, and must come out the same: what `perform` made is accepted, and nothing else.
  ///
  /// Content digests are taken as the steps claim them: compare `content` with `Content.digest` of
  /// the records at hand before showing anything as approved.
  /// - Parameter head: the last step's digest as kept elsewhere; nil when it was not kept, and then
  ///   nothing binds what the last step was free to say.
  package static func replayed(
    _ steps: [Step], caseID: CaseID, replyID: ReplyID, records: RecordLookup, head: Digest? = nil
  ) throws(ReplayFaults) -> Proceedings {
    var faults: [ReplayFault] = []
    for (index, step) in steps.enumerated() {
      let before = index > 0 ? steps[index - 1] : nil
      func fault(_ refusal: Refusal) { faults.append(.init(step: index + 1, refusal: refusal)) }
      if step.number != index + 1 { fault(.stepNumber(step.number)) }
      if step.previous != before?.digest { fault(.stepUnlinked()) }
      if let before, step.at < before.at { fault(.timeRunsBackwards(before.at)) }
    }
    var state = Proceedings(caseID: caseID, replyID: replyID)
    if faults.isEmpty {
      for step in steps {
        do throws(Refusal) {
          try state.admit(step, records: records)
        } catch {
          faults.append(.init(step: step.number, refusal: error))
          break
        }
      }
    }
    if let head, steps.last?.digest != head {
      faults.append(.init(step: steps.count + 1, refusal: .headDiffers()))
    }
    guard faults.isEmpty else { throw ReplayFaults(all: faults) }
    return state
  }

  /// The state of a stored review; see `replayed(_:caseID:replyID:records:head:)`.
  package static func replayed(_ review: Review, records: RecordLookup, head: Digest? = nil)
    throws(ReplayFaults) -> Proceedings
  {
    try replayed(
      review.steps, caseID: review.caseID, replyID: review.replyID, records: records, head: head)
  }

  /// Takes one more stored step, if it is exactly what the rules make of it.
  package mutating func admit(_ step: Step, records: RecordLookup) throws(Refusal) {
    var named: FrozenRecords?
    if let objects = step.objects {
      guard let found = records.frozen(objects), found.objects == objects
      else { throw .recordsUnknown() }
      named = found
    }
    let office: OfficeVersion
    if let digest = step.office {
      guard let found = records.office(digest), found.digest == digest
      else { throw .officeUnknown() }
      office = found
    } else if let standing = step.kind == .submit ? named?.office : frozen?.office {
      office = standing
    } else {
      throw .notUnderReview()
    }
    guard let command = Command(step, frozen: named) else { throw .stepAltered() }
    let decision = try decide(command, by: step.person, at: step.at, under: office)
    guard decision.step == step else { throw .stepAltered() }
    apply(decision.effect, of: decision.step)
  }
}
