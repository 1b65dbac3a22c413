package import Casework
package import Records
internal import Synchronization

/// The files that an office's book has adopted, as they stand in force.
package struct OfficeInForce: Sendable {
  package var rules: OfficeRules
  /// In the order in which they were first adopted; the first is used where none is named.
  package var letterheads: [Letterhead]
  /// Images by the path that a letterhead names.
  package var seals: [String: [UInt8]]

  /// Every office file that was ever in force, with the day from which it was.
  private var history: [(from: Day, office: Office)]

  package var office: Office { rules.office }

  /// The office file that was in force on a day; the first one for days before it. Last year's case
  /// shows last year's names by it.
  package func office(on day: Day) -> Office {
    history.last { $0.from <= day }?.office ?? history.first?.office ?? office
  }

  /// A case's row, with names as they were on their days.
  func row(_ state: Case) -> CaseRow {
    CaseRow(state, under: rules, officeOn: { office(on: $0) })
  }

  package func letterhead(_ id: String?) -> Letterhead? {
    id == nil ? letterheads.first : letterheads.first { $0.id == id }
  }

  /// The one read last. Every act asks for it, and to read the files anew would take as long as all
  /// the rest of an act. An event's hash binds all events before it, and they name their documents by
  /// digest: where it is the same, so are the files.
  private static let lastRead = Mutex<(head: Digest, value: OfficeInForce)?>(nil)

  /// - Throws: FW1620 when no office file was ever adopted, or a document is missing.
  package init(in book: any BookReading) throws(Diagnostics) {
    let adoptions = try book.events(of: .office).filter { $0.kind == "adopted" }
    guard let head = adoptions.last?.hash else { throw Diagnostics([OfficeInForce.nothingAdopted]) }
    if let known = OfficeInForce.lastRead.withLock({ $0 }), known.head == head {
      self = known.value
      return
    }
    try self.init(adoptions, in: book)
    let value = self
    OfficeInForce.lastRead.withLock { $0 = (head, value) }
  }

  private init(_ adoptions: [Event], in book: any BookReading) throws(Diagnostics) {
    var history: [(from: Day, office: Office)] = []
    var letterheads: [(id: String, value: Letterhead)] = []
    var calendars: [Int: WorkCalendar] = [:]
    var seals: [String: [UInt8]] = [:]
    for event in adoptions {
      guard let node = event.node, case .adopted(let adopted)? = OfficeEvent(kind: event.kind, node: node)
      else { throw Diagnostics([OfficeInForce.unreadable(event)]) }
      guard let document = try book.document(adopted.digest) else {
        throw Diagnostics([OfficeInForce.unreadable(event)])
      }
      switch adopted.what {
      case .office:
        if let value = document.record(Office.self) { history.append((event.at.day, value)) }
      case .letterhead:
        guard let value = document.record(Letterhead.self) else { continue }
        if let index = letterheads.firstIndex(where: { $0.id == value.id }) {
          letterheads[index].value = value
        } else {
          letterheads.append((value.id, value))
        }
      case .calendar:
        if let value = document.record(WorkCalendar.self) { calendars[value.year] = value }
      case .image: seals[adopted.name ?? ""] = document.bytes
      }
    }
    guard let office = history.last?.office else {
      throw Diagnostics([OfficeInForce.nothingAdopted])
    }
    self.history = history
    rules = OfficeRules(
      OfficeVersion(office), calendars: WorkCalendars(calendars.values.sorted { $0.year < $1.year }))
    self.letterheads = letterheads.map(\.value)
    self.seals = seals
  }

  private static var nothingAdopted: Diagnostic {
    Diagnostic(
      DeskCode.nothingAdopted, at: .init(file: "registry"),
      .init("登记簿还没有单位配置", "the registry has no office file yet"),
      help: .init("用 fuwen registry adopt office.xml 启用", "adopt one with 'fuwen registry adopt office.xml'"))
  }

  private static func unreadable(_ event: Event) -> Diagnostic {
    Diagnostic(
      DeskCode.logUnreadable, at: .init(file: "registry", path: "event \(event.sequence)"),
      .init("第\(event.sequence)条记录读不懂，或其文件缺失", "event \(event.sequence) can't be read, or its document is missing"),
      help: .init("运行 fuwen verify；从备份恢复", "run 'fuwen verify'; restore a backup"))
  }
}

extension StoredDocument {
  /// The record that the bytes are; nil when they are another's.
  package func record<R: RecordCodable>(_: R.Type = R.self) -> R? {
    CanonicalReader.node(of: bytes).flatMap { R(node: $0) }
  }

  package init(_ kind: Kind, record: some RecordCodable) {
    self.init(kind: kind, bytes: record.canonicalBytes)
  }
}
