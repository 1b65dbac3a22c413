/// A workbook written by hand, part by part, as different programs lay it out.
struct Workbook {
  static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let strictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  var isStrict = false
  /// What `<workbookPr>` says besides.
  var properties = ""
  /// Name, state and content of each sheet: what stands inside `<worksheet>`.
  var sheets: [(name: String, state: String?, content: String)] = []
  /// The `<si>` elements; nil: no part for them.
  var strings: String?
  /// What stands inside `<styleSheet>`; nil: no part for it.
  var styles: String?
  /// Before every part's root element.
  var prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"

  private var space: String { isStrict ? Workbook.strict : Workbook.transitional }
  private var relationSpace: String { isStrict ? Workbook.strictRelations : Workbook.relations }

  var parts: [(name: String, content: String)] {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var list = ""
    var relationships = ""
    var parts: [(name: String, content: String)] = []
    for (index, sheet) in sheets.enumerated() {
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      list +=
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
      relationships +=
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationSpace)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          prolog + "<worksheet xmlns=\"\(space)\">" + sheet.content + "</worksheet>"
        ))
    }
    if let strings {
      relationships +=
        "<Relationship Id=\"rIdS\" Type=\"\(relationSpace)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
      parts.append(
        ("xl/sharedStrings.xml", prolog + "<sst xmlns=\"\(space)\">" + strings + "</sst>"))
    }
    if let styles {
      relationships +=
        "<Relationship Id=\"rIdT\" Type=\"\(relationSpace)/styles\" Target=\"styles.xml\"/>"
      parts.append(
        ("xl/styles.xml", prolog + "<styleSheet xmlns=\"\(space)\">" + styles + "</styleSheet>"))
    }
    return [
      ("[Content_Types].xml", prolog + "<Types/>"),
      (
        "_rels/.rels",
        prolog + "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" "
          + "Type=\"\(relationSpace)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        prolog
          + "<workbook xmlns=\"\(space)\" xmlns:r=\"\(relationSpace)\"><workbookPr \(properties)/>"
          + "<sheets>\(list)</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        prolog + "<Relationships xmlns=\"\(package)\">\(relationships)</Relationships>"
      ),
    ] + parts
  }

  func bytes() throws -> [UInt8] { try Archive.bytes(parts) }
}
