import Export
import Letters
import Records
import Testing

/// Letters as web pages.
@Suite struct HTMLTests {
  /// Text of each element with an id, by id; the page parsed as XML.
  static func texts(_ page: String, ids: [String]) throws -> [String: String] {
    var out: [String: String] = [:]
    for id in ids {
      let result = try Tool.run(
        "xmllint", ["--xpath", "string(//*[@id='\(id)'])", "{}"], input: Array(page.utf8))
      out[id] = String(result.output.dropLast())
    }
    return out
  }

  static func id(_ path: String) -> String { String(path.map { $0 == "/" ? "-" : $0 }) }

  @Test func `the page is well-formed as XML and as HTML`() throws {
    for form in ["letter", "document", "plain"] {
      let page = HTML.page(try Fixture.draft(try Fixture.rich(form: form)))
      let xml = try Tool.run("xmllint", ["--noout", "{}"], input: Array(page.utf8))
      #expect(xml.status == 0, "\(xml.errors)")
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
      #expect(page.contains("<meta charset=\"utf-8\"/>"))
    }
  }

  @Test func `every block stands once, under the id of its path, with its text`() throws {
    let document = try Fixture.draft(try Fixture.rich())
    let page = HTML.page(document)
    let blocks = document.blocks.filter { !$0.path.contains("/2/1") || $0.path.hasSuffix("1") }
    for block in blocks {
      let id = Self.id(block.path)
      #expect(page.ranges(of: "id=\"\(id)\"").count == 1, "\(id)")
    }
    let sample = blocks.filter {
      ["title", "addressee", "body/1", "body/2", "attachments/2", "attachment/1/title", "copies"]
        .contains($0.path)
    }
    let texts = try Self.texts(page, ids: sample.map { Self.id($0.path) })
    for block in sample { #expect(texts[Self.id(block.path)] == block.text) }
  }

  @Test func `what a draft says is text and never markup`() throws {
    let evil = "<script>alert(1)</script>&amp;\" onclick=\"x' ]]> <!-- "
    var document = try Fixture.draft(
      try Fixture.composer(body: [Fixture.section(evil, [Fixture.p(evil)])], title: evil))
    document.standing = .draft(words: evil, digest: evil)
    document.properties.title = evil
    document.properties.author = evil
    document.mark?.lines = [evil]
    document.number = evil
    document.copies = .init(path: "copies", text: evil)
    let page = HTML.page(document)
    #expect(!page.contains("<script") && !page.contains("<!--") && !page.contains("onclick=\"x"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&quot;"))
    let texts = try Self.texts(page, ids: ["title", "number", "copies"])
    #expect(texts["title"] == evil && texts["number"] == evil && texts["copies"] == evil)
  }

  @Test func `nothing comes from elsewhere and nothing runs`() throws {
    let page = HTML.page(try Fixture.draft(try Fixture.rich()))
    for word in ["src=", "http:", "https:", "url(", "<link", "<img", "javascript", "@import"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `only a draft is stamped, and only an issued letter has a date`() throws {
    let composer = try Fixture.composer()
    let draft = HTML.page(try Fixture.draft(composer))
    #expect(draft.contains("<p class=\"stamp\" role=\"note\">送审稿 <code>0123456789abcdef</code></p>"))
    #expect(!draft.contains("<time"))
    let issued = HTML.page(try Fixture.issued(composer))
    #expect(!issued.contains("class=\"stamp\""))
    #expect(issued.contains("<time datetime=\"2026-05-06\">2026年5月6日</time>"))
    #expect(issued.contains("青民函〔2026〕7号"))
  }

  @Test func `a table says what its cells are`() throws {
    let page = HTML.page(try Fixture.draft(try Fixture.rich()))
    #expect(page.contains("scope=\"colgroup\" colspan=\"2\">分工</th>"))
    #expect(page.contains("scope=\"col\" rowspan=\"2\">事项</th>"))
    #expect(page.ranges(of: "<caption").count == 1)
    #expect(page.ranges(of: "<thead>").count == 2)
  }
}

/// Letters as plain text.
@Suite struct PlainTextTests {
  @Test func `blocks stand a line each in reading order, rows with tabs`() throws {
    let document = try Fixture.draft(try Fixture.rich())
    let lines = PlainText.letter(document).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "送审稿 0123456789abcdef")
    #expect(lines.last == "")
    #expect(lines.contains("事项\t分工\t"))
    #expect(lines.contains("\t牵头\t时限"))
    #expect(lines.contains("第1项\t养老科1\t2026年2月"))
    #expect(lines.contains("第3项\t\t2026年4月"))
    var rest = PlainText.letter(document)[...]
    for block in document.blocks {
      let found = rest.firstRange(of: block.text)
      let range = try #require(found, "\(block.path)")
      rest = rest[range.upperBound...]
    }
  }

  @Test func `a break inside a block doesn't break its line`() throws {
    var document = try Fixture.draft(try Fixture.composer())
    document.title.text = "甲\n乙\t丙\r\n丁"
    #expect(PlainText.letter(document).contains("\n甲 乙 丙 丁\n"))
  }
}
