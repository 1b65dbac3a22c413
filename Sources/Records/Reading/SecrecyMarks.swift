/// Finds secrecy marks (GB/T 9704-2012, 7.2.2): 秘密★, 机密★10年, 绝 密 ★, ★秘密, 密级：机密. A secret
/// matter does not belong in this program.
enum SecrecyMarks {
  /// Byte offsets of the marks' beginnings: around each given ★, and of each 密级 that names one.
  static func find(in text: UnsafeBufferPointer<UInt8>, stars: [Int]) -> [Int] {
    var found: [Int] = []
    for star in stars {
      if let start = mark(endingAt: star, in: text) {
        found.append(start)
      } else if mark(from: afterStar(star, in: text), in: text) {
        found.append(star)
      }
    }
    return found + namedGrades(in: text)
  }

  /// Whether a text, as it reads, holds a mark.
  static func isIn(_ string: String) -> Bool {
    var bytes = Array(string.utf8)
    bytes.append(contentsOf: " ".utf8)
    return bytes.withUnsafeBufferPointer { text in
      var stars: [Int] = []
      var at = 0
      while at + 2 < text.count {
        if text[at] == 0xE2, text[at + 1] == 0x98, text[at + 2] == 0x85 { stars.append(at) }
        at += 1
      }
      return !find(in: text, stars: stars).isEmpty
    }
  }

  private static let first: Set<UInt32> = [0x79D8, 0x7955, 0x673A, 0x6A5F, 0x7EDD, 0x7D55]
  private static let second: UInt32 = 0x5BC6
  /// How many white spaces may stand between the parts of a mark.
  private static let reach = 40

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A star as a number is as long as its reference.
  private static func afterStar(_ at: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    if case .character(_, let end) = Reference(text, at: at), text[at] == 0x26 { return end }
    return at + 3
  }

  private static func mark(endingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = end
    guard back(&at, in: text) == second, let scalar = back(&at, in: text), first.contains(scalar)
    else { return nil }
    return at
  }

  private static func mark(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = start
    guard let scalar = forth(&at, in: text), first.contains(scalar) else { return false }
    return forth(&at, in: text) == second
  }

  /// The scalar before `at` that is no white space, and `at` moved to its beginning.
  private static func back(_ at: inout Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    for _ in 0..<reach {
      guard at > 0 else { return nil }
      var start = at - 1
      while start > 0, at - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
      at = start
      let scalar = ScalarReading.scalar(text, start).0
      if !isSpace(scalar) { return scalar }
    }
    return nil
  }

  private static func forth(_ at: inout Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    for _ in 0..<reach {
      guard at < text.count else { return nil }
      let (scalar, length) = ScalarReading.scalar(text, at)
      guard length > 0 else { return nil }
      at += length
      if !isSpace(scalar) { return scalar }
    }
    return nil
  }

  private static func namedGrades(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    let words: StaticString = "密级"
    var found: [Int] = []
    var from = 0
    while let start = ByteSearch.first(words, in: text, from: from) {
      from = start + words.utf8CodeUnitCount
      var at = from
      if let colon = forth(&at, in: text), colon == 0x3A || colon == 0xFF1A,
        mark(from: at, in: text), found.count < TextChecks.limit
      {
        found.append(start)
      }
    }
    return found
  }
}
