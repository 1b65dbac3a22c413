internal import Records

/// Collects what a file depends on; the digest over all of it is the file's key.
struct SiteKey {
  private var parts: [[UInt8]]

  init(_ base: Digest, _ path: String) { parts = [Array(base.hex.utf8), Array(path.utf8)] }

  mutating func add(_ text: String) { parts.append(Array(text.utf8)) }

  mutating func add(_ number: Int) { add(String(number)) }

  mutating func add(_ letters: some Sequence<PublicLetter>) {
    for letter in letters { add(letter.version.hex) }
  }

  var digest: Digest { Digest(of: CanonicalBytes.list(parts)) }
}
