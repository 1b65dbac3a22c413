/// The tree of RFC 6962 (2.1) over leaves that are only ever added.
package struct MerkleTree: Sendable {
  /// `levels[k]` are the hashes of whole subtrees of 2^k leaves, from the left.
  let levels: [[MerkleHash]]

  /// - Parameter leaves: hashes of the leaves, in order.
  package init(leaves: [MerkleHash]) {
    var levels = [leaves]
    while let last = levels.last, last.count > 1 {
      levels.append(
        (0..<last.count / 2).map { MerkleHash.node(last[2 * $0], last[2 * $0 + 1]) })
    }
    self.levels = levels
  }

  /// How many leaves there are.
  package var size: Int { levels[0].count }

  package var root: MerkleHash { root(of: size) }

  /// The root when the tree had only its first `size` leaves; `size` is at most the tree's own.
  package func root(of size: Int) -> MerkleHash {
    size == 0 ? .ofNothing : hash(from: 0, to: size)
  }

  /// The hash over leaves `from..<to`, where `from` is where a subtree begins.
  private func hash(from: Int, to: Int) -> MerkleHash {
    let count = to - from
    if count & (count - 1) == 0 {
      let level = count.trailingZeroBitCount
      return levels[level][from >> level]
    }
    let half = MerkleTree.split(count)
    return .node(hash(from: from, to: from + half), hash(from: from + half, to: to))
  }

  /// The hashes that lead from leaf `index` to the root, lowest first (RFC 6962, 2.1.1).
  package func path(of index: Int) -> [MerkleHash] {
    var path: [MerkleHash] = []
    var (from, to) = (0, size)
    while to - from > 1 {
      let middle = from + MerkleTree.split(to - from)
      if index < middle {
        path.append(hash(from: middle, to: to))
        to = middle
      } else {
        path.append(hash(from: from, to: middle))
        from = middle
      }
    }
    return path.reversed()
  }

  /// The root that a leaf's hash and its path lead to; nil when the path has another length than
  /// that of leaf `index` of `size` (RFC 9162, 2.1.3.2).
  package static func root(
    of leaf: MerkleHash, index: Int, size: Int, path: [MerkleHash]
  ) -> MerkleHash? {
    guard index >= 0, index < size else { return nil }
    var (node, last) = (index, size - 1)
    var result = leaf
    for hash in path {
      guard last > 0 else { return nil }
      if node & 1 == 1 || node == last {
        result = .node(hash, result)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        result = .node(result, hash)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 ? result : nil
  }

  /// The largest power of two below `count`, which is at least 2.
  private static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
