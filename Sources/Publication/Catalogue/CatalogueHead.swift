internal import FoundationEssentials
package import Records

/// The catalogue's head: how many releases there ever were, what they hash to, and the office's
/// signature. Whoever keeps one can later tell whether a release was taken out or swapped.
package struct CatalogueHead: Sendable, Hashable {
  /// Of the file in a site.
  package static let path = "catalogue/head.json"

  /// The office's full name.
  package var office: String
  /// How many leaves.
  package var size: Int
  package var root: MerkleHash
  /// The day of the latest release or withdrawal.
  package var date: Day
  /// SHA-256 of `catalogue/index.json`, which says what is public now.
  package var index: Digest
  package var key: PublicKey
  /// 64 bytes.
  package var signature: [UInt8]

  /// Signs.
  package init(
    office: String, size: Int, root: MerkleHash, date: Day, index: Digest, key: SigningKey
  ) {
    self.office = office
    self.size = size
    self.root = root
    self.date = date
    self.index = index
    self.key = key.publicKey
    signature = []
    signature = key.signature(over: signedBytes)
  }

  /// What the signature is over: netstrings of `fuwen-head-1`, office, size, root, day, index and
  /// key.
  package var signedBytes: [UInt8] {
    let items = [
      "fuwen-head-1", office, String(size), root.hex, date.iso, index.hex, key.hex,
    ]
    return CanonicalBytes.list(items.map { Array($0.utf8) })
  }

  /// Whether the signature is the key's. Whose the key is, it can't say.
  package var isSigned: Bool { key.verifies(signature, over: signedBytes) }

  /// Whether `self` was a head of the tree over `leaves`, which has grown since or not.
  package func isPrefix(of tree: MerkleTree) -> Bool {
    size <= tree.size && tree.root(of: size) == root
  }

  private struct File: Codable {
    var format: String
    var office: String
    var size: Int
    var root: String
    var date: String
    var index: String
    var key: String
    var signature: String
  }

  private static let format = "fuwen-catalogue-1"

  /// The file's bytes.
  package var json: [UInt8] {
    CatalogueJSON.bytes(
      File(
        format: CatalogueHead.format, office: office, size: size, root: root.hex, date: date.iso,
        index: index.hex, key: key.hex, signature: Hex.text(signature)))
  }

  /// nil unless the bytes are a head's file; the signature isn't checked.
  package init?(json: [UInt8]) {
    guard let file = CatalogueJSON.value(File.self, json), file.format == CatalogueHead.format,
      (0...1_000_000_000).contains(file.size), let root = MerkleHash(hex: file.root),
      let date = Day(iso: file.date), let index = Digest(hex: file.index),
      let key = PublicKey(hex: file.key), let signature = Hex.bytes(file.signature),
      signature.count == 64
    else { return nil }
    (office, size, self.root, self.date) = (file.office, file.size, root, date)
    (self.index, self.key, self.signature) = (index, key, signature)
  }
}

/// JSON of the catalogue's files: keys in order, so that the same values give the same bytes.
enum CatalogueJSON {
  static func bytes(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and integers always encode.
    guard let data = try? encoder.encode(value) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  /// nil when the bytes are something else.
  static func value<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
