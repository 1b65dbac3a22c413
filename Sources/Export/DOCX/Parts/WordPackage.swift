internal import Records

/// The file's parts with their types and relationships.
struct WordPackage {
  private struct Part {
    var name: String
    /// nil: the extension says it.
    var type: String?
    var bytes: [UInt8]
  }
  private struct Link {
    var id: String
    var type: String
    var target: String
  }
  private var parts: [Part] = []
  /// By the part that they start from; the package's own under an empty name.
  private var links: [(from: String, links: [Link])] = []

  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let packageMetadata =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"

  mutating func add(_ name: String, type: String?, _ bytes: [UInt8]) {
    parts.append(Part(name: name, type: type, bytes: bytes))
  }

  /// Relates a part to another and returns the relationship's id.
  ///
  /// - Parameters:
  ///   - from: empty: the package.
  ///   - target: relative to the part's folder.
  @discardableResult
  mutating func link(
    from: String, _ type: String, to target: String, isMetadata: Bool = false
  ) -> String {
    let type = (isMetadata ? WordPackage.packageMetadata : WordPackage.office) + type
    let index: Int
    if let known = links.firstIndex(where: { $0.from == from }) {
      index = known
    } else {
      index = links.count
      links.append((from, []))
    }
    let id = "rId\(links[index].links.count + 1)"
    links[index].links.append(Link(id: id, type: type, target: target))
    return id
  }

  /// The ZIP file; every entry bears `day`.
  func bytes(day: Day) throws(ZIPArchive.Failure) -> [UInt8] {
    var entries: [(name: String, bytes: [UInt8])] = [("[Content_Types].xml", contentTypes)]
    for (from, links) in links {
      var folder = ""
      var name = from
      if let slash = from.lastIndex(of: "/") {
        folder = String(from[...slash])
        name = String(from[from.index(after: slash)...])
      }
      entries.append((folder + "_rels/" + name + ".rels", relationships(links)))
    }
    entries += parts.map { ($0.name, $0.bytes) }
    return try ZIPArchive.bytes(entries, day: day)
  }

  private var contentTypes: [UInt8] {
    var writer = XMLWriter(isStandalone: true)
    writer.element(
      "Types",
      [("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]
    ) { writer in
      writer.empty(
        "Default",
        [
          ("Extension", "rels"),
          ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"),
        ])
      writer.empty("Default", [("Extension", "xml"), ("ContentType", "application/xml")])
      for part in parts {
        guard let type = part.type else { continue }
        writer.empty("Override", [("PartName", "/" + part.name), ("ContentType", type)])
      }
    }
    return writer.bytes
  }

  private func relationships(_ links: [Link]) -> [UInt8] {
    var writer = XMLWriter(isStandalone: true)
    writer.element(
      "Relationships",
      [("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")]
    ) { writer in
      for link in links {
        writer.empty(
          "Relationship", [("Id", link.id), ("Type", link.type), ("Target", link.target)])
      }
    }
    return writer.bytes
  }
}
