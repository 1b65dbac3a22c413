internal import Casework
internal import Records

extension CatalogueLeaf {
  /// The leaf's hash: over the netstrings of `fuwen-leaf-1`, salt, file, `masked` or `whole`,
  /// `full` or `summary`, and the day; where the letter has files beside the PDF, of `fuwen-leaf-2`,
  /// the same, and format and digest of each.
  package var hash: MerkleHash {
    var items = [
      others.isEmpty ? "fuwen-leaf-1" : "fuwen-leaf-2", salt, file.hex,
      isMasked ? "masked" : "whole", extent.rawValue, released.iso,
    ]
    for format in PublicFormat.allCases {
      if let digest = others[format] { items += [format.rawValue, digest.hex] }
    }
    return .leaf(CanonicalBytes.list(items.map { Array($0.utf8) }))
  }
}
