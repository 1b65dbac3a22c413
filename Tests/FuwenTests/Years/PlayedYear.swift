import Desk
import Foundation
import Synchronization
import Testing

/// A bureau's year, played once for all tests that look at it. What it leaves stays in
/// `.build/years` to be looked at.
struct PlayedYear: Sendable {
  static let year = 2026

  let bureau: Bureau
  let folder: String
  /// What the program said while it played.
  let said: String
  let events: [LoggedEvent]

  var registry: String { folder + "/registry.db" }

  struct Failed: Error {
    var words: String
  }

  static func of(_ bureau: Bureau) throws -> PlayedYear {
    try places[bureau.rawValue - 1].result().get()
  }

  private static let places = Bureau.allCases.map(Place.init)

  /// Tests of one bureau wait for each other here, those of different bureaus don't.
  private final class Place: Sendable {
    let bureau: Bureau
    private let played = Mutex<Result<PlayedYear, any Error>?>(nil)

    init(_ bureau: Bureau) { self.bureau = bureau }

    func result() -> Result<PlayedYear, any Error> {
      played.withLock { result in
        if let result { return result }
        let made = Result { try PlayedYear(playing: bureau) }
        result = made
        return made
      }
    }
  }

  private init(playing bureau: Bureau) throws {
    let folder = Program.home + "/.build/years/" + bureau.word
    if FilePaths.exists(folder) { try FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.fuwen("demo", "--year", bureau.word, "-o", folder)
    guard outcome.status == 0 else { throw Failed(words: outcome.err) }
    self.bureau = bureau
    self.folder = folder
    said = outcome.out
    events = try LoggedEvent.all(in: folder + "/registry.db")
  }

  /// Runs a command on the year's registry.
  func fuwen(_ arguments: String...) throws -> Program.Outcome {
    try Program.fuwen(arguments + ["--registry", registry])
  }
}

/// What the rows' assertions ask of a year.
extension PlayedYear {
  /// In the order of their registration.
  var cases: [LoggedCase] {
    let lives = Dictionary(grouping: events.filter { !$0.case.isEmpty }, by: \.case)
    return events.filter { $0.kind == "registered" }.map {
      LoggedCase(id: $0.case, events: lives[$0.case] ?? [])
    }
  }

  /// Cases that the office handles itself.
  var own: [LoggedCase] { cases.filter(\.isOwn) }
  /// Those of them whose proposers it answers.
  var owed: [LoggedCase] { own.filter(\.isOwed) }

  var meetings: [LoggedEvent.Said] { events.filter { $0.kind == "met" }.map(\.said) }

  /// A figure's numerator and denominator.
  func figure(_ id: String) throws -> (numerator: Int, denominator: Int?) {
    let stats = try JSON.object(fuwen("stats", "--year", "\(PlayedYear.year)", "--json").out)
    for case let pair as [String: [String: Any]] in stats["figures"] as? [Any] ?? []
    where pair["now"]?["id"] as? String == id {
      let numerator = try #require(pair["now"]?["numerator"] as? Int)
      return (numerator, pair["now"]?["denominator"] as? Int)
    }
    throw Failed(words: "no figure \(id)")
  }

  /// A ledger's lines, each by its columns' headers.
  func ledger(_ preset: String) throws -> [[String: String]] {
    let outcome = try fuwen(
      "ledger", "--preset", preset, "--year", "\(PlayedYear.year)", "--on", "2026-11-27",
      "--format", "json")
    let table = try JSON.object(outcome.out)
    let headers = (table["columns"] as? [[String: Any]] ?? []).map { $0["header"] as? String ?? "" }
    return (table["rows"] as? [[Any]] ?? []).map { row in
      Dictionary(zip(headers, row.map { $0 as? String ?? "\($0)" })) { first, _ in first }
    }
  }

  func files(in name: String) -> [String] { FilePaths.names(in: folder + "/" + name).sorted() }

  /// The issued report's words.
  var reportText: String {
    get throws {
      try IssuedReport(self).letters.map { try Paper.text(of: $0) }.joined()
    }
  }
}
