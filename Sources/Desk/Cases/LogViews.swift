package import Casework
package import Records

/// The views of an office's book, made from its log.
package struct LogViews: BookViews {
  package init() {}

  package func row(of id: CaseID, in book: any BookReading) throws(Diagnostics) -> CaseRow? {
    let office = try OfficeInForce(in: book)
    return office.row(try OfficeDesk.state(of: id, in: book))
  }

  package func numbers(in book: any BookReading) throws(Diagnostics) -> [NumberEntry] {
    var entries: [String: NumberEntry] = [:]
    var last = 0
    while true {
      let events = try book.events(after: last, limit: 1000)
      guard let end = events.last else { break }
      last = end.sequence
      for event in events {
        guard let entry = NumberEntry(event) else { continue }
        entries[DocumentNumber.folded(entry.text)] = entry
      }
    }
    return entries.values.sorted { ($0.series, $0.year, $0.number) < ($1.series, $1.year, $1.number) }
  }

  package func personalDigests(in event: Event) -> [Digest] {
    guard event.kind == "registered", let node = event.node,
      case .registered(let registration)? = CaseEvent(kind: event.kind, node: node)
    else { return [] }
    return registration.personal.map(\.digest)
  }

  package func documents(named event: Event) -> [Digest] {
    guard let node = event.node else { return [] }
    if event.stream == .office {
      switch OfficeEvent(kind: event.kind, node: node) {
      case .adopted(let p): return [p.digest]
      case .reportDrafted(let p): return [p.digest]
      case .reportStepped(let p): return LogViews.documents(p)
      case .reportIssued(let p): return p.files
      default: return []
      }
    }
    switch CaseEvent(kind: event.kind, node: node) {
    case .drafted(let p): return [p.digest]
    case .consulted(let p): return [p.reply]
    case .stepped(let p), .editionStepped(let p): return LogViews.documents(p)
    case .editionPrepared(let p): return [p.digest, p.caseRecord]
    case .editionReleased(let p): return [p.file].compactMap { $0 } + p.others.map(\.digest)
    case .issued(let p): return p.files
    case .opinionReceived(let p): return [p.scan].compactMap { $0 }
    case .fedBack(let p): return [p.scan].compactMap { $0 }
    default: return []
    }
  }

  private static func documents(_ stepped: Stepped) -> [Digest] {
    guard let step = stepped.step else { return [] }
    return [step.scan, step.office].compactMap { $0 }
      + (step.objects.map { [$0.caseRecord, $0.reply, $0.office, $0.letterhead] } ?? [])
  }
}

extension NumberEntry {
  /// What an event enters in the register; nil for most.
  init?(_ event: Event) {
    guard let node = event.node else { return nil }
    if event.stream == .office {
      switch OfficeEvent(kind: event.kind, node: node) {
      case .numberReserved(let p): self.init(p, .reserved)
      case .numberVoided(let p): self.init(p, .voided)
      case .reportIssued(let p): self.init(p, of: CaseID(p.reply.text))
      default: return nil
      }
      return
    }
    guard event.kind == "issued", case .issued(let p)? = CaseEvent(kind: event.kind, node: node)
    else { return nil }
    self.init(p, of: CaseID(event.stream.key))
  }

  private init(_ issued: Issued, of id: CaseID) {
    self.init(
      series: issued.series, year: issued.year, number: issued.number,
      text: issued.documentNumber, state: .given, caseID: id, replyID: issued.reply)
  }

  private init(_ noted: NumberNoted, _ state: State) {
    self.init(
      series: noted.series, year: noted.year, number: noted.number, text: noted.documentNumber,
      state: state, reason: noted.reason)
  }
}
