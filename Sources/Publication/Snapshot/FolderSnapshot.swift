internal import Casework
internal import Desk
package import Records
internal import Screening

extension FolderEditions {
  /// What is public on a day, by the cases of a folder: each case's folder holds its editions in
  /// folders of their own.
  ///
  /// - Parameters:
  ///   - office: the office file for all; nil: looked for beside each case, then above.
  ///   - letterhead: the same for letterheads.
  ///   - leavesOutBroken: a case that can't be read is left out, and its faults are `broken`; otherwise
  ///     nothing is published until it is mended.
  /// - Throws: FW2005 when the office publishes nothing, FW2010 for a released edition that can't be
  ///   read, and every fault of the records.
  package func snapshot(
    of root: String, office: String?, letterhead: String?, on day: Day, key: SigningKey,
    leavesOutBroken: Bool = false, broken: (([Diagnostic]) -> Void)? = nil
  ) throws(Diagnostics) -> PublicSnapshot {
    var found: [FoundRelease] = []
    var letters: [FolderLetter] = []
    var faults: [Diagnostic] = []
    for folder in CaseFolders.below(root) {
      do {
        var letter = try self.letter(in: folder, office: office, letterhead: letterhead)
        found += try releases(of: &letter, until: day)
        letters.append(letter)
      } catch {
        faults += error.all
      }
    }
    if leavesOutBroken {
      broken?(faults)
    } else if !faults.isEmpty {
      throw Diagnostics(faults)
    }
    guard let first = letters.first, let rules = first.dossier.office.publication else {
      throw Diagnostics([
        letters.first.map { EditionFaults.noRules($0.dossier.office) } ?? noCases(root)
      ])
    }
    found = FolderEditions.corrected(found, by: letters)
    if rules.rounds == .last { found = FolderEditions.lastRounds(found) }
    let files = Dictionary(
      found.map { ("\($0.release.caseID)/\($0.release.edition)", $0) },
      uniquingKeysWith: { first, _ in first })
    return PublicSnapshot(
      officeName: first.dossier.office.name, rules: rules, day: day,
      releases: found.map(\.release), counts: FolderEditions.withheld(letters), key: key
    ) { release throws(Diagnostics) in
      let name = "\(release.caseID)/\(release.edition)"
      guard let found = files[name] else {
        throw Diagnostics([SnapshotFaults.unreadable(name)])
      }
      return try found.content(name)
    }
  }

  private struct FolderLetter {
    var folder: String
    var dossier: Dossier
    /// nil until issued.
    var issue: Issue?
    /// As signed, or as changed since.
    var decision: Disclosure.Decision
    /// When that was decided.
    var decided = Instant(secondsSince1970: 0)
  }

  private struct FoundRelease: Sendable {
    var release: Release
    var office: Office
    var letterhead: Letterhead
    var issue: Issue
    /// Where the public files are kept, without their endings.
    var stem: String

    func content(_ name: String) throws(Diagnostics) -> PublicContent {
      var others: [PublicFormat: [UInt8]] = [:]
      for file in release.others { others[file.format] = try bytes(file.format, file.digest) }
      return try PublicContent(
        release.caseRecord, release.draft, office, letterhead, issue: issue,
        pdf: bytes(.pdf, release.file), others: others, name: name)
    }

    private func bytes(
      _ format: PublicFormat, _ digest: Digest
    ) throws(Diagnostics) -> [UInt8] {
      let file = stem + "." + format.rawValue
      let bytes = try SourceFile.bytes(at: file)
      guard Digest(of: bytes) == digest else {
        throw Diagnostics([SnapshotFaults.unreadable(file)])
      }
      return bytes
    }
  }

  private func letter(
    in folder: String, office: String?, letterhead: String?
  ) throws(Diagnostics) -> FolderLetter {
    let paths = try DossierPaths(
      caseRecord: folder + "/case.xml", reply: folder + "/reply.xml", office: office,
      letterhead: letterhead, review: folder + "/review.xml")
    let dossier = try desk.open(paths, allowsDraft: true)
    var issue: Issue?
    if case .issued(_, let given) = try desk.standing(dossier).standing { issue = given }
    return FolderLetter(
      folder: folder, dossier: dossier, issue: issue,
      decision: dossier.draft.disclosure.decision)
  }

