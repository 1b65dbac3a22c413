/// A prefix code as deflate has it: canonical, no longer than `limit` bits a symbol.
struct HuffmanCode: Sendable {
  /// By symbol; 0 for one that never comes.
  let lengths: [UInt8]
  /// By symbol, the first bit lowest.
  let codes: [UInt32]

  init(frequencies: [Int], limit: Int) {
    var scaled = frequencies
    var lengths = HuffmanCode.lengths(scaled)
    // Flatter frequencies give shorter longest codes.
    while lengths.contains(where: { $0 > limit }) {
      scaled = scaled.map { $0 > 0 ? $0 / 2 + 1 : 0 }
      lengths = HuffmanCode.lengths(scaled)
    }
    self.lengths = lengths.map { UInt8($0) }
    codes = HuffmanCode.canonical(lengths)
  }

  private static func lengths(_ frequencies: [Int]) -> [Int] {
    let leaves = frequencies.indices.filter { frequencies[$0] > 0 }
      .sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
    var lengths = [Int](repeating: 0, count: frequencies.count)
    guard leaves.count > 1 else {
      for leaf in leaves { lengths[leaf] = 1 }
      return lengths
    }
    // Leaves in order, then inner nodes in order of making, which is order of weight too.
    var weights = leaves.map { frequencies[$0] }
    var parents = [Int](repeating: 0, count: leaves.count * 2 - 1)
    var leaf = 0
    var inner = leaves.count
    func lightest() -> Int {
      if leaf < leaves.count, inner >= weights.count || weights[leaf] <= weights[inner] {
        leaf += 1
        return leaf - 1
      }
      inner += 1
      return inner - 1
    }
    while weights.count < parents.count {
      let a = lightest()
      let b = lightest()
      parents[a] = weights.count
      parents[b] = weights.count
      weights.append(weights[a] + weights[b])
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in (0..<(parents.count - 1)).reversed() {
      depths[node] = depths[parents[node]] + 1
    }
    for (index, leaf) in leaves.enumerated() { lengths[leaf] = depths[index] }
    return lengths
  }

  private static func canonical(_ lengths: [Int]) -> [UInt32] {
    var codes = [UInt32](repeating: 0, count: lengths.count)
    var next: UInt32 = 0
    for length in 1...15 {
      for symbol in lengths.indices where lengths[symbol] == length {
        var reversed: UInt32 = 0
        for bit in 0..<length where next >> UInt32(bit) & 1 == 1 {
          reversed |= 1 << UInt32(length - 1 - bit)
        }
        codes[symbol] = reversed
        next += 1
      }
      next <<= 1
    }
    return codes
  }
}
