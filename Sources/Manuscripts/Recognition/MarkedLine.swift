internal import Records

/// A line that says several things about a letter: `办理类别：A类  公开属性：主动公开`,
/// `（联系人：…；办理类别：A类）`, `青民函〔2026〕12号    签发人：陈国栋`.
enum MarkedLine {
  struct Mark: Sendable, Hashable {
    var role: PieceRole
    /// Of a class only its value; of everything else the words.
    var text: String
  }

  /// The line's marks in their order; nil: some of it is no mark, or there is only one.
  /// - Parameter classes: the office's values; empty: A to D.
  static func marks(_ line: String, classes: [String]) -> [Mark]? {
    guard PlainText.length(PlainText.compact(line)) <= 160 else { return nil }
    let text = unwrapped(PlainText.kept(line))
    for parts in [labelled(text), divided(text)] where parts.count > 1 {
      if let marks = marks(parts, classes), marks.count > 1 { return marks }
    }
    return nil
  }

  /// What labels and the cells behind them say: 办理类别 | A类. Other cells are passed over.
  static func marks(ofCells cells: [String], classes: [String]) -> [Mark] {
    let texts = cells.map { PlainText.kept($0) }.filter { !$0.isEmpty }
    return zip(texts, texts.dropFirst()).compactMap { label, value in
      let name = PlainText.compact(label).filter { $0 != "：" }
      guard labels.contains(name) || name == "联系人及电话" else { return nil }
      return mark(name + "：" + value, classes)
    }
  }

  private static func marks(_ parts: [String], _ classes: [String]) -> [Mark]? {
    var marks: [Mark] = []
    for part in parts {
      let last = marks.last?.role
      if last == .disclosure, PlainText.hasPrefix(PlainText.compact(part), ["理由", "原因", "依据"]) {
        marks[marks.count - 1].text += "，" + part
      } else if let mark = mark(part, classes) {
        if last == .contact, mark.role == .contact {
          marks[marks.count - 1].text += "，" + mark.text
        } else {
          marks.append(mark)
        }
      } else {
        return nil
      }
    }
    return marks
  }

  private static func mark(_ part: String, _ classes: [String]) -> Mark? {
    if HeadLines.isNumber(part) { return Mark(role: .number, text: part) }
    if let value = HeadLines.resultClass(part, values: classes) {
      return Mark(role: .classMark, text: value)
    }
    if let urgency = HeadLines.urgency(part) { return Mark(role: .urgency, text: urgency) }
    if FootLines.disclosure(part) != nil { return Mark(role: .disclosure, text: part) }
    if FootLines.isContact(part) { return Mark(role: .contact, text: part) }
    if PlainText.hasPrefix(PlainText.compact(part), ["签发人", "会签人"]) || HeadLines.isJunk(part) {
      return Mark(role: .junk, text: part)
    }
    return nil
  }

  // MARK: Parts

  private static let labels =
    HeadLines.classLabels + FootLines.disclosureLabels
    + ["公开", "联系人", "联系电话", "经办人", "承办人", "承办单位", "签发人", "会签人"]

  /// Cut where a label begins, so that values may hold spaces.
  private static func labelled(_ text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var rest = text[...]
    while let character = rest.first {
      let isBoundary = current.isEmpty || current.last.map(isDivider) == true
      if isBoundary, labels.contains(where: { isLabel($0, rest) }), !trimmed(current).isEmpty {
        parts.append(trimmed(current))
        current = ""
      }
      current.append(character)
      rest = rest.dropFirst()
    }
    parts.append(trimmed(current))
    return parts.filter { !$0.isEmpty }.flatMap(bracketed)
  }

  private static func isLabel(_ label: String, _ rest: Substring) -> Bool {
    rest.hasPrefix(label) && rest.dropFirst(label.count).drop(while: \.isWhitespace).first
      .map { ":：".contains($0) } == true
  }

  /// （A类）（此件公开发布） is two.
  private static func bracketed(_ text: String) -> [String] {
    text.replacing(")(", with: "）（").split(separator: "）（").map { trimmed(String($0)) }
  }

  /// Cut at spaces and marks, but for those in brackets.
  private static func divided(_ text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in bracketed(text).joined(separator: " ") {
      if pairs.contains(where: { $0.open == character }) { depth += 1 }
      if pairs.contains(where: { $0.close == character }) { depth -= 1 }
      if depth <= 0, isDivider(character) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  private static func isDivider(_ character: Character) -> Bool {
    character.isWhitespace || "，,；;、（(【".contains(character)
  }

  private static let pairs: [(open: Character, close: Character)] = [
    ("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("〔", "〕"),
  ]

  /// Without brackets around the whole.
  private static func unwrapped(_ text: String) -> String {
    for (open, close) in pairs where text.first == open && text.last == close {
      let inner = text.dropFirst().dropLast()
      // （A类）（主动公开） has none around the whole.
      var depth = 0
      for character in inner {
        if character == open { depth += 1 }
        if character == close { depth -= 1 }
        if depth < 0 { return text }
      }
      return PlainText.kept(inner)
    }
    return text
  }

  /// Without marks at the ends and brackets that were cut in two.
  private static func trimmed(_ text: String) -> String {
    var text = PlainText.kept(text)
    while let last = text.last, "，,；;、。".contains(last) { text = PlainText.kept(text.dropLast()) }
    for (open, close) in pairs {
      let opened = text.count { $0 == open }
      let closed = text.count { $0 == close }
      if opened > closed, text.first == open { text.removeFirst() }
      if opened > closed, text.last == open { text.removeLast() }
      if closed > opened, text.last == close { text.removeLast() }
    }
    while let last = text.last, "，,；;、。".contains(last) { text = PlainText.kept(text.dropLast()) }
    return PlainText.kept(text)
  }
}
