/// Reads records: the bytes of a file become a checked value, or every fault is told in order.
///
/// The way is always the same: the file (`SourceFile`), its encoding (`TextDecoding`), its
/// characters and markup (`TextChecks`), the XML parser, the root, the schema, the tree as values,
/// and the record's own rules. A reader keeps its parser and compiled schemas; it belongs to the
/// thread that made it.
package final class RecordReader {
  private let schemas: SchemaSet
  private let parser = XMLParser()

  /// - Parameter schemas: the folder of the XSD files.
  /// - Throws: FW1220 when that folder lacks one.
  package init(schemas: String) throws(Diagnostics) {
    self.schemas = SchemaSet(folder: schemas)
    for kind in RecordKind.allCases {
      let path = self.schemas.path(of: kind)
      do {
        _ = try SourceFile.bytes(at: path)
      } catch {
        throw SchemaFaults.noSchema(path)
      }
    }
  }

  /// Reads the record at `path`.
  /// - Throws: every fault of the file, in order of place.
  package func read<R: RecordCodable>(_: R.Type, path: String) throws(Diagnostics) -> Loaded<R> {
    try read(R.self, bytes: try SourceFile.bytes(at: path), name: path)
  }

  /// Reads a record from a file's bytes, in any of the encodings; `name` is for diagnostics.
  package func read<R: RecordCodable>(
    _: R.Type, bytes: [UInt8], name: String
  ) throws(Diagnostics) -> Loaded<R> {
    let source = try TextDecoding.text(of: bytes, name: name)
    let stage = try readable(source, wanted: RecordKind(rawValue: R.recordName))
    guard stage.findings.isEmpty else { throw Diagnostics(source.diagnostics(stage.findings)) }
    return try load(R.self, stage.document, source)
  }

  /// Reads whatever record is at `path`.
  package func readAny(path: String) throws(Diagnostics) -> AnyRecord {
    try readAny(bytes: try SourceFile.bytes(at: path), name: path)
  }

  package func readAny(bytes: [UInt8], name: String) throws(Diagnostics) -> AnyRecord {
    let source = try TextDecoding.text(of: bytes, name: name)
    let stage = try readable(source, wanted: nil)
    guard stage.findings.isEmpty else { throw Diagnostics(source.diagnostics(stage.findings)) }
    switch stage.kind {
    case .caseRecord: return .caseRecord(try load(CaseRecord.self, stage.document, source))
    case .reply: return .reply(try load(Draft.self, stage.document, source))
    case .review: return .review(try load(Review.self, stage.document, source))
    case .office: return .office(try load(Office.self, stage.document, source))
    case .letterhead: return .letterhead(try load(Letterhead.self, stage.document, source))
    case .calendar: return .calendar(try load(WorkCalendar.self, stage.document, source))
    case .report: return .report(try load(Report.self, stage.document, source))
    }
  }

  /// Reads a record that need not be in order, for a preview: it must be XML of the right kind;
  /// all else that is wrong comes back beside it.
  /// - Throws: what makes it unreadable.
  package func readLeniently<R: RecordCodable>(
    _: R.Type, path: String
  ) throws(Diagnostics) -> (Loaded<R>, [Diagnostic]) {
    try readLeniently(R.self, bytes: try SourceFile.bytes(at: path), name: path)
  }

  package func readLeniently<R: RecordCodable>(
    _: R.Type, bytes: [UInt8], name: String
  ) throws(Diagnostics) -> (Loaded<R>, [Diagnostic]) {
    let source = try TextDecoding.text(of: bytes, name: name)
    let stage = try readable(source, wanted: RecordKind(rawValue: R.recordName))
    let faults = source.diagnostics(stage.findings)
    guard stage.findings.allSatisfy({ LenientReading.mayPass($0.code) }),
      let node = XMLTree.node(of: stage.document), let value = R(node: node)
    else { throw Diagnostics(faults.isEmpty ? [undecodable(R.self, source)] : faults) }
    let rules = source.diagnostics(RecordRules.findings(value, node))
    return (Loaded(value: value, node: node, source: source, warnings: []), faults + rules)
  }

  /// Parses and validates without making values: the stage that benchmarks compare.
  /// - Throws: as `read`, without the record's own rules.
  package func schemaStage(path: String) throws(Diagnostics) {
    let source = try TextDecoding.text(of: try SourceFile.bytes(at: path), name: path)
    let stage = try readable(source, wanted: nil)
    guard stage.findings.isEmpty else { throw Diagnostics(source.diagnostics(stage.findings)) }
  }

  private struct Stage {
    var document: XMLDocument
    var kind: RecordKind
    var findings: [Finding]
  }

  /// The parsed document with all that the text and the schema have against it.
  private func readable(
    _ source: SourceText, wanted: RecordKind?
  ) throws(Diagnostics) -> Stage {
    let checks = TextChecks(source)
    if checks.isHostile { throw Diagnostics(source.diagnostics(checks.findings)) }
    let (parsed, faults) = parser.parse(source)
    guard let document = parsed, faults.isEmpty else {
      let more = checks.isUnreadable ? [] : [ParserFaults.finding(faults, in: source)]
      throw Diagnostics(source.diagnostics(checks.findings + more))
    }
    var findings = checks.findings
    if checks.mayHideMarks { findings += hiddenMarks(in: document, source, known: findings) }
    if checks.hasPrefix {
      let foreign = XMLTree.foreignNames(of: document)
      findings += foreign.prefix(TextChecks.limit).map {
        SchemaFaults.foreign(ordinal: $0.ordinal, attribute: $0.attribute, $0.name)
      }
      // The schema processor follows hints in attributes of other namespaces: it never sees them.
      if !foreign.isEmpty { throw Diagnostics(source.diagnostics(findings)) }
    }
    switch RootCheck.kind(XMLTree.root(of: document), wanted: wanted) {
    case .failure(let refusal):
      throw Diagnostics(source.diagnostics(findings + [refusal.finding]))
    case .success(let kind):
      let faults = try schemas.faults(of: document, kind: kind)
      if !faults.isEmpty {
        findings += SchemaFaults.findings(
          faults, spots: XMLTree.spots(of: faults, in: document))
      }
      return Stage(document: document, kind: kind, findings: findings)
    }
  }

  /// Secrecy marks that only show once references and CDATA are resolved.
  private func hiddenMarks(
    in document: XMLDocument, _ source: SourceText, known: [Finding]
  ) -> [Finding] {
    guard let root = XMLTree.node(of: document), !known.contains(where: { $0.code == .secrecyMark })
    else { return [] }
    var found: [Finding] = []
    func look(_ node: XMLNode) {
      for text in [node.text] + node.attributes.map(\.value) where SecrecyMarks.isIn(text) {
        found.append(TextFaults.secrecyMark(at: .element(node.ordinal, attribute: nil)))
      }
      for child in node.children { look(child) }
    }
    look(root)
    return found
  }

  private func load<R: RecordCodable>(
    _: R.Type, _ document: XMLDocument, _ source: SourceText
  ) throws(Diagnostics) -> Loaded<R> {
    guard let node = XMLTree.node(of: document), let value = R(node: node) else {
      throw Diagnostics([undecodable(R.self, source)])
    }
    let rules = source.diagnostics(RecordRules.findings(value, node))
    let verdict = Diagnostics(rules)
    if verdict.hasErrors { throw verdict }
    return Loaded(value: value, node: node, source: source, warnings: rules)
  }

  private func undecodable<R: RecordCodable>(_: R.Type, _ source: SourceText) -> Diagnostic {
    Diagnostic(
      .valueUnreadable, at: source.place(ofOffset: TagIndex(source.bytes).offset(of: 0) ?? 0),
      .init("记录里有读不懂的值", "the record holds a value that can't be read"),
      help: .init(
        "年份和日期不带时区、不写负数。", "years and dates have no zone and no sign."))
  }
}

/// What a preview may overlook.
enum LenientReading {
  /// Faults of the schema and of rules may pass; what is dangerous or secret may not.
  static func mayPass(_ code: DiagnosticCode) -> Bool {
    (1204...1299).contains(code.number) && code != .schemaMissing
  }
}
