internal import Records

extension Diagnostic {
  /// A fault at a path, whose help is the remedy that the code's explanation gives.
  static func explained(
    _ code: DiagnosticCode, by entries: [DiagnosticCatalogue.Entry], at path: String,
    _ message: Diagnostic.Words
  ) -> Diagnostic {
    let remedy =
      entries.first { $0.code == code }?.remedy
      ?? .init("见 fuwen explain。", "See 'fuwen explain'.")
    return Diagnostic(code, at: .init(file: path), message, help: remedy)
  }
}
