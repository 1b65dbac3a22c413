package import Casework
internal import FoundationEssentials
package import Records

extension Desk {
  /// The review's state; nil before the first submission.
  package func state(of dossier: Dossier) throws(Diagnostics) -> Proceedings? {
    let book = book(dossier.paths)
    guard let review = try book.review() else { return nil }
    return try proceedings(review, in: book, path: dossier.paths.review)
  }

  /// SHA-256 of a file, such as a scan.
  package static func fileDigest(_ path: String) throws(Diagnostics) -> Digest {
    try fileDocument(path).digest
  }

  /// A file as a document that a book keeps.
  package static func fileDocument(_ path: String) throws(Diagnostics) -> StoredDocument {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.companionMissing, at: .init(file: path),
          .init("文件不存在或无法读取", "the file is missing or unreadable"),
          help: .init("检查路径", "check the path"))
      ])
    }
    return StoredDocument(kind: .file, name: FilePaths.name(of: path), bytes: Array(data))
  }

  /// A command's option that makes no sense, as a diagnostic.
  package static func badOption(_ words: String, paths: DossierPaths) -> Diagnostic {
    Diagnostic(
      DeskCode.badOption, at: .init(file: paths.review), .init(words, words),
      help: .init("查看该命令的帮助", "see the command's help"))
  }

  package static func noFolder(_ path: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        DeskCode.companionMissing, at: .init(file: path),
        .init("没有这个目录", "there is no such folder"),
        help: .init("指明案件目录，内有case.xml和reply.xml", "name the case's folder, which holds case.xml and reply.xml"))
    ])
  }

  package static func exists(_ path: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        DeskCode.outputInUse, at: .init(file: path),
        .init("文件已存在，没有覆盖", "the file exists; nothing was written over"),
        help: .init("换一个文件名，或先移走原文件", "choose another name, or move it away first"))
    ])
  }
}

/// Where a review stands, for programs to read.
package struct ReviewStatus: Codable, Sendable {
  package struct Seat: Codable, Sendable {
    package var seat: String
    package var title: String?
    package var body: String?
    package var people: [String]
  }
  package var `case`: String
  package var reply: String
  /// not-submitted, with-drafter, under-review, complete, issued, withdrawn.
  package var status: String
  package var steps: Int
  /// Content under review; nil while the drafter has it.
  package var content: String?
  /// First 16 digits of it: what `approve` names.
  package var contentPrefix: String?
  /// Digest of the records at hand; nil when they are incomplete.
  package var atHand: String?
  package var pendingGate: String?
  package var pendingTitle: String?
  package var pendingSeats: [Seat]
  package var documentNumber: String?

  package var contentAtHand: Digest? { atHand.flatMap { Digest(hex: $0) } }

  package init(_ state: Proceedings?, desk: Desk, dossier: Dossier) throws(Diagnostics) {
    `case` = dossier.caseRecord.id.text
    reply = dossier.draft.id.text
    steps = state?.steps.count ?? 0
    status =
      switch state?.status {
      case nil: "not-submitted"
      case .withDrafter: "with-drafter"
      case .underReview: "under-review"
      case .complete: "complete"
      case .issued: "issued"
      case .withdrawn: "withdrawn"
      }
    content = state?.content?.hex
    contentPrefix = state?.content?.short
    if let chain = state?.frozen?.chain {
      atHand = desk.content(dossier, chain: chain).hex
    } else {
      atHand = try? desk.content(dossier).digest.hex
    }
    pendingGate = state?.pendingGate?.id.text
    pendingTitle = state?.pendingGate?.title
    let day = state?.steps.last?.at.day ?? dossier.caseRecord.handling.assigned
    pendingSeats =
      state?.pendingSeats(on: day, under: OfficeVersion(dossier.office))
      .filter { $0.approval == nil }.map { view in
        Seat(
          seat: view.seat.id.text, title: view.seat.title, body: view.seat.body,
          people: view.candidates.filter { $0.obstacle == nil }.map(\.person.text))
      } ?? []
    documentNumber = state?.issue?.record.documentNumber
  }

  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
