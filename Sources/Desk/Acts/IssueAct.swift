internal import Casework
internal import Letters
package import Records

/// What issuing made.
package struct IssueResult: Sendable {
  package var step: Step
  package var files: [String]
  package var diagnostics: [Diagnostic]
}

extension Desk {
  /// Gives the letter its number and dates, and keeps its files.
  ///
  /// The letters are set before the step is written, so that one that can't be set isn't issued.
  /// - Parameters:
  ///   - keepsFiles: false for examples, whose letters are always set anew.
  ///   - isRelease: the dossier is a public edition, and what must hold of one was looked at.
  package func issue(
    _ dossier: Dossier, number: String, printed: Day, by person: PersonID, at instant: Instant,
    keepsFiles: Bool, comment: String? = nil, isRelease: Bool = false
  ) throws(Diagnostics) -> IssueResult {
    guard (dossier.draft.kind == .edition) == isRelease else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.badOption, at: .init(file: dossier.paths.reply),
          .init("公开文本不编号印发，而是发布", "a public edition isn't issued but released"),
          help: .init("用 fuwen publish release", "use 'fuwen publish release'"))
      ])
    }
    guard dossier.paths.officeIsGiven else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.officeNotGiven, at: .init(file: dossier.paths.reply),
          .init("编号印发须用--office指明单位配置", "issuing needs the office named with --office"),
          help: .init("加上 --office \(dossier.paths.office)", "add --office \(dossier.paths.office)"))
      ])
    }
    let number = number.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard number.unicodeScalars.allSatisfy({ DiagnosticText.isPrintable($0) }), !number.isEmpty
    else {
      throw Diagnostics([
        Desk.badOption(
          "发文字号为空或含有不可见字符。 The number is empty or holds invisible characters.",
          paths: dossier.paths)
      ])
    }
    // Two cases of one bureau may be issued at once: the folder above is locked, so that each sees
    // the other's number.
    let folder = FilePaths.real(FilePaths.folder(of: dossier.paths.review)) ?? "."
    return try FileLock.held(for: folder) { () throws(Diagnostics) in
      try issueAlone(
        dossier, number: number, printed: printed, by: person, at: instant,
        keepsFiles: keepsFiles, comment: comment)
    } failure: {
      Diagnostics([$0.diagnostic])
    }
  }

  private func issueAlone(
    _ dossier: Dossier, number: String, printed: Day, by person: PersonID, at instant: Instant,
    keepsFiles: Bool, comment: String?
  ) throws(Diagnostics) -> IssueResult {
    let book = book(dossier.paths)
    // An edition bears its letter's own number.
    if dossier.draft.kind != .edition, book.isNumberUsed(number) {
      throw Diagnostics([
        Diagnostic(
          DeskCode.numberUsed, at: .init(file: dossier.paths.review),
          .init("发文字号“\(number)”已用于本目录的另一份函", "the number '\(number)' is already on another letter of this folder"),
          help: .init("查发文登记簿，另取一号", "look in the register and take another number"))
      ])
    }
    let version = OfficeVersion(dossier.office)
    let recipients = composer(dossier).recipients
    var assembly: Assembly?
    var files: [String] = []
    var group = FileGroup()
    let step = try book.append(
      caseID: dossier.caseRecord.id, replyID: dossier.draft.id
    ) { review throws(Diagnostics) in
      var state = try proceedings(review, in: book, path: dossier.paths.review)
      let record = IssueRecord(
        documentNumber: number,
        signed: dossier.draft.edition?.signed ?? state.signedDay ?? instant.day,
        printed: printed, recipients: recipients)
      let step: Step
      do throws(Refusal) {
        step = try state.perform(
          .issue(record, comment: comment), by: person, at: instant, under: version)
      } catch {
        throw Diagnostics([error.diagnostic(at: .init(file: dossier.paths.review))])
      }
      guard let chain = state.frozen?.chain, dossier.office.chains.contains(chain),
        let issue = state.issue(of: content(dossier, chain: chain))
      else {
        throw Diagnostics([
          Diagnostic(
            DeskCode.reviewDiffers, at: .init(file: dossier.paths.reply),
            .init("手头内容不是签批的内容，不能印发", "the content at hand isn't what was signed; it can't be issued"),
            help: .init("恢复签批的版本，或重新送审", "restore the signed version, or submit again"))
        ])
      }
      let faults = authorityFaults(state, dossier)
      guard faults.isEmpty else { throw Diagnostics(faults) }
      assembly = try set(
        dossier, standing: .issued(state, issue), content: issue.content,
        diagnostics: dossier.diagnostics, options: AssemblyOptions())
      // The files are on the disk under temporary names before the number is given.
      if keepsFiles, let assembly {
        files = try stage(
          assembly, dossier: dossier, to: Desk.keptFolder(dossier.paths), in: &group,
          synced: true)
      }
      return Appendix(step: step, records: step.office == nil ? [] : [dossier.office])
    }
    do throws(FileFault) {
      try group.commit(synced: true)
    } catch {
      throw Diagnostics([error.diagnostic, Desk.notKept(dossier.paths)])
    }
    let scope = Diagnostic(
      DeskCode.numberScope, severity: .warning, at: .init(file: dossier.paths.review),
      .init(
        "发文字号只在本目录及相邻目录内查过重", "the number was checked only against this folder and those beside it"),
      help: .init("以发文登记簿为准", "the register of documents decides"))
    return IssueResult(
      step: step, files: files, diagnostics: (assembly?.diagnostics ?? []) + [scope])
  }

  private static func notKept(_ paths: DossierPaths) -> Diagnostic {
    let folder = keptFolder(paths)
    return Diagnostic(
      DeskCode.notWritten, at: .init(file: folder),
      .init("发文字号已给，函件文件没有存全", "the number is given, but the letter's files were not all kept"),
      help: .init(
        "运行 fuwen assemble … --office … -o \(folder) 补存",
        "run 'fuwen assemble … --office … -o \(folder)' to keep them"))
  }
}
