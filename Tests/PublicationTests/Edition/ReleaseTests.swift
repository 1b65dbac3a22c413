import Desk
import Foundation
import Letters
import Publication
import Records
import Testing

@Suite("A release", .serialized)
struct ReleaseTests {
  private func released() throws -> PublicOffice {
    let office = try PublicOffice()
    try office.issue()
    try office.prepare()
    try office.review()
    try office.release()
    return office
  }

  @Test("is public from its day on, and can be looked at before")
  func day() throws {
    let office = try released()
    #expect(try office.snapshot(on: "2026-06-19").letters.isEmpty)
    let letter = try #require(try office.snapshot(on: "2026-06-20").letters.first)
    #expect(letter.slug == "jy-2026-0001-r1" && letter.indexNumber == "MZJ-2026-0001")
    #expect(letter.documentNumber == "青民函〔2026〕12号" && letter.signed.iso == "2026-06-08")
    #expect(letter.published.iso == "2026-06-20" && letter.keywords == ["养老"])
    #expect(letter.resultClass == nil, "the office doesn't show it")
  }

  @Test("lies not before its gates, and needs them all")
  func tooEarly() throws {
    let office = try PublicOffice()
    try office.issue()
    try office.prepare()
    #expect(codes { try office.release() } == [1401])
    try office.review()
    #expect(codes { try office.release(on: "2026-06-10") } == [1474])
    try office.release()
    #expect(codes { try office.release() }.contains(1403))
  }

  @Test("keeps a PDF with the letter's own number and date, no attachment and no seal")
  func file() throws {
    let office = try released()
    let snapshot = try office.snapshot(on: "2026-06-20")
    let content = try snapshot.content(try #require(snapshot.letters.first))
    let text = String(decoding: content.pdf, as: UTF8.self)
    #expect(!text.contains("/EmbeddedFile") && !text.contains("record.xml"))
    #expect(content.document.number == "青民函〔2026〕12号")
    #expect(content.document.signature.date?.text == "2026年6月8日")
    #expect(content.document.signature.signatories.allSatisfy { $0.seal == nil })
    #expect(content.document.copies == nil)
  }

  @Test("withdrawn leaves its address and the day, and no word anywhere")
  func withdrawn() throws {
    let office = try released()
    try office.withdraw(at: "2026-07-01T09:00")
    #expect(try office.snapshot(on: "2026-06-30").letters.count == 1)
    let snapshot = try office.snapshot(on: "2026-07-01")
    #expect(snapshot.letters.isEmpty)
    #expect(snapshot.tombstones.map(\.slug) == ["jy-2026-0001-r1"])
    #expect(snapshot.leaves.count == 1)
    let site = try office.site(on: "2026-07-01")
    #expect(site["letter/jy-2026-0001-r1/index.html"] != nil)
    #expect(site["letter/jy-2026-0001-r1/proof.json"] == nil)
    let salt = snapshot.leaves[0].salt
    for (path, bytes) in site {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in ["居家养老", "12号", "周明岳", "助餐", "MZJ-2026-0001", "异议", salt] {
        #expect(!text.contains(secret), "\(secret) in \(path)")
      }
    }
    #expect(codes { try office.withdraw(at: "2026-07-02T09:00") } == [1477])
  }

  @Test("of a newer edition takes the older one's place at the same address")
  func superseded() throws {
    let office = try released()
    try office.prepare(
      "case-1/public-2", id: "R1-public-2", decisions: EditionDecisions(hidden: ["600人次"]))
    try office.review("case-1/public-2", on: "2026-07-03")
    try office.release("case-1/public-2", on: "2026-07-06", at: "2026-07-04T09:00")
    #expect(try office.snapshot(on: "2026-07-05").letters.first?.isMasked == false)
    let snapshot = try office.snapshot(on: "2026-07-06")
    let letter = try #require(snapshot.letters.first)
    #expect(snapshot.letters.count == 1 && letter.isMasked && letter.slug == "jy-2026-0001-r1")
    #expect(letter.indexNumber == "MZJ-2026-0001" && letter.leaf == 1)
    #expect(snapshot.gone.isEmpty && snapshot.tombstones.map(\.leaf) == [0])
    let site = try office.site(on: "2026-07-06")
    for (path, bytes) in site {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("600人次"), "\(path)")
    }
  }

  @Test("of a change of disclosure takes the letter from the public")
  func changed() throws {
    let office = try released()
    try office.prepare(
      "case-1/change", id: "R1-change", change: (.withheld, "涉及第三方商业秘密"))
    try office.review("case-1/change", on: "2026-07-03")
    try office.release("case-1/change", on: "2026-07-04", at: "2026-07-04T09:00")
    let snapshot = try office.snapshot(on: "2026-07-04")
    #expect(snapshot.letters.isEmpty && snapshot.gone.count == 1)
    #expect(snapshot.counts.map(\.decision) == [.withheld])
    for (path, bytes) in try office.site(on: "2026-07-04") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("商业秘密"), "\(path)")
    }
  }

  @Test("makes the same bytes on any day until something changes")
  func sameBytes() throws {
    let office = try released()
    let first = try office.site(on: "2026-06-20")
    #expect(try office.site(on: "2027-01-15") == first)
    #expect(first.count > 30)
  }

  @Test("whose kept PDF was swapped isn't shown")
  func swapped() throws {
    let office = try released()
    let path = office.folder + "/public/letters/JY-2026-0001-R1-public.pdf"
    try Data("%PDF-1.4 another".utf8).write(to: URL(filePath: path))
    #expect(codes { _ = try office.snapshot(on: "2026-06-20") } == [2010])
  }
}
