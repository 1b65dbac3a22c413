internal import Records

/// A part's relationships: which other parts it names, and how.
final class RelationshipList: XMLListener {
  struct Relationship {
    var kind: String
    var target: String
  }
  private(set) var byID: [String: Relationship] = [:]
  var overrun: Diagnostic.Words? { nil }

  /// The relationships of `part` (empty: the whole file's); none when it has no list of them.
  /// - Throws: FW1803 to FW1806.
  static func of(_ part: String, in archive: ZipArchive) throws(Diagnostics) -> RelationshipList {
    let list = RelationshipList()
    let name = part.isEmpty ? "_rels/.rels" : OfficeOpenXML.relationships(of: part)
    guard archive.has(name) else { return list }
    try XMLEvents.read(
      name, of: archive, vocabulary: OfficeOpenXML.isRelationships, listener: list)
    return list
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes.value("TargetMode") != "External",
      let id = attributes.value("Id"), let type = attributes.value("Type"),
      let target = attributes.value("Target")
    else { return }
    byID[id] = Relationship(kind: OfficeOpenXML.kind(ofRelationship: type), target: target)
  }

  func end(_ name: String) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  /// The target of the first relationship of a kind, by id so that the choice is always the same.
  func target(_ kind: String) -> String? {
    byID.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.target
  }
}

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
