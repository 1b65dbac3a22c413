import Desk
import Testing

/// The walks that README leads a new user through, run word for word.
@Suite struct WalkTests {
  /// The commands on a page, a block each, in its order.
  private static func blocks(_ page: String) throws -> [String] {
    try Files.text(Program.home + "/" + page).matches(of: #/(?s)```sh\n(.*?)```/#)
      .map { String($0.output.1) }
  }

  /// The two walks in folders, one after the other: from an empty case to a signed letter, then from
  /// a Word file to the prints.
  private static func folderWalk(_ page: String) throws -> String {
    let all = try blocks(page)
    let start = try #require(all.firstIndex { $0.contains("mkdir -p ") && $0.contains("new office") })
    let end = try #require(all.firstIndex { $0.contains("demo --year") })
    return all[start..<end].joined()
  }

  /// The two walks in a registry: the office's year, then its publication in the same folder.
  private static func registryWalk(_ page: String) throws -> String {
    let all = try blocks(page)
    let office = try #require(all.first { $0.contains("registry create") })
    let edition = try #require(all.first { $0.contains("edition prepare") })
    return office + edition
  }

  /// What a walk printed, and the commands of it that were refused.
  private struct Walked {
    var told: String
    var refused: [Substring]
  }

  /// Runs commands in a new checkout's folder, as far as a walk needs one.
  private static func walk(_ commands: String, in scratch: Scratch) throws -> Walked {
    // Each command that is refused leaves a line; the page says which one is.
    let script = try scratch.write(
      """
      cd "$1" || exit 9
      walk=$PWD
      ln -s "$FUWEN_HOME/Examples" Examples
      touch "$walk/refused.txt"
      fuwen() {
        "$FUWEN_BUILT" "$@" >>"$walk/out.txt" 2>>"$walk/err.txt" || echo "$*" >>"$walk/refused.txt"
      }
      \(commands)
      """, to: "walk.sh")
    let outcome = try Program.run([
      "/usr/bin/env", "FUWEN_BUILT=\(Program.binary)", "/bin/bash", script, scratch.path,
    ])
    #expect(outcome.status == 0, "\(outcome.err)")
    return Walked(
      told: try Files.text(scratch.path + "/err.txt"),
      refused: try Files.text(scratch.path + "/refused.txt").split(separator: "\n"))
  }

  @Test(arguments: [("README.md", "bureau"), ("README.zh-CN.md", "民政局")])
  func `the walk in folders ends with a stack of prints`(page: String, bureau: String) throws {
    let scratch = try Scratch()
    let walked = try Self.walk(try Self.folderWalk(page), in: scratch)
    #expect(walked.refused.isEmpty, "\(walked.refused)\(walked.told)")
    let folder = scratch.path + "/" + bureau
    let drafted = folder + "/JY-2026-0087"
    let formats = ["pdf", "ofd", "docx", "html", "txt"]
    let expected =
      formats.map { folder + "/JY-2026-0001/letters/JY-2026-0001-R1.\($0)" }
      + formats.map { drafted + "/out/JY-2026-0087-R1.\($0)" }
      + [drafted + "/marked/JY-2026-0087-R1-花脸稿.docx", drafted + "/forms/发文稿纸-JY-2026-0087-R1.pdf"]
      + (1...3).map { drafted + "/forms/征询意见表-JY-2026-0087-d\($0).pdf" }
      + ["打印.pdf", "标签.pdf", "核对单.pdf", "核对单.xlsx", "存档.pdf"].map {
        folder + "/prints/印制/" + $0
      }
    for path in expected { #expect(FilePaths.exists(path), "\(path)") }
    // The letter says what the Word file said; only the other letter goes to the printer.
    let letter = try Files.text(drafted + "/out/JY-2026-0087-R1.txt")
    #expect(letter.contains("许文澜等3名代表：") && letter.contains("每个社区每月不少于两次"))
    let told = try Files.text(scratch.path + "/out.txt")
    #expect(told.contains("+ 购置助浴车2辆") && told.contains("每个社区每月不少于四次"), "\(told)")
    #expect(walked.told.contains("JY-2026-0087: warning FW2302"), "\(walked.told)")
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `the walks end with a public site that can be checked`(page: String) throws {
    let scratch = try Scratch()
    let walked = try Self.walk(try Self.registryWalk(page), in: scratch)
    #expect(
      walked.refused.map { $0.prefix(24) } == ["case assign JY-2026-0001"],
      "\(walked.refused)\(walked.told)")
    let site = scratch.path + "/office/site"
    let letter = try Files.text(site + "/letter/jy-2026-0001-r1/index.html")
    #expect(letter.contains("青民函〔2026〕1号") && letter.contains("社区助餐点12处"))
    // The deputy's school, phone and address are in the case, and nowhere on the site.
    for (path, bytes) in try Files.tree(site) {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("青岚市第三中学") && !text.contains("5550100"), "\(path)")
    }
    let head = try Files.text(scratch.path + "/office/head.json")
    #expect(head.contains("fuwen-catalogue-1"))
  }
}
