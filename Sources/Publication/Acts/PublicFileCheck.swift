internal import Records
internal import Screening

/// Screens a public letter as a file: its text, properties, attachments, layers and notes. The text was
/// decided before; whatever else the file brings was not.
struct PublicFileCheck {
  private let screener: Screener
  /// What stands in the edition's own texts, and so was masked or kept by somebody.
  private let decided: Set<String>

  init(_ caseRecord: CaseRecord, _ draft: Draft, under office: Office) {
    screener = Screener(words: office.publication?.words.map(\.text) ?? [])
    let texts = EditionTexts.all(caseRecord, draft)
    decided = Set(
      screener.findings(in: EditionTexts.pieces(texts)).map { PublicFileCheck.plain($0.text) })
  }

  /// - Throws: FW2012 for each thing found that the edition's texts don't hold, FW2070 to FW2075 for a
  ///   file that can't be read.
  func check(_ file: [UInt8], name: String) throws(Diagnostics) {
    let report = try ScreeningReport(of: file, name: name, by: screener)
    let faults = report.findings.filter {
      PublicFileCheck.numbers.contains($0.kind) && !decided.contains(PublicFileCheck.plain($0.text))
    }
    guard faults.isEmpty else {
      throw Diagnostics(
        faults.map {
          Diagnostic(
            EditionCode.fileHolds, at: .init(file: name, path: $0.spans.first?.path),
            .init(
              "做好的文件里有未决定的\($0.kind.chinese)“\($0.text)”",
              "the finished file holds an undecided \($0.kind.rawValue) “\($0.text)”"),
            help: .init("检查版式和附带内容；见 fuwen explain FW2012", "check letterhead and what is attached; see 'fuwen explain FW2012'"))
        })
    }
  }

  /// Kinds that don't depend on the words around: a line broken in the file changes nothing in them.
  private static let numbers: Set<SensitiveKind> = [
    .id, .mobile, .bank, .email, .passport, .creditCode, .secrecy,
  ]

  private static func plain(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
  }
}
