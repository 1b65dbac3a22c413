package import Casework
package import Records

/// The desk of an office that keeps a book of all its cases: each act is one function, one
/// transaction, and either wholly in the book or not at all.
package struct OfficeDesk {
  package let desk: Desk
  package let book: any OfficeBook

  package init(_ desk: Desk, book: any OfficeBook) {
    self.desk = desk
    self.book = book
  }

  /// Who acts, when, and what they last saw.
  package struct Actor: Sendable {
    package var person: PersonID
    /// The person stood in for.
    package var absent: PersonID?
    package var at: Instant
    /// The case's version that the decision was taken on; nil: the one at hand.
    package var expected: Int?
    package init(
      _ person: PersonID, standingInFor absent: PersonID? = nil, at: Instant, expected: Int? = nil
    ) {
      self.person = person
      self.absent = absent
      self.at = at
      self.expected = expected
    }
  }

  /// A case with what it is judged by.
  package struct Opened {
    package var state: Case
    package var office: OfficeInForce

    package init(_ id: CaseID, in reading: any BookReading) throws(Diagnostics) {
      try self.init(
        state: OfficeDesk.state(of: id, in: reading), office: OfficeInForce(in: reading))
    }

    init(state: Case, office: OfficeInForce) {
      self.state = state
      self.office = office
    }
  }

  /// - Throws: FW1621 when there is no such case.
  package func open(_ id: CaseID) throws(Diagnostics) -> Opened {
    try book.read { reading throws(Diagnostics) in
      try Opened(id, in: reading)
    }
  }

  package static func state(of id: CaseID, in book: any BookReading) throws(Diagnostics) -> Case {
    let events = try book.events(of: .caseLife(id))
    guard !events.isEmpty else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.caseUnknown, at: .init(file: "registry", path: id.text),
          .init("登记簿里没有案件“\(id)”", "the registry has no case “\(id)”"),
          help: .init("用 fuwen ledger 查看案号", "see 'fuwen ledger' for the ids"))
      ])
    }
    do {
      return try Case.replayed(events)
    } catch {
      throw Diagnostics([
        Diagnostic(
          DeskCode.logUnreadable,
          at: .init(file: "registry", path: "\(id)/\(error.event?.version ?? 1)"),
          .init("案件\(id)的记录读不懂", "the events of case \(id) can't be read"),
          help: .init("运行 fuwen verify；从备份恢复", "run 'fuwen verify'; restore a backup"))
      ])
    }
  }

  /// Takes an act: decides it by the rules and writes what follows.
  ///
  /// - Parameter document: a file that the act names by digest, such as a scan.
  @discardableResult
  package func act(
    _ id: CaseID, _ act: CaseEvent, keeping document: StoredDocument? = nil, by actor: Actor
  ) throws(Diagnostics) -> Case {
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      let events = try OfficeDesk.decide(act, of: opened, by: actor)
      if let document { try writing.keep(document) }
      return events
    }
  }

  /// The events that an act makes; a refusal as a diagnostic.
  package static func decide(
    _ act: CaseEvent, of opened: Opened, by actor: Actor
  ) throws(Diagnostics) -> [CaseEvent] {
    do throws(Refusal) {
      return try opened.state.decide(
        act, by: actor.person, standingInFor: actor.absent, at: actor.at,
        under: opened.office.rules)
    } catch {
      throw Diagnostics([error.diagnostic(at: place(opened.state.id))])
    }
  }

  /// One transaction on a case: reads it, checks that it is what the actor saw, lets `decide` say
  /// what happens, and writes that with the views.
  @discardableResult
  package func change(
    _ id: CaseID, by actor: Actor,
    _ decide: (Opened, any BookWriting) throws(Diagnostics) -> [CaseEvent]
  ) throws(Diagnostics) -> Case {
    try book.write { writing throws(Diagnostics) in
      let office = try OfficeInForce(in: writing)
      return try change(id, office: office, by: actor, in: writing, decide)
    }
  }

  /// The same within a transaction under way.
  @discardableResult
  func change(
    _ id: CaseID, office: OfficeInForce, by actor: Actor, in writing: any BookWriting,
    _ decide: (Opened, any BookWriting) throws(Diagnostics) -> [CaseEvent]
  ) throws(Diagnostics) -> Case {
    let opened = Opened(state: try OfficeDesk.state(of: id, in: writing), office: office)
    if let expected = actor.expected, expected != opened.state.version {
      throw Diagnostics([
        Refusal.versionDiffers(
          expected, now: opened.state.version,
          since: try OfficeDesk.headlines(of: id, after: expected, in: writing)
        ).diagnostic(at: OfficeDesk.place(id))
      ])
    }
    let events = try decide(opened, writing)
    guard !events.isEmpty else { return opened.state }
    try OfficeDesk.needPrintable(events.map(\.recorded), at: OfficeDesk.place(id))
    let written = try writing.append(
      events.map(\.recorded), to: .caseLife(id), by: actor.person, standingInFor: actor.absent,
      at: actor.at)
    var state = opened.state
    for event in written {
      guard let node = event.node, let fact = CaseEvent(kind: event.kind, node: node) else { continue }
      state.apply(fact, by: event.person, standingInFor: event.standsInFor, at: event.at)
    }
    try writing.put(office.row(state))
    return state
  }

  /// Appends events to the office's own stream.
  static func append(
    _ events: [OfficeEvent], by actor: Actor, in writing: any BookWriting
  ) throws(Diagnostics) {
    let events = events.map(\.recorded)
    try needPrintable(events, at: .init(file: "registry"))
    try writing.append(
      events, to: .office, by: actor.person, standingInFor: actor.absent, at: actor.at)
  }

  private static func needPrintable(
    _ events: [NewEvent], at place: Diagnostic.Place
  ) throws(Diagnostics) {
    guard events.allSatisfy({ isPrintable($0.payload) }) else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.badOption, at: place,
          .init("文字里有控制字符", "there is a control character in the text"),
          help: .init("删去后再办", "leave it out"))
      ])
    }
  }

  /// Whether text can stand in XML and on a terminal: no control characters but tabs and line ends.
  private static func isPrintable(_ payload: XMLNode) -> Bool {
    var before: UInt8 = 0
    for byte in CanonicalBytes.of(payload) {
      let isNarrow = (byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte)) || byte == 0x7F
      // U+0080 to U+009F in UTF-8: terminals take these, too.
      if isNarrow || before == 0xC2 && byte < 0xA0 { return false }
      before = byte
    }
    return true
  }

  /// What happened after a version, in a word each.
  private static func headlines(
    of id: CaseID, after version: Int, in book: any BookReading
  ) throws(Diagnostics) -> [String] {
    try book.events(of: .caseLife(id)).filter { $0.version > version }.map {
      "\($0.at.iso) \($0.person) \($0.kind)"
    }
  }

  package static func place(_ id: CaseID) -> Diagnostic.Place { .init(file: "registry", path: id.text) }
}
