package import Letters
internal import Records
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
    try WordFile(document, WordLetter(document, pages), revision: nil, attachments: attachments)
      .bytes()
  }
}
