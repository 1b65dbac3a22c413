import Desk
import Foundation
import Testing

/// Each of the eleven bureaus from its records to its issued letters, every step by the command
/// line.
@Suite struct BureauTests {
  static let bureaus = Set(Example.all.map(\.bureau)).sorted()

  @Test func `all eleven bureaus have expectations for every issued letter`() {
    #expect(BureauTests.bureaus.count == 11)
    let expected = Set(Expectation.all.map { $0.bureau + "/" + $0.name })
    #expect(expected == Set(Example.issued.map(\.testDescription)))
  }

  @Test(arguments: bureaus)
  func `a bureau's cases pass its gates and become its letters`(bureau: String) throws {
    let bench = try Workbench(bureau)
    for expected in Expectation.all where expected.bureau == bureau {
      try bench.replay(expected.name)
      let output = bench.place("out-" + expected.name)
      let outcome = try bench.assemble(expected.name, to: output)
      try #require(outcome.status == 0, "\(outcome.err)")
      try check(expected, output)
      // What issuing kept is what assembling gives.
      let kept = try Files.tree(bench.folder(expected.name) + "/letters")
      #expect(try Files.tree(output) == kept, "\(expected.name) is not what was kept")
    }
  }

  private func check(_ expected: Expectation, _ output: String) throws {
    let names = FilePaths.names(in: output)
    let texts = try names.filter { $0.hasSuffix(".txt") }.map { try Files.text(output + "/" + $0) }
    #expect(texts.count == expected.addressees.count)
    for (text, addressee) in zip(texts, expected.addressees) {
      let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      var wanted = [expected.title, expected.number, addressee + "：", expected.dated]
      wanted += [expected.classMark, expected.disclosure, expected.copies, expected.printed]
        .compactMap(\.self)
      for line in wanted {
        #expect(lines.contains(line), "\(expected.name) lacks \(line)")
      }
      if expected.disclosure == nil {
        #expect(!lines.contains { $0.hasPrefix("（此件") || $0.hasPrefix("公开属性：") })
      }
      if expected.classMark == nil { #expect(!lines.contains { $0.hasPrefix("办理结果：") }) }
      if expected.copies == nil { #expect(!lines.contains { $0.hasPrefix("抄送：") }) }
      if expected.printed == nil {
        #expect(!lines.contains { $0.wholeMatch(of: /\d+年\d+月\d+日印发/) != nil })
      }
    }
    let manifest = try JSON.object(
      Files.text(output + "/" + #require(names.first { $0.hasSuffix(".manifest.json") })))
    let gates = try #require(manifest["gates"] as? [[String: Any]]).map { gate in
      let absent = (gate["onBehalfOf"] as? String).map { "代" + $0 } ?? ""
      let entered = gate["entered"] as? Bool == true ? "代录" : ""
      return "\(gate["gate"] ?? "") \(gate["person"] ?? "")" + absent + entered
    }
    #expect(gates == expected.gates)
    #expect(manifest["standing"] as? String == "issued")
    #expect(manifest["documentNumber"] as? String == expected.number)
    #expect(manifest["case"] as? String != nil && manifest["reviewHead"] as? String != nil)
  }
}
