/// Watches how long a part's tags are, before the parser sees them: libxml2 compares each attribute
/// of an element with every other, so that one tag of some megabytes would take it hours.
package struct TagLengths {
  private static let limit = 1 << 16
  private enum State { case start, text, opening, tag, other }
  private var state = State.start
  /// The quotation mark that is open inside a tag; 0: none.
  private var quote: UInt8 = 0
  private var length = 0

  package init() {}

  /// Whether all tags so far are of a sensible length, and the text is one whose bytes can be
  /// watched: UTF-8, as every program writes it.
  package mutating func areBounded(in piece: UnsafeRawBufferPointer) -> Bool {
    var rest = piece
    if state == .start {
      guard piece.first.map({ $0 < 0x80 || $0 == 0xEF }) != false, !piece.prefix(4).contains(0)
      else { return false }
      state = .text
    }
    while let byte = rest.first {
      switch state {
      case .text, .other, .start:
        // Comments and declarations end at `>` as far as tags are concerned.
        let sign = state == .other ? UInt8(ascii: ">") : UInt8(ascii: "<")
        guard let at = rest.firstIndex(of: sign) else { return true }
        rest = UnsafeRawBufferPointer(rebasing: rest[(at + 1)...])
        state = state == .other ? .text : .opening
        continue
      case .opening:
        let isOther = byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        state = isOther ? .other : .tag
        length = 0
        quote = 0
        if isOther { break }
        fallthrough
      case .tag:
        length += 1
        guard length <= Self.limit else { return false }
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == 0x22 || byte == 0x27 {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          state = .text
        }
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
    }
    return true
  }
}
