import Desk
import Foundation
import Testing

/// A case of Examples/ and, once the demo has run, its letters.
struct Example: Sendable, CustomTestStringConvertible {
  var bureau: String
  var name: String

  var testDescription: String { bureau + "/" + name }
  var folder: String { Example.root + "/" + testDescription }
  var isIssued: Bool { FilePaths.exists(folder + "/steps.txt") }
  var office: String { Example.root + "/" + bureau + "/office.xml" }

  /// letter, document or plain, as the case's letterhead says.
  var form: String {
    get throws {
      let own = folder + "/letterhead.xml"
      let path = FilePaths.exists(own) ? own : Example.root + "/" + bureau + "/letterhead.xml"
      let match = try Files.text(path).firstMatch(of: /<letterhead[^>]* form="([a-z]+)"/)
      return match.map { String($0.1) } ?? "none"
    }
  }

  static let root = Program.home + "/Examples"

  static let all: [Example] = CaseFolders.below(root).map { folder in
    Example(
      bureau: FilePaths.name(of: FilePaths.folder(of: folder)), name: FilePaths.name(of: folder))
  }

  static let issued: [Example] = all.filter(\.isIssued)

  /// The example's PDF files of a demo.
  func letters(in demo: Demo) -> [String] {
    let folder = demo.folder + "/" + testDescription
    return FilePaths.names(in: folder).filter { $0.hasSuffix(".pdf") }.map { folder + "/" + $0 }
  }

  func manifest(in demo: Demo) throws -> [String: Any] {
    let folder = demo.folder + "/" + testDescription
    let name = FilePaths.names(in: folder).first { $0.hasSuffix(".manifest.json") }
    return try JSON.object(Files.text(folder + "/" + (name ?? "no manifest")))
  }
}

/// `fuwen demo`, run once for all tests. Its letters stay in `.build/test-demo` to be looked at.
struct Demo: Sendable {
  var folder: String
  var out: String
  var err: String

  static let shared: Result<Demo, any Error> = Result {
    let folder = Program.home + "/.build/test-demo"
    if FilePaths.exists(folder) { try FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.fuwen("demo", "-o", folder)
    guard outcome.status == 0 else { throw Failed(words: outcome.err) }
    return Demo(folder: folder, out: outcome.out, err: outcome.err)
  }

  struct Failed: Error {
    var words: String
  }
}

enum JSON {
  static func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  static func list(_ text: String) throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }
}
