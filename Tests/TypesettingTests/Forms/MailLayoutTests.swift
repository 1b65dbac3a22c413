import Letters
import Records
import Testing
import Typesetting

@Suite("Labels and envelopes on their paper")
struct MailLayoutTests {
  private func label(_ number: Int, address: String = "青岚市临江路18号养老服务中心三楼") -> LabelSheet.Label {
    LabelSheet.Label(postcode: "310000", address: address, addressee: "周明\(number)代表　收")
  }

  @Test("each label stands within its sticker, 0.3 mm and more from its edges", arguments: ["3x8", "3x7", "2x7", "2x5", "2x4"])
  func grids(name: String) throws {
    let grid = try #require(LabelSheet.Grid(name))
    let skipped = 2
    let labels = (1...(grid.perPage + 3)).map { label($0) }
    let form = try FormSample.form(
      .labels(LabelSheet(grid: grid, skipped: skipped, labels: labels)))
    let pages = FormSample.pages(form)
    #expect(pages.pages.count == 2)
    #expect(pages.warnings.allSatisfy { if case .layout = $0 { false } else { true } })
    let gap = Length.mm(hundredths: 30)
    for (number, page) in pages.pages.enumerated() {
      for case .run(let run) in page.items {
        guard case .block(let path) = run.role else { continue }
        let index = try #require(Int(path.split(separator: "/")[1])) - 1 + skipped
        #expect(index / grid.perPage == number)
        let place = index % grid.perPage
        let x = Length.mm(hundredths: grid.left + grid.stepAcross * (place % grid.columns))
        let y = Length.mm(hundredths: grid.top + grid.stepDown * (place / grid.columns))
        for glyph in run.glyphs {
          #expect(glyph.x >= x + gap)
          #expect(glyph.x + glyph.advance <= x + .mm(hundredths: grid.width) - gap)
        }
        #expect(run.baseline - run.size >= y + gap)
        #expect(run.baseline + run.size / 4 <= y + .mm(hundredths: grid.height) - gap)
      }
    }
  }

  @Test("a long address is set smaller; one that fits at no size is reported")
  func long() throws {
    let grid = try #require(LabelSheet.Grid("3x8"))
    func pages(_ count: Int) throws -> Pages {
      let address = String(repeating: "青岚市北湖区临江街道", count: count)
      return FormSample.pages(
        try FormSample.form(
          .labels(LabelSheet(grid: grid, labels: [label(1, address: address)]))))
    }
    func isReported(_ pages: Pages) -> Bool {
      pages.warnings.contains { if case .layout = $0 { true } else { false } }
    }
    #expect(try !isReported(pages(6)))
    #expect(try isReported(pages(40)))
  }

  @Test("an envelope has its postcode in the boxes, and all text on the paper", arguments: [Form.Paper.envelopeDL, .envelopeC5])
  func envelopes(paper: Form.Paper) throws {
    let envelope = Envelope(
      to: label(1), sender: ["青岚市中山路2号", "青岚市民政局"], senderPostcode: "310001")
    let form = try FormSample.form(.envelopes([envelope, envelope]), paper: paper)
    let pages = FormSample.pages(form)
    #expect(pages.pages.count == 2)
    let size = paper == .envelopeDL ? (220, 110) : (229, 162)
    for page in pages.pages {
      #expect(page.width == .mm(size.0) && page.height == .mm(size.1))
      let boxes = FormSample.boxes(page)
      #expect(boxes.allSatisfy {
        $0.left >= .mm(5) && $0.right <= page.width - .mm(5) && $0.bottom <= page.height - .mm(5)
      })
      let red = page.items.compactMap { item -> Rule? in
        if case .rule(let rule) = item, rule.colour == .red { rule } else { nil }
      }
      #expect(red.count == 24)
      let digits = page.items.compactMap { item -> GlyphRun? in
        if case .run(let run) = item, case .block(let path) = run.role, path.hasSuffix("/to/postcode") {
          run
        } else {
          nil
        }
      }.flatMap(\.glyphs)
      #expect(digits.map(\.text).joined() == "310000")
      for (index, digit) in digits.enumerated() {
        let left = Length.mm(12 + 10 * index)
        #expect(digit.x > left && digit.x + digit.advance < left + .mm(8))
      }
    }
    let text = FormSample.text(pages)
    for block in form.textBlocks { #expect(text[block.path] == block.text) }
  }
}
