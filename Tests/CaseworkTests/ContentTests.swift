import Casework
import Records
import Testing

/// All that a content digest is taken of, to be changed one leaf at a time.
private struct Material {
  var caseRecord: CaseRecord
  var draft: Draft
  var letterhead: Letterhead
  var images: [(path: String, digest: Digest)]
  var chain: Chain
  var office: Office
  var texts: [String]

  init() throws {
    caseRecord = try Fixture.caseRecord(labels: ["重点"])
    draft = try Fixture.draft()
    letterhead = try Fixture.letterhead()
    images = [("seal.png", Digest(of: [1])), ("mark.png", Digest(of: [2]))]
    office = try Fixture.office(
      people: [PersonSpec("li", may: "draft"), PersonSpec("wang"), PersonSpec("other")],
      standIns: [StandInSpec(absent: "wang", by: "li", from: Fixture.day, until: Fixture.day)],
      chains: [
        ChainSpec(gates: [GateSpec("a", by: "wang")]),
        ChainSpec(id: "second", gates: [GateSpec("a", by: "other")]),
      ]
    ).office
    chain = office.chains[0]
    texts = ["甲", "乙"]
  }

  var digest: Digest {
    Content.digest(
      caseRecord: caseRecord, draft: draft, letterhead: letterhead, images: images, chain: chain,
      office: office, composedTexts: texts)
  }
}

@Suite struct ContentTests {
  private typealias Change = @Sendable (inout Material) -> Void

  private static let covered: [(name: String, apply: Change)] = [
    ("case id", { $0.caseRecord.id = "JY-2" }),
    ("reply id", { $0.draft.id = "R2" }),
    ("matter's title", { $0.caseRecord.matter.title += "改" }),
    ("matter's number", { $0.caseRecord.matter.number = "124" }),
    ("matter's kind", { $0.caseRecord.matter.kind = .proposal }),
    ("matter's labels", { $0.caseRecord.matter.labels = [] }),
    ("matter's text", { $0.caseRecord.matter.text = ["改"] }),
    ("proposer's name", { $0.caseRecord.proposers[0].name += "改" }),
    ("proposer's title", { $0.caseRecord.proposers[0].kind = .organisation }),
    ("proposers", { $0.caseRecord.proposers = [] }),
    ("role", { $0.caseRecord.handling.role = .separate }),
    ("due", { $0.caseRecord.handling.due = Fixture.day }),
    ("class", { $0.draft.resultClass = "B" }),
    ("disclosure", { $0.draft.disclosure.decision = .withheld }),
    ("disclosure's reason", { $0.draft.disclosure.reason = "因" }),
    ("body", { $0.draft.body = [.paragraph("改")] }),
    ("title", { $0.draft.title = "改" }),
    ("drafter", { $0.draft.drafter = "wang" }),
    ("round", { $0.draft.round = 2 }),
    ("replaces", { $0.draft.replaces = "1号" }),
    ("letterhead's form", { $0.letterhead.form = .letter }),
    ("letterhead's signature", { $0.letterhead.signature.blankLines = 3 }),
    ("image", { $0.images[0].digest = Digest(of: [3]) }),
    ("image's path", { $0.images[0].path = "other.png" }),
    ("no image", { $0.images.removeLast() }),
    ("chain's id", { $0.chain.id = "other" }),
    ("chain's leave", { $0.chain.drafterMayPass = true }),
    ("gate's title", { $0.chain.gates[0].title += "改" }),
    ("gate's edit", { $0.chain.gates[0].edit = .forward }),
    ("seat's people", { $0.chain.gates[0].seats[0].people.append("other") }),
    ("office's id", { $0.office.id = "other" }),
    ("office's name", { $0.office.name += "改" }),
    ("office's short name", { $0.office.shortName = "局" }),
    ("label", { $0.office.labels[.joint] = "协办" }),
    ("usual label said", { $0.office.labels[.joint] = "会办" }),
    ("writing", { $0.office.writing.namesShown = 2 }),
    ("recipients", { $0.office.recipients += [Recipients.one].compactMap { $0 } }),
    ("class's meaning", { $0.office.classSets[0].classes[0].meaning += "改" }),
    ("drafter's name", { $0.office.people[0].name += "改" }),
    ("gate person's post", { $0.office.people[1].post = "科长" }),
    ("gate person's section", { $0.office.people[1].section = "office" }),
    ("texts", { $0.texts[0] += "改" }),
    ("texts' division", { $0.texts = ["甲乙"] }),
    ("texts' order", { $0.texts.reverse() }),
  ]

  private static let left: [(name: String, apply: Change)] = [
    ("phone", { $0.caseRecord.proposers[0].phone = "111" }),
    ("no address", { $0.caseRecord.proposers[0].address = nil }),
    ("images' order", { $0.images.reverse() }),
    ("other person", { $0.office.people[2].name += "改" }),
    ("serving dates", { $0.office.people[1].until = Fixture.day }),
    ("abilities", { $0.office.people[1].may = [.issue] }),
    ("stand-ins", { $0.office.standIns = [] }),
    ("other chain", { $0.office.chains.removeLast() }),
    ("default decision", { $0.office.defaultDecision = .withheld }),
    ("word rules", { $0.office.rules.everyPointRequired = true }),
  ]

  private enum Recipients {
    static var one: Office.Recipients? {
      Office(
        node: XMLNode(
          "office", [.init("id", "x")],
          children: [
            XMLNode("name", text: "x"),
            XMLNode("recipients", children: [XMLNode("copy", text: "某委")]),
          ]))?.recipients.first
    }
  }

  @Test(arguments: 0..<covered.count) func `what is covered changes the digest`(index: Int) throws {
    var material = try Material()
    let before = material.digest
    Self.covered[index].apply(&material)
    #expect(material.digest != before, "\(Self.covered[index].name)")
  }

  @Test(arguments: 0..<left.count) func `what is left out doesn't`(index: Int) throws {
    var material = try Material()
    let before = material.digest
    Self.left[index].apply(&material)
    #expect(material.digest == before, "\(Self.left[index].name)")
  }

  @Test func `changes of different leaves give different digests`() throws {
    let digests = try Self.covered.map { change in
      var material = try Material()
      change.apply(&material)
      return material.digest
    }
    #expect(Set(digests).count == digests.count)
  }

  @Test func `frozen records bring their own chain and office`() throws {
    let material = try Material()
    let records = try FrozenRecords(
      caseRecord: material.caseRecord, draft: material.draft,
      office: OfficeVersion(material.office), letterhead: material.letterhead)
    #expect(
      Content.digest(records, images: material.images, composedTexts: material.texts)
        == material.digest)
    #expect(records.caseRecord.proposers.allSatisfy { $0.phone == nil && $0.address == nil })
    #expect(records.objects.caseRecord == material.caseRecord.withoutPersonalData.digest)
  }
}
