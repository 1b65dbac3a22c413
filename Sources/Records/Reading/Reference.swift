/// What an `&` begins.
enum Reference {
  /// A character by number; `end` is one past the semicolon.
  case character(UInt32, end: Int)
  /// `amp`, `lt`, `gt`, `quot` or `apos`.
  case predefined(end: Int)
  /// Any other name.
  case entity(String, end: Int)
  /// Not a reference: the XML parser will say so.
  case malformed

  /// The longest name that is looked at.
  private static let reach = 80

  init(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    let limit = min(text.count, start + Self.reach)
    var semicolon = start + 1
    while semicolon < limit, text[semicolon] != 0x3B {
      let byte = text[semicolon]
      guard byte > 0x20, byte != 0x26, byte != 0x3C else { break }
      semicolon += 1
    }
    guard semicolon < limit, text[semicolon] == 0x3B, semicolon > start + 1 else {
      self = .malformed
      return
    }
    let end = semicolon + 1
    if text[start + 1] == UInt8(ascii: "#") {
      self = Self.number(text, start + 2, semicolon).map { .character($0, end: end) } ?? .malformed
    } else if Self.isPredefined(text, start + 1, semicolon) {
      self = .predefined(end: end)
    } else {
      let name = UnsafeBufferPointer(rebasing: text[(start + 1)..<semicolon])
      self = .entity(String(decoding: name, as: UTF8.self), end: end)
    }
  }

  private static func isPredefined(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let names: [StaticString] = ["amp", "lt", "gt", "quot", "apos"]
    return names.contains { name in
      name.utf8CodeUnitCount == end - start
        && (0..<(end - start)).allSatisfy { text[start + $0] == name.utf8Start[$0] }
    }
  }

  /// The scalar that the digits name; nil when they name none.
  private static func number(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UInt32? {
    let isHex = start < end && text[start] == UInt8(ascii: "x")
    var at = isHex ? start + 1 : start
    guard at < end else { return nil }
    var value: UInt32 = 0
    while at < end {
      let digit: UInt32
      switch text[at] {
      case 0x30...0x39: digit = UInt32(text[at] - 0x30)
      case 0x41...0x46 where isHex: digit = UInt32(text[at] - 0x41 + 10)
      case 0x61...0x66 where isHex: digit = UInt32(text[at] - 0x61 + 10)
      default: return nil
      }
      value = value * (isHex ? 16 : 10) + digit
      guard value <= 0x10FFFF else { return nil }
      at += 1
    }
    return Unicode.Scalar(value) == nil ? nil : value
  }
}
