internal import Casework
package import Desk
internal import Letters
package import Records

extension OfficeDesk {
  /// What is public on a day, by the registry.
  ///
  /// - Throws: FW2005 when the office publishes nothing, FW2010 for an edition that can't be read.
  package func publicSnapshot(on day: Day, key: SigningKey) throws(Diagnostics) -> PublicSnapshot {
    let book = book
    return try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      guard let rules = office.office.publication else {
        throw Diagnostics([EditionFaults.noRules(office.office)])
      }
      var releases: [Release] = []
      let entries = try OfficeDesk.releaseEntries(in: reading)
      for id in entries.cases {
        let state = try OfficeDesk.state(of: id, in: reading)
        releases += try OfficeDesk.releases(
          of: state, office, rules, entered: entries.places[id] ?? [:], in: reading)
      }
      return PublicSnapshot(
        officeName: office.office.name, rules: rules, day: day, releases: releases,
        counts: try OfficeDesk.withheld(until: day.year, in: reading), key: key
      ) { release throws(Diagnostics) in
        try book.read { reading throws(Diagnostics) in
          try OfficeDesk.content(of: release, in: reading)
        }
      }
    }
  }

  /// Where releases stand in the log, by case and edition: by their place, and by the latest instant
  /// that the log knew of when they were entered.
  private struct ReleaseEntries {
    var cases: [CaseID] = []
    var places: [CaseID: [ReplyID: (sequence: Int, known: Day)]] = [:]
  }

  private static func releaseEntries(
    in reading: any BookReading
  ) throws(Diagnostics) -> ReleaseEntries {
    var entries = ReleaseEntries()
    var known: Instant?
    var last = 0
    while true {
      let events = try reading.events(after: last, limit: 5000)
      guard let end = events.last else { return entries }
      last = end.sequence
      for event in events {
        let latest = max(known ?? event.at, event.at)
        known = latest
        guard event.kind == "edition-released", let node = event.node,
          case .editionReleased(let fact)? = CaseEvent(kind: event.kind, node: node)
        else { continue }
        let id = CaseID(event.stream.key)
        if entries.places[id] == nil { entries.cases.append(id) }
        entries.places[id, default: [:]][fact.edition] = (event.sequence, latest.day)
      }
    }
  }

  private static func releases(
    of state: Case, _ office: OfficeInForce, _ rules: PublicationRules,
    entered places: [ReplyID: (sequence: Int, known: Day)], in reading: any BookReading
  ) throws(Diagnostics) -> [Release] {
    var releases: [Release] = []
    for course in state.editions {
      guard let released = course.released, let file = released.fact.file,
        let span = state.publicSpan(of: course, rounds: rules.rounds)
      else { continue }
      guard
        let caseRecord = reading.record(CaseRecord.self, course.prepared.fact.caseRecord),
        let draft = reading.record(Draft.self, course.prepared.fact.digest)
      else { throw Diagnostics([SnapshotFaults.unreadable("\(state.id)/\(course.id)")]) }
      releases.append(
        Release(
          caseID: state.id, edition: course.id, letter: released.fact.of, caseRecord: caseRecord,
          draft: draft, publisher: office.office(on: draft.edition?.signed ?? span.from).name,
          on: span.from, at: released.at, appears: places[course.id]?.known,
          sequence: places[course.id]?.sequence ?? 0, until: span.until, file: file,
          size: released.fact.size, others: released.fact.others))
    }
    return releases
  }

  /// 依申请公开 and 不予公开, in counts alone.
  private static func withheld(
    until year: Int, in reading: any BookReading
  ) throws(Diagnostics) -> [WithheldCount] {
    let years = Array(2000...max(2000, year))
    let tallies = try reading.tallies(years: years)
    var counts: [WithheldCount] = []
    for year in years {
      for kind in Matter.Kind.allCases {
        for decision in [Disclosure.Decision.onRequest, .withheld] {
          let count = tallies[Figures.disclosed(decision, of: kind, in: year)] ?? 0
          if count > 0 {
            counts.append(
              WithheldCount(year: year, matterKind: kind, decision: decision, count: count))
          }
        }
      }
    }
    return counts
  }

  /// The text is composed from what the gates passed, under the review that they passed it in.
  private static func content(
    of release: Release, in reading: any BookReading
  ) throws(Diagnostics) -> PublicContent {
    let name = "\(release.caseID)/\(release.edition)"
    let state = try OfficeDesk.state(of: release.caseID, in: reading)
    guard let course = state.editions.first(where: { $0.id == release.edition }),
      let pdf = try reading.document(release.file)?.bytes
    else { throw Diagnostics([SnapshotFaults.unreadable(name)]) }
    var others: [PublicFormat: [UInt8]] = [:]
    for file in release.others {
      guard let bytes = try reading.document(file.digest)?.bytes else {
        throw Diagnostics([SnapshotFaults.unreadable(name)])
      }
      others[file.format] = bytes
    }
    // A withdrawal since then must not hide what was released before it.
    let steps = course.steps.filter { $0.kind != .withdraw }
    let review = try Desk.proceedings(
      Review(caseID: state.id, replyID: course.id, steps: steps), records: reading.records,
      file: "registry", stepsUnder: name)
    guard let frozen = review.frozen, let issue = review.issue else {
      throw Diagnostics([SnapshotFaults.unreadable(name)])
    }
    return try PublicContent(
      frozen.caseRecord, frozen.draft, frozen.office.office, frozen.letterhead, issue: issue,
      pdf: pdf, others: others, name: name)
  }
}

extension PublicContent {
  /// The edition's one letter, as its issue makes it.
  init(
    _ caseRecord: CaseRecord, _ draft: Draft, _ office: Office, _ letterhead: Letterhead,
    issue: Issue, pdf: [UInt8], others: [PublicFormat: [UInt8]], name: String
  ) throws(Diagnostics) {
    let composer = LetterComposer(
      caseRecord: caseRecord, draft: draft, office: office, letterhead: letterhead)
    guard let document = composer.letters(standing: .issued(issue)).first else {
      throw Diagnostics([SnapshotFaults.unreadable(name)])
    }
    self.init(document: document, pdf: pdf, others: others)
  }
}
