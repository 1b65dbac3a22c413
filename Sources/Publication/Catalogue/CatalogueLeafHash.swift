internal import Records

extension CatalogueLeaf {
  /// The leaf's hash: over the netstrings of `fuwen-leaf-1`, salt, file, `masked` or `whole`,
  /// `full` or `summary`, and the day.
  package var hash: MerkleHash {
    let items = [
      "fuwen-leaf-1", salt, file.hex, isMasked ? "masked" : "whole", extent.rawValue,
      released.iso,
    ]
    return .leaf(CanonicalBytes.list(items.map { Array($0.utf8) }))
  }
}
