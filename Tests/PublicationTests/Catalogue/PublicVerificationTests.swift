import Casework
import Foundation
import Records
import Testing

import Publication

@Suite("Verifying a public site")
struct PublicVerificationTests {
  let scratch: Scratch
  var site: String { scratch.path + "/site" }

  init() throws { scratch = try Scratch() }

  private func publish(_ count: Int, withdrawn: Set<Int> = []) throws {
    _ = try SiteWriter(path: site).write(
      Invented.files(Invented.snapshot(count, withdrawn: withdrawn)))
  }

  private func head() throws -> CatalogueHead {
    let bytes = try Data(contentsOf: URL(filePath: site + "/catalogue/head.json"))
    return try #require(CatalogueHead(json: Array(bytes)))
  }

  private func report(
    pinned: CatalogueHead? = nil, key: PublicKey? = nil,
    wanted: PublicVerification.Wanted? = nil
  ) throws -> PublicReport {
    PublicVerification(
      try FolderReading(path: site), pinned: pinned, key: key, wanted: wanted
    ).run()
  }

  private func codes(pinned: CatalogueHead? = nil, key: PublicKey? = nil) throws -> Set<Int> {
    Set(try report(pinned: pinned, key: key).faults.map(\.code.number))
  }

  @Test("a site as it was published holds, and what that means is said", arguments: [0, 1, 5, 300])
  func sound(count: Int) throws {
    try publish(count, withdrawn: count > 3 ? [2, 3] : [])
    let report = try report(key: Invented.key.publicKey)
    #expect(report.faults.isEmpty)
    #expect(report.letters == count - (count > 3 ? 2 : 0))
    #expect(report.words.contains { $0.chinese.hasPrefix("证明：目录由你指明的密钥签名") })
    #expect(report.words.contains { $0.chinese.contains("--head") })
    #expect(report.json.contains("\"isSound\":true"))
  }

  @Test("a letter's PDF that was altered, swapped or taken away is found")
  func letters() throws {
    try publish(20)
    try Scratch.put("%PDF-1.7 换过的", site + "/letter/2026-7/2026-7.pdf")
    #expect(try codes() == [2056])
    try FileManager.default.removeItem(atPath: site + "/letter/2026-7/2026-7.pdf")
    #expect(try codes() == [2056])
    try FileManager.default.removeItem(atPath: site + "/letter/2026-9/proof.json")
    let report = try report()
    #expect(report.faults.map(\.code.number) == [2056, 2057])
    #expect(report.faults[1].place.file.hasSuffix("letter/2026-9/proof.json"))
    #expect(report.words.count == 1 && report.words[0].chinese.contains("不能相信"))
  }

  @Test("an OFD is proven as the PDF is, alone or with it; altered or taken away it is found")
  func others() throws {
    try publish(20)
    let letter = try Invented.letter(6)
    for file in letter.files {
      let found = try report(wanted: .file(file.digest))
      #expect(found.faults.isEmpty && found.letter?.slug == letter.slug)
    }
    try Scratch.put("PK 换过的", site + "/letter/2026-7/2026-7.ofd")
    #expect(try codes() == [2056])
    try FileManager.default.removeItem(atPath: site + "/letter/2026-7/2026-7.ofd")
    #expect(try codes() == [2056])
    let path = site + "/letter/2026-9/proof.json"
    let ofd = try #require(Invented.ofd(8))
    let other = Digest(of: Array("PK 另一份".utf8))
    try Scratch.put("PK 另一份", site + "/letter/2026-9/2026-9.ofd")
    try Scratch.put(try Scratch.text(path).replacing(Digest(of: ofd).hex, with: other.hex), path)
    #expect(try codes() == [2056, 2057])
  }

  @Test("PDF and proof swapped together are found, for the leaf doesn't move with them")
  func swapped() throws {
    try publish(20)
    let other = Digest(of: Array("%PDF-1.7 另一份".utf8))
    let path = site + "/letter/2026-7/proof.json"
    let old = try Invented.letter(6)
    try Scratch.put("%PDF-1.7 另一份", site + "/letter/2026-7/2026-7.pdf")
    try Scratch.put(try Scratch.text(path).replacing(old.pdf.hex, with: other.hex), path)
    #expect(try codes() == [2057])
    let list = site + "/catalogue/letters/000000.json"
    try Scratch.put(try Scratch.text(list).replacing(old.pdf.hex, with: other.hex), list)
    #expect(try codes().isSuperset(of: [2058, 2059]))
  }

  @Test(
    "the mask mark, the extent and the day are signed with the letter",
    arguments: [
      ("\"masked\":false", "\"masked\":true"), ("\"extent\":\"full\"", "\"extent\":\"summary\""),
      ("2026-03-01", "2026-03-02"), ("\"leaf\":6", "\"leaf\":7"),
    ])
  func attributes(change: (String, String)) throws {
    try publish(20)
    let path = site + "/letter/2026-7/proof.json"
    let text = try Scratch.text(path)
    #expect(text.contains(change.0))
    try Scratch.put(text.replacing(change.0, with: change.1), path)
    #expect(try codes() == [2057])
  }

