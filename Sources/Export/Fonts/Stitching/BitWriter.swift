/// Bits in deflate's order, the first one lowest.
struct BitWriter {
  /// Whole words written.
  private(set) var words: [UInt64] = []
  private var open: UInt64 = 0
  private var filled = 0

  var bitCount: Int { words.count * 64 + filled }

  mutating func reserve(bits: Int) { words.reserveCapacity(bits / 64 + 2) }

  /// `bits` holds nothing beyond its `count` (at most 32) bits.
  mutating func put(_ bits: UInt32, _ count: Int) {
    open |= UInt64(bits) << UInt64(filled)
    filled += count
    if filled >= 64 {
      words.append(open)
      filled -= 64
      open = filled == 0 ? 0 : UInt64(bits) >> UInt64(count - filled)
    }
  }

  /// Bits written before; those beyond `count` in the last word are zero.
  mutating func append(_ more: UnsafePointer<UInt64>, count: Int) {
    let whole = count / 64
    let rest = count % 64
    if filled == 0 {
      words.append(contentsOf: UnsafeBufferPointer(start: more, count: whole))
    } else {
      let up = UInt64(filled)
      let down = UInt64(64 - filled)
      for index in 0..<whole {
        let word = more[index]
        words.append(open | word << up)
        open = word >> down
      }
    }
    if rest > 0 {
      let word = more[whole]
      open |= word << UInt64(filled)
      filled += rest
      if filled >= 64 {
        words.append(open)
        filled -= 64
        open = filled == 0 ? 0 : word >> UInt64(rest - filled)
      }
    }
  }

  /// All words, the last filled up with zeros.
  var padded: [UInt64] { filled > 0 ? words + [open] : words }

  /// Zeros up to a whole byte.
  mutating func align() {
    let rest = filled % 8
    if rest > 0 { put(0, 8 - rest) }
  }

  /// All bytes, the last filled up with zeros, with room for `extra` more.
  func bytes(extra: Int) -> [UInt8] {
    let count = (bitCount + 7) / 8
    return [UInt8](unsafeUninitializedCapacity: count + 16 + extra) { buffer, written in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      for (index, word) in words.enumerated() {
        raw.storeBytes(of: word.littleEndian, toByteOffset: index * 8, as: UInt64.self)
      }
      raw.storeBytes(of: open.littleEndian, toByteOffset: words.count * 8, as: UInt64.self)
      written = count
    }
  }
}
