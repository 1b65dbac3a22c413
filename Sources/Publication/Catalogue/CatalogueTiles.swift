/// The tree cut into files: tile `n` of level `l` holds the hashes of up to 256 whole subtrees of
/// 256^l leaves. A full tile never changes, so that a letter more rewrites one tile a level.
package enum CatalogueTiles {
  package static let width = 256

  package static func path(level: Int, index: Int) -> String {
    "catalogue/tile/\(level)/\(number(index)).bin"
  }

  /// Six digits, so that names sort as numbers do.
  static func number(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// How many hashes level `level` of a tree of `size` leaves has in all its tiles.
  package static func count(level: Int, size: Int) -> Int { size >> (8 * level) }

  /// Every tile's path and bytes.
  package static func all(_ tree: MerkleTree) -> [(path: String, bytes: [UInt8])] {
    var tiles: [(path: String, bytes: [UInt8])] = []
    for level in stride(from: 0, to: tree.levels.count, by: 8) {
      let hashes = tree.levels[level]
      for start in stride(from: 0, to: hashes.count, by: width) {
        let part = hashes[start..<min(start + width, hashes.count)]
        tiles.append((path(level: level / 8, index: start / width), part.flatMap(\.bytes)))
      }
    }
    return tiles
  }

  /// A tile's hashes; nil when the bytes aren't so many hashes.
  static func hashes(_ bytes: [UInt8], count: Int) -> [MerkleHash]? {
    guard bytes.count == count * MerkleHash.count else { return nil }
    return (0..<count).compactMap { index in
      MerkleHash(bytes: bytes[index * MerkleHash.count..<(index + 1) * MerkleHash.count])
    }
  }
}
