/// Finds what repeats inside one outline, by the cheapest way through it under given costs.
struct OutlineParser {
  /// Bits that each step costs.
  struct Costs {
    /// By byte.
    var literal: [Int32]
    /// By length.
    var length: [Int32]
    /// By symbol of the distance.
    var distance: [Int32]

    /// For want of a code: what is usual in outlines.
    static let usual = Costs(
      literal: [Int32](repeating: 7, count: 256),
      length: (0...DeflateSymbols.longest).map {
        $0 < DeflateSymbols.shortest ? 0 : Int32(7 + DeflateSymbols.length($0).extraBits)
      },
      distance: (0..<DeflateSymbols.distanceCount).map { Int32(4 + max(0, $0 / 2 - 1)) })

    init(literal: [Int32], length: [Int32], distance: [Int32]) {
      self.literal = literal
      self.length = length
      self.distance = distance
    }

    init(literals: HuffmanCode, distances: HuffmanCode) {
      literal = (0..<256).map { Int32(literals.lengths[$0]) }
      length = (0...DeflateSymbols.longest).map {
        guard $0 >= DeflateSymbols.shortest else { return 0 }
        let value = DeflateSymbols.length($0)
        return Int32(Int(literals.lengths[value.symbol]) + value.extraBits)
      }
      distance = (0..<DeflateSymbols.distanceCount).map {
        Int32(Int(distances.lengths[$0]) + max(0, $0 / 2 - 1))
      }
    }
  }

  private static let depth = 24
  private static let farthest = 32_768 - 1
  private static let hashBits: UInt32 = 12

  private var bytes: [UInt8] = []
  private var heads = [Int32](repeating: -1, count: 1 << Int(hashBits))
  private var before: [Int32] = []
  private var cost: [Int32] = []
  private var step: [OutlineToken] = []

  /// The outline as it stands in a subset, padded to an even length.
  mutating func tokens(
    of outline: UnsafeRawBufferPointer, costs: Costs, into tokens: inout [OutlineToken]
  ) {
    tokens.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: outline)
    if bytes.count % 2 == 1 { bytes.append(0) }
    chain()
    walkBack(costs)
    var index = 0
    while index < bytes.count {
      let token = step[index]
      tokens.append(token)
      index += token.isMatch ? token.length : 1
    }
  }

  /// For each place, the last one before that may begin with the same three bytes.
  private mutating func chain() {
    let count = bytes.count
    before.removeAll(keepingCapacity: true)
    before.append(contentsOf: repeatElement(-1, count: count))
    for index in heads.indices { heads[index] = -1 }
    guard count >= 3 else { return }
    let bytes = bytes
    before.withUnsafeMutableBufferPointer { before in
      heads.withUnsafeMutableBufferPointer { heads in
        bytes.withUnsafeBufferPointer { bytes in
          for index in 0..<(count - 2) {
            let three =
              UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
              | UInt32(bytes[index + 2]) << 16
            let hash = Int((three &* 0x9E37_79B1) >> (32 - OutlineParser.hashBits))
            before[index] = heads[hash]
            heads[hash] = Int32(index)
          }
        }
      }
    }
  }

  /// From each place, the cheapest step towards the end.
  private mutating func walkBack(_ costs: Costs) {
    let count = bytes.count
    cost.removeAll(keepingCapacity: true)
    cost.append(contentsOf: repeatElement(0, count: count + 1))
    step.removeAll(keepingCapacity: true)
    step.append(contentsOf: repeatElement(OutlineToken(byte: 0), count: count))
    let bytes = bytes
    let before = before
    bytes.withUnsafeBufferPointer { bytes in
      before.withUnsafeBufferPointer { before in
        cost.withUnsafeMutableBufferPointer { cost in
          step.withUnsafeMutableBufferPointer { step in
            for index in (0..<count).reversed() {
              var best = costs.literal[Int(bytes[index])] + cost[index + 1]
              var token = OutlineToken(byte: bytes[index])
              var longest = DeflateSymbols.shortest - 1
              var candidate = Int(before[index])
              var left = OutlineParser.depth
              let room = min(DeflateSymbols.longest, count - index)
              while candidate >= 0, left > 0, longest < room {
                left -= 1
                let distance = index - candidate
                if distance > OutlineParser.farthest { break }
                var length = 0
                if bytes[candidate + longest] == bytes[index + longest] {
                  while length < room, bytes[candidate + length] == bytes[index + length] {
                    length += 1
                  }
                }
                if length > longest {
                  let far = costs.distance[DeflateSymbols.distance(distance).symbol]
                  for part in (longest + 1)...length {
                    let total = far + costs.length[part] + cost[index + part]
                    if total < best {
                      best = total
                      token = OutlineToken(length: part, distance: distance)
                    }
                  }
                  longest = length
                }
                candidate = Int(before[candidate])
              }
              cost[index] = best
              step[index] = token
            }
          }
        }
      }
    }
  }
}
