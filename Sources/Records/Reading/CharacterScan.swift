/// One pass over a text's bytes that finds broken UTF-8 and every character a record may not hold.
///
/// It is in the path of every record: runs of plain ASCII and of common Han go by without decoding.
struct CharacterScan {
  struct Hit: Sendable {
    var offset: Int
    var scalar: UInt32
    var fault: CharacterRules.Fault
  }

  /// Faults in order, as many as `limit`.
  private(set) var hits: [Hit] = []
  /// The first byte that is not UTF-8; nothing after it was looked at.
  private(set) var broken: Int?
  /// The first NUL; nothing after it was looked at.
  private(set) var null: Int?
  /// Where each ★ stands.
  private(set) var stars: [Int] = []

  init(_ text: UnsafeBufferPointer<UInt8>, limit: Int) {
    let count = text.count
    let raw = UnsafeRawBufferPointer(text)
    var at = 0
    while at < count {
      let byte = text[at]
      if byte < 0x80 {
        if at + 8 <= count, Self.isPlain(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) {
          at += 8
          continue
        }
        if byte < 0x20 || byte == 0x7F {
          if byte == 0 {
            null = at
            return
          }
          if !MarkupCursor.isSpace(byte) { add(at, UInt32(byte), .control, limit) }
        }
        at += 1
        continue
      }
      // U+4000 to U+9FFF.
      if byte &- 0xE4 < 6, at + 2 < count, text[at + 1] & 0xC0 == 0x80, text[at + 2] & 0xC0 == 0x80
      {
        at += 3
        continue
      }
      let length = judge(text, at, limit)
      guard length > 0 else {
        broken = at
        return
      }
      at += length
    }
  }

  /// No byte above 0x7E or below 0x20.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let belowSpace = (word &- 0x2020_2020_2020_2020) & ~word
    let delete = word &+ 0x0101_0101_0101_0101
    return (word | belowSpace | delete) & high == 0
  }

  private mutating func judge(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Int {
    let (scalar, length) = ScalarReading.scalar(text, at)
    guard length > 0 else { return 0 }
    if scalar == 0x2605 {
      if stars.count < limit { stars.append(at) }
    } else if let fault = CharacterRules.fault(of: scalar) {
      let isRight =
        fault == .strayVariation
        && CharacterRules.isHan(ScalarReading.scalar(before: at, in: text) ?? 0)
      if !isRight { add(at, scalar, fault, limit) }
    }
    return length
  }

  private mutating func add(
    _ offset: Int, _ scalar: UInt32, _ fault: CharacterRules.Fault, _ limit: Int
  ) {
    if hits.count < limit { hits.append(Hit(offset: offset, scalar: scalar, fault: fault)) }
  }
}

/// Reads single scalars out of UTF-8.
enum ScalarReading {
  /// The scalar at `at` and its length in bytes; length 0 when the bytes are not UTF-8.
  static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, length: Int) {
    let first = UInt32(text[at])
    func next(_ step: Int) -> UInt32? {
      guard at + step < text.count, text[at + step] & 0xC0 == 0x80 else { return nil }
      return UInt32(text[at + step] & 0x3F)
    }
    switch first {
    case 0..<0x80: return (first, 1)
    case 0xC2...0xDF:
      guard let second = next(1) else { return (0, 0) }
      return ((first & 0x1F) << 6 | second, 2)
    case 0xE0...0xEF:
      guard let second = next(1), let third = next(2) else { return (0, 0) }
      let scalar = (first & 0x0F) << 12 | second << 6 | third
      let isRight = scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar)
      return isRight ? (scalar, 3) : (0, 0)
    case 0xF0...0xF4:
      guard let second = next(1), let third = next(2), let fourth = next(3) else { return (0, 0) }
      let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
      return (0x10000...0x10FFFF).contains(scalar) ? (scalar, 4) : (0, 0)
    default: return (0, 0)
    }
  }

  /// The scalar that ends just before `at`, seen through a character reference; nil at the start.
  static func scalar(before at: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard at > 0 else { return nil }
    if text[at - 1] == UInt8(ascii: ";") {
      let start = (max(0, at - 12)..<at).last { text[$0] == UInt8(ascii: "&") }
      if let start, case .character(let scalar, at) = Reference(text, at: start) { return scalar }
    }
    var start = at - 1
    while start > 0, at - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, length) = self.scalar(text, start)
    return length == at - start ? scalar : nil
  }
}
