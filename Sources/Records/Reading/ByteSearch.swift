internal import Glibc

/// Finds a short run of bytes in a text by looking for its last byte, which is the rarest in the
/// runs that are searched for here: Chinese words and the ends of markup.
enum ByteSearch {
  /// Where the first `words` begins at or after `start`; nil when there is none.
  static func first(
    _ words: StaticString, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let needle = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    return first(needle, in: text, from: start)
  }

  static func first(
    _ needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = text.baseAddress, let words = needle.baseAddress, let last = needle.last
    else { return nil }
    var at = start + needle.count - 1
    while at < text.count, let hit = memchr(base + at, CInt(last), text.count - at) {
      let end = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      let candidate = end - needle.count + 1
      if memcmp(base + candidate, words, needle.count) == 0 { return candidate }
      at = end + 1
    }
    return nil
  }

  /// Whether `text` holds `word`, byte for byte: characters are never normalised.
  static func contains(_ word: [UInt8], in text: [UInt8]) -> Bool {
    word.withUnsafeBufferPointer { needle in
      text.withUnsafeBufferPointer { first(needle, in: $0, from: 0) != nil }
    }
  }
}
