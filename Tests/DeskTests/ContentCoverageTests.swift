import Casework
import Desk
import Foundation
import Letters
import Records
import Synchronization
import Testing

/// Whatever a record says differently after the signatures makes the letter 送审稿 again; what
/// doesn't is on a list, and changes no page.
@Suite struct ContentCoverageTests {
  static let examples = [
    ExampleCase(bureau: "s10-shangwuwei", name: "caishichang"),
    ExampleCase(bureau: "s05-sifa", name: "tiaojie"),
    ExampleCase(bureau: "s11-gongan-jiaotong", name: "xuexiao"),
    ExampleCase(bureau: "s08-zhujian", name: "shengpizi"),
  ]

  enum Kind: String, CaseIterable { case caseRecord, reply, office, letterhead }

  struct Tally {
    var mutations = 0
    var redrafted = 0
    var unnoticed = 0
    /// Of the unnoticed, those in an office's procedure.
    var ofProcedure = 0
    var faults: [String] = []

    static func + (a: Tally, b: Tally) -> Tally {
      Tally(
        mutations: a.mutations + b.mutations, redrafted: a.redrafted + b.redrafted,
        unnoticed: a.unnoticed + b.unnoticed, ofProcedure: a.ofProcedure + b.ofProcedure,
        faults: a.faults + b.faults)
    }
  }

  @Test func `ten thousand changes of a leaf make it a review draft or change no page`() throws {
    let shares = ContentCoverageTests.examples.flatMap { example in
      Kind.allCases.flatMap { kind in (0..<3).map { (example, kind, $0) } }
    }
    let tallies = Mutex<[Tally]>([])
    DispatchQueue.concurrentPerform(iterations: shares.count) { index in
      let (example, kind, third) = shares[index]
      let tally: Tally
      do {
        tally = try ContentCoverageTests.run(example, kind, third)
      } catch {
        tally = Tally(faults: ["\(example.testDescription) \(kind): \(error)"])
      }
      tallies.withLock { $0.append(tally) }
    }
    let total = tallies.withLock { $0.reduce(Tally(), +) }
    for fault in total.faults.prefix(30) { Issue.record("\(fault)") }
    #expect(total.faults.isEmpty)
    #expect(total.mutations >= 10_000)
    #expect(total.redrafted > 7_500)
    #expect(total.unnoticed > 300)
    #expect(total.ofProcedure > 500)
  }

  /// Every third leaf of one record of one example.
  private static func run(_ example: ExampleCase, _ kind: Kind, _ third: Int) throws -> Tally {
    let desk = try ExampleCase.desk()
    var base = try desk.open(example.paths())
    let reader = desk.reader
    var officeNode = try reader.read(Office.self, path: base.paths.office).node
    // One example is enough: no letter differs by its office's procedure.
    if example.testDescription == examples[0].testDescription {
      officeNode = try withProcedure(officeNode, reader)
      base.office = try reader.read(
        Office.self, bytes: XMLText.bytes(of: officeNode), name: "office with procedure"
      ).value
    }
    let caseNode = try reader.read(CaseRecord.self, path: base.paths.caseRecord).node
    guard case .issued(let state, _) = try desk.standing(base).standing,
      let chain = state.frozen?.chain
    else { return Tally(faults: ["\(example.testDescription) is not issued"]) }
    let list = Uncovered(
      caseNode: caseNode, officeNode: officeNode, state: state, chain: chain, draft: base.draft)
    let node: XMLNode
    switch kind {
    case .caseRecord: node = caseNode
    case .reply: node = try reader.read(Draft.self, path: base.paths.reply).node
    case .office: node = officeNode
    case .letterhead: node = try reader.read(Letterhead.self, path: base.paths.letterhead).node
    }
    var trial = Trial(desk: desk, base: base, example: example, list: list)
    try trial.begin()
    for (index, leaf) in Leaf.all(of: node).enumerated() where index % 3 == third {
      for mutation in leaf.mutations(of: node) {
        guard let changed = trial.dossier(kind, mutation) else { continue }
        try trial.judge(changed, leaf)
      }
    }
    return trial.tally
  }

