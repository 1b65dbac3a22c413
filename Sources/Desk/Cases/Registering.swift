internal import Casework
package import Records

/// What became of one case of a list.
package struct IntakeOutcome: Sendable, Hashable {
  package enum What: Sendable, Hashable {
    case registered
    /// Already there under this id: nothing changes.
    case known(CaseID)
  }
  package var id: CaseID
  package var title: String
  package var what: What
}

extension OfficeDesk {
  /// Registers cases. One already registered (same level, kind, session, origin and number) is left
  /// as it is, so that a list read twice changes nothing.
  ///
  /// - Parameter isDryRun: says what would happen and writes nothing.
  package func register(
    _ cases: [CaseRecord], source: String?, by actor: Actor, isDryRun: Bool = false
  ) throws(Diagnostics) -> [IntakeOutcome] {
    if isDryRun {
      return try book.read { reading throws(Diagnostics) in
        try cases.map { record throws(Diagnostics) in
          try OfficeDesk.outcome(record, in: reading)
        }
      }
    }
    return try book.write { writing throws(Diagnostics) in
      let office = try OfficeInForce(in: writing)
      try OfficeDesk.need(.register, actor, office)
      var outcomes: [IntakeOutcome] = []
      for record in cases {
        let outcome = try OfficeDesk.outcome(record, in: writing)
        outcomes.append(outcome)
        guard outcome.what == .registered else { continue }
        try register(record, source: source, office: office, by: actor, in: writing)
      }
      return outcomes
    }
  }

  private func register(
    _ record: CaseRecord, source: String?, office: OfficeInForce, by actor: Actor,
    in writing: any BookWriting
  ) throws(Diagnostics) {
    let personal = OfficeDesk.personalData(of: record)
    let registration = Registration(
      record: record,
      personal: personal.map {
        PersonalDigest(proposer: $0.proposer, field: $0.field.rawValue, digest: $0.saltedDigest)
      }, source: source)
    let events = try writing.append(
      [CaseEvent.registered(registration).recorded], to: .caseLife(record.id), by: actor.person,
      standingInFor: actor.absent, at: actor.at)
    if !personal.isEmpty { try writing.keep(personal, of: record.id) }
    guard let first = events.first, let state = try? Case.replayed([first]) else { return }
    try writing.put(office.row(state))
  }

  private static func outcome(
    _ record: CaseRecord, in book: any BookReading
  ) throws(Diagnostics) -> IntakeOutcome {
    let known = try book.caseID(of: MatterKey(record.matter))
    if known == nil, try book.row(of: record.id) != nil {
      throw Diagnostics([
        Diagnostic(
          DeskCode.caseIDTaken, at: place(record.id),
          .init("案号“\(record.id)”已用于另一案件", "the id “\(record.id)” is another case's"),
          help: .init("另取案号", "give it another id"))
      ])
    }
    return IntakeOutcome(
      id: record.id, title: record.matter.title, what: known.map { .known($0) } ?? .registered)
  }

  private static func personalData(of record: CaseRecord) -> [PersonalDatum] {
    record.proposers.flatMap { proposer in
      [(PersonalDatum.Field.phone, proposer.phone), (.address, proposer.address)].compactMap {
        field, value in
        value.map {
          PersonalDatum(proposer: proposer.id, field: field, value: $0, salt: freshSalt())
        }
      }
    }
  }

  /// 128 random bits: without them, a phone number's digest could be found by trying them all.
  private static func freshSalt() -> String {
    (0..<2).map { _ in
      let digits = String(UInt64.random(in: .min ... .max), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether the actor has the ability on the day: his own, or that of the one he stands in for.
  static func may(
    _ actor: Actor, _ ability: Office.Person.Ability, under office: Office
  ) -> Bool {
    let day = actor.at.day
    guard let person = office.person(actor.person), person.serves(on: day) else { return false }
    guard let absent = actor.absent else { return person.may.contains(ability) }
    guard let absentee = office.person(absent), absentee.serves(on: day), absent != actor.person,
      office.standIns.contains(where: {
        $0.by == actor.person && $0.absent == absent && $0.from <= day && day <= $0.until
      })
    else { return false }
    return absentee.may.contains(ability)
  }

  static func need(
    _ ability: Office.Person.Ability, _ actor: Actor, _ office: OfficeInForce
  ) throws(Diagnostics) {
    guard may(actor, ability, under: office.office) else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.mayNotAct, at: .init(file: "registry"),
          .init("\(actor.person)没有“\(ability.rawValue)”权限，或者不在任", "\(actor.person) lacks the ability `\(ability.rawValue)`, or doesn't serve"),
          help: .init("由有此权限的人办理，或修改单位配置的may", "have somebody who has it do it, or change `may`"))
      ])
    }
  }
}

extension MatterKey {
  package init(_ matter: Matter) {
    self.init(
      kind: matter.kind, level: matter.level, origin: matter.origin, session: matter.session,
      number: matter.number)
  }
}
