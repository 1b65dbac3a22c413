internal import Casework
package import Letters
package import Records
package import Typesetting

/// How a letter is to be assembled.
package struct AssemblyOptions: Sendable {
  package var formats: [LetterFormat]
  /// 征求意见稿 for the proposers instead of 送审稿.
  package var isConsultation: Bool
  /// The full record is attached, not only the outward one.
  package var isArchive: Bool
  /// Beginning of the files' names; nil: case and reply.
  package var name: String?

  package init(
    formats: [LetterFormat] = LetterFormat.kept, isConsultation: Bool = false,
    isArchive: Bool = false, name: String? = nil
  ) {
    self.formats = formats
    self.isConsultation = isConsultation
    self.isArchive = isArchive
    self.name = name
  }

  /// Case and reply.
  static func usualName(_ dossier: Dossier) -> String {
    dossier.caseRecord.id.text + "-" + dossier.draft.id.text
  }
}

/// The letters of one reply, in memory: nothing is written yet.
package struct Assembly: Sendable {
  package struct Letter: Sendable {
    package var document: Document
    package var pageCount: Int
    /// By format, each a whole file; pictures of pages are one a page.
    package var files: [(name: String, bytes: [UInt8])]
  }
  package var letters: [Letter]
  package var standing: LetterStanding
  package var content: Digest
  package var faces: [Face]
  /// What somebody should know: of validation, of the review, of typesetting.
  package var diagnostics: [Diagnostic]
  /// Beginning of the files' names.
  package var name: String
}

extension Desk {
  /// Where the dossier's letter stands by its review: issued only when the very content at hand
  /// was.
  package func standing(
    _ dossier: Dossier
  ) throws(Diagnostics) -> (standing: LetterStanding, content: Digest, diagnostics: [Diagnostic]) {
    let book = book(dossier.paths)
    let review: Review?
    var diagnostics: [Diagnostic] = []
    do {
      review = try book.review()
    } catch {
      return try (
        .reviewDraft(nil), content(dossier).digest,
        error.all.map { $0.asWarning } + [Desk.brokenReview(dossier.paths)]
      )
    }
    guard let review else { return try (.reviewDraft(nil), content(dossier).digest, []) }
    guard review.caseID == dossier.caseRecord.id, review.replyID == dossier.draft.id else {
      return try (
        .reviewDraft(nil), content(dossier).digest,
        [Desk.foreignReview(review, paths: dossier.paths).asWarning]
      )
    }
    let state: Proceedings
    do {
      state = try proceedings(review, in: book, path: dossier.paths.review)
    } catch {
      return try (
        .reviewDraft(nil), content(dossier).digest,
        error.all.map { $0.asWarning } + [Desk.brokenReview(dossier.paths)]
      )
    }
    // The chain that was frozen must be the office's own today, gate by gate: a review can't bring
    // a chain of its own making.
    let chain = state.frozen?.chain
    guard let chain, dossier.office.chains.contains(chain) else {
      if chain != nil { diagnostics.append(Desk.otherChain(dossier.paths)) }
      return try (.reviewDraft(state), content(dossier).digest, diagnostics)
    }
    let digest = content(dossier, chain: chain)
    // A reply that the office's rules refuse is never a numbered letter, previewed or not.
    if let issue = state.issue(of: digest), dossier.reply != nil {
      let faults = authorityFaults(state, dossier) + headFaults(state, issue, dossier)
      guard faults.isEmpty else {
        return (.reviewDraft(nil), digest, faults.map(\.asWarning) + [Desk.brokenReview(dossier.paths)])
      }
      return (.issued(state, issue), digest, [])
    }
    if let content = state.content, content != digest {
      diagnostics += contentDiffers(from: content, digest, state, dossier)
    }
    return (.reviewDraft(state), digest, diagnostics)
  }

  /// Nothing follows the last step, so nothing in the review binds it: the manifest kept at issue
  /// has its digest.
  private func headFaults(
    _ state: Proceedings, _ issue: Issue, _ dossier: Dossier
  ) -> [Diagnostic] {
    let path =
      Desk.keptFolder(dossier.paths) + "/" + AssemblyOptions.usualName(dossier) + ".manifest.json"
    guard let kept = KeptManifest(path: path), kept.content == issue.content.hex,
      let head = kept.reviewHead, head != state.head?.hex
    else { return [] }
    return [
      Diagnostic(
        DeskCode.reviewBroken, at: .init(file: dossier.paths.review),
        .init("印发一步与印发时保存的清单不符", "the issue step isn't the one that the kept manifest names"),
        help: .init("从备份恢复review.xml或letters/", "restore review.xml or letters/ from a backup"))
    ]
  }

