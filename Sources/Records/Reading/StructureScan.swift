internal import Glibc

/// One pass over a text's markup that finds what is well-formed XML and yet has no place in a
/// record, and what would cost the parser more than it should.
struct StructureScan {
  enum Limits {
    static let depth = 64
    static let elements = 200_000
    static let siblings = 10_000
    static let attributes = 400_000
    static let attributesOfElement = 32
    static let valueLength = 32_768
    /// Bytes of an element's own text, its layout included.
    static let textLength = 1 << 20
  }

  private(set) var findings: [Finding] = []
  /// Whether the text must not reach the XML parser at all.
  private(set) var isHostile = false
  /// Whether some name has a prefix.
  private(set) var hasPrefix = false
  /// Whether a character is written as a number or within CDATA.
  private(set) var hasHiddenText = false
  /// Each ★ that is written as a number.
  private(set) var stars: [Int] = []

  private struct Level {
    var hasText = false
    var comment: Int?
    var children = 0
    var textLength = 0
  }
  private var levels: [Level] = [Level()]
  private var elements = 0
  private var attributes = 0
  private let limit: Int

  init(_ text: UnsafeBufferPointer<UInt8>, limit: Int) {
    self.limit = limit
    var cursor = MarkupCursor(text)
    var ampersand = Self.ampersand(in: text, from: 0)
    var from = 0
    while let markup = cursor.next() {
      take(text: text, from, markup.kind == .cdata ? markup.end : markup.start)
      if isHostile { return }
      let isVerbatim = markup.kind == .comment || markup.kind == .cdata
      let checked = isVerbatim ? markup.start : markup.end
      ampersand = checkReferences(text, from: ampersand, until: checked)
      if isHostile { return }
      if isVerbatim, ampersand < markup.end {
        ampersand = Self.ampersand(in: text, from: markup.end)
      }
      take(markup, text)
      if isHostile { return }
      from = markup.end
    }
    _ = checkReferences(text, from: ampersand, until: text.count)
  }

  private static func ampersand(in text: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    guard let base = text.baseAddress, from < text.count,
      let found = memchr(base + from, 0x26, text.count - from)
    else { return text.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func take(text: UnsafeBufferPointer<UInt8>, _ from: Int, _ until: Int) {
    var at = from
    while at < until, MarkupCursor.isSpace(text[at]) { at += 1 }
    if at < until { levels[levels.count - 1].hasText = true }
    levels[levels.count - 1].textLength += until - from
    if levels[levels.count - 1].textLength > Limits.textLength {
      refuse(TextFaults.textTooLong(at: from))
    }
  }

  private mutating func take(
    _ markup: MarkupCursor.Markup, _ text: UnsafeBufferPointer<UInt8>
  ) {
    switch markup.kind {
    case .declaration: break
    case .instruction: add(TextFaults.processingInstruction(at: markup.start))
    case .doctype:
      add(TextFaults.doctype(at: markup.start))
      isHostile = true
    case .comment:
      if levels[levels.count - 1].comment == nil {
        levels[levels.count - 1].comment = markup.start
      }
    case .cdata:
      hasHiddenText = true
    case .start, .empty: takeStart(markup)
    case .end: close()
    }
  }

  private mutating func takeStart(_ markup: MarkupCursor.Markup) {
    elements += 1
    attributes += markup.attributes
    levels[levels.count - 1].children += 1
    hasPrefix = hasPrefix || markup.hasPrefix
    if markup.attributes > Limits.attributesOfElement || attributes > Limits.attributes {
      refuse(TextFaults.tooManyAttributes(at: markup.start))
    } else if markup.longestValue > Limits.valueLength {
      refuse(TextFaults.valueTooLong(at: markup.start))
    } else if elements > Limits.elements
      || levels[levels.count - 1].children > Limits.siblings
    {
      refuse(TextFaults.tooManyElements(at: markup.start))
    } else if levels.count > Limits.depth {
      refuse(TextFaults.tooDeep(at: markup.start))
    } else if markup.kind == .start {
      levels.append(Level())
    }
  }

  private mutating func close() {
    guard levels.count > 1 else { return }
    let level = levels.removeLast()
    if let comment = level.comment, level.hasText {
      add(TextFaults.commentInText(at: comment))
    }
  }

  /// Checks each reference up to `until`; the result is the next `&` from there on.
  private mutating func checkReferences(
    _ text: UnsafeBufferPointer<UInt8>, from: Int, until: Int
  ) -> Int {
    var at = from
    while at < until, !isHostile {
      switch Reference(text, at: at) {
      case .entity(let name, _): add(TextFaults.entity(name, at: at))
      case .character(let scalar, _):
        hasHiddenText = true
        check(scalar, at: at, text)
      case .predefined, .malformed: break
      }
      at = Self.ampersand(in: text, from: at + 1)
    }
    return at
  }

  private mutating func check(
    _ scalar: UInt32, at offset: Int, _ text: UnsafeBufferPointer<UInt8>
  ) {
    if scalar == 0x2605, stars.count < limit { stars.append(offset) }
    guard let fault = CharacterRules.fault(of: scalar) else { return }
    if fault == .strayVariation,
      CharacterRules.isHan(ScalarReading.scalar(before: offset, in: text) ?? 0)
    {
      return
    }
    add(TextFaults.character(fault, scalar, at: offset))
  }

  private mutating func refuse(_ finding: Finding) {
    isHostile = true
    add(finding)
  }

  private mutating func add(_ finding: Finding) {
    if findings.count < limit { findings.append(finding) } else { isHostile = true }
  }
}
