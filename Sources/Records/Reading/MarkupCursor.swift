internal import Glibc

/// Finds a text's markup, one piece after another, without judging whether it is well formed: the
/// XML parser does that afterwards.
struct MarkupCursor {
  enum Kind { case start, empty, end, comment, cdata, doctype, declaration, instruction }

  struct Markup {
    var kind: Kind
    /// The `<`.
    var start: Int
    /// One past the `>`; the text's length when it never ends.
    var end: Int
    /// In a start tag: how many attributes, and the longest value in bytes.
    var attributes = 0
    var longestValue = 0
    /// In a start tag: whether any name has a prefix.
    var hasPrefix = false

    func name(in text: UnsafeBufferPointer<UInt8>) -> String {
      var last = start + 1
      while last < end, !MarkupCursor.endsName(text[last]) { last += 1 }
      return String(decoding: text[(start + 1)..<last], as: UTF8.self)
    }
  }

  private let text: UnsafeBufferPointer<UInt8>
  private(set) var at = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The next markup; nil at the end. The text between two of them lies between their places.
  mutating func next() -> Markup? {
    guard let base = text.baseAddress, at < text.count,
      let found = memchr(base + at, 0x3C, text.count - at)
    else { return nil }
    let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    let markup = piece(at: start)
    at = markup.end
    return markup
  }

  private func piece(at start: Int) -> Markup {
    guard start + 1 < text.count else { return Markup(kind: .start, start: start, end: text.count) }
    switch text[start + 1] {
    case UInt8(ascii: "/"):
      return Markup(kind: .end, start: start, end: end(of: ">", from: start + 2))
    case UInt8(ascii: "?"):
      let isDeclaration =
        start == 0 && has("<?xml", at: 0) && text.count > 5 && Self.isSpace(text[5])
      return Markup(
        kind: isDeclaration ? .declaration : .instruction, start: start,
        end: end(of: "?>", from: start + 2))
    case UInt8(ascii: "!"):
      if has("<!--", at: start) {
        return Markup(kind: .comment, start: start, end: end(of: "-->", from: start + 4))
      }
      if has("<![CDATA[", at: start) {
        return Markup(kind: .cdata, start: start, end: end(of: "]]>", from: start + 9))
      }
      return Markup(kind: .doctype, start: start, end: end(of: ">", from: start + 2))
    default: return startTag(at: start)
    }
  }

  private func startTag(at start: Int) -> Markup {
    var markup = Markup(kind: .start, start: start, end: text.count)
    var at = start + 1
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: ">"):
        markup.kind = text[at - 1] == UInt8(ascii: "/") ? .empty : .start
        markup.end = at + 1
        return markup
      case 0x22, 0x27:
        let quote = text[at]
        let open = at
        at += 1
        while at < text.count, text[at] != quote { at += 1 }
        markup.longestValue = max(markup.longestValue, at - open - 1)
      case UInt8(ascii: "="): markup.attributes += 1
      case UInt8(ascii: ":"): markup.hasPrefix = true
      // A new tag where this one should go on: leave it to the parser to say so.
      case UInt8(ascii: "<"):
        markup.end = at
        return markup
      default: break
      }
      at += 1
    }
    return markup
  }

  private func has(_ words: StaticString, at start: Int) -> Bool {
    guard start + words.utf8CodeUnitCount <= text.count, let base = text.baseAddress else {
      return false
    }
    return memcmp(base + start, words.utf8Start, words.utf8CodeUnitCount) == 0
  }

  /// One past the next `words`, or the text's end.
  private func end(of words: StaticString, from start: Int) -> Int {
    ByteSearch.first(words, in: text, from: start).map { $0 + words.utf8CodeUnitCount }
      ?? text.count
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=")
  }
}
