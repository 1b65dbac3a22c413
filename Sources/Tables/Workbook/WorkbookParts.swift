internal import Records

/// The workbook itself: its sheets in order, and from which day its dates count.
final class WorkbookList: XMLListener {
  struct Entry {
    var name: String
    var isHidden: Bool
    var relationship: String
  }
  private(set) var sheets: [Entry] = []
  private(set) var countsFrom1904 = false
  var overrun: Diagnostic.Words? {
    sheets.count > TableLimits.entries ? TableLimits.entryWords : nil
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr":
      countsFrom1904 = OfficeOpenXML.isTrue(attributes.value("date1904"))
    case "sheet":
      guard let id = attributes.value("id", qualified: true) else { return }
      let state = attributes.value("state")
      sheets.append(
        Entry(
          name: attributes.value("name") ?? "",
          isHidden: state == "hidden" || state == "veryHidden", relationship: id))
    default: break
    }
  }

  func end(_ name: String) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
