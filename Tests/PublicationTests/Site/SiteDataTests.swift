import Export
import Foundation
import Publication
import Records
import Tables
import Testing

@Suite("The public site's feeds, data and package")
struct SiteDataTests {
  private func text(_ files: [String: [UInt8]], _ path: String) throws -> String {
    String(decoding: try #require(files[path]), as: UTF8.self)
  }

  /// By Python's parser, since the program itself has none for others' XML.
  private func isWellFormed(_ bytes: [UInt8]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys,xml.dom.minidom;xml.dom.minidom.parseString(sys.stdin.buffer.read())",
    ]
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data(bytes))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test("feeds and sitemap are well-formed and name the letters by their permanent addresses")
  func feeds() throws {
    let fixture = try SiteFixture(70)
    let files = try fixture.made()
    for path in ["atom.xml", "rss.xml", "sitemap.xml"] {
      #expect(try isWellFormed(try #require(files[path])), "\(path)")
      #expect(
        try text(files, path).contains("https://jyta.qinglan.example/open/letter/2025-70/<"),
        "\(path)")
    }
    let atom = try text(files, "atom.xml")
    #expect(atom.components(separatedBy: "<entry>").count == 51)
    #expect(atom.contains("<updated>2025-02-17T00:00:00+08:00</updated>"))
    #expect(!atom.contains("/letter/2024-20/"))
    #expect(
      try text(files, "rss.xml").contains("<pubDate>Mon, 17 Feb 2025 00:00:00 +0800</pubDate>"))
    let map = try text(files, "sitemap.xml")
    #expect(map.components(separatedBy: "/letter/").count == 71)
    #expect(map.contains("<loc>https://jyta.qinglan.example/open/</loc>"))
    #expect(try text(files, "robots.txt").contains("https://jyta.qinglan.example/open/sitemap.xml"))
  }

  @Test("hostile text leaves feeds well-formed and data readable")
  func hostile() throws {
    let fixture = try SitePagesTests.hostileFixture()
    let files = try fixture.made()
    for (path, bytes) in files where path.hasSuffix(".xml") {
      #expect(try isWellFormed(bytes), "\(path)")
    }
    for (path, bytes) in files where path.hasSuffix(".json") {
      #expect(throws: Never.self, "\(path)") {
        try JSONSerialization.jsonObject(with: Data(bytes))
      }
    }
    for (path, page) in try fixture.pages() {
      let parts = page.components(separatedBy: "<script type=\"application/ld+json\">")
      for part in parts.dropFirst() {
        let json = part.components(separatedBy: "</script>")[0]
        let object = try #require(
          try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any], "\(path)")
        #expect(object["@context"] as? String == "https://schema.org")
      }
    }
    #expect(
      try text(files, "data/letters.csv").contains("\"'=HYPERLINK(\"\"http://x.example\"\")\""))
  }

  @Test("the data has every letter once, whole and by year, with the dictionary's fields")
  func data() throws {
    let fixture = try SiteFixture(40)
    let files = try fixture.made()
    func letters(_ path: String) throws -> [[String: Any]] {
      let object = try JSONSerialization.jsonObject(with: Data(try #require(files[path])))
      return try #require((object as? [String: Any])?["letters"] as? [[String: Any]])
    }
    let all = try letters("data/letters.json")
    #expect(all.map { $0["id"] as? String } == fixture.letters.map(\.slug))
    #expect(all[2]["pdfSha256"] as? String == fixture.letters[2].pdf.hex)
    #expect(try letters("data/2024.json").count + letters("data/2025.json").count == 40)
    let dictionary = try JSONSerialization.jsonObject(
      with: Data(try #require(files["data/dictionary.json"])))
    let fields = try #require((dictionary as? [String: Any])?["fields"] as? [[String: String]])
    #expect(Set(fields.compactMap { $0["name"] }) == Set(all[0].keys))
    let csv = try text(files, "data/letters.csv")
    #expect(csv.components(separatedBy: "\r\n").count == 42)
    #expect(csv.hasPrefix("\u{FEFF}标识,网页地址"))
  }

  @Test("a site without an address has no feeds, sitemap and canonical links, and says so")
  func noAddress() throws {
    var fixture = try SiteFixture(3)
    fixture.rules.address = nil
    let files = try fixture.made()
    #expect(files["atom.xml"] == nil && files["sitemap.xml"] == nil)
    #expect(try !text(files, "letter/2024-1/index.html").contains("canonical"))
    #expect(Site.warnings(try fixture.snapshot).map(\.code.number) == [2035])
    fixture.rules.address = "https://jyta.qinglan.example/open/"
    #expect(Site.warnings(try fixture.snapshot).isEmpty)
  }

  @Test(
    "an address that is none makes no site",
    arguments: [
      "jyta.example", "javascript:alert(1)", "https://", "https://例子.example/", "https://a/\"x",
    ])
  func wrongAddress(_ address: String) throws {
    var fixture = try SiteFixture(1)
    fixture.rules.address = address
    let snapshot = try fixture.snapshot
    let theme = try fixture.theme()
    let thrown = #expect(throws: Diagnostics.self) { try Site.files(snapshot, theme: theme) }
    #expect(thrown?.all.map(\.code.number) == [2036])
  }

  @Test("more than 50,000 addresses are divided under an index")
  func largeSitemap() throws {
    var fixture = try SiteFixture(0)
    let sample = try SiteFixture.letter(0)
    fixture.letters = (0..<50_010).map { index in
      var letter = sample
      letter.slug = "n-\(index)"
      return letter
    }
    let files = try Site.files(try fixture.snapshot, theme: try fixture.theme())
    func made(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).make(), as: UTF8.self)
    }
    let index = try made("sitemap.xml")
    #expect(index.contains("sitemap-1.xml") && index.contains("sitemap-2.xml"))
    #expect(try made("sitemap-1.xml").components(separatedBy: "<url>").count == 50_001)
    #expect(try made("sitemap-2.xml").contains("/letter/n-50009/"))
  }

  @Test("the package has text, PDF and one row a letter, and is the same each time")
  func package() throws {
    let fixture = try SiteFixture(3)
    let snapshot = try fixture.snapshot
    let bytes = try SitePackage.zip(fixture.letters, in: snapshot)
    #expect(try SitePackage.zip(fixture.letters, in: snapshot) == bytes)
    #expect(bytes.starts(with: [0x50, 0x4B]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("元数据.xlsx") && text.contains("2024-3/正文.html"))
    #expect(text.contains("2024-3/2024-3.pdf"))
    let fragment = SitePackage.fragment(
      fixture.letters[2], try snapshot.content(fixture.letters[2]))
    #expect(fragment.contains("本文对部分内容作了隐去处理") && fragment.contains("<table"))
    let tags = try #require(PageTags(fragment)).tags.map(\.name)
    #expect(!tags.contains("script") && !tags.contains("style") && !tags.contains("link"))
  }
}
