internal import Casework
package import Records

extension OfficeDesk {
  /// Brings office files, letterheads (with their seals) and calendars into force.
  ///
  /// - Returns: what was adopted, in order; files already in force are left out.
  @discardableResult
  package func adopt(_ files: [String], by actor: Actor) throws(Diagnostics) -> [String] {
    var records: [(adopted: Adopted, document: StoredDocument)] = []
    var faults: [Diagnostic] = []
    var office: Office?
    for file in files {
      do throws(Diagnostics) {
        switch try desk.reader.readAny(path: file) {
        case .office(let loaded):
          office = loaded.value
          records.append(OfficeDesk.adoption(.office, .init(.office, record: loaded.value)))
        case .letterhead(let loaded):
          records.append(
            OfficeDesk.adoption(
              .letterhead, .init(.letterhead, record: loaded.value), name: loaded.value.id))
          let read = SealImages.read(loaded.value, at: loaded.place(of: nil))
          faults += read.diagnostics
          for (path, bytes) in read.images.sorted(by: { $0.key < $1.key }) {
            records.append(
              OfficeDesk.adoption(.image, .init(kind: .file, name: path, bytes: bytes), name: path))
          }
        case .calendar(let loaded):
          records.append(
            OfficeDesk.adoption(
              .calendar, .init(.calendar, record: loaded.value), name: String(loaded.value.year)))
        default: faults.append(OfficeDesk.notAdoptable(file))
        }
      } catch {
        faults += error.all
      }
    }
    if let office, office.id != book.office { faults.append(OfficeDesk.otherOffice(office, book.office)) }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return try book.write { writing throws(Diagnostics) in
      try OfficeDesk.mayAdopt(actor, office: office, in: writing)
      // Entered with an earlier time, it would rename what happened since then.
      let adoptions = try writing.events(of: .office).filter { $0.kind == "adopted" }
      if let last = adoptions.last?.at, actor.at < last {
        throw Diagnostics([
          Refusal.eventTimeBackwards(last).diagnostic(at: .init(file: "registry"))
        ])
      }
      let known = Set(adoptions.map(\.payload))
      var events: [NewEvent] = []
      var names: [String] = []
      for (adopted, document) in records {
        let event = OfficeEvent.adopted(adopted).recorded
        // An older version may come back into force; the same one again changes nothing.
        if known.contains(CanonicalBytes.of(event.payload)), adopted.what != .office { continue }
        try writing.keep(document)
        events.append(event)
        names.append(adopted.what.rawValue + (adopted.name.map { " " + $0 } ?? ""))
      }
      try writing.append(
        events, to: .office, by: actor.person, standingInFor: actor.absent, at: actor.at)
      // Deadlines and names may read otherwise under the new files.
      if !events.isEmpty { try refreshRows(in: writing) }
      return names
    }
  }

  /// The first office file is adopted by one of its own people; later ones by somebody of the file
  /// in force. Either needs the ability `register`.
  private static func mayAdopt(
    _ actor: Actor, office: Office?, in book: any BookReading
  ) throws(Diagnostics) {
    let judge = (try? OfficeInForce(in: book))?.office ?? office
    guard let judge, may(actor, .register, under: judge) else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.mayNotAdopt, at: .init(file: "registry"),
          .init("\(actor.person)没有登记权限，不能启用配置", "\(actor.person) lacks the ability `register`"),
          help: .init("由有register权限的人办理", "have somebody with `register` do it"))
      ])
    }
  }

  private func refreshRows(in writing: any BookWriting) throws(Diagnostics) {
    let office = try OfficeInForce(in: writing)
    var query = CaseQuery()
    query.limit = 1000
    while true {
      let rows = try writing.rows(query)
      for row in rows {
        try writing.put(office.row(OfficeDesk.state(of: row.caseID, in: writing)))
      }
      guard rows.count == 1000 else { return }
      query.offset += 1000
    }
  }

  private static func adoption(
    _ what: Adopted.What, _ document: StoredDocument, name: String? = nil
  ) -> (Adopted, StoredDocument) {
    (Adopted(what: what, digest: document.digest, name: name), document)
  }

  private static func notAdoptable(_ file: String) -> Diagnostic {
    Diagnostic(
      DeskCode.badOption, at: .init(file: file),
      .init("只能启用单位配置、版式和工作日历", "only an office file, a letterhead or a calendar can be adopted"),
      help: .init("案件用 case import 登记", "register cases with 'case import'"))
  }

  private static func otherOffice(_ office: Office, _ id: String) -> Diagnostic {
    Diagnostic(
      DeskCode.badOption, at: .init(file: "registry"),
      .init("登记簿属于单位“\(id)”，配置是“\(office.id)”的", "the registry is of office “\(id)”, the file of “\(office.id)”"),
      help: .init("为另一单位另建登记簿", "make a registry of its own for another office"))
  }
}
