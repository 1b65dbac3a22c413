/// Bytes being written, with the few forms of text and number that file formats need.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func put(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func put(string: String) { bytes.append(contentsOf: string.utf8) }
  mutating func put(byte: UInt8) { bytes.append(byte) }
  mutating func put(bytes more: [UInt8]) { bytes.append(contentsOf: more) }
  mutating func put(raw more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }

  /// Decimal digits.
  mutating func put(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    put(digits: number.magnitude, atLeast: 1)
  }

  /// `number` / 10^`places` in its shortest form: no needless zeros, no point at the end.
  mutating func put(_ number: Int, places: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var scale: UInt = 1
    for _ in 0..<places { scale *= 10 }
    var fraction = number.magnitude % scale
    let whole = number.magnitude / scale
    guard fraction > 0 else {
      put(digits: whole, atLeast: 1)
      return
    }
    if whole > 0 { put(digits: whole, atLeast: 1) }
    bytes.append(UInt8(ascii: "."))
    var width = places
    while fraction % 10 == 0 {
      fraction /= 10
      width -= 1
    }
    put(digits: fraction, atLeast: width)
  }

  /// Upper-case hexadecimal digits, padded with zeros.
  mutating func put(hex number: UInt32, width: Int) {
    var shift = (width - 1) * 4
    while shift >= 0 {
      let digit = UInt8(number >> UInt32(shift) & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit)
      shift -= 4
    }
  }

  private mutating func put(digits number: UInt, atLeast width: Int) {
    var places = 1
    var scale: UInt = 1
    while number / scale >= 10 {
      scale *= 10
      places += 1
    }
    for _ in 0..<max(0, width - places) { bytes.append(UInt8(ascii: "0")) }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / scale % 10))
      scale /= 10
    }
  }
}

/// Big-endian numbers, as OpenType has them.
extension ByteWriter {
  mutating func put(u16 number: Int) {
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
    bytes.append(UInt8(truncatingIfNeeded: number))
  }

  mutating func put(u32 number: UInt32) {
    put(u16: Int(number >> 16))
    put(u16: Int(number & 0xFFFF))
  }

  mutating func set(u16 number: Int, at offset: Int) {
    guard offset >= 0, offset + 2 <= bytes.count else { return }
    bytes[offset] = UInt8(truncatingIfNeeded: number >> 8)
    bytes[offset + 1] = UInt8(truncatingIfNeeded: number)
  }

  mutating func set(u32 number: UInt32, at offset: Int) {
    set(u16: Int(number >> 16), at: offset)
    set(u16: Int(number & 0xFFFF), at: offset + 2)
  }
}
