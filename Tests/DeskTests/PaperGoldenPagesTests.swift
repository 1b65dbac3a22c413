import Desk
import Export
import Foundation
import Letters
import Records
import Testing
import Typesetting

/// The registry's own papers, laid out as Tests/Golden/papers says. Written as GoldenPagesTests
/// writes its files.
@Suite struct PaperGoldenPagesTests {
  private static let accepted = FilePaths.environment("FUWEN_ACCEPT_GOLDEN")
  private static let folder =
    (accepted ?? FilePaths.folder(of: ExampleCase.folders.examples) + "/Tests/Golden") + "/papers"

  @Test func `papers are laid out as accepted`() throws {
    let setter = LetterSetter(library: ExampleCase.library)
    for paper in try PaperExamples().all() {
      let pages = setter.pages(paper.document)
      let path = "\(PaperGoldenPagesTests.folder)/\(paper.name).pages.txt"
      if PaperGoldenPagesTests.accepted != nil {
        try AtomicFile.makeFolder(PaperGoldenPagesTests.folder)
        try AtomicFile.write(Array(pages.dump.utf8), to: path)
        continue
      }
      let golden = try String(contentsOfFile: path, encoding: .utf8)
      #expect(pages.dump == golden, "\(paper.name): accept with Scripts/accept golden")
    }
  }

  @Test func `every paper is whole in PDF, HTML and text`() throws {
    let setter = LetterSetter(library: ExampleCase.library)
    for paper in try PaperExamples().all() {
      let document = paper.document
      let pages = setter.pages(document)
      let bytes = PDF.data(pages)
      #expect(bytes.starts(with: "%PDF".utf8))
      if let look = FilePaths.environment("FUWEN_LOOK") {
        try AtomicFile.write(bytes, to: "\(look)/\(paper.name).pdf")
      }
      let text = PlainText.letter(document)
      let html = HTML.page(document)
      for block in document.blocks where !block.text.isEmpty {
        #expect(text.contains(block.text), "\(paper.name) \(block.path)")
        #expect(html.contains(block.text.prefix { !"&<>\"'".contains($0) }), "\(paper.name) \(block.path)")
      }
      #expect(Set(document.blocks.map(\.path)).count == document.blocks.count)
    }
  }
}
