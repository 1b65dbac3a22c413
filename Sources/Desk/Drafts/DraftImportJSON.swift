internal import FoundationEssentials
internal import Manuscripts
package import Records

/// What was recognised of drafts, for programs.
package struct DraftImportJSON: Encodable, Sendable {
  package struct Heading: Encodable, Sendable {
    package var level: Int
    package var text: String
  }
  package struct Person: Encodable, Sendable {
    package var name: String
    package var phone: String
  }
  /// A piece of the file in its order.
  package struct Piece: Encodable, Sendable {
    package var role: String
    /// Of headings only.
    package var level: Int?
    package var text: String
    /// As its writer finds it, such as 第12段.
    package var place: String
    /// Which attachment it belongs to; nil: the letter itself.
    package var attachment: Int?
  }
  package struct Warning: Encodable, Sendable {
    package var code: String
    package var message: String
    package var help: String
  }
  package struct Item: Encodable, Sendable {
    package var file: String
    package var output: String
    package var title: String?
    package var addressee: String?
    package var headings: [Heading]
    package var signature: [String]
    package var date: String?
    package var contact: Person?
    package var `class`: String
    package var disclosure: String
    package var attachments: [String]
    package var blocks: [Piece]
    package var warnings: [Warning]
  }
  package var drafts: [Item]

  package init(_ imports: [DraftImport], _ language: Diagnostic.Language) {
    drafts = imports.map { Item($0, language) }
  }

  /// Pretty-printed, keys in alphabetical order.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension DraftImportJSON.Item {
  fileprivate init(_ each: DraftImport, _ language: Diagnostic.Language) {
    let recognised = each.made.recognised
    let draft = each.made.draft
    let addressees = recognised.texts(.addressee)
    self.init(
      file: each.file, output: each.output, title: recognised.title,
      addressee: addressees.isEmpty ? nil : addressees.joined(),
      headings: recognised.pieces.filter { $0.role == .heading && $0.attachment == 0 }
        .map { .init(level: $0.level, text: $0.text) },
      signature: recognised.texts(.signature), date: recognised.texts(.date).first,
      contact: draft.contact.map { .init(name: $0.name, phone: $0.phone) },
      class: draft.resultClass, disclosure: draft.disclosure.decision.rawValue,
      attachments: draft.attachments.map(\.title),
      blocks: recognised.pieces.map { piece in
        .init(
          role: piece.role.rawValue, level: piece.role == .heading ? piece.level : nil,
          text: piece.table.map { $0.rows.joined().map(\.text).joined(separator: " ") }
            ?? piece.text,
          place: piece.place.words.in(language),
          attachment: piece.attachment == 0 ? nil : piece.attachment)
      },
      warnings: each.warnings.map {
        .init(
          code: "\($0.code)", message: $0.message.in(language), help: $0.help.in(language))
      })
  }
}
