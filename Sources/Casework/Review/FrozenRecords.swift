package import Records

/// An office file with its digest, which is taken here once.
///
/// Equal digests mean equal files; copies share one value.
package struct OfficeVersion: Sendable, Hashable {
  private final class Shared: Sendable {
    let office: Office
    init(_ office: Office) { self.office = office }
  }

  private let shared: Shared
  package let digest: Digest

  package init(_ office: Office) {
    shared = Shared(office)
    digest = office.digest
  }

  package var office: Office { shared.office }

  package static func == (a: Self, b: Self) -> Bool { a.digest == b.digest }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// The records that a submission or an edit freezes. Their digests are taken here, so that no step
/// can name other records than those that were looked at.
///
/// Equal digests mean equal records; copies share one value.
package struct FrozenRecords: Sendable, Hashable {
  private final class Shared: Sendable {
    let caseRecord: CaseRecord
    let draft: Draft
    let letterhead: Letterhead
    let chain: Chain
    let objects: FrozenObjects
    init(
      caseRecord: CaseRecord, draft: Draft, letterhead: Letterhead, chain: Chain, office: Digest
    ) {
      self.caseRecord = caseRecord
      self.draft = draft
      self.letterhead = letterhead
      self.chain = chain
      objects = FrozenObjects(
        caseRecord: caseRecord.digest, reply: draft.digest, office: office,
        letterhead: letterhead.digest, chain: chain.id)
    }
  }

  private let shared: Shared
  package let office: OfficeVersion

  /// - Throws: when no chain of the office fits, or the one that fits is not well formed.
  package init(
    caseRecord: CaseRecord, draft: Draft, office: OfficeVersion, letterhead: Letterhead
  ) throws(Refusal) {
    let caseRecord = caseRecord.withoutPersonalData
    let chain = Chain.chosen(
      for: draft.kind, role: caseRecord.handling.role, labels: caseRecord.matter.labels,
      round: draft.round, in: office.office)
    guard let chain else { throw .noChainFits(office.office.name) }
    guard chain.isWellFormed else { throw .malformedChain(chain.title) }
    self.office = office
    shared = Shared(
      caseRecord: caseRecord, draft: draft, letterhead: letterhead, chain: chain,
      office: office.digest)
  }

  /// Without proposers' phones and addresses.
  package var caseRecord: CaseRecord { shared.caseRecord }
  package var draft: Draft { shared.draft }
  package var letterhead: Letterhead { shared.letterhead }
  /// The office's first chain that fits the draft.
  package var chain: Chain { shared.chain }
  package var objects: FrozenObjects { shared.objects }

  package static func == (a: Self, b: Self) -> Bool { a.objects == b.objects }

  package func hash(into hasher: inout Hasher) { hasher.combine(objects) }
}
