private import CNettle

/// A SHA-256 hash in the tree of RFC 6962 (2.1): leaves and nodes are hashed with different first
/// bytes, so that neither can be passed off as the other.
package struct MerkleHash: Sendable, Hashable {
  /// 32 bytes.
  package let bytes: [UInt8]

  package static let count = 32

  /// nil unless there are 32.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == MerkleHash.count else { return nil }
    self.bytes = Array(bytes)
  }

  /// nil unless `hex` is 64 lower-case hexadecimal digits.
  package init?(hex: String) {
    guard let bytes = Hex.bytes(hex), bytes.count == MerkleHash.count else { return nil }
    self.bytes = bytes
  }

  private init(over parts: [[UInt8]]) {
    bytes = SHA256.digest(parts)
  }

  /// Of a leaf's data.
  package static func leaf(_ data: [UInt8]) -> MerkleHash { MerkleHash(over: [[0], data]) }

  /// Of two subtrees.
  package static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
    MerkleHash(over: [[1], left.bytes, right.bytes])
  }

  /// Of a tree without leaves: the hash of nothing.
  package static let ofNothing = MerkleHash(over: [])

  package var hex: String { Hex.text(bytes) }
}

/// SHA-256 and the code that is keyed with it, as bytes.
enum SHA256 {
  static func digest(_ parts: [[UInt8]]) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    for part in parts { nettle_sha256_update(&context, part.count, part) }
    var result = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, 32, &result)
    return result
  }

  /// HMAC-SHA256 (RFC 2104).
  static func authentication(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    var context = hmac_sha256_ctx()
    nettle_hmac_sha256_set_key(&context, key.count, key)
    nettle_hmac_sha256_update(&context, message.count, message)
    var result = [UInt8](repeating: 0, count: 32)
    nettle_hmac_sha256_digest(&context, 32, &result)
    return result
  }
}

/// Lower-case hexadecimal digits.
package enum Hex {
  private static let digits = Array("0123456789abcdef".utf8)

  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    for byte in bytes {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// nil unless `text` is an even number of lower-case digits.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var out: [UInt8] = []
    var high: UInt8?
    for byte in text.utf8 {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high {
        out.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? out : nil
  }
}
