/// Which letters of a segment have a key: their places in it, in order.
package struct Postings: Sendable {
  // Small, since there are some hundred thousand of these.
  private var first: UInt32 = 0
  private var last: UInt32 = 0
  private var count: UInt32 = 0
  /// Distances to the one before, from the second on.
  private var distances: [UInt8] = []

  package init() {}

  /// `place` lies after all that were added.
  package mutating func add(_ place: Int) {
    let place = UInt32(place)
    if count == 0 {
      first = place
    } else {
      Varint.append(UInt64(place - last), to: &distances)
    }
    last = place
    count += 1
  }

  /// Those of `other` lie after all of these.
  package mutating func add(_ other: Postings) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    Varint.append(UInt64(other.first - last), to: &distances)
    distances.append(contentsOf: other.distances)
    last = other.last
    count += other.count
  }

  /// 0 and the distances, the first from -1; or, where that is shorter, 1 and a bit for each
  /// letter of the segment. Nothing for none.
  package func bytes(of size: Int) -> [UInt8] {
    guard count > 0 else { return [] }
    var out: [UInt8] = [0]
    Varint.append(UInt64(first + 1), to: &out)
    guard out.count + distances.count > 1 + (size + 7) / 8 else {
      out.append(contentsOf: distances)
      return out
    }
    var bits = [UInt8](repeating: 0, count: (size + 7) / 8)
    var place = Int(first)
    bits[place >> 3] |= 1 << UInt8(place & 7)
    var rest = distances[...]
    while let distance = Varint.next(&rest) {
      place += Int(distance)
      bits[place >> 3] |= 1 << UInt8(place & 7)
    }
    return [1] + bits
  }
}

/// Numbers in as few bytes as they need: seven bits each, the lowest first.
package enum Varint {
  package static func append(_ number: UInt64, to out: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      out.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    out.append(UInt8(rest))
  }

  /// nil at the end.
  static func next(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = bytes.popFirst() {
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