  private static func brokenReview(_ paths: DossierPaths) -> Diagnostic {
    Diagnostic(
      DeskCode.reviewBroken, severity: .warning, at: .init(file: paths.review),
      .init("审签记录不成立，按送审稿处理", "the review doesn't hold; the letter is a review draft"),
      help: .init("用 fuwen review status 查看，从备份恢复原文件", "look with 'fuwen review status'; restore the file from a backup"))
  }

  private static func otherChain(_ paths: DossierPaths) -> Diagnostic {
    Diagnostic(
      DeskCode.chainDiffers, severity: .warning, at: .init(file: paths.office),
      .init("单位配置中的审签链与送审时不同，按送审稿处理", "the office's chain isn't the one that was frozen; the letter is a review draft"),
      help: .init("使用送审时的单位配置，或重新送审", "use the office file of the submission, or submit again"))
  }

  /// One diagnostic for each record that is another than the one frozen.
  private func contentDiffers(
    from reviewed: Digest, _ now: Digest, _ state: Proceedings, _ dossier: Dossier
  ) -> [Diagnostic] {
    let paths = dossier.paths
    var files: [String] = []
    if let objects = state.frozen?.objects {
      if objects.caseRecord != dossier.caseRecord.withoutPersonalData.digest {
        files.append(paths.caseRecord)
      }
      if objects.reply != dossier.draft.digest { files.append(paths.reply) }
      if objects.letterhead != dossier.letterhead.digest { files.append(paths.letterhead) }
      if objects.office != dossier.office.digest { files.append(paths.office) }
    }
    // Records all the same: then it is a seal's picture.
    if files.isEmpty { files = [paths.letterhead] }
    let folder = FilePaths.folder(of: paths.review)
    let office = state.frozen.map { folder + "/objects/" + $0.objects.office.hex + ".xml" }
    return files.map { file in
      let isOffice = file == paths.office
      return Diagnostic(
        DeskCode.reviewDiffers, severity: .warning, at: .init(file: file),
        .init(
          "与审签的版本不同：手头内容为\(now.short)，审签的为\(reviewed.short)；按送审稿处理",
          "not the version under review: content \(now.short) at hand, \(reviewed.short) reviewed; the letter is a review draft"),
        help: isOffice
          ? .init(
            "用送审时的单位配置（\(office ?? "objects/")），或重新送审",
            "use the office file of the submission (\(office ?? "objects/")), or submit again")
          : .init("恢复审签的版本，或重新送审", "restore the version under review, or submit again"))
    }
  }

  /// Composes and sets the letters of a dossier.
  ///
  /// - Throws: `FW1602` for an issued letter whose office was only found beside the case, `FW1511`
  ///   when a character of an issued letter is in no font.
  package func assemble(
    _ dossier: Dossier, options: AssemblyOptions
  ) throws(Diagnostics) -> Assembly {
    var (standing, digest, diagnostics) = try standing(dossier)
    if options.isConsultation { standing = .reviewDraft(nil) }
    if case .issued = standing, !dossier.paths.officeIsGiven {
      throw Diagnostics([Desk.officeNotGiven(dossier.paths)])
    }
    diagnostics = dossier.diagnostics + diagnostics
    var assembly = try set(
      dossier, standing: standing, content: digest, diagnostics: diagnostics, options: options)
    // The archive's copy carries more than what was sent: it is made for the occasion.
    if !options.isArchive { reprint(&assembly, dossier) }
    return assembly
  }

