import Manuscripts
import Records

/// A DOCX as Word and WPS write it, made from a body and parts.
struct Word {
  var body: String
  /// By the part's kind: `styles`, `numbering`, `comments`, `footnotes`, `header1` …
  var parts: [(kind: String, content: String)] = []
  /// More relationships of the document.
  var relationships = ""
  /// Where the document lies.
  var path = "word/document.xml"
  var isStrict = false

  init(_ body: String, _ parts: [(kind: String, content: String)] = []) {
    self.body = body
    self.parts = parts
  }

  func read() throws(Diagnostics) -> Manuscript { try Draft.read(bytes, "答复稿.docx") }

  var codes: [String] { Draft.codes(bytes, "答复稿.docx") }

  static func paragraph(_ text: String, _ properties: String = "", run: String = "") -> String {
    """
    <w:p w14:paraId="5A2B" w:rsidR="00A1"><w:pPr>\(properties)</w:pPr>\(self.run(text, run))</w:p>
    """
  }

  static func run(_ text: String, _ properties: String = "") -> String {
    """
    <w:r w:rsidRPr="00B2"><w:rPr>\(properties)<w:lang w:val="zh-CN"/></w:rPr>\
    <w:t xml:space="preserve">\(text)</w:t></w:r>
    """
  }

  static func listed(_ text: String, _ list: Int, _ level: Int = 0) -> String {
    paragraph(
      text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  static func level(_ level: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    """
    <w:lvl w:ilvl="\(level)" w:tplc="0409"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\
    \(more)<w:lvlText w:val="\(text)"/><w:lvlJc w:val="left"/></w:lvl>
    """
  }

  /// An abstract list of these levels, and list 1 of it.
  static func list(_ levels: String, _ more: String = "") -> String {
    """
    <w:abstractNum w:abstractNumId="0" w15:restartNumberingAfterBreak="0"><w:nsid w:val="1A"/>\
    <w:multiLevelType w:val="multilevel"/><w:tmpl w:val="00"/>\(levels)</w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\(more)
    """
  }

  static func cell(_ content: String, _ properties: String = "") -> String {
    let inside = content.hasPrefix("<") ? content : paragraph(content)
    return "<w:tc><w:tcPr><w:tcW w:w=\"2000\"/>\(properties)</w:tcPr>\(inside)</w:tc>"
  }

  static let change = "w:id=\"7\" w:author=\"李四\" w:date=\"2026-05-01T08:00:00Z\""

  // MARK: The file

  private var spaces: String {
    let word =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return """
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="\(office)" \
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
      xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="\(word)" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
      xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"
      """
  }

  private var office: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

  private static func list(_ relationships: String) -> String {
    head + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + relationships + "</Relationships>"
  }

  var bytes: [UInt8] {
    var folder = path.split(separator: "/").dropLast().joined(separator: "/")
    if !folder.isEmpty { folder += "/" }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let roots = ["header1": "hdr", "footer1": "ftr"]
    var files = [
      (
        "[Content_Types].xml",
        Word.head
          + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#
      ),
      (
        "_rels/.rels",
        Word.list(
          "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"\(path)\"/>")
      ),
      (
        "\(folder)_rels/\(name).rels",
        Word.list(
          parts.map {
            "<Relationship Id=\"\($0.kind)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.kind).xml\"/>"
          }.joined() + relationships)
      ),
      (
        path, Word.head + "<w:document \(spaces)><w:body>\(body)</w:body></w:document>"
      ),
    ]
    for part in parts {
      let root = roots[part.kind] ?? part.kind
      files.append(
        (
          "\(folder)\(part.kind).xml",
          Word.head + "<w:\(root) \(spaces)>\(part.content)</w:\(root)>"
        ))
    }
    return StoredArchive.bytes(files.map { ($0.0, Array($0.1.utf8)) })
  }
}

/// A ZIP whose files aren't packed.
enum StoredArchive {
  static func bytes(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var data: [UInt8] = []
    var central: [UInt8] = []
    for file in files {
      let size = UInt32(file.content.count)
      let name = Array(file.name.utf8)
      let fields =
        short(20) + short(0x800) + short(0) + short(0) + short(0x5C21)
        + long(checksum(file.content))
        + long(size) + long(size) + short(UInt16(name.count)) + short(0)
      central += long(0x0201_4B50) + short(20) + fields
      central += short(0) + short(0) + short(0) + long(0) + long(UInt32(data.count)) + name
      data += long(0x0403_4B50) + fields + name + file.content
    }
    let count = UInt16(files.count)
    return data + central + long(0x0605_4B50) + short(0) + short(0) + short(count) + short(count)
      + long(UInt32(central.count)) + long(UInt32(data.count)) + short(0)
  }

  private static func short(_ value: UInt16) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8)]
  }

  private static func long(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
