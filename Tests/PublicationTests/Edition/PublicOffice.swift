import Casework
import Desk
import Foundation
import Publication
import Records
import Typesetting

/// The office of the starting files with one letter in a folder: every step to the public by the acts
/// that the command line calls.
final class PublicOffice {
  let scratch: Scratch
  let desk: Desk
  let editions: FolderEditions

  static let folders = ProgramFolders()
  static let library = FontLibrary(folders: folders.fonts)

  /// - Parameters:
  ///   - reply: changes the starting reply's text.
  ///   - office: changes the starting office file's text.
  init(
    case caseText: (String) -> String = { $0 }, reply: (String) -> String = { $0 },
    office: (String) -> String = { $0 }
  ) throws {
    scratch = try Scratch()
    var desk = try Desk(
      folders: Self.folders, library: Self.library, digests: DigestCache())
    desk.editionCheck = { desk, dossier throws(Diagnostics) in
      try FolderEditions(desk).check(dossier)
    }
    self.desk = desk
    editions = FolderEditions(desk)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try write(office(StartingFile.office.text), "office.xml")
    try write(StartingFile.letterhead.text, "letterhead.xml")
    try write(caseText(StartingFile.case.text), "case-1/case.xml")
    try write(reply(StartingFile.reply.text), "case-1/reply.xml")
  }

  var root: String { scratch.path }
  var folder: String { scratch.path + "/case-1" }

  func write(_ text: String, _ name: String) throws {
    try text.write(toFile: scratch.path + "/" + name, atomically: true, encoding: .utf8)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: scratch.path + "/" + name, encoding: .utf8)
  }

  func dossier(_ part: String = "case-1") throws -> Dossier {
    let folder = scratch.path + "/" + part
    return try desk.open(
      DossierPaths(
        caseRecord: folder + "/case.xml", reply: folder + "/reply.xml",
        office: scratch.path + "/office.xml", letterhead: scratch.path + "/letterhead.xml",
        review: folder + "/review.xml"))
  }

  static func at(_ text: String) -> Instant {
    Instant(iso: text + ":00+08:00") ?? Instant(day: .unset, second: 0)
  }

  static func day(_ text: String) -> Day { Day(iso: text) ?? .unset }

  private func pass(_ part: String, by people: [PersonID], on day: String) throws {
    for (hour, person) in zip(10..., people) {
      let dossier = try dossier(part)
      _ = try desk.act(
        dossier.paths, office: dossier.office, caseID: dossier.caseRecord.id,
        replyID: dossier.draft.id, by: person, at: Self.at("\(day)T\(hour):00")
      ) { state in
        .approve(contentPrefix: state.content?.hex ?? "")
      }
    }
  }

  /// Takes the letter through its three gates and issues it.
  func issue() throws {
    _ = try desk.submit(
      try dossier(), by: "li", at: Self.at("2026-06-08T09:00"), comment: nil)
    try pass("case-1", by: ["wang", "zhao", "chen"], on: "2026-06-08")
    _ = try desk.issue(
      try dossier(), number: "青民函〔2026〕12号", printed: Self.day("2026-06-09"), by: "sun",
      at: Self.at("2026-06-09T09:00"), keepsFiles: true)
  }

  /// Prepares the edition into its folder.
  func prepare(
    _ part: String = "case-1/public", id: ReplyID? = nil,
    decisions: EditionDecisions = EditionDecisions(),
    change: (decision: Disclosure.Decision, reason: String)? = nil
  ) throws {
    let edition = try editions.prepare(
      try dossier(), id: id, by: "sun", keywords: ["养老"], decisions: decisions, change: change)
    _ = try editions.write(edition, to: scratch.path + "/" + part)
  }

  func review(_ part: String = "case-1/public", on day: String = "2026-06-15") throws {
    _ = try desk.submit(try dossier(part), by: "sun", at: Self.at("\(day)T09:00"), comment: nil)
    try pass(part, by: ["wang", "zhou", "zhao"], on: day)
  }

  func release(
    _ part: String = "case-1/public", on day: String = "2026-06-20",
    at instant: String = "2026-06-16T09:00"
  ) throws {
    _ = try editions.release(
      try dossier(part), on: Self.day(day), by: "sun", at: Self.at(instant), comment: nil)
  }

  func withdraw(_ part: String = "case-1/public", at instant: String) throws {
    _ = try editions.withdraw(
      try dossier(part), reason: "当事人提出异议", by: "sun", at: Self.at(instant))
  }

  static let key = SigningKey(
    seed: MerkleHash(hex: Digest(of: [1, 2, 3]).hex) ?? MerkleTree(leaves: []).root)

  func snapshot(on day: String) throws -> PublicSnapshot {
    try editions.snapshot(
      of: root, office: root + "/office.xml", letterhead: root + "/letterhead.xml",
      on: Self.day(day), key: Self.key)
  }

  /// The whole site of a day, file by file.
  func site(on day: String) throws -> [String: [UInt8]] {
    let snapshot = try snapshot(on: day)
    let theme = try Theme(folder: Self.folders.themes + "/plain")
    var files: [String: [UInt8]] = [:]
    for file in try PublicSite.files(snapshot, theme: theme, key: Self.key) {
      files[file.path] = try file.make()
    }
    return files
  }
}

/// Codes of what an act was refused for; empty when it was done.
func codes(_ work: () throws -> Void) -> [Int] {
  do {
    try work()
    return []
  } catch let error as Diagnostics {
    return error.all.filter { $0.severity == .error }.map(\.code.number)
  } catch {
    return [-1]
  }
}
