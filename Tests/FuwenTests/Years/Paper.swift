import Foundation
import Testing

/// A PDF as a reader has it.
enum Paper {
  /// Its words without white space and page numbers.
  static func text(of path: String) throws -> String {
    let outcome = try Program.run(["pdftotext", "-enc", "UTF-8", path, "-"])
    guard outcome.status == 0 else { throw PlayedYear.Failed(words: outcome.err) }
    let words = outcome.out.filter { !$0.isWhitespace }
    return words.replacing(/—\d+—/, with: "")
  }

  /// Measures it against GB/T 9704.
  static func expectStandard(_ path: String, form: String, hasTables: Bool = false) throws {
    let outcome = try Program.run(
      [Program.python, "-B", Program.home + "/Tests/Support/check_layout.py", path, "--form", form]
        + (hasTables ? ["--tables"] : []))
    let failed = outcome.out.split(separator: "\n").filter { $0.hasPrefix("FAIL") }
    #expect(outcome.status == 0, "\(path)\n\(failed.joined(separator: "\n"))\(outcome.err)")
  }

  /// letter, document or plain, as a letterhead's file says.
  static func form(of letterhead: String) throws -> String {
    let match = try Files.text(letterhead).firstMatch(of: /<letterhead[^>]* form="([a-z]+)"/)
    return match.map { String($0.1) } ?? "none"
  }
}

/// What a case's archiving put together, unpacked.
struct Dossier {
  private let scratch: Scratch
  let letters: [String]
  let form: String

  init(of one: LoggedCase, in year: PlayedYear) throws {
    let scratch = try Scratch()
    let outcome = try Program.run([
      Program.python, "-m", "zipfile", "-e", year.folder + "/dossiers/\(one.id).zip", scratch.path,
    ])
    guard outcome.status == 0 else { throw PlayedYear.Failed(words: outcome.err) }
    let files = try Files.tree(scratch.path).keys.sorted()
    self.scratch = scratch
    letters = files.filter { $0.hasSuffix(".pdf") && $0.hasPrefix("函件/") }.map {
      scratch.path + "/" + $0
    }
    let letterhead = files.last { $0.contains("-letterhead-") } ?? "no letterhead"
    form = try Paper.form(of: scratch.path + "/" + letterhead)
  }
}
