package import Records

/// A manuscript with each piece's part in the letter told.
package struct RecognisedDraft: Sendable, Hashable {
  /// A line or paragraph of the file, or a part of one: `一、基本情况。我局……` is a heading and a
  /// paragraph.
  package struct Piece: Sendable, Hashable {
    package var role: PieceRole
    /// Of a heading, 1 the highest: how deep it nests, whatever form its number has. 0 otherwise.
    package var level: Int
    /// A heading has no number, an addressee no colon; of everything else the text as it stands,
    /// with white space as records keep it.
    package var text: String
    /// Of a table only.
    package var table: Manuscript.Table?
    package var place: Manuscript.Place
    /// 0: the letter itself; from 1: which attachment.
    package var attachment: Int

    package init(
      role: PieceRole, level: Int = 0, text: String, table: Manuscript.Table? = nil,
      place: Manuscript.Place, attachment: Int = 0
    ) {
      self.role = role
      self.level = level
      self.text = text
      self.table = table
      self.place = place
      self.attachment = attachment
    }
  }

  /// Something about the file that its writer should look at.
  package struct Remark: Sendable, Hashable {
    package var code: DiagnosticCode
    package var place: Manuscript.Place?
    package var message: Diagnostic.Words
    package var help: Diagnostic.Words
  }

  package var pieces: [Piece]
  package var remarks: [Remark]

  /// The texts of a role, in the order of the file.
  package func texts(_ role: PieceRole) -> [String] {
    pieces.filter { $0.role == role && $0.attachment == 0 }.map(\.text)
  }

  /// The lines of the title as one; nil: there is none.
  package var title: String? {
    let lines = texts(.title)
    return lines.isEmpty ? nil : lines.joined()
  }
}
