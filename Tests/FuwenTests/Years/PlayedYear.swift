import Desk
import Foundation
import Synchronization

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
