package import Records

/// Why a command is refused, or a stored step not accepted.
package struct Refusal: Error, Sendable, Hashable {
  /// The rule that it breaks; tests and callers go by this, not by the words.
  package let rule: ReviewRule
  package let message: Diagnostic.Words
  /// What to do.
  package let help: Diagnostic.Words

  package var code: DiagnosticCode { rule.code }

  /// As a diagnostic at a place, such as a step of a review file.
  package func diagnostic(at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(code, at: place, message, help: help)
  }

  init(
    _ rule: ReviewRule, _ chinese: String, _ english: String, help helpChinese: String,
    _ helpEnglish: String
  ) {
    self.rule = rule
    message = .init(chinese, english)
    help = .init(helpChinese, helpEnglish)
  }
}
