/// Diagnostics as text for people and as JSON for programs, sorted by file, line and column.
package enum DiagnosticText {
  /// Two lines each: `file:line:column: error FW1304 path: what is wrong`, and what to do,
  /// indented. No line break at the end; empty for none.
  package static func text(
    _ diagnostics: [Diagnostic], language: Diagnostic.Language
  ) -> String {
    sorted(diagnostics).map { line($0, language) }.joined(separator: "\n")
  }

  /// An array of objects with `code`, `severity`, `file`, `line`, `column`, `path`, and `message`
  /// and `help` in both languages; what is not known is left out.
  package static func json(_ diagnostics: [Diagnostic]) -> String {
    let objects = sorted(diagnostics).map(object)
    return objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
  }

  /// By file, line and column; a fault of a whole file comes first, equal places keep their order.
  package static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      let (x, y) = (a.element.place, b.element.place)
      return (x.file, x.line ?? 0, x.column ?? 0, a.offset)
        < (y.file, y.line ?? 0, y.column ?? 0, b.offset)
    }.map(\.element)
  }

  private static func line(_ diagnostic: Diagnostic, _ language: Diagnostic.Language) -> String {
    let place = diagnostic.place
    var head = place.file
    if let line = place.line { head += ":\(line)" }
    if let column = place.column { head += ":\(column)" }
    let severity: String =
      switch (diagnostic.severity, language) {
      case (.error, .chinese): "错误"
      case (.warning, .chinese): "提醒"
      case (.error, .english): "error"
      case (.warning, .english): "warning"
      }
    let path = place.path.map { " " + $0 } ?? ""
    return "\(printable(head)): \(severity) \(diagnostic.code)\(path): "
      + printable(diagnostic.message.in(language)) + "\n    "
      + printable(diagnostic.help.in(language))
  }

  /// Whether a character shows as itself and does nothing to the line it stands in.
  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    CharacterRules.fault(of: scalar.value) == nil && scalar != "\n"
  }

  /// Text from outside as a terminal may show it: controls and invisible characters become `?`,
  /// because a file's name may hold anything and a terminal must not act on it.
  package static func printable(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(isPrintable(scalar) ? scalar : "?")
    }
    return String(out)
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    var fields = [
      "\"code\": \(quoted(diagnostic.code.description))",
      "\"severity\": \(quoted(diagnostic.severity.rawValue))", "\"file\": \(quoted(place.file))",
    ]
    if let line = place.line { fields.append("\"line\": \(line)") }
    if let column = place.column { fields.append("\"column\": \(column)") }
    if let path = place.path { fields.append("\"path\": \(quoted(path))") }
    fields.append("\"message\": \(words(diagnostic.message))")
    fields.append("\"help\": \(words(diagnostic.help))")
    return "  {" + fields.joined(separator: ", ") + "}"
  }

  private static func words(_ words: Diagnostic.Words) -> String {
    "{\"zh\": \(quoted(words.chinese)), \"en\": \(quoted(words.english))}"
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
