internal import Typesetting

/// The tables of a subset beside its outlines.
struct SubsetTables {
  private let subset: FaceSubset
  /// Where each outline begins, and where the last ends.
  private let offsets: [Int]

  init(_ subset: FaceSubset, offsets: [Int]) {
    self.subset = subset
    self.offsets = offsets
  }

  private var face: Face { subset.face }
  private var usesLongOffsets: Bool { (offsets.last ?? 0) > 0x1FFFE }

  func tables(_ use: SubsetFile.Use) -> [(tag: StaticString, bytes: [UInt8])] {
    let metrics = self.metrics
    var tables: [(tag: StaticString, bytes: [UInt8])] = [
      ("head", head), ("hhea", hhea(metrics.count)), ("maxp", maxp), ("hmtx", metrics.bytes),
      ("loca", loca),
    ]
    // What hinted outlines run.
    let programs: [(StaticString, String)] = [
      ("cvt ", "cvt "), ("fpgm", "fpgm"), ("prep", "prep"),
    ]
    for (tag, name) in programs {
      if let table = face.table(name) { tables.append((tag, Array(table))) }
    }
    if use == .font {
      tables.append(("cmap", CharacterMap.table(subset.entries)))
      tables.append(("name", name))
      tables.append(("post", post))
      if let table = face.table("OS/2") { tables.append(("OS/2", Array(table))) }
    }
    return tables
  }

  private func copy(_ tag: String) -> ByteWriter {
    var writer = ByteWriter()
    if let table = face.table(tag) { writer.put(raw: table) }
    return writer
  }

  private var head: [UInt8] {
    var writer = copy("head")
    writer.set(u32: 0, at: 8)
    writer.set(u16: usesLongOffsets ? 1 : 0, at: 50)
    return writer.bytes
  }

  private func hhea(_ metricCount: Int) -> [UInt8] {
    var writer = copy("hhea")
    writer.set(u16: metricCount, at: 34)
    return writer.bytes
  }

  private var maxp: [UInt8] {
    var writer = copy("maxp")
    writer.set(u16: subset.entries.count, at: 4)
    return writer.bytes
  }

  /// Glyphs at the end that share their advance have side bearings only.
  private var metrics: (bytes: [UInt8], count: Int) {
    let advances = subset.entries.map(\.advance)
    var full = advances.count
    while full > 1, advances[full - 1] == advances[full - 2] { full -= 1 }
    var writer = ByteWriter()
    for (index, entry) in subset.entries.enumerated() {
      if index < full { writer.put(u16: advances[index]) }
      writer.put(u16: face.leftSideBearing(of: entry.glyph))
    }
    return (writer.bytes, full)
  }

  private var loca: [UInt8] {
    var writer = ByteWriter()
    writer.reserve(offsets.count * 4)
    for offset in offsets {
      if usesLongOffsets {
        writer.put(u32: UInt32(offset))
      } else {
        writer.put(u16: offset / 2)
      }
    }
    return writer.bytes
  }

  private var post: [UInt8] {
    var writer = ByteWriter()
    writer.put(u32: 0x0003_0000)
    for _ in 0..<7 { writer.put(u32: 0) }
    return writer.bytes
  }

  private var name: [UInt8] {
    let names = [
      (1, face.familyName), (2, "Regular"), (4, face.familyName), (6, face.postScriptName),
    ]
    var records = ByteWriter()
    var storage = ByteWriter()
    records.put(u16: 0)
    records.put(u16: names.count)
    records.put(u16: 6 + names.count * 12)
    for (identifier, text) in names {
      let start = storage.count
      for unit in text.utf16 { storage.put(u16: Int(unit)) }
      for number in [3, 1, 0x409, identifier, storage.count - start, start] {
        records.put(u16: number)
      }
    }
    records.put(bytes: storage.bytes)
    return records.bytes
  }
}