  static let alterations: [(String, String, String, Set<Int>)] = [
    ("catalogue/head.json", "\"size\":300", "\"size\":299", [2052, 2054]),
    ("catalogue/head.json", "2026-06-30", "2026-06-29", [2052]),
    ("catalogue/head.json", "青川市民政局", "青川市财政局", [2052]),
    ("catalogue/head.json", "{", "[", [2051]),
    ("catalogue/index.json", "\"digits\":0", "\"digits\":1", [2059]),
    ("catalogue/withdrawn.json", "2026-06-30", "2026-06-29", [2059, 2058]),
    ("catalogue/letters/000001.json", "2026-258", "2026-259", [2059, 2058]),
  ]

  @Test("a head, tile or list that was altered is found", arguments: alterations)
  func altered(path: String, from: String, to: String, codes wanted: Set<Int>) throws {
    try publish(300, withdrawn: [2])
    let text = try Scratch.text(site + "/" + path)
    #expect(text.contains(from))
    try Scratch.put(text.replacing(from, with: to), site + "/" + path)
    #expect(try codes() == wanted)
  }

  @Test(
    "a tile with another hash in it, at any level, is found",
    arguments: [
      "catalogue/tile/0/000000.bin", "catalogue/tile/0/000001.bin", "catalogue/tile/1/000000.bin",
    ])
  func tile(path: String) throws {
    try publish(300)
    var bytes = Array(try Data(contentsOf: URL(filePath: site + "/" + path)))
    bytes[17] ^= 1
    try Data(bytes).write(to: URL(filePath: site + "/" + path))
    #expect(try codes() == [2054])
    try FileManager.default.removeItem(atPath: site + "/" + path)
    #expect(try codes() == [2054])
  }

  @Test("an office that quietly swaps a published letter and signs anew is caught by a kept head")
  func pinned() throws {
    try publish(30)
    let kept = try head()
    try publish(40, withdrawn: [5])
    #expect(try codes(pinned: kept).isEmpty)
    // The office signs another history, whole in itself.
    var snapshot = try Invented.snapshot(40)
    snapshot.letters[3].pdf = Digest(of: [1])
    snapshot.leaves[3].file = Digest(of: [1])
    let files =
      try CatalogueFiles.files(snapshot, key: Invented.key)
      + snapshot.letters.flatMap { letter in
        letter.leaf != 3
          ? Invented.downloads(letter)
          : [SiteFile(path: SitePaths.pdf(ofLetter: letter.slug), key: letter.pdf) { [1] }]
      }
    _ = try SiteWriter(path: site).write(files)
    #expect(try codes().isEmpty)
    #expect(try codes(pinned: kept) == [2055])
    // Going back to fewer is caught too, and so is another key.
    try publish(29)
    #expect(try codes(pinned: kept) == [2055])
    var forged = kept
    forged.size = 29
    #expect(try codes(pinned: forged) == [2052])
    #expect(try codes(key: SigningKey(seed: .ofNothing).publicKey) == [2053])
  }

  @Test("one letter can be checked alone, by its address or by the file that a reader has")
  func one() throws {
    try publish(300, withdrawn: [2])
    let bySlug = try report(wanted: .slug("2026-8"))
    #expect(bySlug.faults.isEmpty && bySlug.letters == 1 && bySlug.letter?.place == 7)
    #expect(bySlug.words.contains { $0.chinese.contains("2026-8") && $0.chinese.contains("有遮盖") })
    let byFile = try report(wanted: .file(Digest(of: Invented.pdf(7))))
    #expect(byFile.letter == bySlug.letter && byFile.faults.isEmpty)
    for wanted: PublicVerification.Wanted in [
      .slug("2026-3"), .slug("../../etc"), .slug(""), .file(Digest(of: Invented.pdf(2))),
    ] {
      #expect(try report(wanted: wanted).faults.map(\.code.number) == [2061])
    }
    // Another letter's file and proof put under this address.
    for name in ["proof.json", "2026-8.pdf", "2026-8.ofd"] {
      let other = site + "/letter/2026-9/" + name.replacing("2026-8", with: "2026-9")
      try? FileManager.default.removeItem(atPath: site + "/letter/2026-8/" + name)
      try Scratch.put(
        try Scratch.text(other).replacing("2026-9", with: "2026-8"),
        site + "/letter/2026-8/" + name)
    }
    #expect(try report(wanted: .slug("2026-8")).faults.map(\.code.number) == [2059])
  }

  @Test("a folder without a catalogue, or none at all, is said to be so")
  func nothing() throws {
    try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
    #expect(try codes() == [2051])
    let thrown = #expect(throws: Diagnostics.self) { try FolderReading(path: site + "/none") }
    #expect(thrown?.all.map(\.code.number) == [2060])
  }
}
