private import CHarfBuzz
internal import Glibc

/// A TrueType face in memory, shared by everything that sets or embeds it.
///
/// The file is mapped, not read: a letter touches a few hundred of its glyphs.
package final class Face: @unchecked Sendable {
  // Sendable: the map is never written, all stored values are constants, and the HarfBuzz font is
  // made immutable, which HarfBuzz documents as safe to share between threads.

  /// Full path of the file, for messages only.
  package let path: String
  /// Names by which records may ask for the face: family, full and PostScript names, in any
  /// language of the name table.
  package let names: [String]
  /// For embedding: letters, digits and hyphens only.
  package let postScriptName: String
  /// For readers that fall back by name.
  package let familyName: String
  package let unitsPerEm: Int
  /// In font units, as the hhea table has them.
  package let ascent: Int
  package let descent: Int
  package let capHeight: Int
  /// xMin, yMin, xMax, yMax in font units.
  package let boundingBox: (Int, Int, Int, Int)
  package let glyphCount: Int
  /// The whole file.
  package let data: UnsafeRawBufferPointer

  private let tables: [String: Range<Int>]
  private let advanceCount: Int
  private let longOffsets: Bool
  let font: OpaquePointer

  /// nil when the file can't be mapped or isn't a TrueType face with outlines in `glyf`.
  package init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 12,
      let map = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      map != MAP_FAILED
    else { return nil }
    let data = UnsafeRawBufferPointer(start: map, count: Int(status.st_size))
    guard let tables = Face.directory(data),
      let head = tables["head"], head.count >= 54, let hhea = tables["hhea"], hhea.count >= 36,
      let maxp = tables["maxp"], maxp.count >= 6, tables["loca"] != nil, tables["glyf"] != nil,
      tables["hmtx"] != nil
    else {
      munmap(map, data.count)
      return nil
    }
    self.path = path
    self.data = data
    self.tables = tables
    unitsPerEm = max(1, Int(data.u16(head.lowerBound + 18)))
    boundingBox = (
      Int(data.i16(head.lowerBound + 36)), Int(data.i16(head.lowerBound + 38)),
      Int(data.i16(head.lowerBound + 40)), Int(data.i16(head.lowerBound + 42))
    )
    longOffsets = data.i16(head.lowerBound + 50) != 0
    ascent = Int(data.i16(hhea.lowerBound + 4))
    descent = Int(data.i16(hhea.lowerBound + 6))
    advanceCount = max(1, Int(data.u16(hhea.lowerBound + 34)))
    glyphCount = Int(data.u16(maxp.lowerBound + 4))
    if let os2 = tables["OS/2"], os2.count >= 90, data.u16(os2.lowerBound) >= 2 {
      capHeight = Int(data.i16(os2.lowerBound + 88))
    } else {
      capHeight = ascent * 8 / 10
    }
    let table = NameTable(data: data, range: tables["name"] ?? 0..<0)
    names = table.names
    familyName = table.family
    postScriptName = table.postScript
    let blob = hb_blob_create(
      map.assumingMemoryBound(to: CChar.self), UInt32(data.count), HB_MEMORY_MODE_READONLY, nil,
      nil)
    let face = hb_face_create(blob, 0)
    hb_blob_destroy(blob)
    font = hb_font_create(face)
    hb_face_destroy(face)
    hb_font_make_immutable(font)
  }

  deinit {
    hb_font_destroy(font)
    munmap(UnsafeMutableRawPointer(mutating: data.baseAddress), data.count)
  }

  /// The glyph of a character, with its variation selector if any; nil when the face has none.
  /// A variation that the face doesn't know shows as the plain character.
  package func glyph(for scalar: Unicode.Scalar, variation: Unicode.Scalar? = nil) -> Int? {
    var glyph: hb_codepoint_t = 0
    if let variation,
      hb_font_get_variation_glyph(font, scalar.value, variation.value, &glyph) != 0, glyph != 0
    {
      return Int(glyph)
    }
    guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0, glyph != 0
    else { return nil }
    return Int(glyph)
  }

  /// Advance width in font units.
  package func advance(of glyph: Int) -> Int {
    guard let hmtx = tables["hmtx"] else { return unitsPerEm }
    let index = min(glyph, advanceCount - 1)
    guard hmtx.lowerBound + index * 4 + 2 <= hmtx.upperBound else { return unitsPerEm }
    return Int(data.u16(hmtx.lowerBound + index * 4))
  }

  /// The glyph's left side bearing in font units.
  package func leftSideBearing(of glyph: Int) -> Int {
    guard let hmtx = tables["hmtx"] else { return 0 }
    let offset =
      glyph < advanceCount ? glyph * 4 + 2 : advanceCount * 4 + (glyph - advanceCount) * 2
    guard hmtx.lowerBound + offset + 2 <= hmtx.upperBound else { return 0 }
    return Int(data.i16(hmtx.lowerBound + offset))
  }

  /// The glyph's program in the `glyf` table; empty for a blank glyph.
  package func outline(of glyph: Int) -> UnsafeRawBufferPointer {
    let empty = UnsafeRawBufferPointer(start: nil, count: 0)
    guard let loca = tables["loca"], let glyf = tables["glyf"], glyph >= 0, glyph < glyphCount
    else { return empty }
    let start: Int
    let end: Int
    if longOffsets {
      guard (glyph + 2) * 4 <= loca.count else { return empty }
      start = Int(data.u32(loca.lowerBound + glyph * 4))
      end = Int(data.u32(loca.lowerBound + glyph * 4 + 4))
    } else {
      guard (glyph + 2) * 2 <= loca.count else { return empty }
      start = Int(data.u16(loca.lowerBound + glyph * 2)) * 2
      end = Int(data.u16(loca.lowerBound + glyph * 2 + 2)) * 2
    }
    guard start < end, end <= glyf.count else { return empty }
    return UnsafeRawBufferPointer(
      rebasing: data[(glyf.lowerBound + start)..<(glyf.lowerBound + end)])
  }

  /// xMin, yMin, xMax, yMax of a glyph in font units; nil for a blank one.
  package func bounds(of glyph: Int) -> (Int, Int, Int, Int)? {
    let outline = outline(of: glyph)
    guard outline.count >= 10 else { return nil }
    return (
      Int(outline.i16(2)), Int(outline.i16(4)), Int(outline.i16(6)), Int(outline.i16(8))
    )
  }

  /// A table's bytes; nil when the face lacks it.
  package func table(_ tag: String) -> UnsafeRawBufferPointer? {
    tables[tag].map { UnsafeRawBufferPointer(rebasing: data[$0]) }
  }

  private static func directory(_ data: UnsafeRawBufferPointer) -> [String: Range<Int>]? {
    let version = data.u32(0)
    guard version == 0x0001_0000 || version == 0x7472_7565 else { return nil }
    let count = Int(data.u16(4))
    guard 12 + count * 16 <= data.count else { return nil }
    var tables: [String: Range<Int>] = [:]
    for index in 0..<count {
      let record = 12 + index * 16
      let tag = String(decoding: data[record..<(record + 4)], as: UTF8.self)
      let offset = Int(data.u32(record + 8))
      let length = Int(data.u32(record + 12))
      guard offset + length <= data.count else { return nil }
      tables[tag] = offset..<(offset + length)
    }
    return tables
  }
}

extension UnsafeRawBufferPointer {
  /// Big-endian numbers, as OpenType stores them; 0 beyond the end.
  package func u16(_ offset: Int) -> UInt16 {
    guard offset >= 0, offset + 2 <= count else { return 0 }
    return UInt16(self[offset]) << 8 | UInt16(self[offset + 1])
  }
  package func i16(_ offset: Int) -> Int16 { Int16(bitPattern: u16(offset)) }
  package func u32(_ offset: Int) -> UInt32 { UInt32(u16(offset)) << 16 | UInt32(u16(offset + 2)) }
}
