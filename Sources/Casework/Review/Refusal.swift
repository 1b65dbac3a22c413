package import Records

/// Why a command is refused, or a stored step not accepted.
package struct Refusal: Error, Sendable, Hashable {
  /// The rule that it breaks; tests and callers go by this, not by the words.
  package let code: DiagnosticCode
  package let message: Diagnostic.Words
  /// What to do.
  package let help: Diagnostic.Words

  /// The review's rule; nil when it is another's.
  package var rule: ReviewRule? { ReviewRule(rawValue: code.number) }

  /// The rule of a case's life; nil when it is another's.
  package var lifeRule: LifeRule? { LifeRule(rawValue: code.number) }

  /// As a diagnostic at a place, such as a step of a review file.
  package func diagnostic(at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(code, at: place, message, help: help)
  }

  init(
    _ rule: ReviewRule, _ chinese: String, _ english: String, help helpChinese: String,
    _ helpEnglish: String
  ) {
    self.init(rule.code, chinese, english, help: helpChinese, helpEnglish)
  }

  init(
    _ rule: LifeRule, _ chinese: String, _ english: String, help helpChinese: String,
    _ helpEnglish: String
  ) {
    self.init(rule.code, chinese, english, help: helpChinese, helpEnglish)
  }

  private init(
    _ code: DiagnosticCode, _ chinese: String, _ english: String, help helpChinese: String,
    _ helpEnglish: String
  ) {
    self.code = code
    message = .init(chinese, english)
    help = .init(helpChinese, helpEnglish)
  }
}
