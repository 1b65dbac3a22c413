import Glibc
import Records
import Testing

/// The vectors of docs/canonical.md.
@Suite struct VectorTests {
  static let folder = Repository.root + "/Tests/RecordsTests/Vectors"

  static func canonical(_ name: String) throws -> [UInt8] {
    let reader = try Repository.reader()
    switch try reader.readAny(path: "\(folder)/\(name).xml") {
    case .caseRecord(let loaded): return loaded.value.canonicalBytes
    case .reply(let loaded): return loaded.value.canonicalBytes
    case .review(let loaded): return loaded.value.canonicalBytes
    case .office(let loaded): return loaded.value.canonicalBytes
    case .letterhead(let loaded): return loaded.value.canonicalBytes
    case .calendar(let loaded): return loaded.value.canonicalBytes
    case .report(let loaded): return loaded.value.canonicalBytes
    }
  }

  @Test(arguments: ["calendar", "case", "reply", "office", "letterhead", "review"])
  func `canonical bytes are those of the page`(name: String) throws {
    let expected = try SourceFile.bytes(at: "\(Self.folder)/\(name).canonical")
    #expect(try Self.canonical(name) == expected)
    let page = String(
      decoding: try SourceFile.bytes(at: Repository.root + "/docs/canonical.md"), as: UTF8.self)
    #expect(page.contains(Digest(of: expected).hex), "\(name): the page gives another digest")
  }

  @Test func `another file of the same case has the same bytes`() throws {
    let expected = try SourceFile.bytes(at: Self.folder + "/case.canonical")
    #expect(try Self.canonical("case-again") == expected)
  }

  @Test func `the content list has the digest that the page and the review give`() throws {
    let list = try SourceFile.bytes(at: Self.folder + "/content.list")
    let review = try Repository.reader().read(Review.self, path: Self.folder + "/review.xml").value
    #expect(review.steps.first?.content == Digest(of: list))
  }

  @Test func `SHA-256 gives the standard's own example`() {
    #expect(
      Digest(of: Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
