import Desk
import Foundation
import Testing

/// Every letter of Examples/ laid out as Tests/Golden says, line by line.
///
/// Golden files are written only when `FUWEN_ACCEPT_GOLDEN` names their folder, as Scripts/accept
/// does.
@Suite struct GoldenPagesTests {
  private static let accepted = FilePaths.environment("FUWEN_ACCEPT_GOLDEN")
  private static let folder =
    accepted ?? FilePaths.folder(of: ExampleCase.folders.examples) + "/Tests/Golden"

  @Test(arguments: ExampleCase.all)
  func `pages are laid out as accepted`(example: ExampleCase) throws {
    let desk = try ExampleCase.desk()
    let assembly = try desk.assemble(
      desk.open(example.paths()), options: AssemblyOptions(formats: []))
    let dumps = desk.dumps(assembly)
    for (index, dump) in dumps.enumerated() {
      let number = dumps.count > 1 ? "-\(index + 1)" : ""
      let path = "\(GoldenPagesTests.folder)/\(example.goldenName)\(number).pages.txt"
      if GoldenPagesTests.accepted != nil {
        try AtomicFile.makeFolder(GoldenPagesTests.folder)
        try AtomicFile.write(Array(dump.utf8), to: path)
        continue
      }
      let golden = try String(contentsOfFile: path, encoding: .utf8)
      if dump != golden {
        Issue.record("\(path) differs from line \(firstDifference(golden, dump))")
      }
    }
  }

  @Test func `no golden pages are left of letters that are gone`() throws {
    let wanted = Set(ExampleCase.all.map(\.goldenName))
    for name in FilePaths.names(in: GoldenPagesTests.folder) where name.hasSuffix(".pages.txt") {
      let stem = String(name.dropLast(".pages.txt".count))
      let known = wanted.contains { stem == $0 || stem.hasPrefix($0 + "-") }
      #expect(known, "\(name) belongs to no example")
    }
  }

  private func firstDifference(_ golden: String, _ dump: String) -> String {
    let (a, b) = (golden.split(separator: "\n"), dump.split(separator: "\n"))
    let index = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let at = index ?? min(a.count, b.count)
    let was = at < a.count ? String(a[at]) : "(end)"
    let now = at < b.count ? String(b[at]) : "(end)"
    return "\(at + 1):\n  was \(was)\n  now \(now)\naccept with Scripts/accept golden"
  }
}
