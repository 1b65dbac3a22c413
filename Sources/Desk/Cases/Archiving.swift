internal import Casework
internal import Export
package import Records

extension OfficeDesk {
  /// 归档: the dossier as one ZIP, and the event that it was put away.
  ///
  /// The dossier holds the log of the case, every version of the reply, the records that its
  /// reviews froze, scans, letters, and a list of all with their digests.
  package func archive(
    _ id: CaseID, number: String, by actor: Actor
  ) throws(Diagnostics) -> [UInt8] {
    var zip: [UInt8] = []
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      let files = try OfficeDesk.dossier(of: opened, in: writing)
      let list = OfficeDesk.list(files, of: opened, number: number)
      let day = actor.at.day
      do throws(ZIPArchive.Failure) {
        zip = try ZIPArchive.bytes([("清单.tsv", list)] + files, day: day)
      } catch {
        throw Diagnostics([
          Diagnostic(
            DeskCode.notWritten, at: OfficeDesk.place(id),
            .init("案卷打包失败：\(error.reason)", "the dossier can't be packed: \(error.reason)"),
            help: .init("检查内存和磁盘", "check memory and disk"))
        ])
      }
      return try OfficeDesk.decide(
        .archived(Archived(number: number, dossier: Digest(of: list))), of: opened, by: actor)
    }
    return zip
  }

  private static func dossier(
    of opened: Opened, in book: any BookReading
  ) throws(Diagnostics) -> [(name: String, bytes: [UInt8])] {
    let id = opened.state.id
    var files: [(name: String, bytes: [UInt8])] = [
      ("案件.xml", XMLText.bytes(of: opened.state.record.node))
    ]
    let events = try book.events(of: .caseLife(id))
    files.append(("经过.txt", CaseHistory.text(events, office: opened.office.office)))
    let views = LogViews()
    var seen: Set<Digest> = []
    for event in events {
      for digest in views.documents(named: event) where seen.insert(digest).inserted {
        guard let document = try book.document(digest) else { continue }
        files.append(file(document, event: event))
      }
    }
    for round in opened.state.rounds {
      for reply in round.reviews.keys.sorted() {
        let review = Review(caseID: id, replyID: reply, steps: round.reviews[reply] ?? [])
        files.append(
          ("审签/第\(round.number)轮-\(reply)-review.xml", XMLText.bytes(of: review.node)))
      }
    }
    return files
  }

  /// Records as XML under their kind, files under their own names, each told apart by its event.
  private static func file(
    _ document: StoredDocument, event: Event
  ) -> (name: String, bytes: [UInt8]) {
    let number = String(event.version)
    let prefix = String(repeating: "0", count: max(0, 3 - number.count)) + number
    guard document.kind != .file, let node = CanonicalReader.node(of: document.bytes) else {
      let folder = event.kind == "issued" ? "函件" : "扫描件"
      return ("\(folder)/\(prefix)-\(document.name)", document.bytes)
    }
    let short = document.digest.short
    return ("记录/\(prefix)-\(document.kind.rawValue)-\(short).xml", XMLText.bytes(of: node))
  }

  private static func list(
    _ files: [(name: String, bytes: [UInt8])], of opened: Opened, number: String
  ) -> [UInt8] {
    var text = "档号\t\(number)\n案号\t\(opened.state.id)\n标题\t\(opened.state.record.matter.title)\n"
    text += "文件\t字节\tSHA-256\n"
    for file in files { text += "\(file.name)\t\(file.bytes.count)\t\(Digest(of: file.bytes).hex)\n" }
    return Array(text.utf8)
  }
}
