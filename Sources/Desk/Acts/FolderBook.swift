package import Casework
package import Records

/// A review kept as plain files: `review.xml`, and beside it `objects/<digest>.xml`, one record
/// each.
package struct FolderBook: Book {
  package let path: String
  private let reader: RecordReader

  package init(review path: String, reader: RecordReader) {
    self.path = path
    self.reader = reader
  }

  private var folder: String { FilePaths.folder(of: path) }

  private func objectPath(_ digest: Digest) -> String {
    folder + "/objects/" + digest.hex + ".xml"
  }

  package func review() throws(Diagnostics) -> Review? {
    guard FilePaths.exists(path) else { return nil }
    return try reader.read(Review.self, path: path).value
  }

  package func append(
    caseID: CaseID, replyID: ReplyID, _ act: (Review) throws(Diagnostics) -> Appendix
  ) throws(Diagnostics) -> Step {
    try FileLock.held(for: path) { () throws(Diagnostics) in
      var review = try self.review() ?? Review(caseID: caseID, replyID: replyID)
      let appendix = try act(review)
      review.steps.append(appendix.step)
      let bytes = XMLText.bytes(of: review.node)
      // What can't be read back must never be written: a comment or a number with a forbidden
      // character would cost the whole record of sign-offs.
      guard try reader.read(Review.self, bytes: bytes, name: path).value == review else {
        throw Diagnostics([FolderBook.notRecordable(path)])
      }
      do throws(FileFault) {
        for record in appendix.records { try keep(record) }
        try AtomicFile.write(bytes, to: path)
      } catch {
        throw Diagnostics([error.diagnostic])
      }
      return appendix.step
    } failure: {
      Diagnostics([$0.diagnostic])
    }
  }

  private static func notRecordable(_ path: String) -> Diagnostic {
    Diagnostic(
      DeskCode.badOption, at: .init(file: path),
      .init("意见或文号中的空白、换行无法原样记录", "white space in a comment or number can't be recorded as given"),
      help: .init("去掉首尾空白、换行和连续空格", "leave out leading, trailing and doubled white space"))
  }

  /// A record already kept is left alone: its name is its content.
  private func keep(_ record: any RecordCodable) throws(FileFault) {
    let file = objectPath(record.digest)
    guard !FilePaths.exists(file) else { return }
    try AtomicFile.makeFolder(folder + "/objects")
    try AtomicFile.write(XMLText.bytes(of: record.node), to: file)
  }

  /// A record whose bytes no longer give its name is as good as missing.
  private func record<R: RecordCodable>(_: R.Type, _ digest: Digest) -> R? {
    guard let loaded = try? reader.read(R.self, path: objectPath(digest)).value,
      loaded.digest == digest
    else { return nil }
    return loaded
  }

  package var records: RecordLookup {
    RecordLookup(
      frozen: { objects in
        guard let caseRecord = record(CaseRecord.self, objects.caseRecord),
          let draft = record(Draft.self, objects.reply),
          let office = record(Office.self, objects.office),
          let letterhead = record(Letterhead.self, objects.letterhead)
        else { return nil }
        return try? FrozenRecords(
          caseRecord: caseRecord, draft: draft, office: OfficeVersion(office),
          letterhead: letterhead)
      },
      office: { digest in record(Office.self, digest).map { OfficeVersion($0) } })
  }

  /// Looks through the reviews of this folder and of the folders beside it: what a folder of files
  /// can know. Other offices' or other folders' letters it can't.
  package func isNumberUsed(_ number: String) -> Bool {
    let above = FilePaths.isFolder(folder + "/..") ? folder + "/.." : folder
    let folders = [folder] + FilePaths.names(in: above).map { above + "/" + $0 }
    let own = FilePaths.real(path)
    for candidate in folders where FilePaths.isFolder(candidate) {
      for name in FilePaths.names(in: candidate)
      where name.hasPrefix("review") && name.hasSuffix(".xml") {
        let file = candidate + "/" + name
        guard FilePaths.real(file) != own,
          let review = try? reader.read(Review.self, path: file).value
        else { continue }
        let folded = DocumentNumber.folded(number)
        let isThere = review.steps.contains {
          $0.issue.map { DocumentNumber.folded($0.documentNumber) } == folded
        }
        if isThere { return true }
      }
    }
    return false
  }
}

extension FileFault {
  var diagnostic: Diagnostic {
    let what: Diagnostic.Words =
      switch operation {
      case .read: .init("无法读取", "can't be read")
      case .write: .init("无法写入", "can't be written")
      case .makeFolder: .init("无法建立目录", "the folder can't be made")
      case .lock: .init("无法锁定", "can't be locked")
      }
    return Diagnostic(
      DeskCode.notWritten, at: .init(file: path),
      .init("\(what.chinese)：\(reason)", "\(what.english): \(reason)"),
      help: .init("检查目录权限和磁盘空间；原有文件未改动", "check permissions and disk space; nothing was changed"))
  }
}
