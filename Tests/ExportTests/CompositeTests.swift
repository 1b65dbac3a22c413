import Export
import Foundation
import Letters
import Records
import Testing
import Typesetting

/// Faces as official families have them: glyphs put together from others.
@Suite struct CompositeTests {
  /// A small face of the letter's own characters, in which 市 is put together from 青 and 民.
  static func face(_ subset: FaceSubset) throws -> Face {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fuwen-composite-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("face.ttf").path
    try Data(subset.fontFile).write(to: URL(fileURLWithPath: path))
    let script = """
      import sys
      from fontTools.ttLib import TTFont
      from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
      font = TTFont(sys.argv[1])
      names = font.getBestCmap()
      whole = Glyph()
      whole.numberOfContours = -1
      whole.components = []
      for character, x in (('青', 0), ('民', 300)):
          part = GlyphComponent()
          part.glyphName, part.x, part.y, part.flags = names[ord(character)], x, 0, 4
          whole.components.append(part)
      font['glyf'][names[ord('市')]] = whole
      font.save(sys.argv[1])
      """
    let result = try Tool.run("/usr/bin/python3", ["{}", path], input: Array(script.utf8))
    #expect(result.status == 0, "\(result.errors)")
    return try #require(Face(path: path))
  }

  @Test(arguments: [PDF.Options.FontCoding.stitched, .deflated(level: 6)])
  func `the parts of a composite glyph come along under their new numbers`(
    coding: PDF.Options.FontCoding
  ) throws {
    var pages = Fixture.pages(try Fixture.draft(try Fixture.composer(form: "plain")))
    let whole = PageFonts(pages).subsets
    let index = try #require(
      whole.indices.max { whole[$0].entries.count < whole[$1].entries.count })
    let face = try Self.face(whole[index])
    pages.faces[index] = face
    // The parts themselves are not shown.
    for (number, page) in pages.pages.enumerated() {
      pages.pages[number].items = page.items.map { item in
        guard case .run(var run) = item, run.face == index else { return item }
        run.glyphs = run.glyphs.compactMap { glyph in
          var glyph = glyph
          guard !["青", "民"].contains(glyph.text), let scalar = glyph.text.unicodeScalars.first,
            let id = face.glyph(for: scalar)
          else { return nil }
          glyph.id = id
          return glyph
        }
        return .run(run)
      }
    }
    let bytes = PDF.data(pages, options: .init(fontCoding: coding))
    try PDFFileTests.expectSound(bytes)
    let file = try PDFFile(bytes)
    let font = try #require(file.fonts["/F\(index)"])
    let descendant = file.dictionary(file.array(font["/DescendantFonts"]).first)
    let program = file.stream(file.dictionary(descendant["/FontDescriptor"])["/FontFile2"])
    PDFFontTests.expectWhole(program)
    let outlines = PDFFontTests.outlines(program)
    let entries = PageFonts(pages).subsets[index].entries
    #expect(outlines.count == entries.count)
    let place = try #require(entries.firstIndex { $0.text == "市" })
    let outline = Array(outlines[place])
    // Two parts: flags, glyph, two byte or word arguments.
    let firstFlags = PDFFontTests.u16(outline, 10)
    let second = 14 + (firstFlags & 1 == 1 ? 4 : 2)
    for (offset, character) in [(12, "青"), (second + 2, "民")] {
      let part = PDFFontTests.u16(outline, offset)
      let scalar = try #require(character.unicodeScalars.first)
      let original = face.outline(of: try #require(face.glyph(for: scalar)))
      #expect(entries[part].text.isEmpty)
      #expect(outlines[part].starts(with: original), "\(character)")
    }
  }
}
