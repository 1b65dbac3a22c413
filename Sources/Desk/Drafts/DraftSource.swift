internal import Manuscripts
internal import Records

/// A draft's file, read but not yet understood.
struct DraftSource {
  private let file: String
  private let manuscript: Manuscript
  private let carried: Draft?

  /// - Throws: FW21xx for a file that can't be read, FW1116 for a secrecy mark.
  init(_ file: String) throws(Diagnostics) {
    try self.init(file, bytes: SourceFile.bytes(at: file))
  }

  init(_ file: String, bytes: [UInt8]) throws(Diagnostics) {
    self.file = file
    manuscript = try ManuscriptReader.manuscript(bytes, file: file)
    guard !DraftFiles.hasSecrecyMark(manuscript) else {
      throw Diagnostics([ForeignText.secrecy(at: .init(file: file))])
    }
    carried = CarriedRecord.reply(in: bytes, file: file)
  }

  /// The reply that the file is, for a case and an office where they are known.
  ///
  /// - Parameter before: the version that the draft goes on from; it has what no letter prints. The
  ///   record that the file itself carries goes before it.
  /// - Throws: when the draft has no text.
  func draft(
    case caseRecord: CaseRecord?, office: Office?, before: Draft? = nil, defaults: DraftDefaults
  ) throws(Diagnostics) -> (made: ImportedDraft, warnings: [Diagnostic]) {
    let context = RecognitionContext(
      caseRecord: caseRecord, office: office, carried: carried ?? before)
    let made = DraftMaker.make(
      DraftRecogniser.recognise(manuscript, context: context), context: context,
      defaults: defaults)
    guard !made.draft.body.isEmpty else { throw Diagnostics([DraftFaults.noText(file)]) }
    let remarks = NoticeRemarks.remarks(manuscript) + made.remarks
    return (made, remarks.map { DraftFaults.warning($0, file: file) })
  }
}
