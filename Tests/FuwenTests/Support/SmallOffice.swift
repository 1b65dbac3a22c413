import Desk
import Foundation
import Synchronization
import Testing

/// An office of three people and one gate, with its registry: for what many letters are needed for.
final class SmallOffice: Sendable {
  let folder: String
  let cases: [String]
  private let scratch: Scratch

  var registry: String { folder + "/book/book.db" }

  /// Registers cases 1 to `count`.
  init(cases count: Int) throws {
    scratch = try Scratch()
    folder = scratch.path
    cases = (1...count).map { number in "JY-2026-\(Self.padded(number))" }
    _ = try scratch.write(Self.office, to: "office.xml")
    let letterhead = Example.root + "/s03-weijian/letterhead.xml"
    try FileManager.default.copyItem(atPath: letterhead, toPath: folder + "/letterhead.xml")
    let rows = (1...count).map { "\($0),关于第\($0)件事的建议,代表\($0),0000-555\(Self.padded($0))" }
    _ = try scratch.write(
      "编号,标题,领衔代表,联系电话\n" + rows.joined(separator: "\n") + "\n", to: "list.csv")
    try done([
      "registry", "create", "--office", folder + "/office.xml", "--letterhead",
      folder + "/letterhead.xml", "--as", "wen", "--at", Self.instant(1),
    ])
    try done([
      "case", "import", folder + "/list.csv", "--kind", "suggestion", "--level", "municipal",
      "--session", "市第一届人民代表大会第一次会议", "--assigned-by", "市政府办公室", "--assigned", "2026-03-02", "--due",
      "2026-06-30", "--role", "lead", "--origin", "session", "--as", "wen", "--at",
      Self.instant(2),
    ])
  }

  /// The same office at the same point, with a registry of its own.
  init(copying other: SmallOffice) throws {
    scratch = try Scratch()
    folder = scratch.path
    cases = other.cases
    try FileManager.default.copyItem(atPath: other.folder + "/book", toPath: folder + "/book")
  }

  /// With sixty letters signed by all gates, none of them issued. The commands, 301 of them, were run by
  /// four processes at a time.
  static let signed: Result<SmallOffice, any Error> = Result {
    let office = try SmallOffice(cases: 60)
    try inParallel(4, office.cases) { id in try office.sign(id) }
    return office
  }

  @discardableResult
  func run(_ words: [String], registry other: String? = nil) throws -> Program.Outcome {
    try Program.fuwen(words + ["--registry", other ?? registry])
  }

  /// Runs a command that must be done, and returns what it prints.
  @discardableResult
  func done(_ words: [String], registry other: String? = nil) throws -> String {
    let outcome = try run(words, registry: other)
    guard outcome.status == 0 else { throw Refused(words: words, said: outcome.err) }
    return outcome.out
  }

  struct Refused: Error {
    var words: [String]
    var said: String
  }

  static func instant(_ day: Int) -> String { "2026-03-0\(day)T09:00:00+08:00" }

  func issue(_ id: String, registry other: String? = nil) throws -> Program.Outcome {
    try run(["case", "issue", id, "--as", "wen", "--at", Self.instant(8)], registry: other)
  }

  /// The number that `issue` printed.
  static func number(_ outcome: Program.Outcome) -> String? {
    outcome.out.firstMatch(of: /as (\S+〔2026〕[0-9]+号)/).map { String($0.1) }
  }

  /// The register of numbers, as printed: number, and what is said of it.
  func register(_ other: String? = nil) throws -> [(number: String, what: String)] {
    let out = try done(["number", "list", "--series", "fu", "--year", "2026"], registry: other)
    return out.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  /// Empty when all is as it should be.
  func faults(_ other: String? = nil, _ options: String...) throws -> String {
    let outcome = try run(["verify"] + options, registry: other)
    return outcome.status == 0 ? "" : outcome.out + outcome.err
  }

  /// `SEQUENCE:HASH` of the log's end.
  func head(_ other: String? = nil) throws -> String {
    try done(["registry", "head"], registry: other).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What SQLite itself says: rows, their columns as text. Statements may change the file.
  static func sql(_ statement: String, in registry: String) throws -> [[String]] {
    let program = """
      import json, sqlite3, sys
      connection = sqlite3.connect(sys.argv[1], isolation_level=None)
      print(json.dumps([[str(cell) for cell in row] for row in connection.execute(sys.argv[2])]))
      """
    let outcome = try Program.run([Program.python, "-c", program, registry, statement])
    return try #require(
      JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[String]], "\(outcome.err)")
  }

  private func sign(_ id: String) throws {
    func act(_ verb: String, _ more: [String], as person: String, on day: Int) throws {
      try done(["case", verb, id] + more + ["--as", person, "--at", Self.instant(day)])
    }
    try act("accept", [], as: "wen", on: 3)
    try act("assign", ["--section", "ban", "--handler", "gu"], as: "gu", on: 4)
    let reply = try scratch.write(Self.reply(id), to: "reply-\(id).xml")
    try act("draft", [reply], as: "gu", on: 5)
    let submitted = try done(["case", "submit", id, "--as", "gu", "--at", Self.instant(6)])
    let content = submitted.firstMatch(of: /content ([0-9a-f]{16})/).map { String($0.1) }
    try act("approve", ["--content", content ?? "none"], as: "ju", on: 7)
  }

  private static func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
  }

  private static func reply(_ id: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <reply xmlns="urn:fuwen:1" version="1.0" id="R1" case="\(id)" round="1" kind="letter" drafter="gu" \
    classSet="yilei" class="A">
      <disclosure decision="open" extent="full"/>
      <body><p>所提建议已经办妥，请您随时监督。</p></body>
      <contact><name>谷清源</name><phone>0000-5550512</phone></contact>
    </reply>
    """
  }

  private static let office = """
    <?xml version="1.0" encoding="UTF-8"?>
    <office xmlns="urn:fuwen:1" version="1.0" id="xiaoju">
      <name>苇泊市水务局</name>
      <shortName>市水务局</shortName>
      <sections><section id="ban">办公室</section></sections>
      <people>
        <person id="ju" post="局长" may="none">居正言</person>
        <person id="gu" section="ban" post="科长" may="draft assign">谷清源</person>
        <person id="wen" section="ban" post="文书" may="issue register">文以载</person>
      </people>
      <chains>
        <chain id="yiguan" title="一关">
          <gate id="zhuyao" title="主要领导"><seat id="juzhang" people="ju"/></gate>
        </chain>
      </chains>
      <classSets><classSet id="yilei"><class value="A">已经解决</class></classSet></classSets>
      <disclosure decision="open"/>
      <procedure>
        <numbering><series id="fu" kinds="letter">苇水函〔{year}〕{number}号</series></numbering>
      </procedure>
    </office>
    """
}

/// Does `work` for each item, `workers` at a time. Throws the first fault.
func inParallel<Item: Sendable>(
  _ workers: Int, _ items: [Item], _ work: @Sendable (Item) throws -> Void
) throws {
  let next = Mutex(0)
  let fault = Mutex<(any Error)?>(nil)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let index = next.withLock { index in
        defer { index += 1 }
        return index
      }
      guard index < items.count, fault.withLock({ $0 == nil }) else { return }
      do { try work(items[index]) } catch { fault.withLock { $0 = error } }
    }
  }
  if let fault = fault.withLock({ $0 }) { throw fault }
}
