import Foundation
import Publication
import Records
import Testing

@Suite("The public site's lists")
struct SiteListsTests {
  /// The letters that a page lists, by slug, in its order.
  private func listed(_ page: String) throws -> [String] {
    try #require(PageTags(page)).tags.compactMap { tag in
      guard tag.name == "a", let link = tag["href"], link.contains("letter/") else { return nil }
      return link.split(separator: "/").dropLast().last.map(String.init)
    }
  }

  /// Follows the list from its first page by `rel="next"`.
  private func walk(_ folder: String, _ pages: [String: String]) throws -> [String] {
    var slugs: [String] = []
    var name: String? = "index.html"
    while let current = name {
      let page = try #require(pages[folder + current], "\(folder + current)")
      slugs += try listed(page)
      name = try #require(PageTags(page)).tags.first { $0["rel"] == "next" }?["href"]
        .flatMap { $0.split(separator: "/").last.map(String.init) }
    }
    return slugs
  }

  @Test("each facet lists its letters once, the newest first, over as many pages as it needs")
  func facets() throws {
    let fixture = try SiteFixture(230)
    let pages = try fixture.pages()
    let newest = Array(fixture.letters.reversed())
    #expect(
      try walk("year/2025/", pages) == newest.filter { $0.signed.year == 2025 }.map(\.slug))
    #expect(
      try walk("kind/suggestion/", pages)
        == newest.filter { $0.matterKind == .suggestion }.map(\.slug))
    #expect(
      try walk("year/2024/proposal/", pages)
        == newest.filter { $0.matterKind == .proposal && $0.signed.year == 2024 }.map(\.slug))
    for (kind, name, slugs) in [
      ("topic", "养老服务", newest.filter { $0.topic == "养老服务" }.map(\.slug)),
      ("section", "社会救助科", newest.filter { $0.section == "社会救助科" }.map(\.slug)),
      ("session", "市政协第十五届委员会第二次会议", newest.filter { $0.matterKind == .proposal }.map(\.slug)),
      ("class", "A", newest.filter { $0.resultClass == "A" }.map(\.slug)),
    ] {
      let folder = kind + "/" + SitePaths.folder(named: name) + "/"
      #expect(try walk(folder, pages) == slugs, "\(kind)")
    }
  }

  @Test("a page of a list has 50 letters, its first page fewer than 100")
  func sizes() throws {
    let pages = try SiteFixture(230).pages()
    // 199 letters of 2025.
    #expect(try listed(try #require(pages["year/2025/1.html"])).count == 50)
    #expect(try listed(try #require(pages["year/2025/2.html"])).count == 50)
    #expect(try listed(try #require(pages["year/2025/index.html"])).count == 99)
    #expect(pages["year/2025/3.html"] == nil)
  }

  @Test("one more letter changes few files: full pages and other letters keep their keys")
  func keys() throws {
    var fixture = try SiteFixture(230)
    let theme = try fixture.theme()
    func keys() throws -> [String: Digest] {
      Dictionary(
        try Site.files(try fixture.snapshot, theme: theme).map { ($0.path, $0.key) },
        uniquingKeysWith: { $1 })
    }
    let before = try keys()
    fixture.letters.append(try SiteFixture.letter(230))
    let after = try keys()
    let changed = Set(after.filter { before[$0.key] != $0.value }.keys)
    #expect(changed.contains("index.html") && changed.contains("letter/2025-231/index.html"))
    #expect(!changed.contains("year/2025/1.html") && !changed.contains("year/2024/index.html"))
    #expect(changed.count { $0.hasPrefix("letter/") } == 2)
    #expect(changed.count < 30)
  }

  @Test("where the key is the same so are the bytes, and a change of what is shown changes the key")
  func keysCover() throws {
    var fixture = try SiteFixture(6)
    let theme = try fixture.theme()
    func files() throws -> [SiteFile] { try Site.files(try fixture.snapshot, theme: theme) }
    let first = try files()
    #expect(try first.map { try $0.make() } == files().map { try $0.make() })
    let before = Dictionary(
      try first.map { ($0.path, ($0.key, try $0.make())) }, uniquingKeysWith: { $1 })
    fixture.letters[2].topic = "乡村振兴"
    fixture.letters[2].version = Digest(of: Array("another".utf8))
    fixture.counts = [
      WithheldCount(year: 2024, matterKind: .proposal, decision: .withheld, count: 3)
    ]
    fixture.rules.siteName = "青岚市民政局复文公开"
    for file in try files() {
      guard let (key, bytes) = before[file.path] else { continue }
      if key == file.key {
        #expect(try file.make() == bytes, "\(file.path)")
      }
    }
  }

  @Test("the first page counts what is public and what isn't, year by year")
  func counts() throws {
    var fixture = try SiteFixture(40)
    fixture.counts = [
      WithheldCount(year: 2024, matterKind: .proposal, decision: .withheld, count: 3),
      WithheldCount(year: 2023, matterKind: .suggestion, decision: .onRequest, count: 7),
    ]
    let files = try fixture.made()
    let home = try #require(files["index.html"].map { String(decoding: $0, as: UTF8.self) })
    #expect(home.contains("<td>31</td><td>0</td><td>3</td>"))
    #expect(home.contains("<td>0</td><td>7</td><td>0</td>"))
    #expect(home.contains("<strong>40</strong>"))
    let json = try #require(files["data/counts.json"])
    let counts = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let years = try #require(counts["years"] as? [[String: Any]])
    #expect(years.map { $0["year"] as? Int } == [2025, 2024, 2023])
    #expect(years.map { $0["open"] as? Int } == [9, 31, 0])
    #expect(years.map { $0["onRequest"] as? Int } == [0, 0, 7])
  }

  @Test("an empty site is whole")
  func empty() throws {
    let pages = try SiteFixture(0).pages()
    #expect(pages["index.html"]?.contains("还没有公开的复文") == true)
    #expect(pages["catalogue/index.html"]?.contains("还没有公开的复文") == true)
  }
}
