import Casework
import Records
import Testing

/// Returns, recalls, edits, opinions, and the limits of all.
@Suite struct ChangeRuleTests {
  private let scan = Digest(of: [1])

  @Test func `a return goes back and undoes approvals from there on`() throws {
    let world = try ThreeGates.world()
    let two = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil), ("wang", world.approve(), nil),
        ("zhao", world.approve(), nil),
        ("qian", .return(to: .drafter, comment: " "), .commentMissing),
        ("qian", .return(to: .gate("zhuyao"), comment: "再核"), .notAnEarlierGate),
        ("qian", .return(to: .gate("none"), comment: "再核"), .notAnEarlierGate),
        ("zhao", .return(to: .drafter, comment: "再核"), .notOfTheSeat),
      ])
    let back = ThreeGates.run(
      world, [("qian", .return(to: .gate("fenguan"), comment: " 再\n核 "), nil)], from: two)
    #expect(back.pendingGate?.id == "fenguan")
    #expect(back.approvals.map(\.gate) == ["keshi"])
    #expect(back.steps.last?.comment == "再 核")
    let first = ThreeGates.run(
      world, [("qian", .return(to: .gate("keshi"), comment: "再核"), nil)], from: two)
    #expect(first.approvals.isEmpty)
    _ = ThreeGates.run(world, [("ma", world.approve(), nil)], from: first)
    let drafter = ThreeGates.run(
      world,
      [
        ("qian", .return(to: .drafter, comment: "再核"), nil),
        ("wang", world.approve(), .notUnderReview), ("lu", world.submit(1), nil),
        ("wang", world.approve(), .prefixDiffers), ("wang", world.approve(1), nil),
      ], from: two)
    #expect(drafter.steps.count == 6)
    #expect(drafter.approvals.count == 1)
  }

  @Test func `who may issue returns a letter that passed every gate`() throws {
    let world = try ThreeGates.world()
    let state = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil), ("wang", world.approve(), nil), ("zhao", world.approve(), nil),
        ("qian", world.approve(), nil),
        ("qian", .return(to: .gate("zhuyao"), comment: "数字有误"), .lacksAbility),
        ("sun", .return(to: .gate("zhuyao"), comment: "数字有误"), nil),
      ])
    #expect(state.pendingGate?.id == "zhuyao")
    #expect(state.status == .underReview)
  }

  @Test func `the submitter recalls until a gate has acted`() throws {
    let world = try ThreeGates.world()
    let state = ThreeGates.run(
      world,
      [
        ("lu", world.submit(), nil), ("li", .recall(), .notTheSubmitter),
        ("wang", .ask("qian"), nil), ("lu", .recall(), nil), ("lu", .recall(), .notUnderReview),
        ("li", world.submit(), nil), ("wang", world.approve(), nil),
        ("li", .recall(), .gateHasActed),
        ("zhao", .return(to: .gate("keshi"), comment: "再核"), nil),
        ("li", .recall(), .gateHasActed),
      ])
    #expect(state.status == .underReview)
  }

  @Test func `a forward edit keeps earlier approvals and links the contents`() throws {
    let world = try ThreeGates.world()
    let state = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil), ("wang", world.edit(1, .restart), .editNotAllowed),
        ("wang", world.approve(), nil), ("qian", world.edit(1, .forward), .notOfTheSeat),
        ("zhao", world.edit(0, .forward), .editChangesNothing),
        ("zhao", world.edit(1, .forward), nil), ("zhao", world.approve(), .prefixDiffers),
        ("zhao", world.approve(1), nil), ("qian", world.approve(1), nil),
        ("sun", .issue(Fixture.issue(signed: Fixture.day)), nil),
      ])
    #expect(state.issue?.content == world.versions[1].content)
    #expect(state.passedGates.map(\.contents) == [0, 1, 1].map { [world.versions[$0].content] })
    #expect(state.forwardLinks.map(\.from) == [world.versions[0].content])
  }

  @Test func `a forward edit undoes the approvals of its own gate`() throws {
    let world = try ThreeGates.world {
      $0.gates[1] = GateSpec(
        "fenguan", edit: .forward, SeatSpec("a", "zhao"), SeatSpec("b", "ma"))
    }
    let state = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil), ("wang", world.approve(), nil), ("zhao", world.approve(), nil),
        ("ma", world.edit(1, .forward), nil), ("ma", world.approve(1), nil),
      ])
    #expect(state.pendingGate?.id == "fenguan")
    #expect(state.approvals.map(\.person) == ["wang", "ma"])
  }

  @Test func `a restart edit undoes everything`() throws {
    let world = try ThreeGates.world { $0.gates[1].edit = .restart }
    let state = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil), ("wang", world.approve(), nil),
        ("zhao", world.edit(1, .forward), .editNotAllowed),
        ("zhao", world.edit(1, .restart), nil), ("zhao", world.approve(1), .notOfTheSeat),
        ("wang", world.approve(1), nil), ("zhao", world.approve(1), nil),
      ])
    #expect(state.forwardLinks.isEmpty)
    #expect(state.approvals.allSatisfy { $0.content == world.versions[1].content })
  }

  @Test func `an edit changes the reply and nothing else`() throws {
    let world = try ThreeGates.world()
    let submitted = ThreeGates.run(
      world, [("li", world.submit(), nil), ("wang", world.approve(), nil)])
    let old = world.versions[0].records
    let others = [
      try FrozenRecords(
        caseRecord: Fixture.caseRecord(labels: ["重点"]), draft: world.versions[1].records.draft,
        office: world.office, letterhead: old.letterhead),
      try FrozenRecords(
        caseRecord: old.caseRecord, draft: world.versions[1].records.draft, office: world.office,
        letterhead: Fixture.letterhead(id: "other")),
      try FrozenRecords(
        caseRecord: old.caseRecord, draft: Fixture.draft(drafter: "lu", text: "新"),
        office: world.office, letterhead: old.letterhead),
      try FrozenRecords(
        caseRecord: old.caseRecord, draft: Fixture.draft(id: "R9", text: "新"), office: world.office,
        letterhead: old.letterhead),
    ]
    for records in others {
      _ = ThreeGates.run(
        world,
        [
          (
            "zhao", .edit(records, content: Digest(of: [9]), mode: .forward), .editTouchesOther
          )
        ], from: submitted)
    }
    _ = ThreeGates.run(
      world,
      [("zhao", .edit(old, content: Digest(of: [9]), mode: .forward), .editChangesNothing)],
      from: submitted)
  }

  @Test func `opinions are asked at the gate and answered once`() throws {
    let world = try ThreeGates.world()
    let state = ThreeGates.run(
      world,
      [
        ("li", world.submit(), nil), ("zhao", .ask("qian"), .notOfTheSeat),
        ("wang", .ask("wang"), .asksOneself), ("wang", .ask("nobody"), .unknownPerson),
        ("qian", .advise(comment: "可"), .notAsked), ("wang", .ask("qian"), nil),
        ("ma", .ask("qian"), .alreadyAsked), ("qian", .advise(comment: " "), .commentMissing),
        ("zhao", .advise(comment: "可"), .notAsked), ("qian", .advise(comment: "可"), nil),
        ("qian", .advise(comment: "可"), .notAsked), ("wang", .ask("qian"), nil),
        ("sun", .advise(comment: "可", as: .entering(for: "qian")), .scanMissing),
        ("sun", .advise(comment: "可", as: .entering(for: "qian", scan: scan)), nil),
      ])
    #expect(state.pendingGate?.id == "keshi")
    #expect(state.approvals.isEmpty)
    #expect(state.opinions.map(\.step) == [2, 4])
    #expect(state.opinions.map(\.answer) == [3, 5])
  }

  @Test func `time does not run backwards`() throws {
    let world = try ThreeGates.world()
    let submitted = ThreeGates.run(world, [("li", world.submit(), nil)], day: 1)
    _ = ThreeGates.run(
      world, [("wang", world.approve(), .timeRunsBackwards)], day: 0, from: submitted)
    _ = ThreeGates.run(world, [("wang", world.approve(), nil)], day: 1, from: submitted)
  }

  @Test func `comments and numbers keep the schema's lengths, a review its number of steps`() throws
  {
    let world = try ThreeGates.world()
    let long = String(repeating: "长", count: 8001)
    var state = ThreeGates.run(world, [("li", world.submit(), nil)])
    _ = ThreeGates.run(
      world, [("wang", .return(to: .drafter, comment: long), .textTooLong)], from: state)
    for number in 1..<1000 {
      #expect(state.attempt(.ask("qian"), by: "wang", under: world.office) == nil)
      #expect(
        state.attempt(.advise(comment: "第\(number)"), by: "qian", under: world.office) == nil)
    }
    #expect(state.attempt(.ask("qian"), by: "wang", under: world.office) == nil)
    #expect(state.steps.count == 2000)
    #expect(
      state.attempt(.advise(comment: "可"), by: "qian", under: world.office) == .tooManySteps)
  }

  @Test func `who may act is said for each pending seat`() throws {
    let world = try ThreeGates.world(
      standIns: [StandInSpec(absent: "wang", by: "lu", from: Fixture.day, until: Fixture.day)])
    let state = ThreeGates.run(world, [("lu", world.submit(), nil)])
    let view = try #require(state.pendingSeats(on: Fixture.day, under: world.office).first)
    #expect(view.candidates.map(\.person) == ["wang", "ma", "li", "lu"])
    #expect(
      view.candidates.map { $0.obstacle?.rule }
        == [nil, nil, .drafterMayNotPass, .drafterMayNotPass])
    #expect(view.candidates.last?.capacity == .standingIn(for: "wang"))
  }

  @Test func `every rule has words in both languages and a code of its own`() {
    let catalogue = ReviewRule.catalogue
    #expect(Set(catalogue.map(\.code)).count == ReviewRule.allCases.count)
    #expect(Set(catalogue.map(\.title)).count == ReviewRule.allCases.count)
    #expect(Set(catalogue.map(\.explanation)).count == ReviewRule.allCases.count)
    for entry in catalogue {
      #expect((1401...1499).contains(entry.code.number))
      for words in [entry.title, entry.explanation] {
        #expect(!words.chinese.isEmpty && !words.english.isEmpty)
        #expect(words.english.utf8.allSatisfy { $0 < 128 })
      }
    }
  }
}
