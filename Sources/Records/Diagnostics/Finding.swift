/// A fault as a check finds it: what is wrong and roughly where. Lines, columns and paths are
/// worked out later, and only when there is a fault at all.
struct Finding: Sendable, Hashable {
  enum Spot: Sendable, Hashable {
    case file
    /// A byte of the text.
    case offset(Int)
    /// An element, by the number of its start tag; nil is the root.
    case element(Int?, attribute: String?)
  }
  var code: DiagnosticCode
  var severity: Diagnostic.Severity
  var spot: Spot
  var message: Diagnostic.Words
  var help: Diagnostic.Words

  init(
    _ code: DiagnosticCode, severity: Diagnostic.Severity = .error, at spot: Spot,
    _ message: Diagnostic.Words, help: Diagnostic.Words
  ) {
    self.code = code
    self.severity = severity
    self.spot = spot
    self.message = message
    self.help = help
  }

  init(
    _ code: DiagnosticCode, severity: Diagnostic.Severity = .error, at node: XMLNode,
    attribute: String? = nil, _ message: Diagnostic.Words, help: Diagnostic.Words
  ) {
    self.init(
      code, severity: severity, at: .element(node.ordinal, attribute: attribute), message,
      help: help)
  }
}

extension SourceText {
  /// The findings as diagnostics, in order of place.
  func diagnostics(_ findings: [Finding]) -> [Diagnostic] {
    guard !findings.isEmpty else { return [] }
    let tags = TagIndex(bytes)
    var offsets: [Int] = []
    var paths: [String?] = []
    for finding in findings {
      switch finding.spot {
      case .file:
        offsets.append(0)
        paths.append(nil)
      case .offset(let offset):
        offsets.append(offset)
        paths.append(tags.enclosing(offset: offset).map { tags.path(of: $0) })
      case .element(let ordinal, let attribute):
        offsets.append(tags.offset(of: ordinal ?? 0) ?? 0)
        paths.append(tags.path(of: ordinal ?? 0) + (attribute.map { "/@" + $0 } ?? ""))
      }
    }
    let positions = positions(of: offsets)
    let order = findings.indices.sorted { (offsets[$0], $0) < (offsets[$1], $1) }
    return order.map { index in
      let finding = findings[index]
      let position = finding.spot == .file ? nil : positions[index]
      let place = Diagnostic.Place(
        file: name, line: position?.line, column: position?.column, path: paths[index])
      return Diagnostic(
        finding.code, severity: finding.severity, at: place, finding.message, help: finding.help)
    }
  }
}
