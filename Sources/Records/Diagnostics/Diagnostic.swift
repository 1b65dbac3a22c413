/// What is wrong with a record, where, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable { case error, warning }

  package enum Language: Sendable { case chinese, english }

  /// A sentence in both languages.
  package struct Words: Sendable, Hashable {
    package var chinese: String
    package var english: String
    package init(_ chinese: String, _ english: String) {
      self.chinese = chinese
      self.english = english
    }
    package func `in`(_ language: Language) -> String {
      language == .chinese ? chinese : english
    }
  }

  /// Where: 1-based line and column, columns in Unicode scalars; an element's place is its `<`.
  package struct Place: Sendable, Hashable {
    package var file: String
    /// nil when the fault is the whole file's. The same for column.
    package var line: Int?
    package var column: Int?
    /// Such as `/reply/body/section[2]/p[1]`; nil when the fault has no element.
    package var path: String?
    package init(file: String, line: Int? = nil, column: Int? = nil, path: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.path = path
    }
  }

  package var code: DiagnosticCode
  package var severity: Severity
  package var place: Place
  /// What is wrong.
  package var message: Words
  /// What to do.
  package var help: Words

  package init(
    _ code: DiagnosticCode, severity: Severity = .error, at place: Place, _ message: Words,
    help: Words
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
  }
}

/// All that is wrong with a file or a set of files, in order of place; never empty when thrown.
package struct Diagnostics: Error, Sendable, Hashable {
  package var all: [Diagnostic]
  package init(_ all: [Diagnostic]) { self.all = all }
  package var hasErrors: Bool { all.contains { $0.severity == .error } }
}
