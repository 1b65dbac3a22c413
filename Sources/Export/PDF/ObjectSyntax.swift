/// PDF's forms of names, strings and references.
extension ByteWriter {
  mutating func put(_ reference: Reference) {
    put(reference.number)
    put(" 0 R")
  }

  mutating func put(references: some Sequence<Reference>) {
    put("[")
    var isFirst = true
    for reference in references {
      if !isFirst { put(" ") }
      isFirst = false
      put(reference)
    }
    put("]")
  }

  /// `/Name`, every byte that isn't regular written `#xx`.
  mutating func put(name: String) {
    put("/")
    for byte in name.utf8 {
      let isRegular =
        byte > 0x20 && byte < 0x7F && !"#()<>[]{}/%".utf8.contains(byte)
      if isRegular {
        put(byte: byte)
      } else {
        put("#")
        put(hex: UInt32(byte), width: 2)
      }
    }
  }

  /// A text string: ASCII as it is, anything else in UTF-16.
  mutating func put(text: String) {
    put("(")
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      for byte in text.utf8 { put(stringByte: byte) }
    } else {
      put(stringByte: 0xFE)
      put(stringByte: 0xFF)
      for unit in text.utf16 {
        put(stringByte: UInt8(unit >> 8))
        put(stringByte: UInt8(unit & 255))
      }
    }
    put(")")
  }

  /// One byte of a literal string.
  mutating func put(stringByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      put(byte: UInt8(ascii: "\\"))
      put(byte: byte)
    // A bare CR in a string would be read as LF.
    case 0x0D: put("\\r")
    default: put(byte: byte)
    }
  }
}