  /// A letter that another one replaces leaves the public when that is issued.
  private static func corrected(
    _ found: [FoundRelease], by letters: [FolderLetter]
  ) -> [FoundRelease] {
    found.compactMap { one in
      let number = DocumentNumber.folded(one.release.draft.edition?.documentNumber ?? "")
      let days = letters.compactMap { letter -> Day? in
        guard letter.dossier.caseRecord.id == one.release.caseID, let issue = letter.issue,
          letter.dossier.draft.replaces.map({ DocumentNumber.folded($0) }) == number
        else { return nil }
        return issue.record.printed
      }
      let ends = days.map { PublicSpan.End(from: $0, decided: $0) }
      guard let span = PublicSpan(from: one.release.on, ends: ends) else { return nil }
      var one = one
      one.release.until = [one.release.until, span.until].compactMap { $0 }.min()
      return one
    }
  }

  /// Of a case answered again in a folder of its own, the earlier round leaves when the later comes.
  private static func lastRounds(_ found: [FoundRelease]) -> [FoundRelease] {
    found.compactMap { one in
      let later = found.filter {
        $0.release.caseID == one.release.caseID && $0.release.draft.round > one.release.draft.round
      }
      let ends = later.map { PublicSpan.End(from: $0.release.on, decided: $0.release.at.day) }
      guard let span = PublicSpan(from: one.release.on, ends: ends) else { return nil }
      var one = one
      one.release.until = [one.release.until, span.until].compactMap { $0 }.min()
      return one
    }
  }

  /// The releases kept in the folders of a case's folder; `letter` learns its disclosure of that day.
  private func releases(
    of letter: inout FolderLetter, until day: Day
  ) throws(Diagnostics) -> [FoundRelease] {
    var found: [FoundRelease] = []
    let siblings = try siblings(
      in: letter.folder, office: letter.dossier.paths.office,
      letterhead: letter.dossier.paths.letterhead)
    for sibling in siblings {
      guard let step = sibling.release, let given = step.issue else { continue }
      let isOfLetter =
        sibling.dossier.draft.edition?.of == letter.dossier.draft.id
        && sibling.dossier.draft.edition?.content == letter.issue?.content
      // What was public stays in the signed catalogue; what is public must be the letter's own.
      guard isOfLetter || sibling.withdrawal != nil else {
        throw Diagnostics([SnapshotFaults.letterChanged(sibling.dossier.paths.reply)])
      }
      let decision = sibling.dossier.draft.disclosure.decision
      if isOfLetter, given.printed <= day, step.at >= letter.decided {
        letter.decision = decision
        letter.decided = step.at
      }
      guard decision == .open else { continue }
      // Gates passed under another office file, or by another program, are no excuse.
      if isOfLetter, sibling.withdrawal == nil { try checkShown(sibling.dossier, of: letter.dossier) }
      var ends = sibling.withdrawal.map { [PublicSpan.End(from: $0.at.day, decided: $0.at.day)] } ?? []
      guard siblings.count(where: { $0.dossier.draft.id == sibling.dossier.draft.id }) == 1 else {
        throw Diagnostics([SnapshotFaults.twice(sibling.dossier.paths.reply)])
      }
      for other in siblings {
        guard let later = other.release, later.at > step.at,
          other.withdrawal.map({ $0.at.day >= later.issue?.printed ?? later.at.day }) ?? true,
          other.dossier.draft.edition?.of == sibling.dossier.draft.edition?.of,
          let on = later.issue?.printed
        else { continue }
        ends.append(.init(from: on, decided: later.at.day))
      }
      guard let span = PublicSpan(from: given.printed, ends: ends) else { continue }
      found.append(try release(sibling, span, at: step.at))
    }
    return found
  }

