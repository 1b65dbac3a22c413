import Desk
import Foundation
import Testing

/// The year-end report as it was drafted, and the paper that it was issued as.
struct IssuedReport {
  let letters: [String]
  let form: String
  private let drafted: String
  /// Values as the program prints them, by id; `id@last` for last year's, empty where there is
  /// none.
  private let values: [String: String]

  init(_ year: PlayedYear) throws {
    // Where the script leaves it.
    let issue = try year.bureau.script.first { $0.hasPrefix("report issue ") }
    let name = issue?.firstMatch(of: /\{out\}\/(\S+)/).map { String($0.1) } ?? "no report"
    let folder = year.folder + "/" + name
    letters = FilePaths.names(in: folder).filter { $0.hasSuffix(".pdf") }.map { folder + "/" + $0 }
    drafted = try Files.text(year.folder + "/report.xml")
    form = try Paper.form(of: year.bureau.folder + "/letterhead.xml")
    let scratch = try Scratch()
    let stats = try year.fuwen(
      "stats", "--year", "\(PlayedYear.year)", "--language", "zh", "-o", scratch.path + "/s.json")
    guard stats.status == 0 else { throw PlayedYear.Failed(words: stats.err) }
    var values: [String: String] = [:]
    let figures = try JSON.object(Files.text(scratch.path + "/s.json"))["figures"]
    let pairs = (figures as? [Any] ?? []).compactMap { $0 as? [String: [String: Any]] }
    // A year without any case is no year to compare with.
    let hasLast = pairs.contains { $0["before"]?["numerator"] as? Int ?? 0 > 0 }
    for pair in pairs {
      guard let id = pair["now"]?["id"] as? String else { continue }
      values[id] = pair["now"]?["value"] as? String
      values[id + "@last"] = hasLast ? pair["before"]?["value"] as? String : ""
    }
    self.values = values
  }

  /// Each placeholder's value behind the words before it, as the paper must have them.
  func figuresInSentences() throws -> [String] {
    try placeholders(in: drafted.matches(of: /<p>([^<]*)<\/p>/).map { String($0.1) })
  }

  func figuresInTable() throws -> [String] {
    try placeholders(in: drafted.matches(of: /<cell[^>]*>([^<]*)<\/cell>/).map { String($0.1) })
  }

  private func placeholders(in texts: [String]) throws -> [String] {
    try texts.flatMap { text -> [String] in
      try text.matches(of: /([^{}]*)\{([^{}]+)\}/).compactMap { match in
        let value = try #require(values[String(match.2)], "no figure \(match.2)")
        return value.isEmpty ? nil : (match.1.suffix(3) + value).filter { !$0.isWhitespace }
      }
    }
  }
}
