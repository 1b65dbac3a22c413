internal import Casework
internal import Export
internal import Letters
internal import Records
internal import Typesetting

extension Desk {
  /// One letter in one format: a file whose name begins with `name`, or one a page.
  func write(
    _ document: Document, _ pages: Pages, as format: LetterFormat, name: String,
    dossier: Dossier, content: Digest,
    options: AssemblyOptions
  ) throws(Diagnostics) -> [(name: String, bytes: [UInt8])] {
    func whole(_ bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
      [(name + "." + format.rawValue, bytes)]
    }
    func pictures(_ all: [[UInt8]]) -> [(name: String, bytes: [UInt8])] {
      all.enumerated().map { ("\(name)-p\($0.offset + 1).\(format.rawValue)", $0.element) }
    }
    switch format {
    case .html: return whole(Array(HTML.page(document).utf8))
    case .txt: return whole(Array(PlainText.letter(document).utf8))
    case .pdf:
      return whole(
        PDF.data(
          pages, attachments: attachments(dossier, content: content, options: options),
          cache: pdfCache))
    case .ofd, .docx:
      let files = attachments(dossier, content: content, options: options)
      do {
        return whole(
          format == .ofd
            ? try OFD.data(pages, attachments: files, cache: pdfCache)
            : try DOCX.data(document, pages, attachments: files))
      } catch {
        throw Diagnostics([Desk.notMade(name + "." + format.rawValue, error.reason)])
      }
    case .svg: return pictures(SVG.pages(pages))
    case .png:
      do {
        return pictures(try PNG.pages(pages))
      } catch {
        throw Diagnostics([Desk.notMade(name + ".png", error.reason)])
      }
    }
  }

  static func notMade(_ name: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      DeskCode.notWritten, at: .init(file: name),
      .init("文件没有做成（\(reason)）", "the file could not be made (\(reason))"),
      help: .init("检查内存是否足够，再做一次", "look whether memory is short, and try again"))
  }

  private func attachments(
    _ dossier: Dossier, content: Digest, options: AssemblyOptions
  ) -> [FileAttachment] {
    // What the public downloads carries nothing but its pages.
    if dossier.draft.kind == .edition { return [] }
    func file(_ name: String, _ description: String, _ node: XMLNode) -> FileAttachment {
      FileAttachment(
        name: name, description: description, mimeType: "text/xml",
        bytes: XMLText.bytes(of: node), relationship: .source)
    }
    var files = [
      file("record.xml", "复文记录", OutwardRecord.node(dossier, content: content))
    ]
    if options.isArchive {
      files.append(
        file("case.xml", "案件记录", dossier.caseRecord.withoutPersonalData.node))
      files.append(file("letterhead.xml", "版式", dossier.letterhead.node))
      files.append(file("office.xml", "单位配置", dossier.office.node))
      if let review = try? book(dossier.paths).review() {
        files.append(file("review.xml", "审签记录", review.node))
      }
    }
    return files
  }

  /// The manifest of an assembly, to lie beside its files.
  package func manifest(_ assembly: Assembly, dossier: Dossier) -> Manifest {
    var issue: IssueRecord?
    var gates: [Manifest.Gate] = []
    var standing = "review-draft"
    var head: String?
    switch assembly.standing {
    case .issued(let state, let given):
      issue = given.record
      standing = "issued"
      gates = passedGates(state, dossier)
      head = state.head?.hex
    case .reviewDraft(let state):
      if let state, state.content == assembly.content {
        gates = passedGates(state, dossier)
        head = state.head?.hex
      }
    }
    if let first = assembly.letters.first,
      case .draft("征求意见稿", _) = first.document.standing
    {
      standing = "consultation-draft"
    }
    let draft = dossier.draft
    return Manifest(
      format: "fuwen-manifest-1",
      program: .init(
        name: "fuwen", version: ProgramVersion.text,
        sha256: digests.digest(of: "/proc/self/exe")), case: dossier.caseRecord.id.text,
      reply: draft.id.text, round: draft.round, standing: standing,
      content: assembly.content.hex, documentNumber: issue?.documentNumber,
      signed: issue?.signed.iso, printed: issue?.printed.iso, classSet: draft.classSet,
      resultClass: draft.resultClass, disclosure: draft.disclosure.decision.rawValue,
      extent: draft.disclosure.extent.rawValue, disclosureReason: draft.disclosure.reason,
      gates: gates, reviewHead: head,
      files: assembly.letters.flatMap(\.files).map {
        .init(name: $0.name, sha256: Digest(of: $0.bytes).hex, bytes: $0.bytes.count)
      },
      fonts: assembly.faces.map {
        .init(name: $0.postScriptName, sha256: digests.digest(of: $0.path) ?? "")
      },
      warnings: assembly.diagnostics.map { "\($0.code) \($0.message.chinese)" })
  }

  /// Passed gates as sheets and manifests print them: 身份：自报, since nothing in a file proves
  /// who wrote it.
  private func passedGates(_ state: Proceedings, _ dossier: Dossier) -> [Manifest.Gate] {
    state.approvals.map { approval in
      let gate = state.frozen?.chain.gates.first { $0.id == approval.gate }
      let seat = gate?.seats.first { $0.id == approval.seat }
      let office = office(of: approval, state, dossier)
      let person = approval.person.flatMap { office.person($0) }
      return Manifest.Gate(
        gate: gate?.title ?? approval.gate.text, seat: seat?.title ?? seat?.body,
        person: approval.body ?? person?.name ?? approval.person?.text ?? "",
        post: person?.post,
        onBehalfOf: approval.onBehalfOf.first.flatMap { office.person($0)?.name },
        at: approval.at.iso, content: approval.content.short,
        entered: approval.enteredBy != nil, identity: "自报")
    }
  }

  /// Who signed, as the office file says under which the step was decided: a stand-in holds no
  /// seat, so the content digest doesn't cover the name in the file at hand.
  func signature(
    of approval: Approval, _ state: Proceedings, _ dossier: Dossier
  ) -> Office.Person? {
    approval.person.flatMap { office(of: approval, state, dossier).person($0) }
  }

  func office(of approval: Approval, _ state: Proceedings, _ dossier: Dossier) -> Office {
    let step = state.steps.first { $0.number == approval.step }
    if let digest = step?.office {
      if let kept = dossier.offices[digest] { return kept }
      if let version = book(dossier.paths).records.office(digest) { return version.office }
    }
    return state.frozen?.office.office ?? dossier.office
  }
}

/// The program's version, as `--version` and manifests give it.
package enum ProgramVersion {
  package static let text = "0.1.0"
}
