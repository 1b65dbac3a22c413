import Records
import Tables
import Testing

@Suite struct HostileFileTests {
  private let cell = "<sheetData><row><c t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>"

  private func workbook(sheet: String) -> Workbook { Workbook(sheets: [("a", nil, sheet)]) }

  @Test func `old and locked workbooks are named for what they are`() {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(codes(reading: head + Array(repeating: 0, count: 600)) == [TableCode.oldFormat])
    let name = "EncryptedPackage".utf16.flatMap { unit -> [UInt8] in [UInt8(unit), 0] }
    #expect(codes(reading: head + Array(repeating: 0, count: 600) + name) == [TableCode.locked])
  }

  @Test func `an encrypted archive is locked`() throws {
    let parts = workbook(sheet: cell).parts.map { (name: $0.name, content: Array($0.content.utf8)) }
    #expect(codes(reading: try Archive.bytes(parts, password: "x")) == [TableCode.locked])
  }

  @Test func `another archive is no workbook`() throws {
    #expect(
      codes(reading: try Archive.bytes([("content.xml", "<x/>")])) == [TableCode.unknownFormat])
  }

  @Test func `a workbook cut off anywhere is refused, never half read`() throws {
    let whole = try workbook(sheet: cell).bytes()
    #expect(codes(reading: whole).isEmpty)
    for length in stride(from: 4, to: whole.count, by: 7) {
      #expect(codes(reading: Array(whole.prefix(length))) == [TableCode.damaged], "\(length)")
    }
  }

  @Test func `a changed byte never crashes and never changes a cell`() throws {
    let whole = try workbook(sheet: cell).bytes()
    var random = Seeded(18)
    for _ in 0..<400 {
      var bytes = whole
      let at = Int.random(in: 4..<bytes.count, using: &random)
      bytes[at] ^= UInt8.random(in: 1...255, using: &random)
      if codes(reading: bytes).isEmpty { #expect(try rows(bytes) == [["x"]], "byte \(at)") }
    }
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet>",
    "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
  ])
  func `DOCTYPE is refused in every part`(doctype: String) throws {
    let sound = workbook(sheet: cell)
    for index in sound.parts.indices where index > 0 {
      var parts = sound.parts
      let root = parts[index].content.dropFirst(sound.prolog.utf8.count - 1)
      parts[index].content = sound.prolog + doctype + root
      #expect(codes(reading: try Archive.bytes(parts)) == [TableCode.doctype])
    }
  }

  @Test func `bombs are refused quickly`() throws {
    let blank = [UInt8](repeating: 0x20, count: 80 << 20)
    let head = Array("<worksheet xmlns=\"\(Workbook.transitional)\">".utf8)
    let clock = ContinuousClock()
    for part in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels"] {
      var parts = workbook(sheet: cell).parts.map {
        (name: $0.name, content: Array($0.content.utf8))
      }
      let index = try #require(parts.firstIndex { $0.name == part })
      parts[index].content = head + blank
      let bytes = try Archive.bytes(parts)
      let time = clock.measure { #expect(codes(reading: bytes) == [TableCode.tooLarge], "\(part)") }
      #expect(time < .seconds(2))
    }
  }

  @Test func `a few bytes that ask for much are refused`() throws {
    let far = "<sheetData><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>"
    #expect(codes(reading: try workbook(sheet: far).bytes()) == [TableCode.tooLarge])
    let wide = "<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>"
    #expect(codes(reading: try workbook(sheet: wide).bytes()) == [TableCode.tooLarge])
    let rows = (1...1000).map { "<row r=\"\($0)\"><c r=\"SR\($0)\"><v>1</v></c></row>" }
    #expect(
      codes(reading: try workbook(sheet: "<sheetData>\(rows.joined())</sheetData>").bytes())
        == [TableCode.tooLarge])
    let merges = String(repeating: "<mergeCell ref=\"A1:SR3000\"/>", count: 1000)
    let merged =
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3000\"><c r=\"SR3000\"><v>1</v></c></row></sheetData>"
      + "<mergeCells>\(merges)</mergeCells>"
    #expect(codes(reading: try workbook(sheet: merged).bytes()) == [TableCode.tooLarge])
  }

  @Test func `an element swollen with attributes is refused quickly`() throws {
    let clock = ContinuousClock()
    for count in [2000, 400_000] {
      for value in ["", ">", "'"] {
        let attributes = (0..<count).map { " a\($0)=\"\(value)\"" }.joined()
        let bytes = try workbook(sheet: "<sheetData\(attributes)/>").bytes()
        let time = clock.measure { #expect(codes(reading: bytes) == [TableCode.damaged]) }
        #expect(time < .seconds(2), "\(count)")
      }
    }
  }

  @Test func `comments with quotation marks and long texts are no obstacle`() throws {
    let long = String(repeating: "it's > ", count: 4000)
    let content =
      "<!-- don't --><?p it's?><sheetData><row><c t=\"inlineStr\"><is><t>\(long)</t></is></c>"
      + "<c t=\"inlineStr\"><is><t><![CDATA[<a 'b>]]></t></is></c></row></sheetData>"
    #expect(try rows(try workbook(sheet: content).bytes()) == [[long, "<a 'b>"]])
  }

  @Test func `parts in other encodings are refused`() throws {
    let sound = workbook(sheet: cell)
    var parts = sound.parts.map { (name: $0.name, content: Array($0.content.utf8)) }
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
      + sound.parts[2].content.dropFirst(sound.prolog.utf8.count - 1)
    parts[2].content =
      [0xFF, 0xFE]
      + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(codes(reading: try Archive.bytes(parts)) == [TableCode.damaged])
  }

  @Test func `more cells than any list has are refused`() throws {
    let row = "<row>" + String(repeating: "<c><v>1</v></c>", count: 500) + "</row>"
    let content = "<sheetData>" + String(repeating: row, count: 1001) + "</sheetData>"
    let bytes = try workbook(sheet: content).bytes()
    #expect(codes(reading: bytes) == [TableCode.tooLarge])
  }

  @Test func `one long text shown in many cells is refused`() throws {
    var shared = workbook(
      sheet: "<sheetData>"
        + String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 80_000)
        + "</sheetData>")
    var random = Seeded(3)
    let text = (0..<2000).map { _ in
      String(UnicodeScalar(UInt8.random(in: 97...122, using: &random)))
    }.joined()
    shared.strings = "<si><t>\(text)</t></si>"
    #expect(codes(reading: try shared.bytes()) == [TableCode.tooLarge])
  }

  @Test func `empty cells far away are no obstacle`() throws {
    let content =
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"3\"/></row>"
      + "<row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row></sheetData>"
    #expect(try rows(try workbook(sheet: content).bytes()) == [["1"]])
  }

  @Test func `names that lead elsewhere are only names`() throws {
    let sound = workbook(sheet: cell)
    let more = [
      (name: "../../etc/passwd", content: "x"), (name: "/etc/passwd", content: "x"),
    ]
    #expect(try rows(try Archive.bytes(sound.parts + more)) == [["x"]])
    // A relationship that leads out of the file, or outside it altogether, is none.
    for target in ["../../../../etc/passwd", "file:///etc/passwd", "http://example.invalid/x"] {
      var parts = sound.parts
      let index = try #require(parts.firstIndex { $0.name == "xl/_rels/workbook.xml.rels" })
      let package = "http://schemas.openxmlformats.org/package/2006/relationships"
      parts[index].content =
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"\(target)\"/></Relationships>"
      let found = codes(reading: try Archive.bytes(parts))
      #expect(found == [TableCode.noSheet] || found == [TableCode.damaged], "\(target)")
    }
  }

  @Test func `two files of one name are refused`() throws {
    let sound = workbook(sheet: cell)
    let twin = (name: "XL/Workbook.xml", content: "<x/>")
    #expect(codes(reading: try Archive.bytes(sound.parts + [twin])) == [TableCode.damaged])
  }

  @Test func `a shared text that isn't there is damage`() throws {
    let content = "<sheetData><row><c t=\"s\"><v>9</v></c></row></sheetData>"
    #expect(codes(reading: try workbook(sheet: content).bytes()) == [TableCode.damaged])
  }
}
