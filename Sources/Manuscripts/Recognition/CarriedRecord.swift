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
/// last paragraph from a closing.
struct KnownLines: Sendable {
  let headings: Set<String>
  let paragraphs: Set<String>

  init(_ draft: Draft?) {
    var headings: Set<String> = []
    var paragraphs: Set<String> = []
    func look(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .paragraph(let text): paragraphs.insert(PlainText.compact(text))
        case .section(let section):
          headings.insert(PlainText.compact(section.heading))
          look(section.blocks)
        case .table: continue
        }
      }
    }
    if let draft {
      look(draft.body)
      for attachment in draft.attachments { look(attachment.body) }
    }
    self.headings = headings
    self.paragraphs = paragraphs
  }

  func isParagraph(_ line: DraftLines.Line) -> Bool { paragraphs.contains(line.compact) }

  func isHeading(_ text: String) -> Bool { headings.contains(PlainText.compact(text)) }
}
