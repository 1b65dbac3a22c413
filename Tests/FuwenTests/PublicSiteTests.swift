import Foundation
import Testing

/// The public site, judged by programs that know nothing of how it is made (Tests/Site).
@Suite(.serialized) struct PublicSiteTests {
  private static let tools = Program.home + "/Tests/Site/"

  /// Two hundred cases that mean harm, taken through an office, and the site that came of them.
  private struct Hostile {
    let scratch: Scratch
    let published: Program.Outcome
    var secrets: String { scratch.path + "/cases/SECRETS.json" }
    var site: String { scratch.path + "/site" }

    static let made: Result<Hostile, any Error> = Result {
      let scratch = try Scratch()
      let cases = scratch.path + "/cases"
      let making = try Program.run([Program.python, "-B", tools + "make_hostile", "-o", cases])
      try #require(making.status == 0, "\(making.err)")
      return Hostile(
        scratch: scratch,
        published: try Program.run([
          Program.python, "-B", tools + "publish_hostile", cases, "-o", scratch.path + "/site",
          "--program", Program.binary,
        ]))
    }
  }

  @Test func `a planted secret is found in whatever writing`() throws {
    let outcome = try Program.run([Program.python, "-B", Self.tools + "test_leaks.py"])
    #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
  }

  @Test func `two hundred hostile cases are published, and nothing breaks`() throws {
    let published = try Hostile.made.get().published
    #expect(published.status == 0, "\(published.out)\(published.err)")
  }

  @Test func `no byte of their site holds a secret, and a browser finds nothing to blame`() throws {
    let hostile = try Hostile.made.get()
    let outcome = try Program.run([
      Program.python, "-B", Self.tools + "check_site", hostile.site, "--secrets", hostile.secrets,
    ])
    let failed = outcome.out.split(separator: "\n").filter { $0.hasPrefix("FAIL") }
    #expect(outcome.status == 0, "\(failed.joined(separator: "\n"))\(outcome.err)")
  }

  @Test func `a registry's year is published without what was said in the office`() throws {
    let scratch = try Scratch()
    let year = scratch.path + "/year"
    let site = scratch.path + "/site"
    let secrets = scratch.path + "/secrets.json"
    let listed = try Program.run([
      Program.python, "-B", Self.tools + "secrets_of_year",
      Program.home + "/Examples/s04-shangwu/year", "-o", secrets,
    ])
    try #require(listed.status == 0, "\(listed.err)")
    let played = try Program.fuwen("demo", "--year", "S4", "-o", year)
    try #require(played.status == 0, "\(played.err)")
    let made = try Program.fuwen(
      "publish", "site", "--registry", year + "/registry.db", "-o", site, "--on", "2026-12-31")
    try #require(made.status == 0, "\(made.err)")
    let outcome = try Program.run([
      Program.python, "-B", Self.tools + "check_site", site, "--secrets", secrets, "--only",
      "files", "links", "markup", "feeds", "data", "leaks",
    ])
    let failed = outcome.out.split(separator: "\n").filter { $0.hasPrefix("FAIL") }
    #expect(outcome.status == 0, "\(failed.joined(separator: "\n"))\(outcome.err)")
    // What judges the site sees every fault that is put into it: on a small one, which it judges in
    // half a minute.
    let judged = try Program.run([
      Program.python, "-B", Self.tools + "test_checks", site,
    ])
    #expect(judged.status == 0, "\(judged.out)\(judged.err)")
  }
}
