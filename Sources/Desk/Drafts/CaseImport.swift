internal import Manuscripts
package import Records
package import Tables

/// A proposal's own text as a case's record.
package struct CaseImport: Sendable {
  package var file: String
  package var output: String
  package var record: CaseRecord
  package var warnings: [Diagnostic]
}

extension Desk {
  /// Reads a proposal's own text and writes it as `case.xml` in `folder`.
  ///
  /// Its labels and their values are read as an assignment list's row would be, by the same words
  /// and rules.
  /// - Parameters:
  ///   - given: what the user says of fields; it goes before what the text says.
  ///   - columns: the office's own names of fields.
  /// - Throws: FW2150 for each thing that a case needs and neither text nor options say; FW1609 for
  ///   a file that would be overwritten; FW21xx, FW18xx.
  package func importCase(
    _ file: String, given: [IntakeField: String], defaults: IntakeDefaults,
    columns: [IntakeColumn] = [], to folder: String
  ) throws(Diagnostics) -> CaseImport {
    let output = folder + "/case.xml"
    if FilePaths.exists(output) { throw Desk.exists(output) }
    let manuscript = try ManuscriptReader.manuscript(try SourceFile.bytes(at: file), file: file)
    guard !DraftFiles.hasSecrecyMark(manuscript) else {
      throw Diagnostics([ForeignText.secrecy(at: .init(file: file))])
    }
    let proposal = ProposalRecogniser.recognise(manuscript, columns: columns)
    let fields = proposal.fields.merging(given) { $1 }
    let record = try record(of: proposal, fields, defaults: filled(defaults, fields), file: file)
    try FileDelivery.write(XMLText.bytes(of: record.node), at: output)
    let remarks = NoticeRemarks.remarks(manuscript) + proposal.remarks
    return CaseImport(
      file: file, output: output, record: record,
      warnings: remarks.map { DraftFaults.warning($0, file: file) })
  }

  /// Level and kind that the session and the title's words tell.
  private func filled(
    _ defaults: IntakeDefaults, _ fields: [IntakeField: String]
  ) -> IntakeDefaults {
    var defaults = defaults
    let session = fields[.session] ?? defaults.session ?? ""
    if defaults.level == nil, fields[.level] == nil { defaults.level = IntakeText.level(session) }
    if defaults.kind == nil, session.contains("政协") { defaults.kind = .proposal }
    if defaults.kind == nil, session.contains("人民代表大会") || session.contains("人大") {
      defaults.kind = .suggestion
    }
    return defaults
  }

  private func record(
    of proposal: Proposal, _ fields: [IntakeField: String], defaults: IntakeDefaults, file: String
  ) throws(Diagnostics) -> CaseRecord {
    let missing = CaseNeeds.missing(fields, defaults)
    guard missing.isEmpty else {
      throw Diagnostics(missing.map { $0.diagnostic(file) })
    }
    var fields = fields
    fields[.text] = proposal.text.joined(separator: "\n")
    fields[.points] = proposal.points.enumerated().map { "\($0.offset + 1).\($0.element)" }
      .joined(separator: "\n")
    let named = IntakeField.allCases.filter { fields[$0]?.isEmpty == false }
    let sheet = Sheet(
      name: "",
      rows: [
        named.map { IntakeMapping.usual($0).first ?? $0.rawValue }, named.map { fields[$0] ?? "" },
      ])
    let rows = try Intake.cases(
      sheet: sheet, file: file, mapping: IntakeMapping(), defaults: defaults)
    switch rows.first {
    case .case(let record, _): return record
    case .refused(let faults, _):
      // A row and a column mean nothing to whoever wrote the text.
      throw Diagnostics(
        faults.map {
          Diagnostic($0.code, at: .init(file: file), $0.message, help: $0.help)
        })
    case nil: throw Diagnostics([CaseNeeds.title.diagnostic(file)])
    }
  }
}

/// What a case can't be without, and which option gives it.
struct CaseNeeds {
  var chinese: String
  var english: String
  var option: String

  static let title = CaseNeeds(chinese: "标题（案由）", english: "the title", option: "--title")

  static func missing(
    _ fields: [IntakeField: String], _ defaults: IntakeDefaults
  ) -> [CaseNeeds] {
    var all: [CaseNeeds] = []
    func need(_ field: IntakeField, _ isGiven: Bool, _ needs: CaseNeeds) {
      if fields[field] == nil, !isGiven { all.append(needs) }
    }
    need(.title, false, title)
    need(.number, false, .init(chinese: "编号", english: "the number", option: "--number"))
    need(
      .session, defaults.session != nil,
      .init(chinese: "届次", english: "the session", option: "--session"))
    need(
      .proposer, false,
      .init(chinese: "提出者", english: "who put it forward", option: "--proposer"))
    need(
      .level, defaults.level != nil, .init(chinese: "层级", english: "the level", option: "--level"))
    let title = fields[.title] ?? ""
    let isKindTold = title.hasSuffix("建议") || title.hasSuffix("提案")
    need(
      .kind, defaults.kind != nil || isKindTold,
      .init(chinese: "类别（建议或提案）", english: "the kind", option: "--kind"))
    need(
      .role, defaults.role != nil,
      .init(chinese: "承办方式（主办、会办、分办）", english: "the office's part", option: "--role"))
    need(
      .assignedBy, defaults.assignedBy != nil,
      .init(chinese: "交办单位", english: "who assigned it", option: "--assigned-by"))
    need(
      .assigned, defaults.assigned != nil,
      .init(chinese: "交办日期", english: "the day of assignment", option: "--assigned"))
    need(
      .due, defaults.due != nil,
      .init(chinese: "办理期限", english: "the day it is due", option: "--due"))
    return all
  }

  func diagnostic(_ file: String) -> Diagnostic {
    Diagnostic(
      RecognitionCode.caseMissing, at: .init(file: file),
      .init("原文没有写\(chinese)", "the text doesn't say \(english)"),
      help: .init("用 \(option) 写明。", "give it with \(option)."))
  }
}
