package import Records

/// The short code on a feedback form: it tells which answer to which proposer the sheet is about,
/// so that whoever gets it back types or scans ten characters.
///
/// Nine characters from the SHA-256 of the office, case, round and proposer, and one that shows a
/// mistyped or swapped character. It is a label, not a secret: whoever has the sheet may have filled
/// it in.
package struct FeedbackCode: Sendable, Hashable, CustomStringConvertible {
  /// Without what looks alike: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. 23 is prime, so that the check
  /// character shows every single mistake and every swap.
  private static let alphabet = Array("346789ACDEFGHJKMNPRTWXY")
  private static let length = 9

  /// Ten characters.
  package let text: String

  /// A letter that replaces another within the round has the same code: the sheet of either counts.
  package init(office: String, caseID: CaseID, round: Int, proposer: ProposerID) {
    let words = ["fuwen-feedback-1", office, caseID.text, "\(round)", proposer.text]
    let digest = Digest(of: CanonicalBytes.list(words.map { Array($0.utf8) })).hex.utf8
    // Each character from its own 28 bits: 23 hardly biases them.
    let nibbles = digest.map { $0 < 0x3A ? Int($0) - 0x30 : Int($0) - 0x57 }
    let values = (0..<FeedbackCode.length).map { index in
      nibbles[(index * 7)..<(index * 7 + 7)].reduce(0) { $0 * 16 + $1 } % 23
    }
    text = String((values + [FeedbackCode.check(values)]).map { FeedbackCode.alphabet[$0] })
  }

  /// Reads what was typed or scanned: spaces and hyphens are passed over, small letters taken as
  /// capitals. nil when it is no code, or mistyped.
  package init?(_ typed: String) {
    var values: [Int] = []
    for character in typed.uppercased() where character != " " && character != "-" {
      guard let value = FeedbackCode.alphabet.firstIndex(of: character) else { return nil }
      values.append(value)
    }
    guard values.count == FeedbackCode.length + 1,
      FeedbackCode.check(values.dropLast()) == values.last
    else { return nil }
    text = String(values.map { FeedbackCode.alphabet[$0] })
  }

  private static func check(_ values: some Collection<Int>) -> Int {
    values.enumerated().reduce(0) { $0 + ($1.offset + 2) * $1.element } % 23
  }

  /// `XXXXX-XXXXX`, as printed.
  package var description: String { text.prefix(5) + "-" + text.suffix(5) }
}
