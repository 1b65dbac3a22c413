internal import Letters
package import Records
internal import Tables

/// Finds the record that our own DOCX carries.
package enum CarriedRecord {
  /// nil: the file is no DOCX, or carries none. A file that the reader refuses is never looked into.
  package static func reply(in bytes: [UInt8], file: String) -> Draft? {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]),
      let archive = try? ZipArchive(bytes: bytes, file: file, rules: DraftArchive.self)
    else { return nil }
    for name in archive.names
    where name.hasPrefix("customxml/item") && !name.hasPrefix("customxml/itemprops") {
      var part: [UInt8] = []
      let isRead: Void? = try? archive.read(name) { piece in
        part += piece
        return part.count <= 4 << 20
      }
      if isRead != nil, let reply = CarriedLetter.reply(in: part) { return reply }
    }
    return nil
  }
}

/// What a carried record tells of lines that look alike: a numbered paragraph from a heading, a
/// last paragraph from a closing; and the closings that case and office make.
struct KnownLines: Sendable {
  private var headings: Set<String> = []
  /// How many sections each paragraph lies in; nil where it stands in two places.
  private var paragraphs: [String: Int?] = [:]
  private var closings: Set<String> = []
  /// Each with how many sections it lies in.
  private var tables: [(table: Table, depth: Int)] = []

  init(_ context: RecognitionContext) {
    if let draft = context.carried {
      look(draft.body, depth: 0)
      for attachment in draft.attachments { look(attachment.body, depth: 0) }
    }
    guard let record = context.caseRecord, let office = context.office else { return }
    var draft = Draft(id: "R1", of: record.id)
    draft.kind = record.handling.role == .joint ? .opinion : .letter
    for round in 1...2 {
      draft.round = round
      let usual = UsualWords.of(draft, case: record, office: office)
      closings.formUnion(usual.compactMap(\.closing).map { PlainText.compact($0) })
    }
  }

  private mutating func look(_ blocks: [Block], depth: Int) {
    for block in blocks {
      switch block {
      case .paragraph(let text):
        let key = PlainText.compact(text)
        paragraphs[key] = paragraphs[key] == nil ? .some(depth) : .some(nil)
      case .section(let section):
        headings.insert(PlainText.compact(section.heading))
        look(section.blocks, depth: depth + 1)
      case .table(let table): tables.append((table, depth))
      }
    }
  }

  func isParagraph(_ line: DraftLines.Line) -> Bool { paragraphs[line.compact] != nil }

  /// nil: not known.
  func depth(_ text: String) -> Int? { paragraphs[PlainText.compact(text)] ?? nil }

  /// nil: not known, or it has become another.
  func depth(_ table: Table) -> Int? {
    TableLikeness.likest(table, of: tables.map(\.table)).map { tables[$0].depth }
  }

  func isHeading(_ text: String) -> Bool { headings.contains(PlainText.compact(text)) }

  func isClosing(_ line: DraftLines.Line) -> Bool { closings.contains(line.compact) }
}
