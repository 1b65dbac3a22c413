import Casework
import Desk
import Foundation
import Records
import Registry
import Testing

/// Drafts that come to the registry as somebody typed them.
@Suite struct TypedDraftTests {
  private let bureau: Bureau
  private let id: CaseID = "JY-2026-0004"

  init() throws {
    bureau = try Bureau()
    try bureau.prepare(id, reply: "JY-2026-0004")
  }

  private func latest() throws -> Draft {
    let opened = try bureau.desk.open(id)
    let digest = try #require(opened.state.round.drafts.last?.fact.digest)
    return try #require(
      bureau.desk.book.read { reading throws(Diagnostics) in
        try reading.document(digest)?.record(Draft.self)
      })
  }

  /// The review draft in a format, its text changed, as a file.
  private func file(_ ending: String, _ change: (String) -> String = { $0 }) throws -> String {
    let files = try bureau.desk.letter(of: id).files
    let made = try #require(files.first { $0.name.hasSuffix("." + ending) })
    let path = bureau.scratch.path + "/answer." + ending
    let bytes =
      ending == "txt" ? Array(change(String(decoding: made.bytes, as: UTF8.self)).utf8) : made.bytes
    try AtomicFile.write(bytes, to: path)
    return path
  }

  @Test func `a letter edited as text comes back with the edit, and with what isn't printed`() throws {
    let before = try latest()
    let paragraphs = before.body.compactMap { block -> String? in
      guard case .section(let section) = block, case .paragraph(let text)? = section.blocks.first
      else { return nil }
      return text
    }
    let paragraph = try #require(paragraphs.first)
    let edited = "经再次核实，" + paragraph
    let path = try file("txt") { $0.replacing(paragraph, with: edited) }
    let kept = try bureau.desk.draft(id, file: path, by: bureau.actor("lou", "2026-03-20T10:00:00"))
    let after = try latest()
    #expect(after == kept.draft && after.id == before.id && after != before)
    #expect(after.commitments == before.commitments && after.resultClass == before.resultClass)
    #expect(after.disclosure == before.disclosure && after.drafter == before.drafter)
    let pair = try bureau.desk.versions(id, from: nil, to: nil)
    let changes = pair.changes
    #expect(changes.count == 1, "\(changes)")
    #expect(changes.first?.new == edited && changes.first?.old == paragraph)
    let marked = try bureau.desk.desk.markedCopy(pair)
    #expect(marked.name.hasSuffix(".docx") && marked.bytes.starts(with: Array("PK".utf8)))
  }

  @Test func `a Word file nobody touched is the same reply`() throws {
    let before = try latest()
    let path = try file("docx")
    // The very same version is no new one.
    let result = Result { try bureau.desk.draft(id, file: path, by: bureau.actor("lou", "2026-03-20T10:00:00")) }
    if case .success(let kept) = result { #expect(kept.draft == before) }
    #expect(try latest() == before)
  }

  @Test func `what can't be read is refused and keeps the version`() throws {
    let before = try latest()
    let path = bureau.scratch.path + "/old.doc"
    try AtomicFile.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600), to: path)
    #expect(throws: Diagnostics.self) {
      try bureau.desk.draft(id, file: path, by: bureau.actor("lou", "2026-03-20T10:00:00"))
    }
    #expect(try latest() == before)
  }
}
