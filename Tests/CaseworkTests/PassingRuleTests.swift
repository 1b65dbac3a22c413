import Casework
import Records
import Testing

/// Who may pass, and what it takes.
@Suite struct PassingRuleTests {
  private let scan = Digest(of: [1])

  @Test func `three gates in order and an issue`() throws {
    let world = try ThreeGates.world()
    let state = ThreeGates.run(
      world,
      [
        ("wang", world.approve(), .notUnderReview), ("li", world.submit(), nil),
        ("li", world.submit(), .alreadyUnderReview), ("zhao", world.approve(), .notOfTheSeat),
        ("sun", .issue(Fixture.issue(signed: Fixture.day)), .notComplete),
        ("wang", world.approve(), nil), ("wang", world.approve(), .notOfTheSeat),
        ("zhao", world.approve(), nil), ("qian", world.approve(), nil),
        ("qian", world.approve(), .allGatesPassed),
        ("qian", .issue(Fixture.issue(signed: Fixture.day)), .lacksAbility),
        ("sun", .issue(Fixture.issue(number: " \n", signed: Fixture.day)), .numberMissing),
        (
          "sun", .issue(Fixture.issue(signed: Fixture.day.adding(days: 1))), .signedDayDiffers
        ),
        (
          "sun",
          .issue(
            Fixture.issue(signed: Fixture.day, printed: Fixture.day.adding(days: -1))),
          .printedTooEarly
        ),
        (
          "sun",
          .issue(
            IssueRecord(
              documentNumber: "1号", signed: Fixture.day, printed: Fixture.day,
              recipients: [.init(name: "甲", role: .copy, copies: 0)])), .badRecipient
        ),
        ("sun", .issue(Fixture.issue(signed: Fixture.day)), nil),
        ("li", world.submit(1), .alreadyIssued), ("wang", world.approve(), .alreadyIssued),
        ("sun", .return(to: .drafter, comment: "有误"), .alreadyIssued),
      ])
    #expect(state.status == .issued)
    #expect(state.issue?.content == world.versions[0].content)
    #expect(state.issue(of: world.versions[0].content) != nil)
    #expect(state.issue(of: world.versions[1].content) == nil)
    #expect(state.steps.map(\.number) == [1, 2, 3, 4, 5])
    #expect(state.passedGates.map(\.gate.id) == ["keshi", "fenguan", "zhuyao"])
  }

  @Test func `a chain that fits is frozen and its records named`() throws {
    let world = try ThreeGates.world()
    let state = ThreeGates.run(world, [("li", world.submit(), nil)])
    #expect(state.steps[0].objects == world.versions[0].records.objects)
    #expect(state.frozen?.chain == world.chain)
    #expect(state.submitter == "li")
    #expect(state.pendingGate?.id == "keshi")
  }

  @Test func `only who may draft submits, and only what was drafted by one who may`() throws {
    let world = try ThreeGates.world()
    _ = ThreeGates.run(
      world, [("wang", world.submit(), .lacksAbility), ("no", world.submit(), .unknownPerson)])
    let other = try ThreeGates.world(drafter: "wang")
    _ = ThreeGates.run(other, [("li", other.submit(), .lacksAbility)])
    let nobody = try ThreeGates.world(drafter: "nobody")
    _ = ThreeGates.run(nobody, [("li", nobody.submit(), .unknownPerson)])
  }

  @Test func `a review takes its own reply only`() throws {
    let world = try ThreeGates.world()
    var state = Proceedings(caseID: "JY-2", replyID: "R1")
    #expect(state.attempt(world.submit(), by: "li", under: world.office) == .otherRecords)
    state = Proceedings(caseID: "JY-1", replyID: "R2")
    #expect(state.attempt(world.submit(), by: "li", under: world.office) == .otherRecords)
  }

