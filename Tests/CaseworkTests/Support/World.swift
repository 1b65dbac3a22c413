import Casework
import Records

/// An office with one case and one reply in several versions: all that a review may meet.
struct World {
  let office: OfficeVersion
  /// Versions of the office file made since submission.
  var newer: [OfficeVersion] = []
  /// Versions of the reply, each with its content digest.
  let versions: [(records: FrozenRecords, content: Digest)]
  private let byObjects: [FrozenObjects: FrozenRecords]
  private let people: [PersonSpec]
  private let spec: ChainSpec

  init(
    people: [PersonSpec], standIns: [StandInSpec] = [], chain: ChainSpec, drafter: String = "li",
    replyID: String = "R1", versions count: Int = 2
  ) throws {
    self.people = people
    spec = chain
    office = try Fixture.office(people: people, standIns: standIns, chains: [chain])
    var versions: [(records: FrozenRecords, content: Digest)] = []
    for index in 0..<count {
      let records = try FrozenRecords(
        caseRecord: Fixture.caseRecord(),
        draft: Fixture.draft(id: replyID, drafter: drafter, text: "第\(index)稿。"), office: office,
        letterhead: Fixture.letterhead())
      let content = Content.digest(records, images: [], composedTexts: ["第\(index)稿。"])
      versions.append((records, content))
    }
    self.versions = versions
    byObjects = Dictionary(
      versions.map { ($0.records.objects, $0.records) }, uniquingKeysWith: { first, _ in first })
  }

  /// A later version of the office file with other stand-ins; it joins `newer`.
  mutating func newVersion(id: String = "office", standIns: [StandInSpec]) throws -> OfficeVersion {
    let made = try Fixture.office(id: id, people: people, standIns: standIns, chains: [spec])
    newer.append(made)
    return made
  }

  var chain: Chain { versions[0].records.chain }

  var start: Proceedings {
    Proceedings(caseID: "JY-1", replyID: versions[0].records.draft.id)
  }

  var records: RecordLookup {
    RecordLookup(
      frozen: { byObjects[$0] },
      office: { digest in newer.first { $0.digest == digest } })
  }

  func office(_ digest: Digest?) -> Office? {
    guard let digest else { return office.office }
    return newer.first { $0.digest == digest }?.office
  }

  func version(_ content: Digest) -> Int? { versions.firstIndex { $0.content == content } }

  func submit(_ version: Int = 0) -> Command {
    .submit(versions[version].records, content: versions[version].content)
  }

  func edit(_ version: Int, _ mode: Step.EditMode, as capacity: Capacity = .oneself) -> Command {
    .edit(
      versions[version].records, content: versions[version].content, mode: mode, as: capacity)
  }

  func approve(
    _ version: Int = 0, seat: SeatID? = nil, as capacity: Capacity = .oneself
  ) -> Command {
    .approve(contentPrefix: versions[version].content.short, seat: seat, as: capacity)
  }

  func replayed(_ steps: [Step], head: Digest? = nil) throws(ReplayFaults) -> Proceedings {
    try Proceedings.replayed(
      steps, caseID: start.caseID, replyID: start.replyID, records: records, head: head)
  }
}

extension Proceedings {
  /// The rule that refuses the command; nil when it is taken.
  mutating func attempt(
    _ command: Command, by person: PersonID, day: Int = 0, under office: OfficeVersion
  ) -> ReviewRule? {
    do throws(Refusal) {
      try perform(command, by: person, at: Fixture.instant(day: day), under: office)
      return nil
    } catch { return error.rule }
  }
}
