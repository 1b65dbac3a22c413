import Casework
import Foundation
import Records
import Testing

import Publication

@Suite("The signed catalogue")
struct CatalogueTests {
  let scratch: Scratch
  init() throws { scratch = try Scratch() }

  @Test("the key signs as RFC 8032 says, and the same message has the same signature")
  func ed25519() throws {
    // RFC 8032, 7.1, test 2.
    let seed = try #require(
      MerkleHash(hex: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    let key = SigningKey(seed: seed)
    #expect(
      key.publicKey.hex == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    let signature = key.signature(over: [0x72])
    #expect(
      Hex.text(signature)
        == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    #expect(key.publicKey.verifies(signature, over: [0x72]))
    #expect(!key.publicKey.verifies(signature, over: [0x73]))
    #expect(!key.publicKey.verifies(Array(signature.dropLast()), over: [0x72]))
    #expect(!"\(key)".contains(seed.hex) && !String(reflecting: key).contains(seed.hex))
    var dumped = ""
    dump(key, to: &dumped)
    #expect(!dumped.contains("76, 205"))
  }

  @Test(
    "a key is made for its owner alone, never over another, and refused when others may read it")
  func keyFile() throws {
    let path = scratch.path + "/publication.key"
    let key = try SigningKey.make(path)
    #expect(try SigningKey(path: path).publicKey == key.publicKey)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(throws: Diagnostics.self) { try SigningKey.make(path) }
    #expect(try SigningKey.make(scratch.path + "/other.key").publicKey != key.publicKey)
    for mode in [0o640, 0o604, 0o620] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      let thrown = #expect(throws: Diagnostics.self) { try SigningKey(path: path) }
      #expect(thrown?.all.map(\.code.number) == [2050])
    }
    try Scratch.put("没有密钥", scratch.path + "/none.key")
    #expect(throws: Diagnostics.self) { try SigningKey(path: scratch.path + "/none.key") }
    #expect(throws: Diagnostics.self) { try SigningKey(path: scratch.path + "/nowhere") }
  }

  @Test("a salt is HMAC-SHA256 of slug and file, apart for each of them and for each key")
  func salt() {
    let (a, b) = (Digest(of: [1]), Digest(of: [2]))
    let salt = Invented.key.salt(for: "2026-1", content: a)
    #expect(MerkleHash(hex: salt) != nil)
    #expect(salt == Invented.key.salt(for: "2026-1", content: a))
    #expect(salt != Invented.key.salt(for: "2026-11", content: a))
    #expect(salt != Invented.key.salt(for: "2026-1", content: b))
    #expect(salt != SigningKey(seed: .ofNothing).salt(for: "2026-1", content: a))
  }

  @Test("a leaf's hash is over netstrings, so that others can make it too")
  func leaf() throws {
    let letter = try Invented.letter(1)
    let data =
      "12:fuwen-leaf-1,64:\(letter.salt),64:\(letter.pdf),6:masked,4:full,10:2026-03-01,"
    #expect(LetterProof(letter).leaf.hash == .leaf(Array(data.utf8)))
  }

  @Test("files beside the PDF are part of the leaf, which is as before where there are none")
  func others() throws {
    let letter = try Invented.letter(2)
    let ofd = try #require(letter.file(as: .ofd)).digest
    let data =
      "12:fuwen-leaf-2,64:\(letter.salt),64:\(letter.pdf),5:whole,4:full,10:2026-03-01,"
      + "3:ofd,64:\(ofd),"
    let proof = LetterProof(letter)
    #expect(proof.leaf.hash == .leaf(Array(data.utf8)))
    #expect(proof.files.map(\.path) == ["letter/2026-3/2026-3.pdf", "letter/2026-3/2026-3.ofd"])
    #expect(LetterProof(json: proof.json) == proof)
    let text = String(decoding: proof.json, as: UTF8.self)
    for wrong in ["fuwen-proof-1", "fuwen-proof-3"] {
      #expect(LetterProof(json: Array(text.replacing("fuwen-proof-2", with: wrong).utf8)) == nil)
    }
    #expect(LetterProof(json: Array(text.replacing("\"ofd\"", with: "\"pdf\"").utf8)) == nil)
  }

