import Foundation
import Records
import Synchronization
import Testing

import Publication

@Suite("Writing a site")
struct SiteWriterTests {
  let scratch: Scratch
  var site: String { scratch.path + "/site" }

  init() throws { scratch = try Scratch() }

  static let first: [SiteFile] = [
    .plain("index.html", "建议提案办理结果公开"),
    .plain("letter/2026-1/index.html", "关于完善居家养老服务的建议的答复"),
    .plain("letter/2026-1/letter.pdf", "%PDF-1.7 一"),
    .plain("letter/2026-2/index.html", "关于增设学校周边过街设施的建议的答复"),
  ]

  @Test("what is written is what was given, with a word on whose it is")
  func whole() throws {
    let report = try SiteWriter(path: site).write(Self.first)
    #expect(report.written == 5 && report.kept == 0 && report.removed == 0)
    var tree = try Scratch.tree(site)
    let marker = tree.removeValue(forKey: "fuwen-site.txt")
    #expect(marker?.contains("复文") == true)
    #expect(
      tree == [
        "index.html": "建议提案办理结果公开", "letter/2026-1/index.html": "关于完善居家养老服务的建议的答复",
        "letter/2026-1/letter.pdf": "%PDF-1.7 一",
        "letter/2026-2/index.html": "关于增设学校周边过街设施的建议的答复",
      ])
  }

  @Test("only what changed is made; what is gone is gone; the rest keeps its time of change")
  func incremental() throws {
    let writer = try SiteWriter(path: site)
    _ = try writer.write(Self.first)
    let kept = site + "/letter/2026-1/letter.pdf"
    let before = try #require(
      FileManager.default.attributesOfItem(atPath: kept)[.modificationDate] as? Date)
    let made = Mutex<[String]>([])
    var files = Self.first.dropLast().map { file in
      SiteFile(path: file.path, key: file.key) { () throws(Diagnostics) in
        made.withLock { $0.append(file.path) }
        return try file.make()
      }
    }
    files[0] = .plain("index.html", "建议提案办理结果公开：一件")
    let report = try writer.write(files)
    #expect(report == SiteReport(written: 1, kept: 3, removed: 1, bytes: 39))
    #expect(made.withLock { $0 } == [])
    #expect(!FileManager.default.fileExists(atPath: site + "/letter/2026-2"))
    let after = try #require(
      FileManager.default.attributesOfItem(atPath: kept)[.modificationDate] as? Date)
    #expect(before == after)
    #expect(try writer.check(files).isEmpty)
  }

  @Test("a file that was altered in the site is made again, though its size is the same")
  func altered() throws {
    let writer = try SiteWriter(path: site)
    _ = try writer.write(Self.first)
    try Scratch.put("%PDF-1.7 二", site + "/letter/2026-1/letter.pdf")
    try FileManager.default.removeItem(atPath: site + "/index.html")
    let report = try writer.write(Self.first)
    #expect(report.written == 2 && report.kept == 3)
    #expect(try writer.check(Self.first).isEmpty)
  }

  @Test("a site brought back from a backup isn't made again: its digests say that it is the same")
  func restored() throws {
    let writer = try SiteWriter(path: site)
    _ = try writer.write(Self.first)
    let copy = scratch.path + "/copy"
    try FileManager.default.copyItem(atPath: site, toPath: copy)
    try FileManager.default.removeItem(atPath: site)
    try FileManager.default.moveItem(atPath: copy, toPath: site)
    let report = try writer.write(Self.first)
    #expect(report.written == 0 && report.kept == 5)
  }

  @Test(
    "without its memory, or with a damaged one, everything is made again", arguments: [0, 1, 2])
  func lost(how: Int) throws {
    let writer = try SiteWriter(path: site)
    _ = try writer.write(Self.first)
    let state = site + ".state/files"
    switch how {
    case 0: try FileManager.default.removeItem(atPath: site + ".state")
    case 1: try Scratch.put(String(try Scratch.text(state).dropLast(9)), state)
    default:
      try Scratch.put(try Scratch.text(state).replacing("index.html", with: "index.htm1"), state)
    }
    let report = try writer.write(Self.first)
    #expect(report.written == 5 && report.kept == 0)
    #expect(try writer.check(Self.first).isEmpty)
  }

  @Test("a maker that fails, wherever it stands, leaves the old site as it was", arguments: 0..<6)
  func failing(at index: Int) throws {
    let writer = try SiteWriter(path: site)
    _ = try writer.write(Self.first)
    let before = try Scratch.tree(site)
    var files = (1...6).map { SiteFile.plain("letter/2027-\($0)/index.html", "新的一件 \($0)") }
    files[index].make = { () throws(Diagnostics) in
      throw Diagnostics([
        Diagnostic(
          DiagnosticCode(2001), at: .init(file: "x"), .init("做不成", "can't be made"),
          help: .init("无", "none"))
      ])
    }
    let thrown = #expect(throws: Diagnostics.self) { try writer.write(files) }
    #expect(thrown?.all.map(\.code.number) == [2001])
    #expect(try Scratch.tree(site) == before)
    #expect(!FileManager.default.fileExists(atPath: site + ".state/new"))
    #expect(try writer.write(Self.first).kept == 5)
  }

  @Test("what a killed run left is removed by the next, and the site is whole at every point")
  func leftovers() throws {
    let writer = try SiteWriter(path: site)
    _ = try writer.write(Self.first)
    let manager = FileManager.default
    // Killed while building.
    try manager.createDirectory(
      atPath: site + ".state/new/letter/2027-1", withIntermediateDirectories: true)
    try Scratch.put("半", site + ".state/new/letter/2027-1/index.html")
    #expect(try writer.write(Self.first).kept == 5)
    // Killed after the exchange: the new site stands, the old one and the old memory are left.
    let memory = try Scratch.text(site + ".state/files")
    let second = Array(Self.first.dropLast()) + [.plain("letter/2026-3/index.html", "第三件")]
    try manager.copyItem(atPath: site, toPath: scratch.path + "/old")
    _ = try writer.write(second)
    try manager.moveItem(atPath: scratch.path + "/old", toPath: site + ".state/new")
    try Scratch.put(memory, site + ".state/files")
    #expect(try writer.write(second).written == 1)
    #expect(try writer.check(second).isEmpty)
    #expect(!manager.fileExists(atPath: site + ".state/new"))
    // Killed between the two renames of a system that can't exchange: the old one comes back.
    try manager.moveItem(atPath: site, toPath: site + ".state/old")
    #expect(try writer.write(second).kept == 5)
    #expect(try writer.check(second).isEmpty)
    #expect(!manager.fileExists(atPath: site + ".state/old"))
  }

  @Test("a system that can't exchange two folders gets the same site")
  func fallback() throws {
    let writer = try SiteWriter(path: site, canExchange: false)
    _ = try writer.write(Self.first)
    let report = try writer.write(Array(Self.first.dropLast()))
    #expect(report.kept == 4 && report.removed == 1)
    #expect(try writer.check(Array(Self.first.dropLast())).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: site + ".state/old"))
  }

  @Test("a folder that Fuwen didn't write is never replaced, an empty one is used")
  func others() throws {
    try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
    _ = try SiteWriter(path: site).write(Self.first)
    let home = scratch.path + "/documents"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try Scratch.put("不要动", home + "/letter.txt")
    let writer = try SiteWriter(path: home)
    let thrown = #expect(throws: Diagnostics.self) { try writer.write(Self.first) }
    #expect(thrown?.all.map(\.code.number) == [2042])
    #expect(try Scratch.tree(home) == ["letter.txt": "不要动"])
    // A stranger's marker is not ours.
    try Scratch.put("mine", home + "/fuwen-site.txt")
    #expect(throws: Diagnostics.self) { try writer.write(Self.first) }
    // Nor is a file in the folder's place.
    try Scratch.put("文件", scratch.path + "/file")
    let file = try SiteWriter(path: scratch.path + "/file")
    #expect(throws: Diagnostics.self) { try file.write(Self.first) }
    #expect(try Scratch.text(scratch.path + "/file") == "文件")
  }

  @Test("neither the root, the home folder, one over it, nor a link is a place for a site")
  func places() throws {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? "/root"
    let link = scratch.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: scratch.path)
    for place in ["/", "//", "", home, home + "/", home + "/.", home + "/..", link, link + "/"] {
      let thrown = #expect(throws: Diagnostics.self) { try SiteWriter(path: place) }
      #expect(thrown?.all.map(\.code.number) == [2043], "\(place)")
    }
  }

  @Test(
    "a path that leads out, hides or can't be a name is refused, and nothing is written",
    arguments: [
      "", "/etc/passwd", "../x", "a/../../x", "a/./b", "a//b", "a/", ".", "..", "a\\b", "a\u{0}b",
      "a\nb", "a\u{7F}", "a\u{85}b", String(repeating: "文", count: 86), "index.html",
      "index.html/inner", "letter/2026-1",
    ])
  func paths(path: String) throws {
    let writer = try SiteWriter(path: site)
    let files = Self.first + [SiteFile.plain(path, "x")]
    let thrown = #expect(throws: Diagnostics.self) { try writer.write(files) }
    #expect(Set(thrown?.all.map(\.code.number) ?? []) == [2044])
    #expect(!FileManager.default.fileExists(atPath: site))
  }

  @Test("the site's folder keeps its mode")
  func mode() throws {
    let writer = try SiteWriter(path: site)
    _ = try writer.write(Self.first)
    try FileManager.default.setAttributes([.posixPermissions: 0o2775], ofItemAtPath: site)
    _ = try writer.write(Self.first.dropLast())
    let mode = try FileManager.default.attributesOfItem(atPath: site)[.posixPermissions] as? Int
    #expect(mode == 0o2775)
  }

  @Test("two writers at once: the second is told so")
  func lock() throws {
    let writer = try SiteWriter(path: site)
    let inner = Mutex<[Int]>([])
    let other = site
    var files = Self.first
    files[0].make = { () throws(Diagnostics) in
      do throws(Diagnostics) { _ = try SiteWriter(path: other).write(Self.first) } catch {
        inner.withLock { $0 = error.all.map(\.code.number) }
      }
      return []
    }
    _ = try writer.write(files)
    #expect(inner.withLock { $0 } == [2041])
  }

  @Test("a thousand files come out whole, and a check makes each and names each difference")
  func check() throws {
    let files = (0..<1000).map { SiteFile.plain("letter/2026-\($0)/index.html", "第\($0)件") }
    let writer = try SiteWriter(path: site)
    #expect(try writer.write(files).written == 1001)
    #expect(try writer.check(files).isEmpty)
    let manager = FileManager.default
    try Scratch.put("第八件", site + "/letter/2026-7/index.html")
    try manager.removeItem(atPath: site + "/letter/2026-8")
    try Scratch.put("多", site + "/letter/2026-9/secret.html")
    try manager.createDirectory(atPath: site + "/empty", withIntermediateDirectories: true)
    try manager.createSymbolicLink(atPath: site + "/out", withDestinationPath: "/etc/passwd")
    let found = try writer.check(files).map {
      "\($0.code.number) \($0.place.file.dropFirst(site.count + 1))"
    }
    #expect(
      found == [
        "2047 empty", "2045 letter/2026-7/index.html", "2046 letter/2026-8/index.html",
        "2047 letter/2026-9/secret.html", "2047 out",
      ])
    // What isn't the site's is taken away by hand; the next run mends the rest.
    #expect(codes { _ = try writer.write(files) } == [2048, 2048])
    try manager.removeItem(atPath: site + "/empty")
    try manager.removeItem(atPath: site + "/out")
    #expect(try writer.write(files).written == 2)
    #expect(try writer.check(files).isEmpty)
    #expect(manager.fileExists(atPath: "/etc/passwd"))
  }

  @Test("every code of writing is explained")
  func explained() {
    #expect(WritingCode.entries.map(\.code.number) == Array(2040...2048))
  }

  @Test("what isn't the site's is never lost with the old tree, and the web server's own stays")
  func guests() throws {
    let scratch = try Scratch()
    let site = scratch.path + "/site"
    let writer = try SiteWriter(path: site)
    let files = [SiteFile.plain("index.html", "一"), .plain("letter/1/index.html", "二")]
    _ = try writer.write(files)
    try Scratch.put("deny", site + "/.htaccess")
    try FileManager.default.createDirectory(
      atPath: site + "/.well-known/acme", withIntermediateDirectories: true)
    try Scratch.put("token", site + "/.well-known/acme/1")
    _ = try writer.write([SiteFile.plain("index.html", "三")])
    #expect(try Scratch.text(site + "/.htaccess") == "deny")
    #expect(try Scratch.text(site + "/.well-known/acme/1") == "token")
    #expect(try writer.check([SiteFile.plain("index.html", "三")]).isEmpty)
    try Scratch.put("secret", site + "/registry.db")
    #expect(codes { _ = try writer.write(files) } == [2048])
    #expect(try Scratch.text(site + "/registry.db") == "secret")
  }

  @Test("what the site is to be is asked for when nobody else can write it")
  func underLock() throws {
    let scratch = try Scratch()
    let site = scratch.path + "/site"
    let writer = try SiteWriter(path: site)
    _ = try writer.write(making: { () throws(Diagnostics) in
      // Another writer at this moment is told that the site is busy.
      #expect(codes { _ = try SiteWriter(path: site).write([SiteFile.plain("a", "b")]) } == [2041])
      return [SiteFile.plain("index.html", "一")]
    })
    let mode = try FileManager.default.attributesOfItem(atPath: site + ".state")[.posixPermissions]
    #expect(mode as? Int == 0o700)
  }
}
