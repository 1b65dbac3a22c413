internal import Records
internal import Tables

/// A DOCX (ISO/IEC 29500, transitional or strict) as Word, WPS and LibreOffice save it.
///
/// Nothing is fetched and nothing is run. What a reader of the printed page would see is kept; what
/// he wouldn't (deleted and hidden text, comments, headers, macros) is told in the notices; what
/// he would see and a record can't hold is an error, except pictures, which are told.
enum DOCXReader {
  static func manuscript(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Manuscript {
    let archive = try ZipArchive(bytes: bytes, file: file, rules: DraftArchive.self)
    guard archive.names.allSatisfy(isInside) else { throw ReadingFaults.unsafeArchive(file) }
    let part = try mainPart(of: archive)
    let relationships = try RelationshipList.of(part, in: archive)
    func whole(_ kind: String) throws(Diagnostics) -> WordNode? {
      guard let target = relationships.target(kind),
        let name = OfficeOpenXML.part(target, from: part)
      else { return nil }
      return try WordTree.whole(name, of: archive)
    }
    let styles = WordStyles(try whole("styles"), theme: try whole("theme"))
    let body = WordBody(
      file: file, styles: styles,
      numbering: WordNumbering(try whole("numbering"), styles: styles),
      notes: WordNotes(
        comments: try whole("comments"), footnotes: try whole("footnotes"),
        endnotes: try whole("endnotes")))
    let root = try WordTree.body(part, of: archive) { body.read($0) }
    guard root?.name == "w:document" else {
      throw ReadingFaults.notWord(
        file, .init("表格、演示或别的文件", "a workbook, slides or some other file"))
    }
    var headers: [String] = []
    for id in body.headers {
      guard let target = relationships.byID[id]?.target,
        let name = OfficeOpenXML.part(target, from: part),
        let words = WordNotes.header(try WordTree.whole(name, of: archive)),
        !headers.contains(words)
      else { continue }
      headers.append(words)
    }
    return try body.finished(headers: headers, others: others(archive, relationships))
  }

  /// Macros and whatever leads out of the file: never run, never followed.
  private static func others(
    _ archive: ZipArchive, _ relationships: RelationshipList
  ) -> [(kind: Manuscript.Notice.Kind, detail: String)] {
    var made: [(kind: Manuscript.Notice.Kind, detail: String)] = []
    if relationships.target("vbaProject") != nil
      || archive.names.contains(where: { $0.hasSuffix("vbaproject.bin") })
    {
      made.append((.macro, "vbaProject.bin"))
    }
    let kinds = Set(relationships.external.values.map(\.kind)).subtracting(["hyperlink"])
    return made + kinds.sorted().map { (.unknown, "外部链接 external link: " + $0) }
  }

  /// The part that the package calls its document.
  private static func mainPart(of archive: ZipArchive) throws(Diagnostics) -> String {
    let target = try RelationshipList.of("", in: archive).target("officeDocument")
    if let part = target.flatMap({ OfficeOpenXML.part($0, from: "") }), archive.has(part) {
      guard !part.lowercased().hasPrefix("xl/"), !part.lowercased().hasPrefix("ppt/") else {
        throw ReadingFaults.notWord(archive.file, .init("表格或演示", "a workbook or slides"))
      }
      return part
    }
    let kind: Diagnostic.Words =
      if archive.has("OFD.xml") {
        .init("OFD版式文件", "an OFD document")
      } else if archive.has("content.xml"), archive.has("mimetype") {
        .init("ODF（LibreOffice）文档", "an OpenDocument file")
      } else {
        .init("压缩包", "an archive")
      }
    throw ReadingFaults.notWord(archive.file, kind)
  }

  /// Whether a name stays inside the archive.
  private static func isInside(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.contains(":")
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }
}
