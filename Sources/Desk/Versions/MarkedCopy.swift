internal import Export
internal import Letters
package import Records
internal import Typesetting

extension Desk {
  /// 花脸稿: one Word file in which the older version becomes the newer by tracked changes. With all
  /// of them accepted it says what the clean text says; nothing that isn't printed goes with it. It
  /// is stamped on every page, with the newer version's digits: nobody can take it for a letter.
  ///
  /// - Throws: FW1510 when there are no fonts.
  package func markedCopy(_ pair: VersionPair) throws(Diagnostics) -> PaperFile {
    guard !library.faces.isEmpty else { throw Diagnostics([fontsMissing]) }
    let name = AssemblyOptions.usualName(pair.new.dossier) + "-花脸稿.docx"
    let stamp = Document.Standing.draft(
      words: "花脸稿",
      digest: pair.new.dossier.reply == nil ? nil : try? content(pair.new.dossier).digest.short)
    guard let old = text(of: pair.old, standing: stamp), let new = text(of: pair.new, standing: stamp)
    else {
      throw Diagnostics([Desk.notMade(name, "empty")])
    }
    do {
      return (
        name,
        try DOCX.comparison(
          old: (old, setter.pages(old)), new: (new, setter.pages(new)), author: pair.new.author,
          at: pair.new.at)
      )
    } catch {
      throw Diagnostics([Desk.notMade(name, error.reason)])
    }
  }
}
