/// All that is looked at in a text before the XML parser sees it.
struct TextChecks {
  /// How many faults of a kind are listed; a file with more is not worth reading further.
  static let limit = 500

  private(set) var findings: [Finding] = []
  /// Whether the XML parser must not see the text.
  private(set) var isHostile = false
  /// Whether the XML parser is bound to refuse what is already reported.
  private(set) var isUnreadable = false
  private(set) var hasPrefix = false
  /// Whether marks may hide behind references or CDATA.
  private(set) var mayHideMarks = false

  init(_ source: SourceText) {
    source.bytes.withUnsafeBufferPointer { text in
      let characters = CharacterScan(text, limit: Self.limit)
      if let null = characters.null {
        findings = [TextFaults.null(at: null)]
        isHostile = true
        return
      }
      if let broken = characters.broken {
        findings = [TextFaults.brokenUTF8(at: broken)]
        isHostile = true
        return
      }
      let structure = StructureScan(text, limit: Self.limit)
      let marks = SecrecyMarks.find(in: text, stars: characters.stars + structure.stars)
      findings = structure.findings
      findings += characters.hits.map { TextFaults.character($0.fault, $0.scalar, at: $0.offset) }
      findings += marks.map { TextFaults.secrecyMark(at: $0) }
      isHostile = structure.isHostile
      isUnreadable = findings.contains { TextFaults.breaksParsing($0.code) }
      hasPrefix = structure.hasPrefix
      mayHideMarks = structure.hasHiddenText
      if max(characters.hits.count, structure.findings.count, marks.count) >= Self.limit {
        findings.append(TextFaults.tooManyFaults())
        isHostile = true
      }
    }
  }
}
