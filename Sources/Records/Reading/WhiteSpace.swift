/// White space as records mean it: the file's layout is no part of the text.
enum WhiteSpace {
  /// `bytes` without leading and trailing XML white space. An inner run becomes one space or, when
  /// `joiningChinese`, nothing where it holds a line break between Han characters or Chinese marks.
  static func collapsed(_ bytes: [UInt8], joiningChinese: Bool) -> String {
    bytes.withUnsafeBufferPointer { text in
      var start = 0
      var end = text.count
      while start < end, MarkupCursor.isSpace(text[start]) { start += 1 }
      while end > start, MarkupCursor.isSpace(text[end - 1]) { end -= 1 }
      let body = UnsafeBufferPointer(rebasing: text[start..<end])
      guard needsWork(body) else { return String(decoding: body, as: UTF8.self) }
      var out: [UInt8] = []
      out.reserveCapacity(body.count)
      var at = 0
      while at < body.count {
        guard MarkupCursor.isSpace(body[at]) else {
          out.append(body[at])
          at += 1
          continue
        }
        let from = at
        var breaksLine = false
        while at < body.count, MarkupCursor.isSpace(body[at]) {
          if body[at] == 0x0A || body[at] == 0x0D { breaksLine = true }
          at += 1
        }
        let vanishes =
          joiningChinese && breaksLine && isChinese(before: from, in: body)
          && CharacterRules.isChinese(ScalarReading.scalar(body, at).0)
        if !vanishes { out.append(0x20) }
      }
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// Whether there is white space other than single spaces.
  private static func needsWork(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte <= 0x20, MarkupCursor.isSpace(byte), byte != 0x20 || previous == 0x20 { return true }
      previous = byte
    }
    return false
  }

  private static func isChinese(before at: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = at - 1
    while start > 0, at - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return CharacterRules.isChinese(ScalarReading.scalar(text, start).0)
  }
}
