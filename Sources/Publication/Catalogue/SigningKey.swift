private import CHogweed
internal import Desk
internal import Glibc
package import Records

/// The office's key: it signs the catalogue's head and makes the leaves' salts.
///
/// A file that only its owner may read: a line of comment and 64 hexadecimal digits, the seed of
/// an Ed25519 key (RFC 8032). It is never printed.
package struct SigningKey: Sendable, CustomStringConvertible, CustomReflectable {
  private let seed: [UInt8]
  /// 32 bytes.
  package let publicKey: PublicKey

  package init(seed: MerkleHash) {
    self.seed = seed.bytes
    var key = [UInt8](repeating: 0, count: Int(ED25519_KEY_SIZE))
    nettle_ed25519_sha512_public_key(&key, seed.bytes)
    publicKey = PublicKey(known: key)
  }

  /// Reads the file.
  ///
  /// - Throws: FW2050 when it isn't there, holds no key, or others may read it.
  package init(path: String) throws(Diagnostics) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = SigningKey.reason
      throw SigningKey.unusable(path, "读不到：\(reason)", "can't be read: \(reason)")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw SigningKey.unusable(path, "不是文件", "no file")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw SigningKey.unusable(
        path, "别人也能读写它", "others may read or write it")
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    guard lines.count == 1, let seed = MerkleHash(hex: String(lines[0])) else {
      throw SigningKey.unusable(path, "里面没有密钥", "it holds no key")
    }
    self.init(seed: seed)
  }

  /// Makes a new key in a new file that only its owner may read.
  ///
  /// - Throws: FW2050 when the file exists or can't be written.
  package static func make(_ path: String) throws(Diagnostics) -> SigningKey {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text =
      "# fuwen：公开目录的签名密钥，保密并备份。The key of the public catalogue: keep it secret and backed up.\n"
      + Hex.text(bytes) + "\n"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw unusable(path, "写不了：\(reason)", "can't be written: \(reason)")
    }
    let content = Array(text.utf8)
    let isWritten = write(descriptor, content, content.count) == content.count
    guard fchmod(descriptor, 0o600) == 0, isWritten, fsync(descriptor) == 0,
      close(descriptor) == 0
    else {
      unlink(path)
      throw unusable(path, "写不了：\(reason)", "can't be written: \(reason)")
    }
    return try SigningKey(path: path)
  }

  /// An Ed25519 signature, 64 bytes; the same message gives the same.
  package func signature(over message: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: Int(ED25519_SIGNATURE_SIZE))
    nettle_ed25519_sha512_sign(publicKey.bytes, seed, message.count, message, &result)
    return result
  }

  /// The salt of a letter's leaf, 64 hexadecimal digits: nobody without the key can tell it, and
  /// the office can always make it again.
  ///
  /// - Parameter content: SHA-256 of the public PDF.
  package func salt(for slug: String, content: Digest) -> String {
    let message = CanonicalBytes.list(
      [Array("fuwen-salt-1".utf8), Array(slug.utf8), Array(content.hex.utf8)])
    return Hex.text(SHA256.authentication(of: message, key: seed))
  }

  package var description: String { "SigningKey(\(publicKey.hex.prefix(16)))" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  private static var reason: String { String(cString: strerror(errno)) }

  private static func unusable(
    _ path: String, _ chinese: String, _ english: String
  ) -> Diagnostics {
    Diagnostics([.catalogue(CatalogueCode.keyUnusable, at: path, chinese, english)])
  }
}

/// The key that anybody may know, and check signatures with.
package struct PublicKey: Sendable, Hashable {
  /// 32 of them.
  package let bytes: [UInt8]

  fileprivate init(known bytes: [UInt8]) { self.bytes = bytes }

  /// nil unless `hex` is 64 lower-case hexadecimal digits.
  package init?(hex: String) {
    guard let hash = MerkleHash(hex: hex) else { return nil }
    bytes = hash.bytes
  }

  package var hex: String { Hex.text(bytes) }

  package func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
    signature.count == Int(ED25519_SIGNATURE_SIZE)
      && nettle_ed25519_sha512_verify(bytes, message.count, message, signature) == 1
  }
}