  @Test("leaf and salt are those of docs/catalogue.md")
  func vectors() throws {
    let file = Digest(of: Array("%PDF-1.7".utf8))
    let leaf = CatalogueLeaf(
      file: file, salt: String(repeating: "0", count: 64), isMasked: true, extent: .summary,
      released: try #require(Day(iso: "2026-06-30")))
    #expect(leaf.hash.hex == "a6930c95164b99045039f2e4a549fde3300431a93eacb1ebbd0f6f169d6fce6b")
    var further = leaf
    further.others[.ofd] = Digest(of: Array("PK".utf8))
    #expect(
      further.hash.hex == "e940e5a3295f6ef6cc1c67050f74409cf1f69d34e75622ae5d5a9f9a7ed1938f")
    let seed = try #require(
      MerkleHash(hex: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    #expect(
      SigningKey(seed: seed).salt(for: "2026-12", content: file)
        == "0e92bb8391b61592894b3b3c36090ed2ba438bba5f0b649df8c7350034067ad9")
  }

  @Test("head, index and proofs are read back as they were written")
  func roundTrip() throws {
    let files = try made(Invented.snapshot(7, withdrawn: [2]))
    let head = try #require(CatalogueHead(json: files["catalogue/head.json"] ?? []))
    #expect(head.size == 7 && head.isSigned && head.office == "青川市民政局")
    #expect(head.date.iso == "2026-06-30")
    #expect(head.json == files["catalogue/head.json"])
    let index = try #require(CatalogueIndex(json: files["catalogue/index.json"] ?? []))
    #expect(Digest(of: index.json) == head.index)
    let proof = try #require(LetterProof(json: files["letter/2026-4/proof.json"] ?? []))
    #expect(proof == LetterProof(try Invented.letter(3)))
    var altered = head
    altered.size = 8
    #expect(!altered.isSigned)
    altered = head
    altered.office = "青川市财政局"
    #expect(!altered.isSigned)
    #expect(CatalogueHead(json: Array(head.json.dropLast(3))) == nil)
  }

