import Foundation
import Manuscripts
import Testing

@Suite("Recognition of the corpus") struct RecognitionCorpusTests {
  /// Blocks that are right, and all.
  struct Share {
    var right = 0
    var all = 0
    var words: String {
      let tenths = all == 0 ? 1000 : right * 1000 / all
      return "\(right)/\(all) \(tenths / 10).\(tenths % 10) %"
    }
    mutating func count(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }
  }

  /// The drafts written after the rules were done.
  private static func isHeldBack(_ entry: RecognitionCorpus.Entry) -> Bool {
    (Int(entry.name.prefix(2)) ?? 0) > 28
  }

  @Test("At least 95 of 100 blocks are recognised rightly, of all drafts and of those held back")
  func shares() throws {
    let entries = try RecognitionCorpus.entries()
    var kinds: [String: Share] = [:]
    var formats: [String: Share] = [:]
    var sets: [Bool: Share] = [:]
    var extra = 0
    var report: [String] = []
    for entry in entries {
      for index in entry.expected.indices {
        let isRight = entry.isRight(index)
        let block = entry.expected[index]
        kinds[block.role, default: Share()].count(isRight)
        formats[entry.format.rawValue, default: Share()].count(isRight)
        sets[Self.isHeldBack(entry), default: Share()].count(isRight)
        if !isRight {
          let got = entry.found[index].map { entry.pieces[$0] }
          report.append(
            "\(entry.name): \(block.role) \(block.level) '\(block.text)' was "
              + (got.map { "\($0.role.rawValue) \($0.level) in \($0.attachment)" } ?? "not found"))
        }
      }
      extra += entry.extra.count
      for piece in entry.extra {
        report.append("\(entry.name): extra \(piece.role.rawValue) '\(piece.text.prefix(24))'")
      }
    }
    for line in report { print(line) }
    for (kind, share) in kinds.sorted(by: { $0.key < $1.key }) { print("\(kind)\t\(share.words)") }
    for (format, share) in formats.sorted(by: { $0.key < $1.key }) {
      print("\(format)\t\(share.words)")
    }
    let all = sets.values.reduce(into: Share()) {
      $0.right += $1.right
      $0.all += $1.all
    }
    print("made with\t\(sets[false, default: Share()].words)")
    print("held back\t\(sets[true, default: Share()].words)")
    print("all\t\(all.words), \(extra) pieces too many")
    for share in [all, sets[false, default: Share()], sets[true, default: Share()]] {
      #expect(share.right * 100 >= share.all * 95)
    }
    #expect(extra * 100 <= all.all * 2)
  }
}
