import Foundation
import Publication
import Records
import Testing

@Suite("The public site's pages")
struct SitePagesTests {
  /// What a record might hold to break out of a page.
  static let hostile = [
    "<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "../../etc/passwd",
    "标题\u{2028}换行\u{2029}", "👨‍👩‍👧‍👦一家🏳️‍🌈", "\"\u{301} onmouseover=\"alert(1)", "<\u{338}b>&amp;",
    "{{title}}{{{text}}}{{>layout}}", "]]></script><!--<script>",
    "=HYPERLINK(\"http://x.example\")",
    String(repeating: "很长的标题", count: 200),
  ]

  static func hostileFixture() throws -> SiteFixture {
    var fixture = try SiteFixture(hostile.count)
    for (index, text) in hostile.enumerated() {
      fixture.letters[index].title = text
      fixture.letters[index].matterTitle = text
      fixture.letters[index].documentNumber = text
      fixture.letters[index].session = text
      fixture.letters[index].section = text
      fixture.letters[index].topic = text
      fixture.letters[index].resultClass = text
      fixture.letters[index].keywords = [text]
    }
    return fixture
  }

  @Test("hostile text is text on every page: no tag, attribute or path comes of it")
  func escaping() throws {
    let tags: Set = [
      "html", "head", "meta", "title", "link", "script", "body", "a", "header", "div", "p", "span",
      "nav", "ul", "li", "ol", "main", "footer", "h1", "h2", "h3", "h4", "form", "label", "input",
      "button", "section", "article", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl",
      "dt", "dd", "strong", "time", "code", "noscript",
    ]
    let attributes: Set = [
      "lang", "charset", "name", "content", "http-equiv", "rel", "href", "type", "title", "class",
      "id", "tabindex", "role", "aria-label", "aria-labelledby", "aria-current", "aria-live",
      "action", "method", "for", "maxlength", "placeholder", "autocomplete", "scope", "datetime",
      "download", "src", "defer", "colspan", "rowspan", "hidden", "multiple", "accept", "pattern",
      "required", "value", "spellcheck", "inputmode", "aria-describedby", "novalidate",
    ]
    for (path, page) in try SitePagesTests.hostileFixture().pages() {
      let read = try #require(PageTags(page), "\(path)")
      for tag in read.tags {
        #expect(tags.contains(tag.name), "\(path): \(tag.name)")
        for (name, _) in tag.attributes {
          #expect(attributes.contains(name), "\(path): \(tag.name) \(name)")
        }
      }
      let scripts = read.tags.filter { $0.name == "script" }
      #expect(scripts.allSatisfy { $0["src"] != nil || $0["type"] == "application/ld+json" })
    }
  }

  @Test("paths are plain ASCII whatever the names of topics and sections are")
  func paths() throws {
    let plain = Set("abcdefghijklmnopqrstuvwxyz0123456789-./".unicodeScalars)
    for path in try SitePagesTests.hostileFixture().made().keys {
      #expect(path.unicodeScalars.allSatisfy { plain.contains($0) }, "\(path)")
      #expect(!path.contains("..") && !path.hasPrefix("/"), "\(path)")
    }
  }