  /// The office with every part of a procedure, and somebody who may do what it asks for: signed
  /// before, as after.
  private static func withProcedure(_ office: XMLNode, _ reader: RecordReader) throws -> XMLNode {
    let root = FilePaths.folder(of: ExampleCase.folders.examples)
    let model = try reader.read(
      Office.self, path: root + "/Tests/Corpus/good/office-procedure.xml"
    ).node
    var copy = office
    copy.children.removeAll { $0.name == "procedure" }
    copy.children += model.all("procedure")
    for index in copy.children.indices where copy.children[index].name == "people" {
      copy.children[index].children.append(
        XMLNode(
          "person", [.init("id", "bookkeeper"), .init("may", "register assign endorse")],
          text: "办事员"))
    }
    return copy
  }
}

/// Changed records held against the signed ones.
private struct Trial {
  let desk: Desk
  let base: Dossier
  let example: ExampleCase
  let list: Uncovered
  var tally = ContentCoverageTests.Tally()
  private var documents: [Document] = []
  private var dumps: [String] = []
  private var dumped: Set<String> = []
  private var asked: Set<String> = []
  private var content: Digest?

  init(desk: Desk, base: Dossier, example: ExampleCase, list: Uncovered) {
    self.desk = desk
    self.base = base
    self.example = example
    self.list = list
  }

  mutating func begin() throws {
    let assembly = try desk.assemble(base, options: AssemblyOptions(formats: []))
    documents = assembly.letters.map(\.document)
    dumps = desk.dumps(assembly)
    content = assembly.content
  }

  /// The dossier with one record changed; nil when the reader refuses the record, or it means the
  /// same as before.
  func dossier(_ kind: ContentCoverageTests.Kind, _ node: XMLNode) -> Dossier? {
    func read<R: RecordCodable & Equatable>(_: R.Type, unlike old: R) -> R? {
      let loaded = try? desk.reader.read(R.self, bytes: XMLText.bytes(of: node), name: "changed")
      return loaded.flatMap { $0.value == old ? nil : $0.value }
    }
    var copy = base
    switch kind {
    case .caseRecord:
      guard let value = read(CaseRecord.self, unlike: base.caseRecord) else { return nil }
      copy.caseRecord = value
    case .reply:
      guard let value = read(Draft.self, unlike: base.draft) else { return nil }
      copy.draft = value
    case .office:
      guard let value = read(Office.self, unlike: base.office) else { return nil }
      copy.office = value
    case .letterhead:
      guard let value = read(Letterhead.self, unlike: base.letterhead) else { return nil }
      copy.letterhead = value
    }
    return copy
  }

  mutating func judge(_ changed: Dossier, _ leaf: Leaf) throws {
    tally.mutations += 1
    let listed = list.holds(leaf.path)
    let consulted = list.isConsulted(leaf.path)
    guard isIssued(changed, leaf, listed: listed || consulted) else {
      tally.redrafted += 1
      if listed { fault(leaf, "is on the list of uncovered leaves, but undoes the signatures") }
      return
    }
    tally.unnoticed += 1
    if leaf.path.hasPrefix("/office/procedure[1]") { tally.ofProcedure += 1 }
    if case .order = leaf.what {
      // The order of what isn't covered, or of what is printed in an order of its own.
    } else if !listed, !consulted {
      fault(leaf, "changed, and the letter is still issued")
    }
    let assembly = try desk.assemble(changed, options: AssemblyOptions(formats: []))
    if assembly.letters.map(\.document) != documents { fault(leaf, "changes the document") }
    if dumped.insert(leaf.path).inserted, desk.dumps(assembly) != dumps {
      fault(leaf, "changes a page")
    }
  }

  /// Asks the desk once a leaf; for the leaf's other values, the digest alone where it already
  /// tells that the content is another.
  private mutating func isIssued(_ changed: Dossier, _ leaf: Leaf, listed: Bool) -> Bool {
    if !asked.insert(leaf.path).inserted, !listed,
      let digest = try? desk.content(changed).digest, digest != content
    {
      return false
    }
    // An office whose chains fit no longer refuses to compose at all.
    return (try? desk.standing(changed).standing.isIssued) ?? false
  }

  private mutating func fault(_ leaf: Leaf, _ words: String) {
    tally.faults.append("\(example.testDescription) \(leaf.path) (\(leaf.what)) \(words)")
  }
}
