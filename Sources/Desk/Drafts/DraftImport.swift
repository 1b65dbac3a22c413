package import Manuscripts
package import Records

/// A draft's file as a reply's record, not yet written.
package struct DraftImport: Sendable {
  /// The file that was read.
  package var file: String
  /// Where the record goes.
  package var output: String
  /// The case and office that it was read with; nil: none was named or found.
  package var casePath: String?
  package var officePath: String?
  package var made: ImportedDraft
  /// What should be looked at, in the draft's order; then what validation says of the record.
  package var warnings: [Diagnostic]
}

/// What an import is told beside the files.
package struct DraftImportOptions: Sendable {
  /// nil: `case.xml` in the output's folder, else beside the draft, else in the folder above the
  /// draft's. The same for the office, which may also lie in the folder above the case.
  package var caseRecord: String?
  package var office: String?
  package var defaults: DraftDefaults

  package init(caseRecord: String? = nil, office: String? = nil, defaults: DraftDefaults = .init())
  {
    self.caseRecord = caseRecord
    self.office = office
    self.defaults = defaults
  }
}

extension Desk {
  /// Reads drafts and writes each as `reply.xml`: one into `folder`, several into folders there
  /// named after their files. Nothing is written unless all of it can be.
  /// - Throws: FW21xx for a file that can't be read, FW1609 for one that would be overwritten,
  ///   FW1116 for a secrecy mark.
  package func importDrafts(
    _ files: [String], options: DraftImportOptions, to folder: String
  ) throws(Diagnostics) -> [DraftImport] {
    let imports = try readDrafts(files, options: options, to: folder)
    var group = FileGroup()
    do throws(FileFault) {
      for each in imports {
        try AtomicFile.makeFolder(FilePaths.folder(of: each.output))
        try group.add(XMLText.bytes(of: each.made.draft.node), to: each.output, synced: true)
      }
      try group.commit(synced: true)
    } catch {
      throw Diagnostics([error.diagnostic])
    }
    return imports
  }

  /// As `importDrafts`, without writing.
  package func readDrafts(
    _ files: [String], options: DraftImportOptions, to folder: String
  ) throws(Diagnostics) -> [DraftImport] {
    var faults: [Diagnostic] = []
    var outputs: Set<String> = []
    var imports: [DraftImport] = []
    for file in files {
      let name = files.count == 1 ? "" : "/" + DraftFiles.stem(file)
      let output = folder + name + "/reply.xml"
      if FilePaths.exists(output) { faults += Desk.exists(output).all }
      if !outputs.insert(output).inserted {
        faults.append(DraftFaults.sameNames(file, output))
        continue
      }
      do throws(Diagnostics) {
        imports.append(try readDraft(file, options: options, output: output))
      } catch {
        faults += error.all
      }
    }
    if faults.contains(where: { $0.severity == .error }) { throw Diagnostics(faults) }
    return imports
  }

  private func readDraft(
    _ file: String, options: DraftImportOptions, output: String
  ) throws(Diagnostics) -> DraftImport {
    let source = try DraftSource(file)
    let companions = try DraftCompanions(
      draft: file, output: output, options: options, reader: reader)
    let read = try source.draft(
      case: companions.caseRecord?.value, office: companions.office?.value,
      defaults: options.defaults)
    return DraftImport(
      file: file, output: output, casePath: companions.casePath, officePath: companions.officePath,
      made: read.made,
      warnings: read.warnings
        + (try validation(
          of: read.made.draft, output, companions, told: Set(read.warnings.map(\.code)))))
  }

  /// What validation will say of the record: warnings here, since a draft may be incomplete.
  private func validation(
    of draft: Draft, _ output: String, _ companions: DraftCompanions,
    told remarks: Set<DiagnosticCode>
  ) throws(Diagnostics) -> [Diagnostic] {
    let (loaded, faults) = try reader.readLeniently(
      Draft.self, bytes: XMLText.bytes(of: draft.node), name: output)
    var found = faults
    if let caseRecord = companions.caseRecord, let office = companions.office {
      found += ReplyValidation.check(reply: loaded, case: caseRecord, office: office).1
    } else {
      found += ReplyValidation.checkAlone(loaded)
    }
    return found.filter { diagnostic in
      !isTold(diagnostic, draft)
        && !(diagnostic.code == .pointUnanswered && remarks.contains(RecognitionCode.answers))
    }.map { TypedDraftHelp.told($0.asWarning) }
  }
}

