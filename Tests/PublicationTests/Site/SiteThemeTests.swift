import Foundation
import Publication
import Records
import Testing

@Suite("Themes of the public site")
struct SiteThemeTests {
  /// A theme folder with these files.
  private func folder(_ files: [String: String]) throws -> String {
    let path = NSTemporaryDirectory() + "fuwen-theme-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    }
    return path
  }

  private func made(_ path: String, own: [String: String]) throws -> String {
    let fixture = try SiteFixture(2)
    let theme = try fixture.theme(own: try folder(own))
    let file = try Site.files(try fixture.snapshot, theme: theme).first { $0.path == path }
    return String(decoding: try #require(file).make(), as: UTF8.self)
  }

  @Test("an office's template takes the plain one's place, and what it lacks stays")
  func own() throws {
    let page = try made(
      "gone.html", own: ["gone.mustache": "<h1>本局样式</h1>{{>entry}}\n", "site.css": "body {}\n"])
    #expect(page.contains("<h1>本局样式</h1>"))
    #expect(page.contains("<nav aria-label=\"主导航\">"))
    #expect(try made("assets/site.css", own: ["site.css": "body {}\n"]) == "body {}\n")
  }

  @Test("a theme can't ask for text unescaped")
  func unescaped() throws {
    var fixture = try SiteFixture(1)
    fixture.letters[0].title = "<b>&\"'\u{301}"
    let own = try folder(["letter.mustache": "{{title}}|{{{title}}}|{{&title}}|\n"])
    let file = try Site.files(try fixture.snapshot, theme: try fixture.theme(own: own))
      .first { $0.path == "letter/2024-1/index.html" }
    let page = String(decoding: try #require(file).make(), as: UTF8.self)
    let safe = "&lt;b&gt;&amp;&quot;&#39;\u{301}"
    #expect(page.contains("\(safe)|\(safe)|\(safe)|"))
  }

  @Test("only plain files of known kinds become the site's")
  func assets() throws {
    let fixture = try SiteFixture(0)
    let own = try folder([
      "logo.svg": "<svg/>", "note.txt": "x", ".hidden.css": "x", "坏.css": "x", "README.md": "x",
    ])
    let names = try fixture.theme(own: own).assets.map(\.name)
    #expect(names.contains("logo.svg") && names.contains("site.css"))
    #expect(!names.contains { ["note.txt", ".hidden.css", "坏.css", "README.md"].contains($0) })
  }

  struct Broken: CustomTestStringConvertible {
    var text: String
    var code: Int
    var line: Int?
    var testDescription: String { text }
  }

  static let broken = [
    Broken(text: "<p>\n{{#letters}}\n<p>", code: 2030, line: 3),
    Broken(text: "\n\n{{#a}}{{/b}}", code: 2030, line: 3),
    Broken(text: "{{title", code: 2030, line: 1),
    Broken(text: "<p>\n{{=<% %>=}}", code: 2030, line: 2),
    Broken(text: "{{>*name}}", code: 2030, line: 1),
    Broken(text: "<p>\n{{>nothing}}", code: 2031, line: 2),
    Broken(text: "<p>\n<p>{{> list }}", code: 2032, line: 2),
  ]

  @Test("a broken template is refused with its file and line", arguments: broken)
  func refused(_ broken: Broken) throws {
    let own = try folder(["list.mustache": broken.text])
    let thrown = #expect(throws: Diagnostics.self) {
      try Theme(folder: SiteFixture.plainTheme, own: own)
    }
    let first = try #require(thrown?.all.first)
    #expect(first.code.number == broken.code)
    #expect(first.place.line == broken.line)
    #expect(first.place.file == own + "/list.mustache")
  }

  @Test("a theme that isn't there is refused")
  func missing() throws {
    let thrown = #expect(throws: Diagnostics.self) {
      try Theme(folder: SiteFixture.plainTheme, own: "/nowhere/theme")
    }
    #expect(thrown?.all.map(\.code.number) == [2033])
    let empty = try folder([:])
    let lacking = #expect(throws: Diagnostics.self) { try Theme(folder: empty) }
    #expect(lacking?.all.map(\.code.number) == [2034])
  }

  @Test("every code of the site is explained")
  func codes() {
    #expect(
      SiteCatalogue.all.map(\.code.number) == [
        2030, 2031, 2032, 2033, 2034, 2035, 2036, 2037, 2038,
      ])
  }
}
