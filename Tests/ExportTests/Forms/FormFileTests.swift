import Export
import Foundation
import Letters
import Records
import Testing
import Typesetting

/// Forms as files: all their text in order, tables as tables, a code that a scanner reads.
@Suite("Forms as files")
struct FormFileTests {
  private static let code = "4WDH4HC7JW"

  private static func pages() throws -> Pages {
    let facts = FormTable(
      columns: [22, 60, 22, 61],
      head: [.init([.label("征询内容", columns: 2), .label("您的意见", columns: 2)])],
      rows: [
        .init([.label("案由"), .value("关于完善居家养老服务的建议", columns: 3)]),
        .init([.label("态度"), .value("□√满意"), .label("结果"), .value("□不满意")]),
        .init(
          [
            .label("意见"),
            .init(
              [
                .text(String(repeating: "答复说到了点子上，希望年底前再看一次。", count: 80), .hand),
                .text("签名：周明岳　2026年6月2日", .hand, .right),
              ], columns: 3, topPieces: 1),
          ]),
      ])
    let back = FormTable(
      columns: [125, 40], isRuled: false,
      rows: [.init([.value("收件单位：青岚市民政局"), .init([.code(code), .text("4WDH4-HC7JW", .label, .centre)])])])
    let form = Form(
      kind: .feedback, digits: .latin, fonts: [:],
      properties: .init(
        title: "征询意见表", author: "青岚市民政局", subject: "征询意见表", custom: [],
        day: try #require(Day(iso: "2026-06-02")), identifier: ""),
      content: .sheet([
        .title("建议办理情况征询意见表"), .facts(["承办单位：青岚市民政局", "编号：JY-1"]), .table(facts),
        .space, .table(back), .note("身份：自报。"),
      ]))
    return FormSetter(library: Fixture.library).pages(form)
  }

  @Test("a PDF has all the text in reading order, and its tables are tables")
  func pdf() throws {
    let pages = try Self.pages()
    #expect(pages.pages.count == 2)
    let bytes = PDF.data(pages)
    let text = try Tool.run("pdftotext", ["-raw", "{}", "-"], input: bytes).output
      .filter { !$0.isWhitespace }
    var place = text.startIndex
    for block in pages.textBlocks {
      let wanted = block.text.filter { !$0.isWhitespace }.prefix(60)
      let found = text.range(of: String(wanted), range: place..<text.endIndex)
      #expect(found != nil, "\(block.path)")
      place = found?.lowerBound ?? place
    }
    let tree = try Tool.run("pdfinfo", ["-struct", "{}"], input: bytes).output
    for (type, count) in [("Table", 1), ("THead", 1), ("TR", 4), ("TH", 6), ("TD", 4), ("H1", 1)] {
      let lines = tree.split(separator: "\n").filter {
        let words = $0.split { " (:".contains($0) }
        return words.first.map(String.init) == type
      }
      #expect(lines.count == count, "\(type)\n\(tree)")
    }
    #expect(PDF.data(try Self.pages()) == bytes)
  }

  @Test("the code on the page is read by a scanner")
  func qr() throws {
    let bytes = PDF.data(try Self.pages())
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fuwen-form-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let drawn = try Tool.run(
      "pdftoppm", ["-r", "150", "-f", "2", "-l", "2", "-singlefile", "-png", "{}", folder + "/page"],
      input: bytes)
    #expect(drawn.status == 0)
    let read = try Tool.run("zbarimg", ["-q", "--raw", folder + "/page.png"], input: [])
    #expect(read.output.trimmingCharacters(in: .whitespacesAndNewlines) == Self.code)
  }

  @Test("OFD, SVG and PNG are made of the same pages")
  func others() throws {
    let pages = try Self.pages()
    #expect(try OFD.data(pages).starts(with: "PK".utf8))
    #expect(SVG.pages(pages).count == 2)
    #expect(try PNG.pages(pages).count == 2)
  }
}
