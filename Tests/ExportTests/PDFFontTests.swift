import Export
import Foundation
import Letters
import Records
import Testing
import Typesetting

/// Embedded subsets: every glyph there, every character told, nothing more.
@Suite struct PDFFontTests {
  /// Codes to text of a font's ToUnicode map.
  static func characters(_ map: String) -> [Int: String] {
    var out: [Int: String] = [:]
    for line in map.split(separator: "\n") where line.contains("[") {
      let parts = line.split(whereSeparator: { "<>[]".contains($0) }).map(String.init)
      guard let first = Int(parts[0], radix: 16) else { continue }
      for (index, text) in parts.dropFirst(2).enumerated() {
        var units: [UInt16] = []
        for start in stride(from: 0, to: text.count, by: 4) {
          let digits = text.dropFirst(start).prefix(4)
          units.append(UInt16(digits, radix: 16) ?? 0)
        }
        out[first + index] = String(decoding: units, as: UTF16.self)
      }
    }
    return out
  }

  static func u16(_ bytes: [UInt8], _ at: Int) -> Int { Int(bytes[at]) << 8 | Int(bytes[at + 1]) }
  static func u32(_ bytes: [UInt8], _ at: Int) -> Int {
    u16(bytes, at) << 16 | u16(bytes, at + 2)
  }

