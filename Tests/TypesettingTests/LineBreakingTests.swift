import Letters
import Records
import Testing
import Typesetting

/// Line breaking seen from outside: random paragraphs through the whole setter.
@Suite struct LineBreakingTests {
  static let noStart = Set("，。、；：？！）》」』】〕〉”’％…·".map { $0 })
  static let noEnd = Set("（《「『【〔〈“‘".map { $0 })

  /// The lines of a block over all pages, in order.
  static func lines(_ pages: Pages, path: String) -> [(text: String, x0: Length, x1: Length)] {
    var lines: [(text: String, x0: Length, x1: Length, page: Int, base: Length)] = []
    for (number, page) in pages.pages.enumerated() {
      for case .run(let run) in page.items where run.role == .block(path: path) {
        guard let first = run.glyphs.first, let last = run.glyphs.last else { continue }
        let text = run.glyphs.map(\.text).joined()
        if let open = lines.last, open.page == number, open.base == run.baseline {
          lines[lines.count - 1].text += text
          lines[lines.count - 1].x1 = last.x + last.advance
        } else {
          lines.append((text, first.x, last.x + last.advance, number, run.baseline))
        }
      }
    }
    return lines.map { ($0.text, $0.x0, $0.x1) }
  }

  static func paragraph(_ random: inout SplitMix64) -> String {
    let pieces = [
      "我局", "会同有关单位", "，", "。", "、", "；", "“", "”", "《", "》", "（", "）", "2026年", "12.5%", "1,250万元", "5G",
      "App", "PM2.5", "——", "……", "〔2025〕17号", "推进", "养老服务", "℃", "第3次", "！", "？", "：", "GB 50016", "㛃", "𬱟",
      "喆", "社区", "工作", "逐步", "落实", "km", "3—5月", "·", "80％",
    ]
    return (0..<Int.random(in: 5...120, using: &random)).compactMap { _ in
      pieces.randomElement(using: &random)
    }.joined().trimmingSpaces
  }

  @Test func `no character is lost, no line runs over, no forbidden mark stands at a line's end`()
    throws
  {
    for seed in UInt64(1)...200 {
      var random = SplitMix64(seed: seed)
      let text = Self.paragraph(&random)
      let pages = try #require(
        Fixture.pages(Fixture.composer(form: "plain", body: [XMLNode("p", text: text)])))
      let lines = Self.lines(pages, path: "body/2")
      #expect(lines.map(\.text).joined() == text, "seed \(seed)")
      for (index, line) in lines.enumerated() {
        // A mark whose right half gives way, and the grid's slightly narrow cells, may show
        // half a character of blank beyond the edge, never ink.
        #expect(
          line.x1 <= Grid.right + Grid.cell / 2 + Length.mm(hundredths: 20),
          "seed \(seed): \(line.text)")
        guard index > 0, let first = line.text.first else { continue }
        if Self.noStart.contains(first) {
          // Only where marks alone fill more than a line can nothing better be done.
          #expect(lines[index - 1].text.allSatisfy { !$0.isLetter }, "seed \(seed): \(line.text)")
        }
        if let last = lines[index - 1].text.last, Self.noEnd.contains(last) {
          #expect(lines[index - 1].text.allSatisfy { !$0.isLetter }, "seed \(seed): \(line.text)")
        }
      }
    }
  }

  @Test func `a full line of Han characters holds 28`() throws {
    let text = String(repeating: "国", count: 150)
    let pages = try #require(
      Fixture.pages(Fixture.composer(form: "plain", body: [XMLNode("p", text: text)])))
    let counts = Self.lines(pages, path: "body/2").map(\.text.count)
    #expect(counts == [26, 28, 28, 28, 28, 12])
  }

  @Test func `a stop at the edge is pushed in where the line's marks give way`() throws {
    // 26 characters and a stop: the comma earlier in the line gives half a cell, the stop the other.
    let text = "我们，" + String(repeating: "国", count: 23) + "。" + String(repeating: "民", count: 30)
    let pages = try #require(
      Fixture.pages(Fixture.composer(form: "plain", body: [XMLNode("p", text: text)])))
    #expect(Self.lines(pages, path: "body/2").first?.text.hasSuffix("国。") == true)
  }

  @Test func `a stop at the edge carries one character down where nothing gives way`() throws {
    let text = String(repeating: "国", count: 26) + "！" + String(repeating: "民", count: 30)
    let pages = try #require(
      Fixture.pages(Fixture.composer(form: "plain", body: [XMLNode("p", text: text)])))
    let lines = Self.lines(pages, path: "body/2")
    #expect(lines[0].text.count == 25)
    #expect(lines[1].text.hasPrefix("国！"))
  }

  @Test(arguments: ["2026年", "1,250万", "12.5%", "GB50016", "——", "〔2025〕17号"])
  func `numbers, units, words and dashes are never split`(unit: String) throws {
    for lead in 18...27 {
      let text = String(repeating: "国", count: lead) + unit + String(repeating: "民", count: 20)
      let pages = try #require(
        Fixture.pages(Fixture.composer(form: "plain", body: [XMLNode("p", text: text)])))
      let lines = Self.lines(pages, path: "body/2")
      #expect(lines.contains { $0.text.contains(unit) }, "\(unit) after \(lead)")
    }
  }
}

extension String {
  /// Records drop leading and trailing spaces; so do the texts made here.
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
