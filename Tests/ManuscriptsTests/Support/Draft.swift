import Foundation
import Manuscripts
import Records

/// Drafts made by hand, and what the reader makes of them.
enum Draft {
  static func read(_ bytes: [UInt8], _ file: String) throws(Diagnostics) -> Manuscript {
    try ManuscriptReader.manuscript(bytes, file: file)
  }

  static func read(_ text: String, _ file: String) throws(Diagnostics) -> Manuscript {
    try read(Array(text.utf8), file)
  }

  /// The codes that it is refused with; empty: it is read.
  static func codes(_ bytes: [UInt8], _ file: String) -> [String] {
    do throws(Diagnostics) {
      _ = try read(bytes, file)
      return []
    } catch {
      return error.all.map(\.code.description)
    }
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appending(path: "Fixtures/" + name)))
  }
}

extension Manuscript {
  /// One line a block: text as it is, tables with `|`, `·` for a blank line, `=` for a page break.
  var lines: [String] {
    blocks.map { block in
      switch block.content {
      case .paragraph(let paragraph): paragraph.text
      case .table(let table): table.shown
      case .blank: "·"
      case .pageBreak: "="
      }
    }
  }

  var paragraphs: [Paragraph] {
    blocks.compactMap { if case .paragraph(let paragraph) = $0.content { paragraph } else { nil } }
  }

  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }

  /// Each notice of a kind: its place's number (0: the whole file), its count, its words.
  func notices(_ kind: Notice.Kind) -> [String] {
    notices.filter { $0.kind == kind }.map { "\($0.place?.number ?? 0) \($0.count) \($0.detail)" }
  }
}

extension Manuscript.Table {
  /// `甲[2x1]|乙/丙`: spans in brackets, rows parted by `/`.
  var shown: String {
    rows.map { row in
      row.map { cell in
        cell.text + (cell.columns > 1 || cell.rows > 1 ? "[\(cell.columns)x\(cell.rows)]" : "")
      }.joined(separator: "|")
    }.joined(separator: "/")
  }
}