  @Test("a withdrawn letter leaves its address and day, neither salt nor digest nor proof")
  func withdrawal() throws {
    let gone = try Invented.letter(2)
    let files = try made(Invented.snapshot(7, withdrawn: [2]))
    #expect(files[LetterProof.path(gone.slug)] == nil)
    #expect(
      String(decoding: files["catalogue/withdrawn.json"] ?? [], as: UTF8.self)
        == "[{\"leaf\":2,\"slug\":\"2026-3\",\"withdrawn\":\"2026-06-30\"}]\n")
    for (path, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(gone.salt) && !text.contains(gone.pdf.hex), "\(path)")
    }
  }

  @Test("a letter more rewrites the last tile and the last page; a full tile never changes")
  func growth() throws {
    let before = try made(Invented.snapshot(700))
    let after = try made(Invented.snapshot(701))
    let changed = Set(after.filter { before[$0.key] != $0.value }.keys)
    #expect(
      changed.filter { !$0.hasPrefix("catalogue/digest/") }.sorted() == [
        "catalogue/head.json", "catalogue/index.json", "catalogue/letters/000002.json",
        "catalogue/tile/0/000002.bin", "letter/2026-701/proof.json",
      ])
    // The PDF's and the OFD's.
    #expect(changed.count { $0.hasPrefix("catalogue/digest/") } == 2)
    #expect(after["catalogue/tile/0/000001.bin"]?.count == 8192)
    #expect(after["catalogue/tile/1/000000.bin"]?.count == 64)
  }

  @Test("the same snapshot gives the same bytes and keys")
  func deterministic() throws {
    let first = try CatalogueFiles.files(Invented.snapshot(300, withdrawn: [7]), key: Invented.key)
    let second = try CatalogueFiles.files(Invented.snapshot(300, withdrawn: [7]), key: Invented.key)
    #expect(first.map(\.key) == second.map(\.key))
    for (a, b) in zip(first, second) { #expect(try a.make() == b.make() && a.path == b.path) }
  }

  @Test("letters, tombstones and leaves that don't fit together aren't published")
  func broken() throws {
    let good = try Invented.snapshot(5, withdrawn: [1])
    var cases: [PublicSnapshot] = []
    for change: (inout PublicSnapshot) -> Void in [
      { $0.letters[0].salt = $0.letters[1].salt }, { $0.letters[0].pdf = $0.letters[1].pdf },
      { $0.letters[0].leaf = 9 }, { $0.letters[0].leaf = 1 }, { $0.tombstones = [] },
      { $0.letters[0].isMasked.toggle() }, { $0.letters.removeLast() },
      { $0.letters[0].slug = $0.letters[1].slug },
      { $0.tombstones.append($0.tombstones[0]) }, { $0.tombstones[0].leaf = -1 },
    ] {
      var snapshot = good
      change(&snapshot)
      cases.append(snapshot)
    }
    for (number, snapshot) in cases.enumerated() {
      let thrown = #expect(throws: Diagnostics.self, "\(number)") {
        try CatalogueFiles.files(snapshot, key: Invented.key)
      }
      #expect(Set(thrown?.all.map(\.code.number) ?? []) == [2062], "\(number)")
    }
  }

  @Test("what was published stays: a catalogue that swaps, drops or moves a release is refused")
  func extends() throws {
    let site = scratch.path + "/site"
    try Catalogue.checkExtends(previousSite: site, leaves: [])
    _ = try SiteWriter(path: site).write(Invented.files(Invented.snapshot(40)))
    let leaves = try Invented.snapshot(60).leaves
    for count in [40, 41, 60] {
      try Catalogue.checkExtends(
        previousSite: site, leaves: Array(leaves.prefix(count)), key: Invented.key.publicKey)
    }
    func refused(_ leaves: [CatalogueLeaf], _ key: SigningKey = Invented.key) -> [Int] {
      do throws(Diagnostics) {
        try Catalogue.checkExtends(previousSite: site, leaves: leaves, key: key.publicKey)
        return []
      } catch { return error.all.map(\.code.number) }
    }
    #expect(refused(Array(leaves.prefix(39))) == [2055])
    #expect(refused(Array(leaves.dropFirst())) == [2055])
    var swapped = leaves
    swapped[12].file = Digest(of: [9])
    #expect(refused(swapped) == [2055])
    swapped = leaves
    swapped.swapAt(3, 4)
    #expect(refused(swapped) == [2055])
    // Beyond what was published, anything may come.
    swapped = leaves
    swapped.swapAt(50, 51)
    #expect(refused(swapped) == [])
    #expect(refused(leaves, SigningKey(seed: .ofNothing)) == [2053])
    let head = site + "/catalogue/head.json"
    try Scratch.put(try Scratch.text(head).replacing("\"size\":40", with: "\"size\":4"), head)
    #expect(refused(leaves) == [2052])
    try Scratch.put("{}", head)
    #expect(refused(leaves) == [2051])
  }

  @Test("every code of the catalogue is explained")
  func explained() {
    #expect(CatalogueCode.entries.map(\.code.number) == Array(2050...2062))
  }

  private func made(_ snapshot: PublicSnapshot) throws -> [String: [UInt8]] {
    var made: [String: [UInt8]] = [:]
    for file in try CatalogueFiles.files(snapshot, key: Invented.key) {
      made[file.path] = try file.make()
    }
    return made
  }
}
