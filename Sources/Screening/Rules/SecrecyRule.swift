internal import Records

/// 密级标志 (GB/T 9704-2012, 7.2.2) and what stands for one: 秘密★, 机密★1年, ★秘密, 密级：机密,
/// a line of its own that says 绝密, 内部资料 at a mark's place. The plain words (保守国家秘密,
/// 商业秘密) are no marks.
enum SecrecyRule {
  static func find(_ text: FoldedText) -> [Candidate] {
    var found: [Candidate] = []
    var at = 0
    while at < text.count {
      if let hit = mark(text, at) ?? notice(text, at) {
        found.append(hit)
        at = hit.range.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private static let firsts = Set("秘祕机绝".unicodeScalars.map(\.value))
  private static let stars = Set("★☆✩✪✭✮⭐⋆✯✰*＊".unicodeScalars.map(\.value) + [0x1F31F])

  /// A grade (秘 密, spaces between allowed); where it ends.
  private static func grade(_ text: FoldedText, _ start: Int) -> Int? {
    guard firsts.contains(text[start]) else { return nil }
    let at = skipped(text, start + 1)
    return text[at] == 0x5BC6 ? at + 1 : nil
  }

  private static func skipped(_ text: FoldedText, _ start: Int) -> Int {
    var at = start
    while at - start < 8, text[at] == 0x20 || text[at] == 0x09 || text[at] == 0x0A { at += 1 }
    return at
  }

  private static func mark(_ text: FoldedText, _ start: Int) -> Candidate? {
    if stars.contains(text[start]), text[start] != 0x2A,
      let end = grade(text, skipped(text, start + 1))
    {
      return Candidate(.secrecy, start..<end, 0.97)
    }
    if let length = named.match(text, at: start) {
      var at = skipped(text, start + length)
      guard text[at] == 0x3A || text[at] == 0x3D else { return nil }
      at = skipped(text, at + 1)
      guard let end = grade(text, at) else { return nil }
      return Candidate(.secrecy, start..<term(text, end), 0.97)
    }
    guard let end = grade(text, start) else { return nil }
    let star = skipped(text, end)
    if stars.contains(text[star]) {
      return Candidate(.secrecy, start..<term(text, star + 1), 0.99)
    }
    // 绝密·启用前.
    if text[end] == 0xB7, let length = lasting.match(text, at: end + 1) {
      return Candidate(.secrecy, start..<(end + 1 + length), 0.95)
    }
    var close = term(text, end)
    if text[end] == 0x28, case let inner = term(text, end + 1), inner > end + 1, text[inner] == 0x29 {
      close = inner + 1
    }
    let isAtMark = isMarkStart(text, start) && isMarkEnd(text, close)
    return isAtMark ? Candidate(.secrecy, start..<close, close > end ? 0.9 : 0.8) : nil
  }

  private static let named = WordSet("密级 保密等级 密级程度 秘密等级 涉密等级 定密")

  /// A term after the mark: 1年, 10 年, 六个月, 长期.
  private static func term(_ text: FoldedText, _ start: Int) -> Int {
    if let length = lasting.match(text, at: start) { return start + length }
    var at = skipped(text, start)
    let first = at
    while at - first < 4, text[at].isDigit || numerals.contains(text[at]) { at += 1 }
    guard at > first else { return start }
    at = skipped(text, at)
    if text[at] == 0x5E74 { return at + 1 }
    if text[at] == 0x4E2A, text[at + 1] == 0x6708 { return at + 2 }
    return start
  }

  private static let lasting = WordSet("长期 启用前 公布前")
  private static let numerals = Set("一二三四五六七八九十".unicodeScalars.map(\.value))

  private static let opens = Set("\n(【[〔「《<|\t".unicodeScalars.map(\.value))
  private static let closes = Set("\n)】]〕」》>|\t".unicodeScalars.map(\.value))

  /// Whether a mark may begin here: at the beginning of a line or in brackets.
  private static func isMarkStart(_ text: FoldedText, _ start: Int) -> Bool {
    var at = start
    while at > 0, text[at - 1] == 0x20 { at -= 1 }
    return at == 0 || opens.contains(text[at - 1])
  }

  private static func isMarkEnd(_ text: FoldedText, _ end: Int) -> Bool {
    var at = end
    while text[at] == 0x20 { at += 1 }
    return at >= text.count || closes.contains(text[at])
  }

  private static let notices = WordSet("内部资料 内部文件 内部材料 内部参考 内部使用 内部明电 内部情况 内部刊物 内参")
  private static let warnings = WordSet(
    """
    注意保存 不得外传 严禁外传 请勿外传 切勿外传 禁止外传 不准外传 妥善保管 注意保密 不得公开 严禁公开 请勿公开 严格保密 禁止公开 勿外传 阅后即焚 不得翻印
    不对外公开 阅后收回 不得引用 严禁复制 不得复制 仅供领导参阅 不予公开 请勿转发 严禁转发 不得转发 严禁泄露 严禁扩散 不得扩散 请勿扩散
    """)

  /// 内部资料 and the like, where they stand as a notice and not in a sentence.
  private static func notice(_ text: FoldedText, _ start: Int) -> Candidate? {
    guard let length = notices.match(text, at: start) else { return nil }
    let end = start + length
    var at = end
    while at - end < 3, " ,，、;；:：!！-—·★*|".unicodeScalars.contains(where: { $0.value == text[at] })
      || text[at] == 0x0A
    {
      at += 1
    }
    if let more = warnings.match(text, at: at) {
      return Candidate(.secrecy, start..<(at + more), isMarkStart(text, start) ? 0.93 : 0.85)
    }
    if stars.contains(text[skipped(text, end)]) {
      return Candidate(.secrecy, start..<(skipped(text, end) + 1), 0.9)
    }
    guard isMarkStart(text, start), isMarkEnd(text, end) else { return nil }
    return Candidate(.secrecy, start..<end, 0.8)
  }
}
