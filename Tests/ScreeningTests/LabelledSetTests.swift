import Foundation
import Records
import Screening
import Testing

/// The labelled sentences of Benchmarks/screening, measured as the benchmark measures them.
@Suite("The labelled sentences")
struct LabelledSetTests {
  private struct Sentence: Decodable {
    struct Label: Decodable {
      var kind: String
      var from: Int
      var to: Int
    }
    var text: String
    var findings: [Label]
  }

  struct Floor: Sendable, CustomTestStringConvertible {
    var name: String
    var precision: Double
    var recall: Double
    var testDescription: String { name }
  }

  static let floors = [
    Floor(name: "tune", precision: 0.99, recall: 0.985),
    Floor(name: "held", precision: 0.9, recall: 0.9),
  ]

  @Test(arguments: floors)
  func `precision and recall stay above their floors`(floor: Floor) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Benchmarks/screening/\(floor.name).jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 800)
    var hits = 0
    var wrong = 0
    var missed = 0
    for line in lines {
      let sentence = try JSONDecoder().decode(Sentence.self, from: Data(line.utf8))
      var left = Screener().findings(in: sentence.text)
      for label in sentence.findings {
        let match = left.firstIndex { finding in
          let shared = min(finding.to, label.to) - max(finding.from, label.from)
          let longer = max(finding.to - finding.from, label.to - label.from)
          return finding.kind.rawValue == label.kind && shared * 2 >= longer
        }
        if let match {
          left.remove(at: match)
          hits += 1
        } else {
          missed += 1
        }
      }
      wrong += left.count
    }
    #expect(Double(hits) / Double(hits + wrong) >= floor.precision)
    #expect(Double(hits) / Double(hits + missed) >= floor.recall)
  }
}
