import Casework
import Desk
import Foundation
import Letters
import Publication
import Records
import Screening
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

  @Test("keeps an OFD of the same pages, no attachment and no picture, and shows it beside the PDF")
  func otherFile() throws {
    let office = try released()
    let snapshot = try office.snapshot(on: "2026-06-20")
    let letter = try #require(snapshot.letters.first)
    let content = try snapshot.content(letter)
    let ofd = try #require(content.others[.ofd])
    #expect(letter.file(as: .ofd)?.digest == Digest(of: ofd))
    let text = try FileText(bytes: ofd, name: "a.ofd").pieces.map(\.text)
    #expect(text.contains("青民函〔2026〕12号") && text.contains("2026年6月8日"))
    let bytes = String(decoding: ofd, as: UTF8.self)
    #expect(bytes.contains("Doc_0/Document.xml"))
    #expect(!bytes.contains("Attachs") && !bytes.contains("DocumentRes"))
    let site = try office.site(on: "2026-06-20")
    let folder = "letter/jy-2026-0001-r1/"
    #expect(site[folder + "jy-2026-0001-r1.ofd"] == ofd)
    let page = String(decoding: try #require(site[folder + "index.html"]), as: UTF8.self)
    #expect(page.contains("下载PDF") && page.contains("下载OFD"))
    #expect(page.contains("type=\"application/ofd\"") && page.contains(Digest(of: ofd).hex))
  }

  @Test("of before there were OFDs stays what it was")
  func earlier() throws {
    let office = try released()
    let folder = office.folder + "/public/letters/"
    let manifest = folder + "JY-2026-0001-R1-public.manifest.json"
    let text = try String(contentsOf: URL(filePath: manifest), encoding: .utf8)
    let files = try #require(text.firstRange(of: "JY-2026-0001-R1-public.ofd"))
    try text.replacingCharacters(in: files, with: "JY-2026-0001-R1-public.odd")
      .write(to: URL(filePath: manifest), atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: folder + "JY-2026-0001-R1-public.ofd")
    let snapshot = try office.snapshot(on: "2026-06-20")
    let letter = try #require(snapshot.letters.first)
    #expect(letter.others.isEmpty && snapshot.leaves[0].others.isEmpty)
    let site = try office.site(on: "2026-06-20")
    #expect(site["letter/jy-2026-0001-r1/jy-2026-0001-r1.ofd"] == nil)
    let page = try #require(site["letter/jy-2026-0001-r1/index.html"])
    #expect(!String(decoding: page, as: UTF8.self).contains("OFD"))
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

  @Test("whose kept file was swapped isn't shown", arguments: ["pdf", "ofd"])
  func swapped(format: String) throws {
    let office = try released()
    let path = office.folder + "/public/letters/JY-2026-0001-R1-public." + format
    try Data("%PDF-1.4 another".utf8).write(to: URL(filePath: path))
    #expect(codes { _ = try office.snapshot(on: "2026-06-20") } == [2010])
  }

  @Test("set for a day to come is overtaken by what is decided before that day")
  func overtakenBeforeItsDay() throws {
    let office = try PublicOffice()
    try office.issue()
    try office.prepare()
    try office.review()
    try office.release(on: "2026-07-01")
    try office.prepare(
      "case-1/change", id: "R1-change", change: (.withheld, "涉及第三方商业秘密"))
    try office.review("case-1/change", on: "2026-06-17")
    try office.release("case-1/change", on: "2026-06-18", at: "2026-06-17T15:00")
    for day in ["2026-06-18", "2026-07-01", "2026-08-01"] {
      let snapshot = try office.snapshot(on: day)
      #expect(snapshot.letters.isEmpty && snapshot.leaves.isEmpty && snapshot.tombstones.isEmpty, "\(day)")
    }
  }

  @Test("counts no gates that were passed before something else was decided")
  func gatesBeforeTheChange() throws {
    let office = try PublicOffice()
    try office.issue()
    try office.prepare()
    try office.review()
    try office.prepare(
      "case-1/change", id: "R1-change", change: (.withheld, "涉及第三方商业秘密"))
    try office.review("case-1/change", on: "2026-06-17")
    try office.release("case-1/change", on: "2026-06-17", at: "2026-06-17T15:00")
    let refused = codes { try office.release(on: "2026-06-20", at: "2026-06-18T09:00") }
    #expect(!refused.isEmpty && Set(refused).isSubset(of: [1746, 2003]))
    #expect(codes { try office.prepare("case-1/again", id: "R1-again") } == [2003])
    try office.prepare("case-1/again", id: "R1-again", change: (.open, "秘密已经公开"))
    try office.review("case-1/again", on: "2026-06-22")
    try office.release("case-1/again", on: "2026-06-23", at: "2026-06-22T15:00")
    #expect(try office.snapshot(on: "2026-06-23").letters.count == 1)
  }

  @Test("is made by no other way than releasing")
  func byIssuing() throws {
    let office = try PublicOffice()
    try office.issue()
    try office.prepare()
    try office.review()
    #expect(
      codes {
        _ = try office.desk.issue(
          try office.dossier("case-1/public"), number: "青民函〔2026〕12号",
          printed: PublicOffice.day("2026-06-20"), by: "sun",
          at: PublicOffice.at("2026-06-16T09:00"), keepsFiles: true)
      } == [1611])
  }

  @Test("of a letter that changed since stops the site until it is withdrawn")
  func letterChanged() throws {
    let office = try released()
    let before = try office.snapshot(on: "2026-06-20").leaves
    let reply = try office.text("case-1/reply.xml")
    try office.write(reply.replacing("12处", with: "13处"), "case-1/reply.xml")
    #expect(codes { _ = try office.snapshot(on: "2026-06-21") } == [2010])
    try office.withdraw(at: "2026-06-21T09:00")
    let after = try office.snapshot(on: "2026-06-21")
    #expect(after.leaves == before && after.letters.isEmpty && after.gone.count == 1)
  }

  @Test("is never taken back by writing the site of an earlier day")
  func earlierDay() throws {
    let office = try released()
    try office.withdraw(at: "2026-07-01T09:00")
    let theme = try Theme(folder: PublicOffice.folders.themes + "/plain")
    let now = try office.snapshot(on: "2026-07-01")
    let site = office.root + "/site"
    _ = try SiteWriter(path: site).write(
      PublicSite.files(now, theme: theme, key: PublicOffice.key))
    let earlier = try office.snapshot(on: "2026-06-30")
    #expect(
      codes {
        try Catalogue.checkExtends(
          previousSite: site, leaves: earlier.leaves, date: earlier.lastChange,
          key: PublicOffice.key.publicKey)
      } == [2055])
    try Catalogue.checkExtends(
      previousSite: site, leaves: now.leaves, date: now.lastChange,
      key: PublicOffice.key.publicKey)
  }

  @Test("kept by the office's rule needs no reason")
  func keptByRule() throws {
    let office = try PublicOffice(
      reply: { $0.replacing("6月底前", with: "咨询热线13812345678，6月底前") },
      office: {
        $0.replacing("<word why", with: "<screen kind=\"mobile\" default=\"keep\"/>\n<word why")
      })
    try office.issue()
    try office.prepare()
    try office.review()
    try office.release()
    let snapshot = try office.snapshot(on: "2026-06-20")
    #expect(snapshot.letters.map(\.isMasked) == [false])
  }

  @Test("whose PDF and manifest were both swapped isn't shown")
  func swappedWithManifest() throws {
    let office = try released()
    let folder = office.folder + "/public/letters/"
    let name = folder + "JY-2026-0001-R1-public"
    let old = try Data(contentsOf: URL(filePath: name + ".pdf"))
    // The signed letter itself, with its record inside.
    let internalPDF = try Data(
      contentsOf: URL(filePath: office.folder + "/letters/JY-2026-0001-R1.pdf"))
    try internalPDF.write(to: URL(filePath: name + ".pdf"))
    let manifest = try String(contentsOfFile: name + ".manifest.json", encoding: .utf8)
    try manifest.replacing(
      Digest(of: Array(old)).hex, with: Digest(of: Array(internalPDF)).hex
    ).write(toFile: name + ".manifest.json", atomically: true, encoding: .utf8)
    #expect(codes { _ = try office.snapshot(on: "2026-06-20") } == [2010])
  }

  @Test("withdrawn doesn't come back when its last step is lost")
  func lostWithdrawal() throws {
    let office = try released()
    let review = try office.text("case-1/public/review.xml")
    try office.withdraw(at: "2026-07-01T09:00")
    let theme = try Theme(folder: PublicOffice.folders.themes + "/plain")
    let site = office.root + "/site"
    _ = try SiteWriter(path: site).write(
      PublicSite.files(
        try office.snapshot(on: "2026-07-01"), theme: theme, key: PublicOffice.key))
    try office.write(review, "case-1/public/review.xml")
    let back = try office.snapshot(on: "2026-07-01")
    #expect(back.letters.count == 1)
    #expect(
      codes {
        try Catalogue.checkExtends(
          previousSite: site, leaves: back.leaves, key: PublicOffice.key.publicKey,
          shown: back.letters)
      } == [2055])
  }
}
