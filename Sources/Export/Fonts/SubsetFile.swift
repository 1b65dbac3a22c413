internal import Typesetting

/// Length and checksum of an outline as it stands in a subset: padded to an even length.
struct OutlineSum: Sendable {
  var length = 0
  /// Sums of the 16-bit numbers at even and at odd places, from which the table's checksum follows
  /// wherever the outline comes to stand.
  var even: UInt32 = 0
  var odd: UInt32 = 0

  init(_ outline: UnsafeRawBufferPointer) {
    length = (outline.count + 1) & ~1
    var offset = 0
    while offset + 4 <= outline.count {
      even &+= UInt32(outline[offset]) << 8 | UInt32(outline[offset + 1])
      odd &+= UInt32(outline[offset + 2]) << 8 | UInt32(outline[offset + 3])
      offset += 4
    }
    if offset < outline.count { even &+= UInt32(outline[offset]) << 8 }
    if offset + 1 < outline.count { even &+= UInt32(outline[offset + 1]) }
    if offset + 2 < outline.count { odd &+= UInt32(outline[offset + 2]) << 8 }
  }
}

/// The TrueType file of a subset, in three stretches: directory, outlines, other tables.
///
/// Outlines come first among the tables, so that a compressor may treat them by themselves.
struct SubsetFile {
  /// Which tables the reader of the file needs.
  enum Use {
    /// PDF addresses glyphs by number and has its own names and widths.
    case pdf
    /// A font in its own right, with characters and names.
    case font
  }
  enum Outline {
    /// As the face has it.
    case original(glyph: Int)
    /// With parts renumbered.
    case rewritten([UInt8])
  }

  let face: Face
  let directory: [UInt8]
  let outlines: [Outline]
  /// Begins with what pads the outlines to four bytes.
  let rest: [UInt8]
  let count: Int

  /// `sum` gives an original outline's length and checksum, where they are known already.
  init(_ subset: FaceSubset, use: Use, sum: (Int) -> OutlineSum) {
    face = subset.face
    var places: [Int: Int] = [:]
    var outlines: [Outline] = []
    outlines.reserveCapacity(subset.entries.count)
    var offsets = [0]
    offsets.reserveCapacity(subset.entries.count + 1)
    var length = 0
    var glyfSum: UInt32 = 0
    for entry in subset.entries {
      let known: OutlineSum
      if entry.isComposite {
        if places.isEmpty {
          for (place, entry) in subset.entries.enumerated() where places[entry.glyph] == nil {
            places[entry.glyph] = place
          }
        }
        let bytes = CompositeGlyph.renumbered(
          subset.face.outline(of: entry.glyph), places: places)
        known = bytes.withUnsafeBytes { OutlineSum($0) }
        outlines.append(.rewritten(bytes))
      } else {
        known = sum(entry.glyph)
        outlines.append(.original(glyph: entry.glyph))
      }
      let isAligned = length % 4 == 0
      glyfSum &+= (isAligned ? known.even : known.odd) << 16
      glyfSum &+= isAligned ? known.odd : known.even
      length += known.length
      offsets.append(length)
    }
    self.outlines = outlines
    let tables = SubsetTables(subset, offsets: offsets).tables(use)
    let assembled = SubsetFile.assembled(tables, glyf: (length: length, sum: glyfSum))
    directory = assembled.directory
    rest = assembled.rest
    count = directory.count + length + rest.count
  }

  /// The whole file.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.reserve(count)
    writer.put(bytes: directory)
    for outline in outlines {
      switch outline {
      case .original(let glyph): writer.put(raw: face.outline(of: glyph))
      case .rewritten(let bytes): writer.put(bytes: bytes)
      }
      if writer.count % 2 == 1 { writer.put(byte: 0) }
    }
    writer.put(bytes: rest)
    return writer.bytes
  }

  private static func assembled(
    _ tables: [(tag: StaticString, bytes: [UInt8])], glyf: (length: Int, sum: UInt32)
  ) -> (directory: [UInt8], rest: [UInt8]) {
    struct Record {
      var tag: StaticString
      var sum: UInt32
      var offset: Int
      var length: Int
    }
    let start = 12 + (tables.count + 1) * 16
    var rest = ByteWriter()
    func pad() { while (start + glyf.length + rest.count) % 4 != 0 { rest.put(byte: 0) } }
    var records = [Record(tag: "glyf", sum: glyf.sum, offset: start, length: glyf.length)]
    var head = 0
    pad()
    for table in tables {
      if "\(table.tag)" == "head" { head = rest.count }
      records.append(
        Record(
          tag: table.tag, sum: table.bytes.withUnsafeBytes(checksum),
          offset: start + glyf.length + rest.count, length: table.bytes.count))
      rest.put(bytes: table.bytes)
      pad()
    }
    records.sort { "\($0.tag)" < "\($1.tag)" }
    var directory = ByteWriter()
    directory.put(u32: 0x0001_0000)
    var power = 1
    var exponent = 0
    while power * 2 <= records.count {
      power *= 2
      exponent += 1
    }
    directory.put(u16: records.count)
    directory.put(u16: power * 16)
    directory.put(u16: exponent)
    directory.put(u16: (records.count - power) * 16)
    for record in records {
      directory.put(record.tag)
      directory.put(u32: record.sum)
      directory.put(u32: UInt32(record.offset))
      directory.put(u32: UInt32(record.length))
    }
    var sum = directory.bytes.withUnsafeBytes(checksum)
    for record in records { sum &+= record.sum }
    rest.set(u32: 0xB1B0_AFBA &- sum, at: head + 8)
    return (directory.bytes, rest.bytes)
  }

  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let sum = OutlineSum(bytes)
    return sum.even << 16 &+ sum.odd
  }
}

extension FaceSubset {
  /// The subset as a font file of its own, with characters and names.
  package var fontFile: [UInt8] {
    SubsetFile(self, use: .font) { OutlineSum(face.outline(of: $0)) }.bytes
  }
}
