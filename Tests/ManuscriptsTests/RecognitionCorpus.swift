import Foundation
import Manuscripts
import Testing

/// The drafts of `Corpus/`, each with what a careful reader finds in it.
enum RecognitionCorpus {
  struct Expected: Decodable, Hashable {
    var role: String
    var level: Int
    var attachment: Int
    /// How the text begins.
    var text: String
  }

  struct Entry {
    var name: String
    var format: Manuscript.Format
    var expected: [Expected]
    var pieces: [RecognisedDraft.Piece]
    /// Of `pieces`, the one that each expected block was found as; nil: none.
    var found: [Int?]

    func isRight(_ index: Int) -> Bool {
      found[index].map { RecognitionCorpus.isRight(expected[index], pieces[$0]) } ?? false
    }

    /// Pieces that no expected block was found as.
    var extra: [RecognisedDraft.Piece] {
      let taken = Set(found.compactMap(\.self))
      return pieces.indices.filter { !taken.contains($0) }.map { pieces[$0] }
    }
  }

  static let folder = FileManager.default.currentDirectoryPath + "/Tests/ManuscriptsTests/Corpus"

  static func entries() throws -> [Entry] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".jsonl") }.map { list in
      let stem = String(list.dropLast(6))
      let file = try #require(names.first { $0.hasPrefix(stem + ".") && $0 != list })
      let bytes = Array(try Data(contentsOf: URL(filePath: folder + "/" + file)))
      let manuscript = try ManuscriptReader.manuscript(bytes, file: file)
      let pieces = DraftRecogniser.recognise(manuscript).pieces
      let text = try String(contentsOfFile: folder + "/" + list, encoding: .utf8)
      let expected = try text.split(separator: "\n").map {
        try JSONDecoder().decode(Expected.self, from: Data($0.utf8))
      }
      return Entry(
        name: stem, format: manuscript.format, expected: expected, pieces: pieces,
        found: aligned(expected, pieces))
    }
  }

  static func text(of piece: RecognisedDraft.Piece) -> String {
    piece.text.isEmpty ? piece.table?.rows.first?.first?.text ?? "" : piece.text
  }

  private static func begins(_ expected: Expected, _ piece: RecognisedDraft.Piece) -> Bool {
    let plain = { (text: String) in String(text.filter { !$0.isWhitespace }.prefix(10)) }
    let wanted = plain(expected.text)
    return wanted.isEmpty
      ? expected.role == piece.role.rawValue : plain(text(of: piece)).hasPrefix(wanted)
  }

  static func isRight(_ expected: Expected, _ piece: RecognisedDraft.Piece) -> Bool {
    begins(expected, piece) && expected.role == piece.role.rawValue
      && expected.level == piece.level && expected.attachment == piece.attachment
  }

  /// The longest row of pairs in order, a right one counted above one that only begins alike.
  private static func aligned(
    _ expected: [Expected], _ pieces: [RecognisedDraft.Piece]
  ) -> [Int?] {
    func score(_ i: Int, _ j: Int) -> Int {
      isRight(expected[i], pieces[j]) ? 3 : begins(expected[i], pieces[j]) ? 1 : 0
    }
    var best = Array(
      repeating: Array(repeating: 0, count: pieces.count + 1), count: expected.count + 1)
    for i in expected.indices.reversed() {
      for j in pieces.indices.reversed() {
        let pair = score(i, j)
        best[i][j] = max(best[i + 1][j], best[i][j + 1], pair > 0 ? pair + best[i + 1][j + 1] : 0)
      }
    }
    var found: [Int?] = []
    var j = 0
    for i in expected.indices {
      while j < pieces.count, best[i][j] == best[i][j + 1] { j += 1 }
      if j < pieces.count, score(i, j) > 0, best[i][j] == score(i, j) + best[i + 1][j + 1] {
        found.append(j)
        j += 1
      } else {
        found.append(nil)
      }
    }
    return found
  }
}
