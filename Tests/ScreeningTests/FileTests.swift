import Records
import Screening
import Testing

@Suite("Screening files")
struct FileTests {
  private func report(_ bytes: [UInt8], _ name: String) throws -> ScreeningReport {
    try ScreeningReport(of: bytes, name: name, by: Screener())
  }

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private static func document(_ body: String) -> [UInt8] {
    StoredZip.bytes([
      ("[Content_Types].xml", "<Types/>"),
      (
        "word/document.xml", "<w:document xmlns:w=\"\(word)\"><w:body>\(body)</w:body></w:document>"
      ),
      (
        "word/header1.xml",
        "<w:hdr xmlns:w=\"\(word)\"><w:p><w:r><w:t>机密★1年</w:t></w:r></w:p></w:hdr>"
      ),
      (
        "word/comments.xml",
        "<w:comments xmlns:w=\"\(word)\"><w:comment w:author=\"a@qq.com\"><w:p><w:r><w:t>信访人张建国来过</w:t></w:r></w:p></w:comment></w:comments>"
      ),
      (
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Id=\"1\" Target=\"mailto:b@163.com\"/></Relationships>"
      ),
      ("docProps/core.xml", "<p><creator>护照E12345678</creator></p>"),
      ("word/media/image1.gif", "GIF89a"),
    ])
  }

