import Manuscripts
import Records
import Testing

@Suite("What a DOCX is refused for")
struct WordRefusalTests {
  private static let box = """
    <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>\
    \(Word.paragraph("框里的字"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>\
    <v:textbox><w:txbxContent>\(Word.paragraph("框里的字"))</w:txbxContent></v:textbox></w:pict>\
    </mc:Fallback></mc:AlternateContent></w:r>
    """

  private static func field(_ instruction: String) -> String {
    "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(instruction)</w:instrText>"
      + "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
  }

  private static let cases: [(String, String)] = [
    ("<w:p>\(box)</w:p>", "FW2110"),
    (
      "<w:p><w:r><w:pict><v:shape><v:textpath string=\"送审稿\"/></v:shape></w:pict></w:r></w:p>",
      "FW2110"
    ),
    ("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>", "FW2111"),
    ("<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>", "FW2111"),
    (
      "<w:p><w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>",
      "FW2112"
    ),
    ("<w:altChunk r:id=\"x\"/>", "FW2113"), ("<w:p><w:subDoc r:id=\"x\"/></w:p>", "FW2113"),
    ("<w:p><w:r><w:mystery/></w:r></w:p>", "FW2114"), ("<w:mystery/>", "FW2114"),
    (Word.paragraph("姓\u{E5C6}"), "FW2116"), (Word.paragraph("坏\u{FFFD}字"), "FW2116"),
    ("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F028\"/></w:r></w:p>", "FW2116"),
    (field("EQ \\o\\ac(○,1)"), "FW2118"), (field("AUTONUM"), "FW2118"),
    ("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(Word.run("没有收尾"))</w:p>", "FW2118"),
  ]

  @Test("whatever would lose words", arguments: cases)
  func refused(body: String, code: String) {
    #expect(Word(Word.paragraph("正文") + body).codes == [code])
  }

  @Test("all such places are told together, each by its number and first words")
  func places() throws {
    let word = Word(
      Word.paragraph("关于完善居家养老服务的建议的答复")
        + "<w:p>\(Word.run("您提出的关于完善居家养老服务体系的建议收悉"))\(Self.box)</w:p>" + Self.cases[2].0)
    let fault = #expect(throws: Diagnostics.self) { try word.read() }
    #expect(
      fault?.all.map(\.message.chinese) == [
        "第2段（“您提出的关于完善居家养老服务体系…”）：文本框里有字“框里的字”", "第3段：有公式“x=1”",
      ])
    #expect(fault?.all.first?.message.english.hasPrefix("paragraph 2 ") == true)
  }

  @Test("a paragraph longer than any record's")
  func long() {
    #expect(Word(Word.paragraph(String(repeating: "甲", count: 40_000))).codes == ["FW2105"])
  }

  @Test("a body without a word")
  func empty() { #expect(Word("<w:p/><w:sectPr/>").codes == ["FW2117"]) }

  @Test("other packages, said by name")
  func others() {
    #expect(Draft.codes(StoredArchive.bytes([("OFD.xml", [])]), "稿.ofd") == ["FW2109"])
    #expect(
      Draft.codes(StoredArchive.bytes([("mimetype", []), ("content.xml", [])]), "稿.odt")
        == ["FW2109"])
    var book = Word("")
    book.path = "xl/workbook.xml"
    #expect(book.codes == ["FW2109"])
  }

  @Test("files of other kinds")
  func kinds() {
    let old: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    let name = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(Draft.codes(old, "稿.doc") == ["FW2102"])
    #expect(Draft.codes(old + name, "稿.docx") == ["FW2103"])
    #expect(Draft.codes(Array("%PDF-1.7\n".utf8), "稿.docx") == ["FW2108"])
    #expect(Draft.codes([0x89, 0x50, 0x4E, 0x47, 0x0D], "稿.txt") == ["FW2101"])
    #expect(Draft.codes(Array("{\\rtf1 abc}".utf8), "稿.txt") == ["FW2101"])
  }
}
