import Casework
import Desk
import Foundation
import Records
import Testing
import Typesetting

/// A case of Examples/, opened as the command line opens it with `--office`.
struct ExampleCase: Sendable, CustomTestStringConvertible {
  var bureau: String
  var name: String

  var testDescription: String { bureau + "/" + name }
  /// How golden files are named after it.
  var goldenName: String { bureau + "-" + name }
  var folder: String { ExampleCase.folders.examples + "/" + testDescription }
  var isIssued: Bool { FilePaths.exists(folder + "/review.xml") }

  func paths(review: String? = nil) throws -> DossierPaths {
    try DossierPaths(
      caseRecord: folder + "/case.xml", reply: folder + "/reply.xml",
      office: FilePaths.folder(of: folder) + "/office.xml", review: review)
  }

  static let folders = ProgramFolders()
  /// Loaded once: faces are read-only.
  static let library = FontLibrary(folders: folders.fonts)

  static let all: [ExampleCase] = CaseFolders.below(folders.examples).map { folder in
    ExampleCase(
      bureau: FilePaths.name(of: FilePaths.folder(of: folder)), name: FilePaths.name(of: folder))
  }

  static let issued: [ExampleCase] = all.filter(\.isIssued)

  /// A desk for one thread.
  static func desk() throws -> Desk {
    try Desk(folders: folders, library: library, digests: DigestCache())
  }
}

extension Desk {
  /// A letter's pages as golden text.
  func dumps(_ assembly: Assembly) -> [String] {
    let setter = LetterSetter(library: library)
    return assembly.letters.map { setter.pages($0.document).dump }
  }
}

extension LetterStanding {
  var isIssued: Bool {
    if case .issued = self { true } else { false }
  }
}

/// A folder that goes when the test ends.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "fuwen-desk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
