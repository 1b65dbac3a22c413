/// How deflate writes lengths and distances: a symbol and some plain bits (RFC 1951, 3.2.5).
enum DeflateSymbols {
  static let literalCount = 286
  static let distanceCount = 30
  static let endOfBlock = 256
  static let shortest = 3
  static let longest = 258

  struct Value {
    var symbol: Int
    var extra: UInt32
    var extraBits: Int
  }

  static func length(_ length: Int) -> Value {
    if length == longest { return Value(symbol: 285, extra: 0, extraBits: 0) }
    let value = length - shortest
    if value < 8 { return Value(symbol: 257 + value, extra: 0, extraBits: 0) }
    let bits = (Int.bitWidth - 1 - value.leadingZeroBitCount) - 2
    let symbol = 257 + 4 * (bits + 1) + (value >> bits & 3)
    return Value(symbol: symbol, extra: UInt32(value & (1 << bits - 1)), extraBits: bits)
  }

  static func distance(_ distance: Int) -> Value {
    let value = distance - 1
    if value < 4 { return Value(symbol: value, extra: 0, extraBits: 0) }
    let bits = (Int.bitWidth - 1 - value.leadingZeroBitCount) - 1
    let symbol = 2 * (bits + 1) + (value >> bits & 1)
    return Value(symbol: symbol, extra: UInt32(value & (1 << bits - 1)), extraBits: bits)
  }
}

/// One step of a parsed outline: a byte, or some bytes that came before.
struct OutlineToken {
  private let value: UInt32

  init(byte: UInt8) { value = UInt32(byte) }
  init(length: Int, distance: Int) {
    value = 1 << 31 | UInt32(length) << 16 | UInt32(distance)
  }

  var isMatch: Bool { value >> 31 == 1 }
  var byte: Int { Int(value & 0xFF) }
  var length: Int { Int(value >> 16 & 0x1FF) }
  var distance: Int { Int(value & 0xFFFF) }
}
