import Export
import Letters
import Records
import Testing
import Typesetting

/// Finished PDF files put behind one another for the printer.
@Suite struct PrintFileTests {
  /// A letter of so many pages.
  private func letter(pages: Int, mark: String) throws -> [UInt8] {
    for length in 1...60 {
      let body = (0..<length).map { Fixture.p("\(mark)之\($0 + 1)。" + Fixture.sentence) }
      let set = Fixture.pages(try Fixture.draft(try Fixture.composer(body: body)))
      if set.pages.count == pages { return PDF.data(set) }
    }
    try #require(Bool(false), "no letter of \(pages) pages")
    return []
  }

  private func texts(_ file: [UInt8]) throws -> [String] {
    try PDFTextTests.extracted(file, arguments: ["-raw"]).split(
      separator: "\u{C}", omittingEmptySubsequences: false
    ).dropLast().map { $0.filter { !$0.isWhitespace } }
  }

  @Test func `every piece begins on a front, with a blank back before it where one is needed`()
    throws
  {
    let two = try letter(pages: 2, mark: "甲")
    let three = try letter(pages: 3, mark: "乙")
    let (bytes, spans) = try PrintFile.bytes([three, two, three, two], isDuplex: true)
    #expect(spans == [1...3, 5...6, 7...9, 11...12])
    let pages = try texts(bytes)
    try #require(pages.count == 12)
    #expect(pages[3].isEmpty && pages[9].isEmpty)
    let originals = try [three, two].map(texts)
    #expect(Array(pages[0..<3]) == originals[0] && Array(pages[6..<9]) == originals[0])
    #expect(Array(pages[4..<6]) == originals[1] && Array(pages[10..<12]) == originals[1])
    let check = try Tool.run("qpdf", ["--check", "{}"], input: bytes)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test func `one-sided prints have no blank pages`() throws {
    let three = try letter(pages: 3, mark: "丙")
    let (bytes, spans) = try PrintFile.bytes([three, three], isDuplex: false)
    #expect(spans == [1...3, 4...6])
    #expect(try texts(bytes).allSatisfy { !$0.isEmpty })
  }

  @Test func `what is printed many times is stored once, and the same pieces give the same bytes`()
    throws
  {
    let letter = try letter(pages: 2, mark: "丁")
    let once = try PrintFile.bytes([letter], isDuplex: true).bytes
    let often = try PrintFile.bytes([[UInt8]](repeating: letter, count: 20), isDuplex: true).bytes
    #expect(often.count < once.count * 12 / 10)
    #expect(try PrintFile.bytes([letter], isDuplex: true).bytes == once)
  }

  @Test func `what is no PDF is named by its place`() throws {
    let letter = try letter(pages: 2, mark: "戊")
    for bad in [[], Array("no PDF".utf8), Array(letter.prefix(600))] {
      let failure = #expect(throws: PrintFile.Failure.self) {
        try PrintFile.bytes([letter, bad], isDuplex: true)
      }
      #expect(failure?.piece == 1 && failure?.reason.isEmpty == false)
    }
  }
}