  /// Sets the letters of a standing already known.
  package func set(
    _ dossier: Dossier, standing: LetterStanding, content: Digest, diagnostics: [Diagnostic],
    options: AssemblyOptions
  ) throws(Diagnostics) -> Assembly {
    guard !library.faces.isEmpty else { throw Diagnostics([fontsMissing]) }
    let composer = composer(dossier)
    let documents: [Document]
    switch standing {
    case .issued(let state, let issue):
      let signer = state.lastSignature.flatMap { signature(of: $0, state, dossier)?.name }
      documents = composer.letters(standing: .issued(issue), signer: signer)
    case .reviewDraft:
      documents = composer.letters(
        standing: .draft(
          words: options.isConsultation ? "征求意见稿" : "送审稿",
          digest: dossier.reply == nil ? nil : content.short))
    }
    let name = options.name ?? AssemblyOptions.usualName(dossier)
    var letters: [Assembly.Letter] = []
    var faces: [Face] = []
    var diagnostics = diagnostics
    var seen: Set<TypesettingWarning> = []
    for (index, document) in documents.enumerated() {
      let pages = setter.pages(document)
      for warning in pages.warnings where seen.insert(warning).inserted {
        diagnostics.append(warning.diagnostic(file: dossier.paths.reply))
      }
      for face in pages.faces where !faces.contains(where: { $0 === face }) { faces.append(face) }
      let letterName = documents.count > 1 ? "\(name)-\(index + 1)" : name
      var files: [(name: String, bytes: [UInt8])] = []
      for format in options.formats {
        files += try write(
          document, pages, as: format, name: letterName, dossier: dossier, content: content,
          options: options)
      }
      letters.append(
        Assembly.Letter(document: document, pageCount: pages.pages.count, files: files))
    }
    if case .issued = standing {
      let missing = diagnostics.filter { $0.code == DeskCode.glyphMissing }
      if !missing.isEmpty {
        throw Diagnostics(
          missing.map {
            var error = $0
            error.severity = .error
            return error
          })
      }
    }
    return Assembly(
      letters: letters, standing: standing, content: content, faces: faces,
      diagnostics: diagnostics, name: name)
  }

  private static func officeNotGiven(_ paths: DossierPaths) -> Diagnostic {
    Diagnostic(
      DeskCode.officeNotGiven, at: .init(file: paths.reply),
      .init("有发文字号的函须用--office指明单位配置", "a letter with a number needs its office named with --office"),
      help: .init(
        "加上 --office \(paths.office)（确认它就是本单位的配置）",
        "add --office \(paths.office), if that is the office's own file"))
  }

  var fontsMissing: Diagnostic {
    Diagnostic(
      DeskCode.fontsMissing, at: .init(file: folders.fonts.joined(separator: ":")),
      .init("没有可用字体", "no fonts are at hand"),
      help: .init(
        "运行 Scripts/setup，或用 FUWEN_FONTS 指明字体目录",
        "run Scripts/setup, or name a folder of fonts in FUWEN_FONTS"))
  }
}

extension Diagnostic {
  /// The same, where work goes on.
  var asWarning: Diagnostic {
    var copy = self
    copy.severity = .warning
    return copy
  }
}

extension TypesettingWarning {
  func diagnostic(file: String) -> Diagnostic {
    switch self {
    case .substituted(let character, let wanted, let face):
      Diagnostic(
        DeskCode.substituted, severity: .warning, at: .init(file: file),
        .init("“\(character)”不在\(wanted)中，用\(face)代替", "'\(character)' isn't in \(wanted); set from \(face)"),
        help: .init("看一眼该字的字形；需要时安装收字更全的字体", "look at the character; install a fuller font if it matters"))
    case .missing(let character, let path):
      Diagnostic(
        DeskCode.glyphMissing, severity: .warning, at: .init(file: file, path: path),
        .init("所有字体都没有“\(character)”", "no font has '\(character)'"),
        help: .init("安装含有该字的字体，或改用别的字；有缺字不能印发", "install a font that has it, or write it otherwise; a letter with a missing character can't be issued"))
    case .standIn(let family, let face):
      Diagnostic(
        DeskCode.standIn, severity: .warning, at: .init(file: file),
        .init("未安装\(family)，用\(face)代替", "\(family) isn't installed; \(face) stands in"),
        help: .init("把官方字体的TrueType文件放入字体目录即可", "put the official family's TrueType file into the fonts folder"))
    case .layout(let words):
      Diagnostic(
        DeskCode.layout, severity: .warning, at: .init(file: file), .init(words, words),
        help: .init("看版面后再定", "look at the page"))
    }
  }
}