  private func release(
    _ sibling: Sibling, _ span: PublicSpan, at instant: Instant
  ) throws(Diagnostics) -> FoundRelease {
    let dossier = sibling.dossier
    guard let chain = sibling.state.frozen?.chain, dossier.office.chains.contains(chain),
      let issue = sibling.state.issue(of: desk.content(dossier, chain: chain)),
      let edition = dossier.draft.edition
    else { throw Diagnostics([SnapshotFaults.unreadable(dossier.paths.reply)]) }
    let stem = FilePaths.folder(of: dossier.paths.review) + "/letters/"
      + "\(dossier.caseRecord.id)-\(dossier.draft.id)"
    var files: [(file: ReleasedFile, bytes: [UInt8])] = []
    for format in PublicFormat.allCases {
      let kept = desk.keptDigest(dossier, content: issue.content, format: format.letter)
      // What was released before there was this format has none.
      if kept == nil, format != .pdf { continue }
      let bytes = try SourceFile.bytes(at: stem + "." + format.rawValue)
      let digest = Digest(of: bytes)
      guard kept == digest else {
        throw Diagnostics([SnapshotFaults.unreadable(stem + "." + format.rawValue)])
      }
      files.append((ReleasedFile(format: format, digest: digest, size: bytes.count), bytes))
    }
    try needOwnPages(files, of: sibling, issue, stem: stem)
    let pdf = files[0].file
    return FoundRelease(
      release: Release(
        caseID: dossier.caseRecord.id, edition: dossier.draft.id, letter: edition.of,
        caseRecord: dossier.caseRecord, draft: dossier.draft, publisher: dossier.office.name,
        on: span.from, at: instant, until: span.until, file: pdf.digest, size: pdf.size,
        others: files.dropFirst().map(\.file)),
      office: dossier.office, letterhead: dossier.letterhead, issue: issue, stem: stem)
  }

  /// A kept file is believed no more than its manifest, which lies beside it: it must be what the edition
  /// sets to, or, where another version of program or fonts made it, say the very same.
  private func needOwnPages(
    _ kept: [(file: ReleasedFile, bytes: [UInt8])], of sibling: Sibling, _ issue: Issue,
    stem: String
  ) throws(Diagnostics) {
    let anew = try desk.set(
      sibling.dossier, standing: .issued(sibling.state, issue), content: issue.content,
      diagnostics: [], options: AssemblyOptions(formats: kept.map(\.file.format.letter)))
    for (file, bytes) in kept {
      let own = anew.file(as: file.format)?.bytes
      if own == bytes { continue }
      guard let own, try FolderEditions.said(bytes, file.format) == FolderEditions.said(own, file.format)
      else { throw Diagnostics([SnapshotFaults.unreadable(stem + "." + file.format.rawValue)]) }
    }
  }

  private static func said(
    _ bytes: [UInt8], _ format: PublicFormat
  ) throws(Diagnostics) -> [String] {
    try FileText(bytes: bytes, name: "").pieces.map {
      // An OFD's places are those of its objects, which another version may cut otherwise.
      format == .ofd ? $0.text : $0.path + "\t" + $0.text
    }
  }

  private static func withheld(_ letters: [FolderLetter]) -> [WithheldCount] {
    var counts: [String: WithheldCount] = [:]
    for letter in letters {
      let draft = letter.dossier.draft
      guard let issue = letter.issue, draft.kind == .letter, letter.decision != .open
      else { continue }
      let count = WithheldCount(
        year: issue.record.signed.year, matterKind: letter.dossier.caseRecord.matter.kind,
        decision: letter.decision, count: 1)
      let key = "\(count.year) \(count.matterKind.rawValue) \(count.decision.rawValue)"
      counts[key, default: count].count += counts[key] == nil ? 0 : 1
    }
    return counts.sorted { $0.key < $1.key }.map(\.value)
  }

  private func noCases(_ root: String) -> Diagnostic {
    Diagnostic(
      EditionCode.notOpen, at: .init(file: root),
      .init("目录里没有案件", "the folder holds no cases"),
      help: .init("指明放有案件目录（case.xml、reply.xml）的目录", "name a folder of case folders (case.xml, reply.xml)"))
  }
}
