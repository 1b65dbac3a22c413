internal import Records

/// An archive: an Office or OFD document by its parts, any other by its files.
enum PackageText {
  static func read(
    _ bytes: [UInt8], _ source: FileReader.Source, into reader: inout FileReader
  ) throws(Diagnostics) {
    let archive = try ZipEntries(bytes, file: source.shown)
    let isOffice = archive.names.contains("[Content_Types].xml")
    let isOFD = archive.names.contains("OFD.xml")
    reader.add(archive.comment, source, "comment of the archive")
    var parts: [String: [UInt8]] = [:]
    for (index, name) in archive.names.enumerated() {
      let content = try archive.bytes(at: index, unpacked: &reader.unpacked)
      let lower = name.lowercased()
      if isOffice, lower.hasSuffix(".xml") || lower.hasSuffix(".rels") || lower.hasSuffix(".vml") {
        parts[name] = content
      } else if isOFD, OFDText.isPart(content, name: lower) {
        try OFDText.read(content, part: name, source, into: &reader)
      } else if isOFD, lower.hasSuffix(".ttf"), content.starts(with: [0, 1, 0, 0]) {
        continue  // the shapes of letters that are read as text
      } else {
        // Names of files tell things too.
        if !isOffice { reader.add(name, source, "name of \(name)") }
        try reader.read(content, source.inner(name))
      }
    }
    guard isOffice else { return }
    let cells = try WorkbookText.read(parts, source, into: &reader)
    for name in archive.names where !cells.contains(name) {
      guard let content = parts[name], name != "[Content_Types].xml" else { continue }
      try OfficeText.read(content, part: name, source, into: &reader)
    }
  }
}
