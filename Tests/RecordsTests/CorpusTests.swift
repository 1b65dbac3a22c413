import Records
import Testing

/// The bad inputs of Tests/Corpus, each with its expected codes, lines and columns in
/// `expected.tsv`.
@Suite struct CorpusTests {
  struct BadInput: Sendable, CustomTestStringConvertible {
    /// How the file is read: `record` for whatever it is, `case` where a case is wanted, `letter`,
    /// `opinion` and `letter-demanding` as a reply with the good case and office.
    var way: String
    var file: String
    var expected: [Fault]
    var testDescription: String { file }
  }

  static let inputs: [BadInput] = {
    var inputs: [BadInput] = []
    let table = (try? SourceFile.bytes(at: Repository.corpus + "/expected.tsv")) ?? []
    for row in String(decoding: table, as: UTF8.self).split(separator: "\n")
    where !row.hasPrefix("#") {
      let cells = row.split(separator: "\t").map(String.init)
      guard cells.count == 5, let code = Int(cells[2].dropFirst(2)) else { continue }
      let fault = Fault(code: code, line: Int(cells[3]), column: Int(cells[4]))
      if let last = inputs.last, last.file == cells[0] {
        inputs[inputs.count - 1].expected.append(fault)
      } else {
        inputs.append(BadInput(way: cells[1], file: cells[0], expected: [fault]))
      }
    }
    return inputs
  }()

  @Test func `the corpus has at least eighty bad inputs`() {
    #expect(Self.inputs.count >= 80)
  }

  @Test(.timeLimit(.minutes(10)), arguments: inputs)
  func `a bad input is refused where it is wrong`(input: BadInput) throws {
    let found = try Self.diagnostics(input)
    #expect(found.map { Fault($0) } == input.expected)
    for diagnostic in found {
      #expect(diagnostic.place.file.hasSuffix(input.file))
      #expect(!diagnostic.message.chinese.isEmpty && !diagnostic.message.english.isEmpty)
      #expect(!diagnostic.help.chinese.isEmpty && !diagnostic.help.english.isEmpty)
    }
  }

  @Test(arguments: [
    "case", "joint", "office", "office-demanding", "office-procedure", "letterhead", "calendar",
    "review", "report",
  ])
  func `the good records that the bad ones are made from are in order`(name: String) throws {
    let record = try Repository.reader().readAny(path: Repository.corpus + "/good/\(name).xml")
    #expect(record.warnings.isEmpty)
  }

  @Test func `the good report passes as a reply of its own kind`() throws {
    let (reply, found) = try Self.checkReport(Repository.corpus + "/good/report.xml")
    #expect(found.isEmpty)
    #expect(reply?.draft.kind == .report)
  }

  @Test func `the good reply is a reply`() throws {
    let (reply, found) = try Self.check(
      Repository.corpus + "/good/reply.xml", case: "case", office: "office")
    #expect(found.isEmpty)
    #expect(reply != nil)
  }

  static func diagnostics(_ input: BadInput) throws -> [Diagnostic] {
    let path = Repository.corpus + "/" + input.file
    let reader = try Repository.reader()
    switch input.way {
    case "letter": return try check(path, case: "case", office: "office").1
    case "letter-demanding": return try check(path, case: "case", office: "office-demanding").1
    case "opinion": return try check(path, case: "joint", office: "office").1
    case "report": return try checkReport(path).1
    case "case":
      return faults { () throws(Diagnostics) in
        try reader.read(CaseRecord.self, path: path).warnings
      }
    default: return faults { () throws(Diagnostics) in try reader.readAny(path: path).warnings }
    }
  }

  /// With the figures of the good report, and with what its one case may be told from.
  static func checkReport(_ path: String) throws -> (Reply?, [Diagnostic]) {
    let reader = try Repository.reader()
    let good = Repository.corpus + "/good/"
    return ReportValidation.check(
      report: try reader.read(Report.self, path: path),
      office: try reader.read(Office.self, path: good + "office.xml"),
      figures: try reader.read(Report.self, path: good + "report.xml").value.figures,
      sources: ["JY-2026-0123": ["今年新建助餐点20个，街道覆盖率达到百分之九十。"]])
  }

  static func check(
    _ path: String, case caseName: String, office: String
  ) throws -> (Reply?, [Diagnostic]) {
    let reader = try Repository.reader()
    let good = Repository.corpus + "/good/"
    return ReplyValidation.check(
      reply: try reader.read(Draft.self, path: path),
      case: try reader.read(CaseRecord.self, path: good + caseName + ".xml"),
      office: try reader.read(Office.self, path: good + office + ".xml"))
  }
}