  @Test(arguments: [
    ("", ReviewRule.prefixMalformed), ("0123456", .prefixMalformed), ("zzzzzzzz", .prefixMalformed),
    ("0000000000000000", .prefixDiffers),
  ])
  func `approving names what was seen`(prefix: String, rule: ReviewRule) throws {
    let world = try ThreeGates.world()
    let content = world.versions[0].content.hex
    _ = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil), ("wang", .approve(contentPrefix: prefix), rule),
        ("wang", .approve(contentPrefix: content + "0"), .prefixMalformed),
        ("wang", world.approve(1), .prefixDiffers),
        ("wang", .approve(contentPrefix: content.prefix(16).uppercased()), nil),
      ])
  }

  @Test func `neither drafter nor submitter passes unless the chain allows it`() throws {
    let world = try ThreeGates.world { $0.gates[0].seats[0].people.append("lu") }
    _ = ThreeGates.run(
      world,
      [
        ("lu", world.submit(), nil), ("li", world.approve(), .drafterMayNotPass),
        ("lu", world.approve(), .drafterMayNotPass), ("ma", world.approve(), nil),
      ])
    let lenient = try ThreeGates.world { $0.drafterMayPass = true }
    _ = ThreeGates.run(lenient, [("li", lenient.submit(), nil), ("li", lenient.approve(), nil)])
  }

  @Test func `one person passes one seat unless the chain allows more`() throws {
    let twice: (inout ChainSpec) -> Void = { $0.gates[1].seats[0].people.append("wang") }
    let world = try ThreeGates.world(twice)
    _ = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil), ("wang", world.approve(), nil),
        ("wang", world.approve(), .samePersonTwice), ("zhao", world.approve(), nil),
      ])
    let lenient = try ThreeGates.world {
      twice(&$0)
      $0.samePersonMayPass = true
    }
    _ = ThreeGates.run(
      lenient,
      [
        ("li", lenient.submit(), nil), ("wang", lenient.approve(), nil),
        ("wang", lenient.approve(), nil),
      ])
  }

  @Test func `a stand-in acts in the period, and counts for both`() throws {
    let period = StandInSpec(
      absent: "qian", by: "zhao", from: Fixture.day, until: Fixture.day.adding(days: 1))
    let world = try ThreeGates.world(
      { $0.gates[1].seats[0].people.append("ma") }, standIns: [period])
    let inPlace = world.approve(as: .standingIn(for: "qian"))
    let passed = ThreeGates.run(
      world, [("li", world.submit(), nil), ("wang", world.approve(), nil)])
    let first = ThreeGates.run(world, [("zhao", world.approve(), nil)], from: passed)
    // zhao passed the second gate for himself.
    _ = ThreeGates.run(world, [("zhao", inPlace, .samePersonTwice)], from: first)
    let second = ThreeGates.run(world, [("ma", world.approve(), nil)], from: passed)
    let third = ThreeGates.run(
      world,
      [
        ("zhao", world.approve(), .notOfTheSeat), ("ma", inPlace, .notStandIn),
        ("zhao", inPlace, nil),
      ], day: 1, from: second)
    #expect(third.approvals.last?.person == "zhao")
    #expect(third.approvals.last?.onBehalfOf == ["qian"])
    #expect(third.signedDay == Fixture.day.adding(days: 1))
    _ = ThreeGates.run(world, [("zhao", inPlace, .notStandIn)], day: 2, from: second)
  }

  @Test func `nobody is stood in for at one gate who passed another`() throws {
    let period = StandInSpec(absent: "qian", by: "ma", from: Fixture.day, until: Fixture.day)
    let world = try ThreeGates.world(
      { $0.gates[1].seats[0].people.append("qian") }, standIns: [period])
    _ = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil), ("wang", world.approve(), nil), ("qian", world.approve(), nil),
        ("ma", world.approve(as: .standingIn(for: "qian")), .samePersonTwice),
        ("qian", world.approve(), .samePersonTwice),
      ])
  }

  @Test func `a stand-in named since submission acts under the newer office file`() throws {
    var world = try ThreeGates.world()
    let passed = ThreeGates.run(
      world,
      [("li", world.submit(), nil), ("wang", world.approve(), nil), ("zhao", world.approve(), nil)])
    let period = StandInSpec(absent: "qian", by: "ma", from: Fixture.day, until: Fixture.day)
    let newer = try world.newVersion(standIns: [period])
    let another = try world.newVersion(id: "another", standIns: [period])
    let command = world.approve(as: .standingIn(for: "qian"))
    _ = ThreeGates.run(world, [("ma", command, .notStandIn)], from: passed)
    let state = ThreeGates.run(world, [("ma", command, nil)], under: newer, from: passed)
    #expect(state.steps.last?.office == newer.digest)
    let again = try world.replayed(state.steps)
    #expect(again == state)
    _ = ThreeGates.run(world, [("ma", command, .otherOffice)], under: another, from: passed)
  }

  @Test func `only people in service act, are stood in for, and are asked`() throws {
    let gone = PersonSpec("gao", until: Fixture.day.adding(days: -1))
    let come = PersonSpec("cao", from: Fixture.day.adding(days: 1))
    let period = StandInSpec(absent: "gao", by: "zhao", from: Fixture.day, until: Fixture.day)
    let world = try ThreeGates.world(
      { $0.gates[0].seats[0].people += ["gao", "cao"] }, people: [gone, come], standIns: [period])
    let submitted = ThreeGates.run(world, [("li", world.submit(), nil)])
    _ = ThreeGates.run(
      world,
      [
        ("gao", world.approve(), .notServing), ("cao", world.approve(), .notServing),
        ("zhao", world.approve(as: .standingIn(for: "gao")), .notServing),
        ("wang", .ask("gao"), .notServing),
        ("sun", world.approve(as: .entering(for: "gao", scan: scan)), .notServing),
      ], from: submitted)
    _ = ThreeGates.run(world, [("cao", world.approve(), nil)], day: 1, from: submitted)
  }

  @Test func `a clerk enters paper with its scan`() throws {
    let world = try ThreeGates.world(
      standIns: [StandInSpec(absent: "zhao", by: "lu", from: Fixture.day, until: Fixture.day)])
    let state = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil),
        ("sun", world.approve(as: .entering(for: "wang")), .scanMissing),
        ("sun", world.approve(as: .entering(for: nil, scan: scan)), .signerMissing),
        ("sun", world.approve(as: .entering(for: "sun", scan: scan)), .entersOwn),
        ("sun", world.approve(as: .entering(for: "zhao", scan: scan)), .notOfTheSeat),
        ("sun", world.approve(as: .entering(for: "li", scan: scan)), .drafterMayNotPass),
        ("ma", world.approve(as: .entering(for: "wang", scan: scan)), .lacksAbility),
        ("sun", world.approve(as: .entering(for: "wang", scan: scan)), nil),
        // On paper a stand-in signs as himself; whom he stands in for is counted too.
        ("sun", world.approve(as: .entering(for: "lu", scan: scan)), nil),
      ])
    #expect(state.approvals.map(\.person) == ["wang", "lu"])
    #expect(state.approvals.map(\.onBehalfOf) == [[], ["zhao"]])
    #expect(state.approvals.allSatisfy { $0.enteredBy == "sun" && $0.scan == scan })
  }

  @Test func `an outside body's seat is entered, and all seats of a gate pass`() throws {
    let world = try ThreeGates.world {
      $0.gates[1] = GateSpec("fenguan", SeatSpec("own", "zhao"), SeatSpec("body", body: "某局"))
    }
    let half = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil), ("wang", world.approve(), nil),
        ("zhao", world.approve(seat: "body"), .bodySeat),
        ("zhao", world.approve(seat: "none"), .noSuchSeat),
        ("sun", world.approve(seat: "body", as: .entering(for: "zhao", scan: scan)), .bodySeat),
        ("zhao", world.approve(as: .entering(for: nil)), .lacksAbility),
        ("sun", world.approve(seat: "body", as: .entering(for: nil)), nil),
        ("sun", world.approve(seat: "body", as: .entering(for: nil)), .seatPassed),
        ("qian", world.approve(), .notOfTheSeat),
      ])
    #expect(half.pendingGate?.id == "fenguan")
    let views = half.pendingSeats(on: Fixture.day, under: world.office)
    #expect(views.map(\.seat.id) == ["own", "body"])
    #expect(views[0].candidates.map(\.person) == ["zhao"])
    #expect(views[0].approval == nil && views[1].approval != nil)
    let done = ThreeGates.run(world, [("zhao", world.approve(), nil)], from: half)
    #expect(done.pendingGate?.id == "zhuyao")
    #expect(done.approvals.map(\.body) == [nil, "某局", nil])
  }
}
