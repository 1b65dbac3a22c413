import Foundation
import Manuscripts
import Records
import Testing

@Suite("Drafts made to harm")
struct HostileDraftTests {
  /// The guard is generous: on a busy machine, built for debugging, a file may take a hundred times
  /// what it takes a user.
  @Test("each is refused, or read, and in time")
  func bombs() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "fuwen-bombs-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/make_bombs.py")
    let maker = Process()
    maker.executableURL = URL(filePath: "/usr/bin/python3")
    maker.arguments = ["-B", script.path(), folder.path()]
    try maker.run()
    maker.waitUntilExit()
    #expect(maker.terminationStatus == 0)
    let list = try String(contentsOf: folder.appending(path: "bombs.tsv"), encoding: .utf8)
    let bombs = list.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(bombs.count >= 60)
    for bomb in bombs {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: bomb[0])))
      let start = ContinuousClock.now
      let codes = Draft.codes(bytes, bomb[0])
      let took = ContinuousClock.now - start
      #expect((codes.first ?? "-") == bomb[1], "\(bomb[0])")
      #expect(took < .seconds(30), "\(bomb[0]) took \(took)")
    }
  }
}
