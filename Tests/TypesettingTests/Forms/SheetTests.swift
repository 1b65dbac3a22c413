import Letters
import Records
import Testing
import Typesetting

@Suite("Sheets in boxes")
struct SheetTests {
  static let sheets: [(name: String, parts: [FormPart], paper: Form.Paper)] = [
    ("three gates", FormSample.gates(["同意。", "请办公室核对数据后送签。", "同意签发。"]), .a4),
    ("a long opinion", FormSample.gates(["同意。", FormSample.opinion(1500), "同意签发。"]), .a4),
    ("opinions of pages", FormSample.gates([FormSample.opinion(3000), FormSample.opinion(2600)]), .a4),
    ("nine gates", FormSample.gates((1...9).map { FormSample.opinion($0 * 60) }), .a4),
    ("a register", FormSample.register(60), .a4Landscape),
  ]

  @Test("nothing overlaps, nothing stands outside the margins", arguments: 0..<sheets.count)
  func places(index: Int) throws {
    let (name, parts, paper) = Self.sheets[index]
    let pages = FormSample.pages(try FormSample.form(.sheet(parts), paper: paper))
    let core = FormCore(paper)
    for page in pages.pages {
      #expect(page.width == paper.width && page.height == paper.height)
      let boxes = FormSample.boxes(page)
      for box in boxes {
        #expect(box.left >= core.left && box.right <= core.right + .mm(hundredths: 5), "\(name)")
        // The page's number stands below the core.
        #expect(box.top >= core.top && box.bottom <= core.bottom + .mm(10), "\(name) \(box.text)")
      }
      let sorted = boxes.sorted { $0.top < $1.top }
      for (first, box) in sorted.enumerated() {
        for other in sorted[(first + 1)...] {
          if other.top >= box.bottom { break }
          // A tick stands in its box; a mark gives way with its blank half.
          if [box.text, other.text].contains(where: "√、，。；：（）“”〔〕".contains) { continue }
          #expect(!box.overlaps(other), "\(name): \(box.text) and \(other.text)")
        }
      }
      for case .rule(let rule) in page.items {
        #expect(rule.x >= core.left - .mm(1) && rule.x + rule.width <= core.right + .mm(1))
        #expect(rule.y >= core.top - .mm(1) && rule.y + rule.height <= core.bottom + .mm(1))
      }
    }
  }

  @Test("every block is whole on the pages, however it was broken", arguments: 0..<sheets.count)
  func whole(index: Int) throws {
    let (name, parts, paper) = Self.sheets[index]
    let form = try FormSample.form(.sheet(parts), paper: paper)
    let text = FormSample.text(FormSample.pages(form))
    for block in form.textBlocks {
      #expect(text[block.path] == block.text, "\(name) \(block.path)")
    }
    #expect(Set(text.keys) == Set(form.textBlocks.map(\.path)), "\(name)")
  }

  @Test("a page's own rows take what it would leave blank, and a long opinion goes on overleaf")
  func growing() throws {
    let short = FormSample.pages(try FormSample.form(.sheet(FormSample.gates(["同意。", "同意。"]))))
    #expect(short.pages.count == 1)
    let lowest = short.pages[0].items.compactMap { item -> Length? in
      if case .rule(let rule) = item { rule.y + rule.height } else { nil }
    }.max()
    let core = FormCore(.a4)
    // The note stands below the table, at the core's foot.
    #expect((lowest ?? .zero) > core.bottom - .mm(12))
    let long = FormSample.pages(
      try FormSample.form(.sheet(FormSample.gates(["同意。", FormSample.opinion(1500)]))))
    #expect(long.pages.count == 2)
    let path = "4/2/2/1"
    let parts = long.pages.map { page in
      page.items.contains {
        if case .run(let run) = $0 { run.role == .block(path: path) } else { false }
      }
    }
    #expect(parts == [true, true])
  }

  @Test("a table's head is said again on every page, and read once")
  func heads() throws {
    let form = try FormSample.form(.sheet(FormSample.register(60)), paper: .a4Landscape)
    let pages = FormSample.pages(form)
    #expect(pages.pages.count > 2)
    for (index, page) in pages.pages.enumerated() {
      let heads = page.items.compactMap { item -> Role? in
        if case .run(let run) = item, run.glyphs.map(\.text).joined() == "文号" { run.role } else { nil }
      }
      #expect(heads == [index == 0 ? .block(path: "2/1/2/1") : .artifact])
    }
    #expect(FormSample.text(pages)["2/1/2/1"] == "文号")
  }

  @Test("a box to tick stays with its words, and a tick stands in its box")
  func ticks() throws {
    let choices = ["面商", "走访", "调研", "座谈", "电话", "信函", "网络", "实地视察", "成果答复会"]
    let text = choices.enumerated().map { $0 == 7 ? "□√\($1)" : "□\($1)" }.joined(separator: "　")
    for width in 20...120 {
      let table = FormTable(columns: [width, 165 - width], rows: [.init([.value(text), .value("")])])
      let pages = FormSample.pages(try FormSample.form(.sheet([.table(table)])))
      let boxes = FormSample.boxes(pages.pages[0])
      for (index, box) in boxes.enumerated() where box.text == "□" {
        let next = boxes[index + 1]
        #expect(next.top == box.top, "\(width)")
        if next.text == "√" {
          let middle = (next.left + next.right) / 2
          #expect(box.left < middle && middle < box.right)
        }
      }
    }
  }

  @Test("what was removed is struck out, what was added underlined, under its own glyphs alone")
  func marks() throws {
    let spans = [
      FormTable.Span(FormSample.opinion(60), isMarked: false),
      .init("1,380万元", isMarked: true), .init(FormSample.opinion(80), isMarked: false),
    ]
    for mark in [FormTable.Mark.removed, .added] {
      let table = FormTable(columns: [1, 2], rows: [.init([.label("一"), .init([.marked(spans, mark)])])])
      let page = FormSample.pages(try FormSample.form(.sheet([.table(table)]))).pages[0]
      let colour: Colour = mark == .removed ? .grey : .red
      let runs = page.items.compactMap { item -> GlyphRun? in
        if case .run(let run) = item, run.colour == colour { run } else { nil }
      }
      #expect(runs.flatMap(\.glyphs).map(\.text).joined() == "1,380万元")
      let rules = page.items.compactMap { item -> Rule? in
        if case .rule(let rule) = item, rule.colour == colour { rule } else { nil }
      }
      #expect(!rules.isEmpty)
      for rule in rules {
        let over = runs.filter { abs(($0.baseline - rule.y).units) < $0.size.units }
        let glyphs = over.flatMap(\.glyphs)
        #expect(glyphs.first.map { $0.x } == rule.x)
        #expect(glyphs.last.map { $0.x + $0.advance } == rule.x + rule.width)
        #expect(over.allSatisfy { mark == .removed ? rule.y < $0.baseline : rule.y > $0.baseline })
      }
    }
  }

  @Test("the same form is set the same")
  func again() throws {
    let form = try FormSample.form(.sheet(FormSample.gates([FormSample.opinion(800)])))
    #expect(FormSample.pages(form).dump == FormSample.pages(form).dump)
  }
}
