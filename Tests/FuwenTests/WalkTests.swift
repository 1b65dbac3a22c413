import Testing

/// The walks that README leads a new user through, run word for word.
@Suite struct WalkTests {
  /// The commands of the two walks in a registry, as they stand on the page: the office's year, then
  /// its publication in the same folder.
  private static func commands(_ page: String) throws -> String {
    let text = try Files.text(Program.home + "/" + page)
    let blocks = text.matches(of: #/(?s)```sh\n(.*?)```/#).map { String($0.output.1) }
    let office = try #require(blocks.first { $0.contains("registry create") })
    let edition = try #require(blocks.first { $0.contains("edition prepare") })
    return office + edition
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `the walks end with a public site that can be checked`(page: String) throws {
    let scratch = try Scratch()
    let commands = try Self.commands(page)
    // Each command that is refused leaves a line; the page says that one is.
    let script = try scratch.write(
      """
      cd "$1" || exit 9
      fuwen() { "$FUWEN_BUILT" "$@" >>../out.txt 2>>../err.txt || echo "$*" >>../refused.txt; }
      \(commands)
      """, to: "walk.sh")
    let outcome = try Program.run([
      "/usr/bin/env", "FUWEN_BUILT=\(Program.binary)", "/bin/bash", script, scratch.path,
    ])
    #expect(outcome.status == 0, "\(outcome.err)")
    let refused = try Files.text(scratch.path + "/refused.txt")
    let told = try Files.text(scratch.path + "/err.txt")
    #expect(
      refused.split(separator: "\n").map { $0.prefix(24) } == ["case assign JY-2026-0001"],
      "\(refused)\(told)")
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