/// What stands in for something missing has been told once, in the draft's own terms.
private func isTold(_ diagnostic: Diagnostic, _ draft: Draft) -> Bool {
  switch diagnostic.code {
  case .unknownClass, .unknownClassSet: draft.resultClass == DraftDefaults.openClass
  case .unknownDrafter: draft.drafter == DraftDefaults.openDrafter
  case .otherCase: draft.caseID == DraftDefaults.openCase
  default: false
  }
}

/// The case and office that a draft is read with.
struct DraftCompanions {
  private(set) var casePath: String?
  private(set) var officePath: String?
  private(set) var caseRecord: Loaded<CaseRecord>?
  private(set) var office: Loaded<Office>?

  init(
    draft: String, output: String, options: DraftImportOptions, reader: RecordReader
  ) throws(Diagnostics) {
    let near = [FilePaths.folder(of: output), FilePaths.folder(of: draft)]
    // A letter made into the case's own folder lies one below the case.
    let cases = near + [Self.above(FilePaths.folder(of: draft))]
    casePath = options.caseRecord ?? Self.first(cases.map { $0 + "/case.xml" })
    let homes = (casePath.map { [FilePaths.folder(of: $0)] } ?? []) + near
    officePath =
      options.office
      ?? Self.first(homes.flatMap { [$0 + "/office.xml", Self.above($0) + "/office.xml"] })
    if let casePath { caseRecord = try reader.read(CaseRecord.self, path: casePath) }
    if let officePath { office = try reader.read(Office.self, path: officePath) }
  }

  /// The folder that holds a folder, in the shortest words.
  private static func above(_ folder: String) -> String {
    switch FilePaths.name(of: folder) {
    case ".": ".."
    case "..", "": folder + "/.."
    default: FilePaths.folder(of: folder)
    }
  }

  private static func first(_ paths: [String]) -> String? { paths.first(where: FilePaths.exists) }
}

enum DraftFiles {
  /// A file's name without its ending.
  static func stem(_ path: String) -> String {
    let name = FilePaths.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// A record of ours, in XML; anything else was typed by somebody.
  static func isRecord(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4_096)
    guard let first = head.firstIndex(where: { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }),
      head[first] == UInt8(ascii: "<")
    else { return false }
    let text = String(decoding: head, as: UTF8.self)
    return text.contains("urn:fuwen:") || text.contains("<reply")
  }

  static func hasSecrecyMark(_ manuscript: Manuscript) -> Bool {
    manuscript.blocks.contains { block in
      switch block.content {
      case .paragraph(let paragraph): ForeignText.hasSecrecyMark(paragraph.text)
      case .table(let table):
        ForeignText.hasSecrecyMark(table.rows.joined().map(\.text).joined(separator: " "))
      case .blank, .pageBreak: false
      }
    }
  }
}

/// What an import says.
enum DraftFaults {
  static func warning(_ remark: RecognisedDraft.Remark, file: String) -> Diagnostic {
    let place = remark.place?.words
    return Diagnostic(
      remark.code, severity: .warning, at: .init(file: file),
      .init(
        (place.map { $0.chinese + "：" } ?? "") + remark.message.chinese,
        (place.map { $0.english + ": " } ?? "") + remark.message.english),
      help: remark.help)
  }

  static func noText(_ file: String) -> Diagnostic {
    Diagnostic(
      RecognitionCode.noText, at: .init(file: file),
      .init("没有可作正文的文字", "there is nothing that could be the letter's text"),
      help: .init("核对是不是这份文件。", "check that it is the right file."))
  }

  static func sameNames(_ file: String, _ output: String) -> Diagnostic {
    Diagnostic(
      RecognitionCode.sameNames, at: .init(file: file),
      .init("与另一份稿子同名，都要写到\(output)", "another draft has the same name: both go to \(output)"),
      help: .init("改名，或分开导入。", "rename one, or import them apart."))
  }
}
