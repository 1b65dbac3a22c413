import Export
import Letters
import Records
import Testing
import Typesetting

/// What a reader gets back from the pages.
@Suite struct PDFTextTests {
  /// Text by poppler, in the order of the content or as it guesses the reading order.
  static func extracted(_ bytes: [UInt8], arguments: [String]) throws -> String {
    let result = try Tool.run("pdftotext", arguments + ["-enc", "UTF-8", "{}", "-"], input: bytes)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  /// Extracted text with line breaks, page breaks and what isn't text of the letter taken out.
  static func joined(_ text: String) -> String {
    text.split(whereSeparator: { $0 == "\n" || $0 == "\u{C}" })
      .filter {
        let line = $0.filter { $0 != " " }
        return line != "送审稿" && line != "0123456789abcdef" && line != "送审稿0123456789abcdef"
          && !(line.hasPrefix("—") && line.hasSuffix("—") && line.count < 5)
      }
      .joined()
  }

  @Test(arguments: ["letter", "document", "plain"])
  func `poppler gives back every block as typed, in reading order`(form: String) throws {
    let document = try Fixture.draft(try Fixture.rich(form: form))
    let pages = Fixture.pages(document)
    let text = Self.joined(try Self.extracted(PDF.data(pages), arguments: ["-raw"]))
    let set = Set(
      pages.pages.flatMap(\.items).compactMap { item -> Role? in
        if case .run(let run) = item { run.role } else { nil }
      })
    var rest = text[...]
    // The plain form has no place for the class mark.
    for block in document.blocks where set.contains(.block(path: block.path)) {
      // A table's repeated head may stand between two of its blocks.
      let found = rest.firstRange(of: block.text)
      let range = try #require(found, "\(block.path): \(block.text)")
      rest = rest[range.upperBound...]
    }
  }

  @Test func `default extraction keeps paragraphs whole and in order`() throws {
    let paragraphs = (0..<30).map { Fixture.p("第\($0)段。" + Fixture.sentence) }
    let document = try Fixture.draft(try Fixture.composer(body: paragraphs))
    let text = Self.joined(
      try Self.extracted(PDF.data(Fixture.pages(document)), arguments: []))
    let body = document.body.flatMap(\.textBlocks).map(\.text).joined()
    #expect(text.contains(body))
  }

  @Test func `random paragraphs with marks, digits and Latin words extract as typed`() throws {
    let pieces = [
      "我局", "会同有关单位", "，", "。", "、", "；", "“", "”", "《", "》", "（", "）", "2026年", "12.5%",
      "1,250万元", "5G", "App", "PM2.5", "——", "……", "〔2025〕17号", "推进", "养老服务", "℃", "第3次", "！",
      "？", "：", "GB 50016", "㛃", "𬱟", "喆", "社区", "工作", "逐步", "落实", "km", "3—5月", "·", "80％",
    ]
    var random = SplitMix64(seed: 7)
    let texts = (0..<60).map { number in
      "文\(number)："
        + (0..<Int.random(in: 20...90, using: &random)).compactMap { _ in
          pieces.randomElement(using: &random)
        }.joined()
    }
    let document = try Fixture.draft(try Fixture.composer(body: texts.map(Fixture.p)))
    let text = Self.joined(
      try Self.extracted(PDF.data(Fixture.pages(document)), arguments: ["-raw"]))
    for (block, typed) in zip(document.body.dropFirst(), texts) {
      #expect(block.textBlocks.first?.text == typed)
      #expect(text.contains(typed), "seed 7: \(typed)")
    }
  }

  @Test func `a paragraph over two pages is one element to a reader`() throws {
    let document = try Fixture.draft(
      try Fixture.composer(
        body: [Fixture.p(String(repeating: Fixture.sentence, count: 14))]))
    let pages = Fixture.pages(document)
    #expect(pages.pages.count > 1)
    let result = try Tool.run(
      "pdfinfo", ["-struct-text", "-enc", "UTF-8", "{}"], input: PDF.data(pages))
    let paragraphs = result.output.split(separator: "\n").reduce(into: [""]) { out, line in
      let text = line.drop { $0 == " " }
      if text.hasPrefix("\"") {
        out[out.count - 1] += text.dropFirst().dropLast()
      } else {
        out.append("")
      }
    }
    for block in document.blocks { #expect(paragraphs.contains(block.text), "\(block.path)") }
  }
}
