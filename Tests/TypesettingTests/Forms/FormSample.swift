import Letters
import Records
import Typesetting

/// Sheets made from few words, for tests of layout.
enum FormSample {
  static func form(
    _ content: Form.Content, paper: Form.Paper = .a4, digits: Letterhead.Digits = .latin
  ) throws -> Form {
    Form(
      kind: .signOff, paper: paper, digits: digits, fonts: [:],
      properties: .init(
        title: "表", author: "局", subject: "表", custom: [], day: Day.first, identifier: ""),
      content: content)
  }

  static func pages(_ form: Form) -> Pages { FormSetter(library: Fixture.library).pages(form) }

  /// So many characters of an opinion, with marks and numbers.
  static func opinion(_ count: Int) -> String {
    let sentence = Fixture.sentence
    return String(
      String(repeating: sentence, count: count / sentence.count + 1).prefix(count))
  }

  /// A title, facts, gates with these opinions, and a note.
  static func gates(_ opinions: [String]) -> [FormPart] {
    let facts = FormTable(
      columns: [22, 46, 22, 75],
      rows: [
        .init([
          .label("文件标题"), .value("关于市第十六届人民代表大会第二次会议第123号建议的答复", columns: 3),
        ]),
        .init([.label("发文字号"), .value("青民函〔2026〕12号"), .label("公开属性"), .value("□√主动公开　□不予公开")]),
      ])
    let rows = opinions.enumerated().map { index, opinion in
      FormTable.Row(
        [
          .label("环节\(index + 1)"),
          .init(
            [.text(opinion, .hand), .text("王立春　2026年5月6日 10:00", .hand, .right)],
            topPieces: 1),
        ], lines: 2, takesRest: true)
    }
    return [
      .title("青岚市民政局发文稿纸"), .facts(["编号：JY-1", "审签中"]), .table(facts),
      .table(FormTable(columns: [30, 135], rows: rows)), .note("身份：自报。"),
    ]
  }

  /// A register of so many rows under a head.
  static func register(_ count: Int) -> [FormPart] {
    [
      .title("用印登记表"),
      .table(
        FormTable(
          columns: [15, 60, 150], isDense: true,
          head: [.init([.label("序号"), .label("文号"), .label("标题")])],
          rows: (1...count).map { index in
            .init([
              .value("\(index)", .centre), .value("青民函〔2026〕\(index)号"),
              .value(String(Fixture.sentence.prefix(20 + index % 50))),
            ])
          })),
    ]
  }

  /// What the pages say, block by block, in order.
  static func text(_ pages: Pages) -> [String: String] {
    var text: [String: String] = [:]
    for page in pages.pages {
      for case .run(let run) in page.items {
        guard case .block(let path) = run.role else { continue }
        text[path, default: ""] += run.glyphs.map(\.text).joined()
      }
    }
    return text
  }

  /// The bodies of all glyphs of a page, blanks left out, with what they say.
  static func boxes(_ page: Page) -> [GlyphBox] {
    page.items.flatMap { item -> [GlyphBox] in
      guard case .run(let run) = item else { return [] }
      return run.glyphs.filter { !" \u{3000}".contains($0.text) }.map {
        GlyphBox(
          text: $0.text, left: $0.x, right: $0.x + $0.advance,
          top: run.baseline - run.size * 85 / 100, bottom: run.baseline + run.size * 12 / 100)
      }
    }
  }
}

struct GlyphBox {
  var text: String
  var left: Length
  var right: Length
  var top: Length
  var bottom: Length

  func overlaps(_ other: GlyphBox) -> Bool {
    // Type sizes are rounded to units: a hair is no overlap.
    let hair = Length.mm(hundredths: 5)
    return left + hair < other.right && other.left + hair < right && top + hair < other.bottom
      && other.top + hair < bottom
  }
}

extension Day {
  static var first: Day { Day(iso: "2026-05-06") ?? Day.unset }
}
