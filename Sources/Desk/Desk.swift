package import Casework
package import Export
package import Records
package import Typesetting

/// The office's desk: everything that is done with the records of a letter, over any book.
///
/// One desk belongs to one thread, because compiled schemas do; fonts and digests are shared.
package struct Desk {
  package let folders: ProgramFolders
  package let reader: RecordReader
  package let library: FontLibrary
  package let digests: DigestCache
  let setter: LetterSetter
  let formSetter: FormSetter
  let shared = SharedRecords()
  /// What PDFs and OFDs of one process share; it changes their speed, never their bytes.
  package let pdfCache: PDF.Cache
  /// What must hold of a public edition before it is submitted to its gates; a desk without it takes
  /// no editions. The publication module knows, which stands above the desk.
  package var editionCheck: ((Desk, Dossier) throws(Diagnostics) -> Void)?

  /// - Throws: when the schemas can't be read or compiled.
  package init(
    folders: ProgramFolders, library: FontLibrary, digests: DigestCache,
    pdfCache: PDF.Cache = PDF.Cache()
  ) throws(Diagnostics) {
    self.folders = folders
    self.library = library
    self.digests = digests
    self.pdfCache = pdfCache
    setter = LetterSetter(library: library)
    formSetter = FormSetter(library: library)
    reader = try RecordReader(schemas: folders.schemas)
  }

  /// The book of a dossier kept in a folder.
  package func book(_ paths: DossierPaths) -> FolderBook {
    FolderBook(review: paths.review, reader: reader)
  }
}

/// Where a letter stands, and why.
package enum LetterStanding: Sendable {
  case issued(Proceedings, Issue)
  /// 送审稿: not issued, or the records at hand aren't what was issued.
  case reviewDraft(Proceedings?)
}