  static func tables(_ font: [UInt8]) -> [String: Range<Int>] {
    var out: [String: Range<Int>] = [:]
    for index in 0..<u16(font, 4) {
      let record = 12 + index * 16
      let tag = String(decoding: font[record..<(record + 4)], as: UTF8.self)
      let offset = u32(font, record + 8)
      out[tag] = offset..<(offset + u32(font, record + 12))
    }
    return out
  }

  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let padded = Array(bytes) + [0, 0, 0]
    return stride(from: 0, to: bytes.count, by: 4).reduce(UInt32(0)) {
      $0 &+ UInt32(u32(padded, $1))
    }
  }

  /// Outlines of a font file by glyph id.
  static func outlines(_ font: [UInt8]) -> [ArraySlice<UInt8>] {
    let tables = tables(font)
    guard let head = tables["head"], let maxp = tables["maxp"], let loca = tables["loca"],
      let glyf = tables["glyf"]
    else { return [] }
    let isLong = u16(font, head.lowerBound + 50) == 1
    return (0..<u16(font, maxp.lowerBound + 4)).map { glyph in
      let ends = [glyph, glyph + 1].map {
        isLong
          ? u32(font, loca.lowerBound + $0 * 4) : u16(font, loca.lowerBound + $0 * 2) * 2
      }
      return font[(glyf.lowerBound + ends[0])..<(glyf.lowerBound + ends[1])]
    }
  }

  static func expectWhole(_ font: [UInt8]) {
    let tables = tables(font)
    for tag in ["head", "hhea", "maxp", "hmtx", "loca", "glyf"] {
      #expect(tables[tag] != nil, "\(tag)")
    }
    for index in 0..<u16(font, 4) {
      let record = 12 + index * 16
      let tag = String(decoding: font[record..<(record + 4)], as: UTF8.self)
      guard let range = tables[tag] else { continue }
      #expect(range.lowerBound % 4 == 0 && range.upperBound <= font.count)
      var table = font[range]
      if tag == "head" {
        table.replaceSubrange((range.lowerBound + 8)..<(range.lowerBound + 12), with: [0, 0, 0, 0])
      }
      #expect(Int(checksum(table)) == u32(font, record + 4), "\(tag)")
    }
    #expect(checksum(font[...]) == 0xB1B0_AFBA)
  }

  @Test(arguments: [PDF.Options.FontCoding.stitched, .deflated(level: 6)])
  func `fonts are whole subsets and every code shown has its outline and character`(
    coding: PDF.Options.FontCoding
  ) throws {
    let pages = Fixture.pages(try Fixture.draft(try Fixture.rich()))
    let file = try PDFFile(PDF.data(pages, options: .init(fontCoding: coding)))
    let subsets = PageFonts(pages).subsets
    var glyphCounts: [String: Int] = [:]
    var texts: [String: [Int: String]] = [:]
    #expect(file.fonts.count >= 4)
    for (name, font) in file.fonts {
      #expect(file.name(font["/Encoding"]) == "Identity-H")
      let descendant = file.dictionary(file.array(font["/DescendantFonts"]).first)
      #expect(file.name(descendant["/CIDToGIDMap"]) == "Identity")
      let descriptor = file.dictionary(descendant["/FontDescriptor"])
      let program = file.stream(descriptor["/FontFile2"])
      #expect(file.integer(file.dictionary(descriptor["/FontFile2"])["/Length1"]) == program.count)
      Self.expectWhole(program)
      let baseName = try #require(file.name(font["/BaseFont"]))
      #expect(baseName.wholeMatch(of: /[A-Z]{6}\+[A-Za-z0-9-]+/) != nil)
      #expect(file.name(descriptor["/FontName"]) == baseName)
      let outlines = Self.outlines(program)
      glyphCounts[name] = outlines.count
      let map = String(decoding: file.stream(font["/ToUnicode"]), as: UTF8.self)
      texts[name] = Self.characters(map)
      let index = try #require(Int(name.dropFirst(2)))
      let subset = subsets[index]
      #expect(outlines.count == subset.entries.count)
      for (glyph, entry) in subset.entries.enumerated() {
        let original = subset.face.outline(of: entry.glyph)
        #expect(outlines[glyph].starts(with: original) && outlines[glyph].count - original.count < 2)
      }
    }
    for content in PDFStructureTests.contents(file) {
      for glyph in content.glyphs {
        #expect(glyph.code > 0 && glyph.code < glyphCounts[glyph.font, default: 0])
        #expect(texts[glyph.font]?[glyph.code]?.isEmpty == false)
      }
    }
  }

  @Test(arguments: ["letter", "document"])
  func `glyphs stand within a hundredth of a millimetre of their places`(form: String) throws {
    let pages = Fixture.pages(try Fixture.draft(try Fixture.rich(form: form)))
    let file = try PDFFile(PDF.data(pages))
    var widths: [String: [Int: Double]] = [:]
    for (name, font) in file.fonts {
      let descendant = file.dictionary(file.array(font["/DescendantFonts"]).first)
      let list = file.array(descendant["/W"])
      for index in stride(from: 0, to: list.count, by: 2) {
        let first = try #require(file.integer(list[index]))
        for (offset, width) in file.array(list[index + 1]).enumerated() {
          widths[name, default: [:]][first + offset] = file.integer(width).map(Double.init)
        }
      }
    }
    for (page, object) in zip(pages.pages, file.pages) {
      let reader = ContentReader(file.stream(object["/Contents"])) {
        widths["/" + $0.dropFirst()]?[$1] ?? 1000
      }
      let runs = page.items.compactMap { if case .run(let run) = $0 { run } else { nil } }
      let placed = runs.flatMap { run in run.glyphs.map { ($0, run) } }
      #expect(placed.count == reader.glyphs.count)
      for ((glyph, run), shown) in zip(placed, reader.glyphs) {
        let x = shown.x / 72 * 25.4
        let y = page.height.inMillimetres - shown.y / 72 * 25.4
        let along = run.isTurned ? 297 - run.baseline.inMillimetres : glyph.x.inMillimetres
        let down = run.isTurned ? glyph.x.inMillimetres : run.baseline.inMillimetres
        #expect(abs(x - along) < 0.01, "\(glyph.text)")
        #expect(abs(y - down) < 0.01, "\(glyph.text)")
      }
    }
  }

  @Test func `characters that share a glyph keep their own texts`() throws {
    // The last is canonically the same as the first, and still another character.
    let texts = ["金", "釒", "金\u{E0100}", "\u{F90A}"]
    var pages = Fixture.pages(
      try Fixture.draft(try Fixture.composer(body: (0..<4).map { _ in Fixture.p(Fixture.sentence) })))
    var changed = 0
    for (index, item) in pages.pages[0].items.enumerated() {
      guard case .run(var run) = item, run.role != .artifact else { continue }
      for place in run.glyphs.indices where run.glyphs[place].text == "金" {
        run.glyphs[place].text = texts[changed % 4]
        changed += 1
      }
      pages.pages[0].items[index] = .run(run)
    }
    #expect(changed == 4)
    let entries = PageFonts(pages).subsets.flatMap(\.entries).filter { entry in
      texts.contains { $0.utf8.elementsEqual(entry.text.utf8) }
    }
    #expect(entries.count == 4 && Set(entries.map(\.glyph)).count == 1)
    let text = PDFTextTests.joined(
      try PDFTextTests.extracted(PDF.data(pages), arguments: ["-raw"]))
    for scalar in ["金", "釒", "\u{E0100}", "\u{F90A}"] as [Unicode.Scalar] {
      let count = text.unicodeScalars.count { $0 == scalar }
      #expect(count == (scalar == "金" ? 2 : 1), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `a subset as a font of its own has characters and names`() throws {
    let pages = Fixture.pages(try Fixture.draft(try Fixture.rich()))
    for subset in PageFonts(pages).subsets where subset.entries.count > 1 {
      let font = subset.fontFile
      Self.expectWhole(font)
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("fuwen-font-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appendingPathComponent("subset.ttf").path
      try Data(font).write(to: URL(fileURLWithPath: path))
      let face = try #require(Face(path: path))
      #expect(face.glyphCount == subset.entries.count)
      #expect(face.familyName == subset.face.familyName)
      for (glyph, entry) in subset.entries.enumerated() where !entry.text.isEmpty {
        let scalar = try #require(entry.text.unicodeScalars.first)
        #expect(face.glyph(for: scalar) == glyph, "\(entry.text)")
        #expect(face.advance(of: glyph) == subset.face.advance(of: entry.glyph))
      }
    }
  }
}
