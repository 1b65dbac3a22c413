package import Letters
package import Records
package import Typesetting

/// Letters as Word files (Office Open XML, transitional): text to go on with, set as near to our
/// pages as Word's model allows.
///
/// A function of pages and attachments alone: no clock, no locale; the same input gives the same
/// bytes. No seal is drawn: a file that anybody can edit is no issued letter.
package enum DOCX {
  /// The letter as one file. `pages` are those set from `document`.
  ///
  /// - Parameter attachments: XML files become the file's custom XML parts, which editors keep: so
  ///   a letter edited in Word can come back with what isn't printed. Others are left out, since
  ///   Word has no place for them.
  /// - Throws: `ZIPArchive.Failure` when memory runs out.
  package static func data(
    _ document: Document, _ pages: Pages, attachments: [FileAttachment] = []
  ) throws(ZIPArchive.Failure) -> [UInt8] {
    try WordFile(document, WordLetter(document, pages), attachments: attachments)
      .bytes()
  }

  /// Two versions of a letter as one file with tracked changes (花脸稿): all accepted, it is the
  /// new version, all rejected, the old. The next editor's changes are tracked too.
  ///
  /// - Parameters:
  ///   - old: the version before, with the pages set from it.
  ///   - new: the version after; the file's properties and formatting are its own.
  ///   - author: whom editors show as the changes' author.
  ///   - instant: when the new version was made; written as UTC.
  ///   - attachments: as in `data`.
  /// - Throws: `ZIPArchive.Failure` when memory runs out.
  package static func comparison(
    old: (document: Document, pages: Pages), new: (document: Document, pages: Pages),
    author: String, at instant: Instant, attachments: [FileAttachment] = []
  ) throws(ZIPArchive.Failure) -> [UInt8] {
    let letter = WordLetter(
      old: WordLetter(old.document, old.pages), new: WordLetter(new.document, new.pages))
    return try WordFile(
      new.document, letter, revision: WordRevision(author: author, at: instant),
      attachments: attachments
    ).bytes()
  }
}
