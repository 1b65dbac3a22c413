import Letters
import Records
import Testing
import Typesetting

@Suite struct PageTests {
  /// Page (from 1) and baseline of a block's first run.
  static func place(_ pages: Pages, _ path: String) -> (page: Int, baseline: Length)? {
    for (number, page) in pages.pages.enumerated() {
      for case .run(let run) in page.items where run.role == .block(path: path) {
        return (number + 1, run.baseline)
      }
    }
    return nil
  }

  static func paragraphs(_ count: Int) -> [XMLNode] {
    (0..<count).map { XMLNode("p", text: "第\($0)段。" + Fixture.sentence) }
  }

  @Test(arguments: ["letter", "document", "plain"])
  func `signature, date and text stand on one page whatever the length`(form: String) throws {
    for count in 1...40 {
      for tail in ["短。", "短。" + Fixture.sentence] {
        let pages = try #require(
          Fixture.pages(
            Fixture.composer(
              form: form, body: Self.paragraphs(count) + [XMLNode("p", text: tail)],
              printer: "{name}办公室")))
        let signature = try #require(Self.place(pages, "signature/1"))
        let page = pages.pages[signature.page - 1]
        let hasText = page.items.contains {
          if case .run(let run) = $0, case .block(let path) = run.role {
            return path.hasPrefix("body/") && run.baseline < signature.baseline
          }
          return false
        }
        #expect(hasText, "\(form), \(count) paragraphs")
        #expect(Self.place(pages, "copies")?.page == pages.pages.count)
        for page in pages.pages {
          for case .run(let run) in page.items {
            if case .block(let path) = run.role, path.hasPrefix("body/") {
              #expect(run.baseline <= Grid.bottom)
              #expect(run.baseline >= Grid.top)
            }
          }
        }
      }
    }
  }

  @Test func `nothing on the last page overlaps the imprint`() throws {
    for count in 1...40 {
      let pages = try #require(
        Fixture.pages(Fixture.composer(form: "document", body: Self.paragraphs(count), printer: "{name}")))
      let copies = try #require(Self.place(pages, "copies"))
      let last = try #require(pages.pages.last)
      for case .run(let run) in last.items {
        if case .block(let path) = run.role, !["copies", "printer", "printed"].contains(path) {
          #expect(run.baseline < copies.baseline - Length.mm(8), "\(count): \(path)")
        }
      }
    }
  }

  @Test func `a heading is never the last line of a page`() throws {
    for count in 1...30 {
      let body = Self.paragraphs(count) + [Fixture.section("关于资金筹措", ["内容。"])]
      let pages = try #require(Fixture.pages(Fixture.composer(body: body)))
      let heading = try #require(Self.place(pages, "body/\(count + 2)"))
      let text = try #require(Self.place(pages, "body/\(count + 3)"))
      #expect(heading.page == text.page, "\(count)")
    }
  }

  @Test func `an addressee too long for page 1 moves to the imprint`() throws {
    var composer = try #require(Fixture.composer(form: "document", proposers: 9, printer: "{name}"))
    composer.office.writing.namesShown = 9
    let short = try #require(Fixture.pages(composer))
    #expect(Self.place(short, "addressee")?.page == 1)
    composer.caseRecord.proposers = (0..<90).map { index in
      var proposer = composer.caseRecord.proposers[0]
      proposer.id = ProposerID("p\(index)")
      return proposer
    }
    composer.office.writing.namesShown = 90
    let long = try #require(Fixture.pages(composer))
    #expect(Self.place(long, "addressee")?.page == long.pages.count)
    #expect(Self.place(long, "body/1")?.page == 1)
  }

  @Test func `a table over two pages repeats its head and closes its box`() throws {
    func row(_ texts: [String]) -> XMLNode {
      XMLNode("row", children: texts.map { XMLNode("cell", text: $0) })
    }
    let table = XMLNode(
      "table",
      children: [
        XMLNode("caption", text: "乡村医生培训安排表"), XMLNode("column"),
        XMLNode("column", [.init("width", "3")]), XMLNode("column"),
        XMLNode("head", children: [row(["序号", "内容", "人数"])]),
      ] + (1...40).map { row(["\($0)", Fixture.sentence, "\($0 * 3)"]) })
    let pages = try #require(Fixture.pages(Fixture.composer(body: [table])))
    let heads = pages.pages.map { page in
      page.items.filter {
        if case .run(let run) = $0 { return run.glyphs.map(\.text).joined() == "序号" }
        return false
      }.count
    }
    #expect(heads.filter { $0 == 1 }.count >= 3)
    #expect(heads.allSatisfy { $0 <= 1 })
    // Every cell's text is set once, whole.
    for number in 1...40 {
      let path = "body/2/\(number + 1)/2"
      let text = pages.pages.flatMap(\.items).compactMap { item -> String? in
        if case .run(let run) = item, run.role == .block(path: path) {
          return run.glyphs.map(\.text).joined()
        }
        return nil
      }.joined()
      #expect(text == Fixture.sentence)
    }
  }

  @Test func `a wide table stands on turned pages with the number in its upright place`() throws {
    let table = XMLNode(
      "table", [.init("wide", "true")],
      children: [XMLNode("column"), XMLNode("column")]
        + (1...30).map { number in
          XMLNode(
            "row",
            children: [XMLNode("cell", text: "\(number)"), XMLNode("cell", text: Fixture.sentence)])
        })
    let pages = try #require(Fixture.pages(Fixture.composer(body: [table])))
    let turned = pages.pages.filter { $0.width > $0.height }
    #expect(turned.count >= 2)
    for page in turned {
      #expect(
        page.items.contains {
          if case .run(let run) = $0 { return run.isTurned && run.role == .artifact }
          return false
        })
    }
  }

  @Test func `a character missing everywhere is named and drawn as a box`() throws {
    let pages = try #require(
      Fixture.pages(Fixture.composer(body: [XMLNode("p", text: "测试\u{13000}字。")])))
    #expect(pages.warnings.contains(.missing(character: "\u{13000}", path: "body/2")))
  }

  @Test func `the same letter gives the same pages`() throws {
    let composer = Fixture.composer(proposers: 3, body: Self.paragraphs(12))
    #expect(Fixture.pages(composer)?.dump == Fixture.pages(composer)?.dump)
  }
}