  @Test("every link on every page leads to a file of the site")
  func links() throws {
    var fixture = try SiteFixture(120)
    fixture.tombstones = [
      Tombstone(slug: "2020-9", withdrawn: fixture.letters[0].signed, leaf: 120)
    ]
    let files = try fixture.made()
    let base = try #require(fixture.rules.address)
    var seen = 0
    for (path, page) in try fixture.pages() {
      let ids = Set(try #require(PageTags(page)).tags.compactMap { $0["id"] })
      for tag in try #require(PageTags(page)).tags {
        for name in ["href", "src", "action"] {
          guard let link = tag[name] else { continue }
          seen += 1
          if link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())), "\(path): \(link)")
            continue
          }
          var target = link
          if link.hasPrefix(base) {
            target = String(link.dropFirst(base.count))
          } else if link.hasPrefix("/open/") {
            target = String(link.dropFirst("/open/".count))
          } else {
            #expect(!link.contains("://"), "\(path): \(link)")
            target = resolve(link, from: path)
          }
          // What a page is asked is no part of where it is.
          target = String(target.prefix { $0 != "?" })
          if target.isEmpty || target.hasSuffix("/") { target += "index.html" }
          #expect(files[target] != nil, "\(path): \(link)")
        }
      }
    }
    #expect(seen > 2000)
  }

  private func resolve(_ link: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return "outside the site" }
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  @Test("ids are used once a page, and every page has one h1 and says its language")
  func structure() throws {
    for (path, page) in try SiteFixture(20).pages() {
      let tags = try #require(PageTags(page)).tags
      let ids = tags.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(path)")
      #expect(tags.count { $0.name == "h1" } == 1, "\(path)")
      #expect(tags.first { $0.name == "html" }?["lang"] == "zh-CN", "\(path)")
      #expect(tags.count { $0.name == "main" } == 1, "\(path)")
    }
  }

  @Test("a letter's page has its catalogue fields, its text, the file's digest and the eleven tags")
  func letterPage() throws {
    let fixture = try SiteFixture(3)
    let letter = fixture.letters[2]
    let page = try #require(try fixture.pages()["letter/\(letter.slug)/index.html"])
    for text in [
      "索引号", "公开范围", "发文字号", "成文日期", "发布日期", "发布机构", "主题分类", "主题词", "效力状态",
      letter.documentNumber, letter.signed.chinese, letter.published.chinese, letter.matterTitle,
      letter.pdf.hex, letter.salt, "全市已建成老年助餐点一百二十六处", "本文对部分内容作了隐去处理",
      "老年助餐网点一览", "关于发展社区老年助餐的建议", "A类", "满意",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    let metas = try #require(PageTags(page)).tags.filter { $0.name == "meta" }
    for (name, value) in [
      ("SiteName", fixture.rules.siteName), ("SiteDomain", "jyta.qinglan.example"),
      ("SiteIDCode", "3600000012"), ("ColumnName", fixture.rules.column),
      ("ArticleTitle", letter.title), ("PubDate", letter.published.iso + " 00:00"),
      ("ContentSource", "青岚市民政局"),
      ("Url", "https://jyta.qinglan.example/open/letter/\(letter.slug)/"),
    ] {
      #expect(metas.first { $0["name"] == name }?["content"] == value, "\(name)")
    }
    for name in ["ColumnDescription", "ColumnKeywords", "ColumnType"] {
      #expect(metas.contains { $0["name"] == name && $0["content"] != "" }, "\(name)")
    }
  }

  @Test("class and satisfaction aren't anywhere on a site that doesn't show them")
  func hidden() throws {
    var fixture = try SiteFixture(4)
    fixture.rules.showsClass = false
    fixture.rules.showsSatisfaction = false
    for index in fixture.letters.indices {
      fixture.letters[index].resultClass = "甲乙丙类"
      fixture.letters[index].satisfaction = "基本满意吧"
    }
    for (path, bytes) in try fixture.made() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("甲乙丙类") && !text.contains("基本满意吧"), "\(path)")
    }
  }

  @Test("a withdrawn letter keeps its address without its title, and nothing else names it")
  func withdrawn() throws {
    var fixture = try SiteFixture(8)
    let gone = fixture.letters.remove(at: 3)
    fixture.tombstones = [
      Tombstone(slug: gone.slug, withdrawn: gone.published.adding(days: 30), leaf: gone.leaf)
    ]
    let files = try fixture.made()
    let naming = files.filter {
      String(decoding: $0.value, as: UTF8.self).contains(gone.slug + "/")
    }
    #expect(Set(naming.keys) == ["gone.txt", "410.nginx.conf", "410.htaccess"])
    for (path, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(gone.matterNumber + "号"), "\(path)")
      #expect(!text.contains(gone.documentNumber), "\(path)")
    }
    let bytes = try #require(files["letter/\(gone.slug)/index.html"])
    let stone = String(decoding: bytes, as: UTF8.self)
    #expect(stone.contains("noindex") && stone.contains(gone.published.adding(days: 30).chinese))
    #expect(files["letter/\(gone.slug)/\(gone.slug).pdf"] == nil)
    let list = try #require(files["gone.txt"].map { String(decoding: $0, as: UTF8.self) })
    #expect(list.contains("/open/letter/\(gone.slug)/\n"))
  }

  @Test("a slug that is no address, or two letters' own, makes no site")
  func slugs() throws {
    for slug in ["../x", "", "A-1", "2024-2"] {
      var fixture = try SiteFixture(2)
      fixture.letters[0].slug = slug
      let snapshot = try fixture.snapshot
      let theme = try fixture.theme()
      let thrown = #expect(throws: Diagnostics.self) { try Site.files(snapshot, theme: theme) }
      #expect(thrown?.all.map(\.code.number) == [2037], "\(slug)")
    }
  }
}
