/// A text as a mail program quotes it: `> ` before each line.
enum QuotedLines {
  /// The lines without the marks, where most lines have them; otherwise as they are, since a `>`
  /// here and there is the writer's own.
  static func unquoted(_ lines: [TextLine]) -> [TextLine] {
    let filled = lines.filter { !DraftText.trimmed($0.text).isEmpty }
    let quoted = filled.count { isQuoted($0.text) }
    guard quoted >= 3, quoted * 2 > filled.count else { return lines }
    return lines.map { line in
      var line = line
      while isQuoted(line.text) {
        var rest = line.text.drop(while: \.isWhitespace).dropFirst()
        if rest.first == " " { rest = rest.dropFirst() }
        line.text = String(rest)
      }
      return line
    }
  }

  private static func isQuoted(_ text: String) -> Bool {
    text.first { !$0.isWhitespace } == ">"
  }
}
