package import Records

/// A part's relationships: which other parts it names, and how.
package final class RelationshipList: XMLListener {
  package struct Relationship {
    /// Such as `worksheet`; `image`.
    package var kind: String
    package var target: String
  }
  package private(set) var byID: [String: Relationship] = [:]
  /// Those that lead out of the file, by id. Nothing ever follows them.
  package private(set) var external: [String: Relationship] = [:]
  package var overrun: Diagnostic.Words? { nil }

  /// The relationships of `part` (empty: the whole file's); none when it has no list of them.
  /// - Throws: what the archive's rules say of it.
  package static func of(_ part: String, in archive: ZipArchive) throws(Diagnostics)
    -> RelationshipList
  {
    let list = RelationshipList()
    let name = part.isEmpty ? "_rels/.rels" : OfficeOpenXML.relationships(of: part)
    guard archive.has(name) else { return list }
    try XMLEvents.read(
      name, of: archive, vocabulary: OfficeOpenXML.relationships, listener: list)
    return list
  }

  package func begin(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes.value("Id"),
      let type = attributes.value("Type"),
      let target = attributes.value("Target")
    else { return }
    let relationship = Relationship(
      kind: OfficeOpenXML.kind(ofRelationship: type), target: target)
    if attributes.value("TargetMode") == "External" {
      external[id] = relationship
    } else {
      byID[id] = relationship
    }
  }

  package func end(_ name: String) {}
  package func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  /// The target of the first relationship of a kind, by id so that the choice is always the same.
  package func target(_ kind: String) -> String? {
    byID.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.target
  }
}