  @Test("an OFD's text run by run, properties, bookmarks and attachments, and none of its measures")
  func ofd() throws {
    let namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\""
    func text(_ y: String, _ words: String) -> String {
      "<ofd:TextObject ID=\"9\" Boundary=\"28 \(y) 84.7 6.8\" Font=\"3\" Size=\"5.6444\">"
        + "<ofd:CGTransform CodePosition=\"0\"><ofd:Glyphs>6222 0260 0012 3456 7</ofd:Glyphs>"
        + "</ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"4.967\" DeltaX=\"g 14 5.6444\">\(words)"
        + "</ofd:TextCode></ofd:TextObject>"
    }
    let font: [UInt8] = [0, 1, 0, 0] + Array("whatever".utf8)
    let page = "<ofd:Page \(namespace)><ofd:Content><ofd:Layer ID=\"5\">"
      + text("65.03", "联系电话：13") + text("65.03", "800138000") + "</ofd:Layer></ofd:Content></ofd:Page>"
    let files: [(String, [UInt8])] = [
      ("OFD.xml", Array("<ofd:OFD \(namespace)><ofd:DocInfo><ofd:DocID>11010519491231002x11010519491231002a</ofd:DocID><ofd:CustomDatas><ofd:CustomData Name=\"联系人\">a@qq.com</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo></ofd:OFD>".utf8)),
      ("Doc_0/Document.xml", Array("<ofd:Document \(namespace)><ofd:Outlines><ofd:OutlineElem Title=\"电话13700137000\" Count=\"0\"/></ofd:Outlines></ofd:Document>".utf8)),
      ("Doc_0/Pages/Page_0/Content.xml", Array(page.utf8)),
      ("Doc_0/Attachs/a7.xml", Array("<reply><phone>13600136000</phone></reply>".utf8)),
      ("Doc_0/Res/font_3.ttf", font),
    ]
    let made = try report(StoredZip.bytes(files), "letter.ofd")
    #expect(
      Set(made.findings.map(\.text)) == [
        "13800138000", "a@qq.com", "13700137000", "13600136000",
      ])
    #expect(made.warnings.isEmpty)
    let phone = try #require(made.findings.first { $0.text == "13800138000" })
    #expect(phone.spans.count == 2 && phone.spans[0].path.contains("Page_0/Content.xml"))
  }

  @Test("a PDF's pages, hidden layers, notes, fields, bookmarks, properties and attachments")
  func pdf() throws {
    let found = try report(SamplePDF.bytes(), "letter.pdf").findings
    #expect(Set(found.map(\.text)) == Set(SamplePDF.numbers))
    #expect(found.contains { $0.spans[0].path == "record.xml: /reply/contact/phone" })
  }

  @Test("a document's runs, both sides of its changes, headers, comments, links and properties")
  func docx() throws {
    let body = """
      <w:p><w:r><w:t>电话：138</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>00138000</w:t></w:r></w:p>
      <w:p><w:r><w:t>证号：</w:t></w:r><w:del><w:r><w:delText>11010519491231002X</w:delText></w:r></w:del>
      <w:ins><w:r><w:t>略</w:t></w:r></w:ins></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>卡号</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>
      <w:t>6222021234567890128</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:p><w:r><w:drawing><wp:docPr xmlns:wp="x" descr="家住幸福小区3幢501室"/></w:drawing></w:r></w:p>
      """
    let made = try report(FileTests.document(body), "a.docx")
    let kinds: Set<SensitiveKind> = [
      .mobile, .id, .bank, .address, .secrecy, .sensitive, .email, .passport,
    ]
    #expect(Set(made.findings.map(\.kind)) == kinds)
    #expect(made.findings.count { $0.kind == .email } == 2)
    #expect(made.findings.contains { $0.spans[0].path.hasSuffix("deleted") })
    #expect(made.warnings.map(\.code) == [ScreeningCode.notScreened])
  }

  @Test("a workbook's hidden sheets and texts that no cell shows")
  func xlsx() throws {
    let book = StoredZip.bytes([
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"名单\" state=\"hidden\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst><si><t>联系电话</t></si><si><t>姓名</t></si><si><r><t>京A</t></r><r><t>12345</t></r></si></sst>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1.3800138E10</v></c></row><row r=\"3\"><c r=\"A3\"><v>87654321</v></c></row></sheetData></worksheet>"
      ),
    ])
    let found = try report(book, "a.xlsx").findings
    #expect(found.map(\.text) == ["13800138000", "87654321", "京A12345"])
    #expect(found[1].spans[0].path == "名单!A3")
    let inner = StoredZip.bytes([("内/名单.xlsx", book)])
    let nested = try report(inner, "a.zip").findings
    #expect(nested.map(\.text) == found.map(\.text))
    #expect(nested[1].spans[0].path == "内/名单.xlsx: 名单!A3")
  }

  @Test("a page's links, comments and texts in parts; a table in GB18030; a text in UTF-16")
  func texts() throws {
    let page = """
      <!DOCTYPE html><html><head><meta name="x" content="护照E12345678"><!-- 13800138001 --></head>
      <body><p>电话：<b>138</b><i>0013</i>8002</p><a href="tel:13800138003">拨打</a></body></html>
      """
    let found = try report(Array(page.utf8), "a.html").findings.map(\.text)
    #expect(found == ["E12345678", "13800138001", "13800138002", "13800138003"])
    // 电话,备注 / 87654321,无
    let table: [UInt8] =
      [0xB5, 0xE7, 0xBB, 0xB0, 0x2C, 0xB1, 0xB8, 0xD7, 0xA2, 0x0A] + Array("87654321,".utf8)
      + [0xCE, 0xDE, 0x0A]
    let cells = try report(table, "a.csv").findings
    #expect(cells.map(\.text) == ["87654321"])
    #expect(cells.first?.spans.first?.path == "A2")
    let wide: [UInt8] = [0xFF, 0xFE] + "13800138000".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(try report(wide, "a.txt").findings.map(\.kind) == [.mobile])
  }

  @Test("what can't be read inside a file is told, and the rest is screened")
  func parts() throws {
    let archive = StoredZip.bytes([
      ("a.txt", Array("手机13800138000".utf8)), ("b.dat", [0x81, 0xFF, 0xFE, 0xFF, 0x20, 0xFF]),
    ])
    let made = try report(archive, "a.zip")
    #expect(made.findings.map(\.text) == ["13800138000"])
    #expect(made.warnings.map(\.place.file) == ["a.zip/b.dat"])
  }

  @Test("a record's elements and attributes have paths")
  func record() throws {
    let text =
      "<case id=\"1\"><person phone=\"13800138000\"><name>甲</name><phone>0571-87654321</phone></person></case>"
    let found = try report(Array(text.utf8), "case.xml").findings
    #expect(found.map { $0.spans[0].path } == ["/case/person/@phone", "/case/person/phone"])
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var code: DiagnosticCode
    var testDescription: String { name }
  }

  static let faults: [Fault] = {
    var deep = StoredZip.bytes([("a.txt", "a")])
    for _ in 0..<6 { deep = StoredZip.bytes([("a.zip", deep)]) }
    let doctype = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"
    return [
      Fault(
        name: "cut.pdf", bytes: Array(SamplePDF.bytes().prefix(300)), code: ScreeningCode.damaged),
      Fault(name: "cut.zip", bytes: Array(deep.prefix(60)), code: ScreeningCode.damaged),
      Fault(name: "deep.zip", bytes: deep, code: ScreeningCode.tooDeep),
      Fault(name: "doctype.xml", bytes: Array(doctype.utf8), code: ScreeningCode.doctype),
      Fault(
        name: "cut.xml", bytes: Array("<?xml version=\"1.0\"?><a>".utf8),
        code: ScreeningCode.damaged),
      Fault(
        name: "scan.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D], code: ScreeningCode.unknownFormat),
      Fault(
        name: "old.doc", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0], code: ScreeningCode.unknownFormat),
      Fault(name: "noise.txt", bytes: Array(0...255), code: ScreeningCode.unknownFormat),
    ]
  }()

  @Test(arguments: faults)
  func `what can't be read is no clean file`(fault: Fault) throws {
    let error = #expect(throws: Diagnostics.self) { try report(fault.bytes, fault.name) }
    #expect(error?.all.map(\.code) == [fault.code])
    #expect(ScreeningCatalogue.all.contains { $0.code == fault.code })
  }
}
