import Records

/// The rules of what may be done while a submission is on its way.
extension Passage {
  func decide(_ command: Command, _ hearing: Hearing) throws(Refusal) -> Decision {
    switch command {
    case .submit: throw .alreadyUnderReview()
    case .approve(let prefix, let seat, let capacity, let comment):
      return try approving(hearing, prefix, seat, capacity, comment)
    case .return(let target, let seat, let capacity, let comment):
      return try returning(hearing, target, seat, capacity, comment)
    case .recall(let comment): return try recalling(hearing, comment)
    case .edit(let frozen, let content, let mode, let seat, let capacity, let comment):
      return try editing(hearing, frozen, content, mode, seat, capacity, comment)
    case .ask(let asked, let seat, let capacity, let comment):
      return try asking(hearing, asked, seat, capacity, comment)
    case .advise(let comment, let capacity): return try advising(hearing, comment, capacity)
    case .issue(let record, let comment): return try issuing(hearing, record, comment)
    case .withdraw: throw .notReleased()
    }
  }

  private func approving(
    _ hearing: Hearing, _ prefix: String, _ seat: SeatID?, _ capacity: Capacity, _ comment: String?
  ) throws(Refusal) -> Decision {
    guard let gate = pending else { throw .allGatesPassed() }
    let prefix = prefix.lowercased()
    guard (16...64).contains(prefix.utf8.count), prefix.utf8.allSatisfy(Passage.isHexDigit)
    else { throw .prefixMalformed() }
    guard content.hex.hasPrefix(prefix) else { throw .prefixDiffers() }
    let (chosen, authority) = try place(hearing, gate, seat, capacity) {
      (authority, seat) throws(Refusal) in
      try checkMayPass(authority, gate: gate, seat: seat, in: hearing.roster.office)
    }
    let step = try hearing.step(.approve, gate, chosen, capacity, comment)
    return Decision(
      step: step,
      effect: .approved(
        Approval(
          gate: gate.id, seat: chosen.id, step: step.number, person: authority.signer,
          onBehalfOf: authority.absent, body: chosen.body, enteredBy: authority.enteredBy,
          scan: authority.scan, at: step.at, content: content)))
  }

  private func returning(
    _ hearing: Hearing, _ target: ReturnTarget, _ seat: SeatID?, _ capacity: Capacity,
    _ comment: String
  ) throws(Refusal) -> Decision {
    guard try Remark.kept(comment) != nil else { throw .commentMissing() }
    var step: Step
    if let gate = pending {
      let (chosen, _) = try place(hearing, gate, seat, capacity)
      step = try hearing.step(.return, gate, chosen, capacity, comment)
    } else {
      // 复核: whoever is to issue a letter that passed all gates may send it back instead.
      try hearing.roster.serving(hearing.draft.person, with: .issue)
      step = try hearing.step(.return, nil, nil, .oneself, comment)
    }
    step.to = target.word
    switch target {
    case .drafter: return Decision(step: step, effect: .returned(to: nil))
    case .gate(let id):
      guard let index = gates.firstIndex(where: { $0.id == id }),
        index < pendingIndex ?? gates.count
      else { throw .notAnEarlierGate(id) }
      return Decision(step: step, effect: .returned(to: index))
    }
  }

  private func recalling(_ hearing: Hearing, _ comment: String?) throws(Refusal) -> Decision {
    guard hearing.draft.person == submitter else { throw .notTheSubmitter(submitter) }
    guard !hasActed else { throw .gateHasActed() }
    return Decision(
      step: try hearing.step(.recall, nil, nil, .oneself, comment), effect: .recalled)
  }

  private func editing(
    _ hearing: Hearing, _ new: FrozenRecords, _ newContent: Digest, _ mode: Step.EditMode,
    _ seat: SeatID?, _ capacity: Capacity, _ comment: String?
  ) throws(Refusal) -> Decision {
    guard let index = pendingIndex else { throw .allGatesPassed() }
    let gate = gates[index]
    guard gate.edit == .forward || (gate.edit == .restart && mode == .restart)
    else { throw .editNotAllowed(gate.title, mode) }
    let (chosen, _) = try place(hearing, gate, seat, capacity)
    var unchanged = new.objects
    unchanged.reply = frozen.objects.reply
    guard unchanged == frozen.objects, new.draft.id == frozen.draft.id,
      new.draft.drafter == frozen.draft.drafter
    else { throw .editTouchesOther() }
    guard newContent != content, new.objects.reply != frozen.objects.reply
    else { throw .editChangesNothing() }
    var step = try hearing.step(.edit, gate, chosen, capacity, comment)
    step.mode = mode
    step.content = newContent
    step.objects = new.objects
    return Decision(
      step: step, effect: .edited(new, gate: index, forward: mode == .forward))
  }

