internal import Casework
internal import Desk
package import Records

extension FolderEditions {
  /// What is public on a day, by the cases of a folder: each case's folder holds its editions in
  /// folders of their own.
  ///
  /// - Parameters:
  ///   - office: the office file for all; nil: looked for beside each case, then above.
  ///   - letterhead: the same for letterheads.
  /// - Throws: FW2005 when the office publishes nothing, FW2010 for a released edition that can't be
  ///   read, and every fault of the records.
  package func snapshot(
    of root: String, office: String?, letterhead: String?, on day: Day, key: SigningKey
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
    guard faults.isEmpty else { throw Diagnostics(faults) }
    guard let first = letters.first, let rules = first.dossier.office.publication else {
      throw Diagnostics([
        letters.first.map { EditionFaults.noRules($0.dossier.office) } ?? noCases(root)
      ])
    }
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
  }

  private struct FoundRelease: Sendable {
    var release: Release
    var office: Office
    var letterhead: Letterhead
    var issue: Issue
    /// Where the public PDF is kept.
    var file: String

    func content(_ name: String) throws(Diagnostics) -> PublicContent {
      let bytes = try SourceFile.bytes(at: file)
      guard Digest(of: bytes) == release.file else {
        throw Diagnostics([SnapshotFaults.unreadable(file)])
      }
      return try PublicContent(
        release.caseRecord, release.draft, office, letterhead, issue: issue, pdf: bytes,
        name: name)
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

  /// The releases kept in the folders of a case's folder; `letter` learns its disclosure of that day.
  private func releases(
    of letter: inout FolderLetter, until day: Day
  ) throws(Diagnostics) -> [FoundRelease] {
    var found: [(release: FoundRelease, decision: Disclosure.Decision)] = []
    for name in FilePaths.names(in: letter.folder) {
      let folder = letter.folder + "/" + name
      guard FilePaths.isFolder(folder), FilePaths.exists(folder + "/review.xml"),
        FilePaths.exists(folder + "/reply.xml")
      else { continue }
      let paths = try DossierPaths(
        caseRecord: folder + "/case.xml", reply: folder + "/reply.xml",
        office: letter.dossier.paths.office, letterhead: letter.dossier.paths.letterhead,
        review: folder + "/review.xml")
      let dossier = try desk.open(paths)
      guard dossier.draft.kind == .edition, let edition = dossier.draft.edition else { continue }
      // An edition of another letter, or of a letter that was changed since, is none of this one's.
      guard let issue = letter.issue, edition.of == letter.dossier.draft.id,
        edition.content == issue.content
      else { continue }
      if let release = try release(dossier, of: letter) {
        found.append((release, dossier.draft.disclosure.decision))
      }
    }
    found.sort { Release.isEarlier($0.release.release, $1.release.release) }
    for index in found.indices where index + 1 < found.count {
      let next = found[index + 1].release.release.on
      found[index].release.release.until = [found[index].release.release.until, next]
        .compactMap { $0 }.min()
    }
    if let last = found.last(where: { $0.release.release.on <= day }) {
      letter.decision = last.decision
    }
    return found.filter { $0.decision == .open }.map(\.release)
  }

  /// The release of an edition's folder; nil while it isn't released.
  private func release(
    _ dossier: Dossier, of letter: FolderLetter
  ) throws(Diagnostics) -> FoundRelease? {
    guard let review = try desk.book(dossier.paths).review() else { return nil }
    let name = dossier.paths.reply
    let steps = review.steps.filter { $0.kind != .withdraw }
    let withdrawal = review.steps.last { $0.kind == .withdraw }
    let book = desk.book(dossier.paths)
    // The whole review must hold, and so must what it was before the withdrawal.
    let whole = try desk.proceedings(review, in: book, path: dossier.paths.review)
    let faults = desk.authorityFaults(whole, dossier)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    let state = try desk.proceedings(
      Review(caseID: review.caseID, replyID: review.replyID, steps: steps), in: book,
      path: dossier.paths.review)
    guard let last = steps.last, last.kind == .issue, let given = last.issue else { return nil }
    guard let chain = state.frozen?.chain, dossier.office.chains.contains(chain),
      let issue = state.issue(of: desk.content(dossier, chain: chain)),
      let edition = dossier.draft.edition
    else { throw Diagnostics([SnapshotFaults.unreadable(name)]) }
    var file = ""
    var digest = Digest(of: [])
    var size = 0
    if dossier.draft.disclosure.decision == .open {
      file = FilePaths.folder(of: dossier.paths.review) + "/letters/"
        + "\(dossier.caseRecord.id)-\(dossier.draft.id).pdf"
      let bytes = try SourceFile.bytes(at: file)
      digest = Digest(of: bytes)
      size = bytes.count
      guard desk.keptDigest(dossier, content: issue.content) == digest else {
        throw Diagnostics([SnapshotFaults.unreadable(file)])
      }
    }
    return FoundRelease(
      release: Release(
        caseID: dossier.caseRecord.id, edition: dossier.draft.id, letter: edition.of,
        caseRecord: dossier.caseRecord, draft: dossier.draft, publisher: dossier.office.name,
        on: given.printed, at: last.at, until: withdrawal?.at.day, file: digest, size: size),
      office: dossier.office, letterhead: dossier.letterhead, issue: issue, file: file)
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
