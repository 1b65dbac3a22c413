import Export
import Foundation
import FoundationXML
import Letters
import Records
import Testing
import Typesetting

/// Pages as pictures: SVG and PNG.
@Suite struct PictureTests {
  /// The SVG file's own words: element after element, with its attributes and text.
  private final class Reader: NSObject, XMLParserDelegate {
    struct Element {
      var name: String
      var attributes: [String: String]
      var text = ""
    }
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }
    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) { open.removeLast() }
    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for index in open.suffix(2) { elements[index].text += text }
    }
  }

  private static let judge = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Support/compare_pictures.py").path

  private func elements(_ svg: [UInt8]) throws -> [Reader.Element] {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return reader.elements
  }

  @Test(arguments: ["letter", "document", "plain"])
  func `an SVG page shows every glyph of the page where it stands, and its text`(
    form: String
  ) throws {
    let pages = Fixture.pages(try Fixture.draft(try Fixture.rich(form: form)))
    let files = SVG.pages(pages)
    #expect(files.count == pages.pages.count)
    for (page, file) in zip(pages.pages, files) {
      let all = try elements(file)
      let shapes = Set(all.filter { $0.name == "path" }.compactMap { $0.attributes["id"] })
      let uses = all.filter { $0.name == "use" }
      let glyphs = page.items.flatMap { item -> [(GlyphRun, GlyphRun.Glyph)] in
        if case .run(let run) = item { run.glyphs.map { (run, $0) } } else { [] }
      }
      try #require(uses.count == glyphs.count)
      for (use, (run, glyph)) in zip(uses, glyphs) {
        let name = "g\(run.face)-\(glyph.id)"
        #expect(use.attributes["href"] == "#" + name)
        #expect(shapes.contains(name))
        let unit = run.size.inMillimetres / Double(pages.faces[run.face].unitsPerEm)
        let x = (Double(use.attributes["x"] ?? "") ?? -1) * unit
        #expect(abs(x - glyph.x.inMillimetres) < 0.002)
      }
      let texts = all.filter { $0.name == "text" }.map(\.text)
      let runs = page.items.compactMap { item -> String? in
        if case .run(let run) = item { run.glyphs.map(\.text).joined() } else { nil }
      }
      #expect(texts == runs)
    }
    #expect(SVG.pages(pages) == files)
  }

  @Test func `an outline in SVG has the bounds that the face gives the glyph`() throws {
    let pages = Fixture.pages(try Fixture.draft(try Fixture.composer()))
    let file = try #require(SVG.pages(pages).first)
    var seen = 0
    for path in try elements(file) where path.name == "path" {
      let id = try #require(path.attributes["id"]).dropFirst().split(separator: "-")
      let face = pages.faces[try #require(Int(id[0]))]
      let bounds = face.bounds(of: try #require(Int(id[1])))
      let steps = face.shape(of: try #require(Int(id[1]))).steps
      let shape = path.attributes["d"] ?? ""
      guard let bounds else {
        #expect(shape.isEmpty)
        continue
      }
      seen += 1
      #expect(shape.filter { $0 == "m" }.count == steps.filter { if case .move = $0 { true } else { false } }.count)
      // Of TrueType outlines the points on the curve alone may stay inside the bounds.
      var x = 0.0
      var y = 0.0
      var box = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
      for (command, numbers) in commands(shape) where !numbers.isEmpty {
        if command == "q" {
          box = grown(box, x + numbers[0], y + numbers[1])
        }
        x += numbers[numbers.count - 2]
        y += numbers[numbers.count - 1]
        box = grown(box, x, y)
      }
      #expect(box.0 <= Double(bounds.0) + 1 && box.1 <= Double(bounds.1) + 1)
      #expect(box.2 >= Double(bounds.2) - 1 && box.3 >= Double(bounds.3) - 1)
    }
    #expect(seen > 50)
  }

  private func grown(
    _ box: (Double, Double, Double, Double), _ x: Double, _ y: Double
  ) -> (Double, Double, Double, Double) {
    (min(box.0, x), min(box.1, y), max(box.2, x), max(box.3, y))
  }

  private func commands(_ path: String) -> [(Character, [Double])] {
    var out: [(Character, [Double])] = []
    var number = ""
    func end() {
      if let value = Double(number) { out[out.count - 1].1.append(value) }
      number = ""
    }
    for character in path {
      switch character {
      case "m", "l", "q", "z":
        end()
        out.append((character, []))
      case " ": end()
      case "-":
        end()
        number = "-"
      default: number.append(character)
      }
    }
    end()
    return out
  }

  @Test func `a PNG page looks as poppler draws the PDF of the same pages`() throws {
    let pages = Fixture.pages(try Fixture.draft(try Fixture.rich(form: "document")))
    let pictures = try PNG.pages(pages)
    #expect(pictures.count == pages.pages.count)
    #expect(try PNG.pages(pages) == pictures)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fuwen-pictures-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pdf = folder.appendingPathComponent("letter.pdf")
    try Data(PDF.data(pages)).write(to: pdf)
    for (index, picture) in pictures.enumerated() {
      let result = try Tool.run(
        "/usr/bin/python3",
        [Self.judge, "{}", pdf.path, "\(index + 1)"], input: picture)
      #expect(result.status == 0, "\(result.errors)")
      let figures = result.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
      try #require(figures.count == 2, "\(result.output)")
      #expect(figures[0] < 2 && figures[1] < 48, "page \(index + 1): \(figures)")
    }
  }

  @Test func `no seal is drawn in a preview`() throws {
    let sealed = Fixture.pages(
      try Fixture.issued(try Fixture.composer(seals: ["seal.png": SealTests.png("rgba")])))
    #expect(
      sealed.pages.contains { $0.items.contains { if case .image = $0 { true } else { false } } })
    var bare = sealed
    for index in bare.pages.indices {
      bare.pages[index].items.removeAll { if case .image = $0 { true } else { false } }
    }
    #expect(SVG.pages(sealed) == SVG.pages(bare))
    #expect(try PNG.pages(sealed) == PNG.pages(bare))
  }
}
