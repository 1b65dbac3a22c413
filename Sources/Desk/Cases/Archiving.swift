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
    if let kept = try book.read({ reading throws(Diagnostics) in
      try archived(id, number: number, in: reading)
    }) {
      return kept
    }
    var zip: [UInt8] = []
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      let files = try OfficeDesk.dossier(
        of: opened, events: writing.events(of: .caseLife(id)), under: opened.office.office,
        in: writing)
      let list = OfficeDesk.list(files, of: opened, number: number)
      zip = try OfficeDesk.pack(files, list: list, of: id, on: actor.at.day)
      return try OfficeDesk.decide(
        .archived(Archived(number: number, dossier: Digest(of: list))), of: opened, by: actor)
    }
    return zip
  }

  /// The dossier of a case archived under this number before, byte for byte: whoever lost the file,
  /// or couldn't write it, asks again. nil when it wasn't archived so.
  private func archived(
    _ id: CaseID, number: String, in reading: any BookReading
  ) throws(Diagnostics) -> [UInt8]? {
    let events = try reading.events(of: .caseLife(id))
    guard let archive = try OfficeDesk.state(of: id, in: reading).archive,
      archive.fact.number == number,
      let end = events.firstIndex(where: { $0.kind == "archived" }),
      let state = try? Case.replayed(Array(events[..<end]))
    else { return nil }
    let opened = Opened(state: state, office: try OfficeInForce(in: reading))
    let files = try OfficeDesk.dossier(
      of: opened, events: Array(events[..<end]),
      under: opened.office.office(on: archive.at.day), in: reading)
    let list = OfficeDesk.list(files, of: opened, number: number)
    guard Digest(of: list) == archive.fact.dossier else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.keptAltered, at: OfficeDesk.place(id),
          .init("案卷与归档时的清单不符", "the dossier isn't what was archived"),
          help: .init(
            "运行 fuwen verify；归档当天换过单位配置的，取归档时写出的案卷",
            "run 'fuwen verify'; where the office file changed that day, use the file written then"))
      ])
    }
    return try OfficeDesk.pack(files, list: list, of: id, on: archive.at.day)
  }

  private static func pack(
    _ files: [(name: String, bytes: [UInt8])], list: [UInt8], of id: CaseID, on day: Day
  ) throws(Diagnostics) -> [UInt8] {
    do throws(ZIPArchive.Failure) {
      return try ZIPArchive.bytes([("清单.tsv", list)] + files, day: day)
    } catch {
      throw Diagnostics([
        Diagnostic(
          DeskCode.notWritten, at: place(id),
          .init("案卷打包失败：\(error.reason)", "the dossier can't be packed: \(error.reason)"),
          help: .init("检查内存和磁盘", "check memory and disk"))
      ])
    }
  }

  private static func dossier(
    of opened: Opened, events: [Event], under office: Office, in book: any BookReading
  ) throws(Diagnostics) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = [
      ("案件.xml", XMLText.bytes(of: opened.state.record.node))
    ]
    files.append(("经过.txt", CaseHistory.text(events, office: office)))
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
        let review = Review(caseID: opened.state.id, replyID: reply, steps: round.reviews[reply] ?? [])
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
      // A scan's name is whatever the clerk's file was called: nothing in it may lead out of the
      // folder that it is unpacked to, nor break the list's lines.
      let name = String(
        String.UnicodeScalarView(
          document.name.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar.value == 0x7F || "/\\:".unicodeScalars.contains(scalar)
              ? "_" : scalar
          }))
      return ("\(folder)/\(prefix)-\(name)", document.bytes)
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
