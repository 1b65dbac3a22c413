import Records

/// Whose act it is, once it is known that the person may act at the seat.
struct Authority {
  /// Who signs; nil for an outside body.
  var signer: PersonID?
  var absent: [PersonID] = []
  var enteredBy: PersonID?
  var scan: Digest?
}

/// Who may act in an office on a day.
struct Roster {
  let version: OfficeVersion
  let day: Day

  var office: Office { version.office }

  /// - Throws: unless `person` is of the office and serves on the day.
  @discardableResult
  func serving(_ id: PersonID) throws(Refusal) -> Office.Person {
    guard let person = office.person(id) else { throw .unknownPerson(id) }
    guard person.serves(on: day) else { throw .notServing(person, day) }
    return person
  }

  @discardableResult
  func serving(_ id: PersonID, with ability: Office.Person.Ability) throws(Refusal)
    -> Office.Person
  {
    let person = try serving(id)
    guard person.may.contains(ability) else { throw .lacksAbility(person, ability) }
    return person
  }

  /// Nobody stands in for himself, whatever the office file says.
  func standsIn(_ person: PersonID, for absent: PersonID) -> Bool {
    person != absent
      && office.standIns.contains {
        $0.by == person && $0.absent == absent && $0.from <= day && day <= $0.until
      }
  }

  /// - Throws: unless `person` may act at `seat` on the day in this capacity.
  func authority(of person: PersonID, as capacity: Capacity, at seat: Chain.Seat) throws(Refusal)
    -> Authority
  {
    try authority(of: person, as: capacity, among: seat.people, body: seat.body)
  }

  /// - Throws: unless `person` may act on the day, in this capacity, as one of `people` or for the
  ///   outside body.
  func authority(
    of person: PersonID, as capacity: Capacity, among people: [PersonID], body: String? = nil
  ) throws(Refusal) -> Authority {
    let actor = try serving(person)
    switch capacity {
    case .oneself:
      if let body { throw .bodySeat(body) }
      guard people.contains(person) else { throw .notOfTheSeat(actor) }
      return Authority(signer: person)
    case .standingIn(let absent):
      if let body { throw .bodySeat(body) }
      // The stand-in takes an authority that must exist on the day.
      let absentee = try serving(absent)
      guard people.contains(absent) else { throw .notOfTheSeat(absentee) }
      guard standsIn(person, for: absent) else { throw .notStandIn(actor, absentee, day) }
      return Authority(signer: person, absent: [absent])
    case .entering(let signer, let scan):
      try serving(person, with: .enter)
      if let body {
        guard signer == nil else { throw .bodySeat(body) }
        return Authority(enteredBy: person, scan: scan)
      }
      guard let signer else { throw .signerMissing() }
      guard signer != person else { throw .entersOwn(actor) }
      let signatory = try serving(signer)
      guard scan != nil else { throw .scanMissing() }
      if people.contains(signer) {
        return Authority(signer: signer, enteredBy: person, scan: scan)
      }
      // Paper doesn't say in whose place a stand-in signed: all whom it can be are counted.
      let absent = people.filter {
        standsIn(signer, for: $0) && office.person($0)?.serves(on: day) == true
      }
      guard !absent.isEmpty else { throw .notOfTheSeat(signatory) }
      return Authority(signer: signer, absent: absent, enteredBy: person, scan: scan)
    }
  }
}

extension Passage {
  /// - Throws: when the seat is passed already, or whoever signs drafted the text, or has passed
  ///   another seat of the chain.
  func checkMayPass(_ authority: Authority, gate: Chain.Gate, seat: Chain.Seat, in office: Office)
    throws(Refusal)
  {
    if let before = approval(gate: gate.id, seat: seat.id) {
      throw .seatPassed(seat.title ?? gate.title, step: before.step)
    }
    guard let signer = authority.signer else { return }
    if !frozen.chain.drafterMayPass, signer == frozen.draft.drafter || signer == submitter {
      throw .drafterMayNotPass(office.person(signer)?.name ?? signer.text)
    }
    if !frozen.chain.samePersonMayPass {
      for voice in [signer] + authority.absent {
        if let before = approvals.first(where: { $0.voices.contains(voice) }) {
          throw .samePersonTwice(office.person(voice)?.name ?? voice.text, step: before.step)
        }
      }
    }
  }
}
