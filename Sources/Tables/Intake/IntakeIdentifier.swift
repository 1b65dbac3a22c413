package import Records

/// A case's identifier, made from what tells it from every other: level, kind, session, origin and
/// number. The same case has the same one whenever its list is read again.
package enum IntakeIdentifier {
  /// `JY-2026-0123`: 建议 or 提案, the level (国 G, 省 S, 市 none, 县 X, 乡 Z), B for one made between
  /// sessions, the year, the number. A number that isn't plain ASCII gives ten digits of a digest
  /// instead.
  /// - Parameters:
  ///   - prefix: stands for kind, level and origin; nil: as above.
  ///   - year: of the session.
  package static func identifier(for matter: Matter, prefix: String?, year: Int) -> CaseID {
    let head = prefix ?? self.prefix(matter)
    return CaseID("\(head)-\(year)-\(tail(matter))")
  }

  private static func prefix(_ matter: Matter) -> String {
    let kind = matter.kind == .suggestion ? "JY" : "TA"
    let level =
      switch matter.level {
      case .national: "G"
      case .provincial: "S"
      case .municipal: ""
      case .county: "X"
      case .township: "Z"
      }
    return kind + level + (matter.origin == .betweenSessions ? "B" : "")
  }

  private static func tail(_ matter: Matter) -> String {
    let number = plainNumber(matter.number)
    let isPlain =
      number.utf8.count <= 24 && number.utf8.first.map(isLetterOrDigit) == true
      && number.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    guard isPlain else { return "x" + Digest(of: Array(key(matter).utf8)).hex.prefix(10) }
    let isNumber = number.utf8.allSatisfy { $0 < 0x3A }
    return isNumber
      ? String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number : number
  }

  /// What two rows of one case share, with lengths, so that no two cases share it. Leading zeros of
  /// a number don't count: spreadsheets drop them.
  package static func key(_ matter: Matter) -> String {
    [
      matter.level.rawValue, matter.kind.rawValue, matter.session, matter.origin.rawValue,
      plainNumber(matter.number),
    ].map { "\($0.utf8.count):\($0)" }.joined()
  }

  private static func plainNumber(_ number: String) -> String {
    guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return number
    }
    let rest = number.drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// A year that the session's name says: 2026年…, （2026）.
  static func year(in session: String) -> Int? {
    var digits: [UInt8] = []
    for byte in Array(session.utf8) + [0] {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
        continue
      }
      if digits.count == 4, let year = Int(String(decoding: digits, as: UTF8.self)),
        (1949...2199).contains(year)
      {
        return year
      }
      digits = []
    }
    return nil
  }
}