  private func asking(
    _ hearing: Hearing, _ asked: PersonID, _ seat: SeatID?, _ capacity: Capacity,
    _ comment: String?
  ) throws(Refusal) -> Decision {
    guard let gate = pending else { throw .allGatesPassed() }
    let (chosen, _) = try place(hearing, gate, seat, capacity)
    let person = try hearing.roster.serving(asked)
    guard asked != hearing.draft.person else { throw .asksOneself() }
    guard !opinions.contains(where: { $0.asked == asked && $0.answer == nil })
    else { throw .alreadyAsked(person) }
    var step = try hearing.step(.ask, gate, chosen, capacity, comment)
    step.to = asked.text
    return Decision(step: step, effect: .asked)
  }

  private func advising(_ hearing: Hearing, _ comment: String, _ capacity: Capacity)
    throws(Refusal) -> Decision
  {
    guard try Remark.kept(comment) != nil else { throw .commentMissing() }
    // As if everybody asked sat in one seat: stand-ins and paper follow the gates' rules.
    let open = opinions.indices.filter { opinions[$0].answer == nil }
    let authority: Authority
    do throws(Refusal) {
      authority = try hearing.roster.authority(
        of: hearing.draft.person, as: capacity, among: open.map { opinions[$0].asked })
    } catch {
      throw error.rule == .notOfTheSeat ? .notAsked() : error
    }
    let askedFor = (authority.absent + [authority.signer].compactMap { $0 })
    guard let index = open.first(where: { askedFor.contains(opinions[$0].asked) })
    else { throw .notAsked() }
    return Decision(
      step: try hearing.step(.advise, nil, nil, capacity, comment),
      effect: .advised(opinion: index))
  }

  private func issuing(_ hearing: Hearing, _ record: IssueRecord, _ comment: String?)
    throws(Refusal) -> Decision
  {
    let edition = frozen.draft.edition
    try hearing.roster.serving(hearing.draft.person, with: edition == nil ? .issue : .publish)
    guard isComplete, let last = gates.last,
      let signature = approvals.last(where: { $0.gate == last.id })
    else { throw .notComplete(pending?.title) }
    guard let number = try Remark.kept(record.documentNumber, limit: 200)
    else { throw .numberMissing() }
    if let edition {
      // What is released is the letter's own number and date; the day of release may lie ahead, and
      // never before the gates or before now.
      guard record.signed == edition.signed else { throw .signedDayDiffers(edition.signed) }
      guard record.documentNumber == edition.documentNumber else {
        throw .draftDiffers("发文字号应为\(edition.documentNumber)", "the number should be \(edition.documentNumber)")
      }
      guard record.printed >= hearing.draft.at.day else { throw .releasedTooEarly(hearing.draft.at.day) }
    } else {
      guard record.signed == signature.at.day else { throw .signedDayDiffers(signature.at.day) }
      guard record.printed >= record.signed else { throw .printedTooEarly(record.signed) }
    }
    var kept = record
    kept.documentNumber = number
    for (index, recipient) in record.recipients.enumerated() {
      guard let name = try Remark.kept(recipient.name, limit: 200),
        (1...2000).contains(recipient.copies)
      else { throw .badRecipient() }
      kept.recipients[index].name = name
    }
    var step = try hearing.step(.issue, nil, nil, .oneself, comment)
    step.issue = kept
    return Decision(step: step, effect: .issued)
  }

  /// The seat of `gate` where the person acts: the one named, or the first that fits.
  ///
  /// - Throws: the refusal that came nearest when none fits.
  private func place(
    _ hearing: Hearing, _ gate: Chain.Gate, _ named: SeatID?, _ capacity: Capacity,
    also check: (Authority, Chain.Seat) throws(Refusal) -> Void = { _, _ in }
  ) throws(Refusal) -> (seat: Chain.Seat, authority: Authority) {
    let seats = gate.seats.filter { named == nil || $0.id == named }
    var nearest: Refusal?
    for seat in seats {
      let authority: Authority
      do throws(Refusal) {
        authority = try hearing.roster.authority(
          of: hearing.draft.person, as: capacity, at: seat)
      } catch {
        nearest = nearest ?? error
        continue
      }
      do throws(Refusal) {
        try check(authority, seat)
        return (seat, authority)
      } catch { nearest = error }
    }
    throw nearest ?? .noSuchSeat(gate.title)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
