internal import Typesetting

/// Writes a subset as a composite font whose codes are the subset's glyph ids.
struct FontWriter {
  let subset: FaceSubset
  /// Advances in thousandths of the type size, by glyph id of the subset.
  let widths: [Int]

  init(_ subset: FaceSubset) {
    self.subset = subset
    let unit = subset.face.unitsPerEm
    widths = subset.entries.map {
      PageUnit.divided($0.advance * 1000, by: unit)
    }
  }

  /// `program` is the font file, compressed; `length` its length before.
  func write(
    _ font: Reference, program: [UInt8], length: Int, to file: inout ObjectFile
  ) {
    let descendant = file.allocate()
    let descriptor = file.allocate()
    let fontFile = file.allocate()
    let characters = file.allocate()
    let name = subset.taggedName
    file.stream(fontFile, compressed: program) {
      $0.put("/Length1 ")
      $0.put(length)
    }
    file.stream(characters, CharacterCodes.map(subset.entries))
    file.write(font) {
      $0.put("<</Type/Font/Subtype/Type0/BaseFont")
      $0.put(name: name)
      $0.put("/Encoding/Identity-H/DescendantFonts")
      $0.put(references: [descendant])
      $0.put("/ToUnicode ")
      $0.put(characters)
      $0.put(">>")
    }
    file.write(descendant) {
      $0.put("<</Type/Font/Subtype/CIDFontType2/BaseFont")
      $0.put(name: name)
      $0.put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
      $0.put("/CIDToGIDMap/Identity/FontDescriptor ")
      $0.put(descriptor)
      writeWidths(&$0)
      $0.put(">>")
    }
    file.write(descriptor) { writeDescriptor(name: name, fontFile: fontFile, &$0) }
  }

  /// The width of most glyphs once, runs of others listed.
  private func writeWidths(_ out: inout ByteWriter) {
    out.put("/DW 1000")
    guard widths.contains(where: { $0 != 1000 }) else { return }
    out.put("/W[")
    var isOpen = false
    for (code, width) in widths.enumerated() {
      if width == 1000 {
        if isOpen { out.put("]") }
        isOpen = false
      } else {
        if isOpen {
          out.put(" ")
        } else {
          out.put(code)
          out.put("[")
        }
        isOpen = true
        out.put(width)
      }
    }
    out.put(isOpen ? "]]" : "]")
  }

  private func writeDescriptor(
    name: String, fontFile: Reference, _ out: inout ByteWriter
  ) {
    let face = subset.face
    func scaled(_ units: Int) -> Int {
      PageUnit.divided(units * 1000, by: face.unitsPerEm)
    }
    out.put("<</Type/FontDescriptor/FontName")
    out.put(name: name)
    out.put("/Flags 4/FontBBox[")
    let box = face.boundingBox
    for (index, edge) in [box.0, box.1, box.2, box.3].enumerated() {
      if index > 0 { out.put(" ") }
      out.put(scaled(edge))
    }
    out.put("]/ItalicAngle 0/Ascent ")
    out.put(scaled(face.ascent))
    out.put("/Descent ")
    out.put(scaled(face.descent))
    out.put("/CapHeight ")
    out.put(scaled(face.capHeight))
    // Nothing asks for the true stem width where the program is embedded.
    out.put("/StemV 80/FontFile2 ")
    out.put(fontFile)
    out.put(">>")
  }
}

/// The map from a font's codes to what was typed.
enum CharacterCodes {
  static func map(_ entries: [FaceSubset.Entry]) -> [UInt8] {
    var out = ByteWriter()
    out.reserve(entries.count * 8 + 512)
    out.put(
      """
      /CIDInit/ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000><FFFF>
      endcodespacerange

      """)
    // A range stays within codes that share their first byte, and a block within 100 ranges.
    // Codes of texts begin at 1; those of composite glyphs' parts, at the end, have none.
    let last = entries.lastIndex { !$0.text.isEmpty } ?? 0
    var starts: [Int] = []
    var next = 1
    while next <= last {
      starts.append(next)
      next = (next | 0xFF) + 1
    }
    var block = 0
    while block < starts.count {
      let ranges = starts[block..<min(block + 100, starts.count)]
      out.put(ranges.count)
      out.put(" beginbfrange\n")
      for start in ranges {
        let end = min(start | 0xFF, last)
        out.put("<")
        out.put(hex: UInt32(start), width: 4)
        out.put("><")
        out.put(hex: UInt32(end), width: 4)
        out.put(">[")
        for code in start...end {
          out.put("<")
          for unit in entries[code].text.utf16 { out.put(hex: UInt32(unit), width: 4) }
          out.put(">")
        }
        out.put("]\n")
      }
      out.put("endbfrange\n")
      block += 100
    }
    out.put("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
    return out.bytes
  }
}
