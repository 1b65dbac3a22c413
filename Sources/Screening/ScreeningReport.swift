package import Records

/// What was found in one file.
package struct ScreeningReport: Sendable {
  package var file: String
  /// In the order of the file; never two of the same place.
  package var findings: [PlacedFinding]
  /// FW2076: what a person must look at.
  package var warnings: [Diagnostic]

  /// Screens a file of any kind, with everything that is inside it.
  /// - Parameter name: the file's name, as it is shown.
  /// - Throws: FW2070 to FW2075; FW101x for text in no known encoding.
  package init(
    of bytes: [UInt8], name: String, by screener: Screener
  ) throws(Diagnostics) {
    let text = try FileText(bytes: bytes, name: name)
    file = name
    warnings = text.warnings
    // What a tracked change left alone is read twice, and told once.
    var seen: Set<Key> = []
    findings = screener.findings(in: text.pieces).filter { seen.insert(Key($0)).inserted }
  }

  private struct Key: Hashable {
    var kind: SensitiveKind
    var places: [String]

    init(_ finding: PlacedFinding) {
      kind = finding.kind
      places = finding.spans.map { "\($0.path) \($0.from) \($0.to)" }
    }
  }

  /// The findings as lines for people, a line each: file, place, kind, text, confidence, mask.
  package func lines(_ language: Diagnostic.Language) -> [String] {
    findings.map { finding in
      let place = finding.spans.first.map { $0.path } ?? ""
      let kind = language == .chinese ? finding.kind.chinese : finding.kind.rawValue
      let text = DiagnosticText.printable(finding.text.replacing("\n", with: " "))
      let percent = Int((finding.confidence * 100).rounded())
      return "\(DiagnosticText.printable(file)): \(DiagnosticText.printable(place)): \(kind) "
        + "\(text) (\(percent)%) → \(finding.mask)"
    }
  }

  /// `{"file", "findings": [{"kind", "text", "confidence", "mask", "places": [{"path", "from",
  /// "to"}]}], "notes": [{"code", "zh", "en"}]}`.
  package var json: String {
    let found = findings.map { finding in
      let places = finding.spans.map {
        "{\"path\": \(FindingJSON.quoted($0.path)), \"from\": \($0.from), \"to\": \($0.to)}"
      }
      return "      {\"kind\": \(FindingJSON.quoted(finding.kind.rawValue)), "
        + "\"text\": \(FindingJSON.quoted(finding.text)), "
        + "\"confidence\": \(FindingJSON.number(finding.confidence)), "
        + "\"mask\": \(FindingJSON.quoted(finding.mask)), "
        + "\"places\": [\(places.joined(separator: ", "))]}"
    }
    let notes = warnings.map {
      "      {\"code\": \"\($0.code)\", \"file\": \(FindingJSON.quoted($0.place.file)), "
        + "\"zh\": \(FindingJSON.quoted($0.message.chinese)), "
        + "\"en\": \(FindingJSON.quoted($0.message.english))}"
    }
    return "    {\n      \"file\": \(FindingJSON.quoted(file)),\n      \"findings\": "
      + ScreeningReport.list(found) + ",\n      \"notes\": " + ScreeningReport.list(notes)
      + "\n    }"
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n      ]"
  }

  /// One document for several files.
  package static func json(_ reports: [ScreeningReport]) -> String {
    let files = reports.map(\.json)
    return "{\n  \"files\": "
      + (files.isEmpty ? "[]" : "[\n" + files.joined(separator: ",\n") + "\n  ]") + "\n}"
  }
}
