/// Text as the index sees it: pairs of neighbouring characters.
///
/// Whatever stands in a text stands there as all its pairs, whether it is a word or not: Chinese
/// needs no dictionary, and a number is found by any part of it. Full-width letters and digits are
/// their ASCII ones, capitals are small; white space and marks part the text. `search.js` has the
/// same rules.
package enum SearchText {
  /// What a character is in the index.
  package enum Folded: Equatable {
    case character(UInt32)
    /// White space or a mark: what stands before it is no neighbour of what stands after.
    case mark
    /// It is as if it weren't there.
    case nothing
  }

  package static func fold(_ scalar: UInt32) -> Folded {
    switch scalar {
    // Most text is Han.
    case 0x3400...0xDFFF: return .character(scalar)
    case 0x41...0x5A: return .character(scalar + 0x20)
    case 0x30...0x39, 0x61...0x7A: return .character(scalar)
    case 0xFF10...0xFF19: return .character(scalar - 0xFEE0)
    case 0xFF21...0xFF3A: return .character(scalar - 0xFEE0 + 0x20)
    case 0xFF41...0xFF5A: return .character(scalar - 0xFEE0)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .nothing
    case 0...0xBF, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0xFE10...0xFE6F,
      0xFF00...0xFFEF:
      return .mark
    default: return .character(scalar)
    }
  }

  /// Adds the keys of all pairs of `text`, and for a run's last character its key alone; with
  /// `singles`, every character's.
  static func pairs(of text: String, singles: Bool, into keys: inout [SearchKey]) {
    var last: UInt32 = 0
    for scalar in text.unicodeScalars {
      switch fold(scalar.value) {
      case .character(let character):
        if last != 0 { keys.append(SearchKey(last, character)) }
        if singles { keys.append(SearchKey(character, 0)) }
        last = character
      case .mark:
        if last != 0, !singles { keys.append(SearchKey(last, 0)) }
        last = 0
      case .nothing: break
      }
    }
    if last != 0, !singles { keys.append(SearchKey(last, 0)) }
  }
}

/// Two characters, the second 0 where there is none, in order of the first.
struct SearchKey: Hashable, Comparable, Sendable {
  /// A character has 21 bits.
  private let both: UInt64

  init(_ first: UInt32, _ second: UInt32) { both = UInt64(first) << 21 | UInt64(second) }

  /// A property that letters are filtered by. The first character is one that no text has.
  init(filter name: String, _ value: String) {
    // FNV-1a, folded to a character's 21 bits.
    var hash: UInt32 = 2_166_136_261
    for byte in (name + "=" + value).utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    self.init(1, (hash ^ hash >> 21) & 0x1F_FFFF)
  }

  /// Beyond every other.
  static let end = SearchKey(0x1F_FFFF, 0)

  var first: UInt32 { UInt32(both >> 21) }
  var second: UInt32 { UInt32(both & 0x1F_FFFF) }

  static func < (a: Self, b: Self) -> Bool { a.both < b.both }
}
