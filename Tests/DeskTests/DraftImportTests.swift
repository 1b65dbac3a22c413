import Desk
import Foundation
import Manuscripts
import Records
import Testing

/// What an import says of a draft, held against a case with three proposers and four points.
@Suite struct DraftImportTests {
  private static let example = ExampleCase(bureau: "s01-keji", name: "chanxueyan")

  private static func draft(
    addressee: String = "祁望舒等3名代表", headings: [String] = ["工作情况", "下一步打算"],
    options: DraftImportOptions? = nil, in folder: String? = nil
  ) throws -> DraftImport {
    let paths = try example.paths()
    let place = folder ?? NSTemporaryDirectory() + "fuwen-drafts-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    defer { if folder == nil { try? FileManager.default.removeItem(atPath: place) } }
    let sections = zip(["一", "二", "三", "四"], headings).flatMap { number, heading in
      [
        "\(number)、\(heading)",
        "去年以来，我局会同市工业和信息化局走访企业132家，收集技术需求286项，发布两批清单，对接成功的有97项。",
      ]
    }
    let lines =
      ["A类", "关于市第十六届人民代表大会第二次会议第0086号建议的答复", addressee + "："] + sections
      + ["感谢你们对科技工作的关心和支持。", "霁川市科学技术局", "2026年6月9日", "（办理类别：A类；公开属性：主动公开）"]
    let file = place + "/draft.txt"
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: file))
    let known = DraftImportOptions(caseRecord: paths.caseRecord, office: paths.office)
    return try #require(
      ExampleCase.desk().readDrafts([file], options: options ?? known, to: place + "/back").first)
  }

  @Test(
    arguments: [
      ("祁望舒等3名代表", true), ("祁望舒、阮青禾、蒲一川代表", true), ("祁望舒代表、阮青禾代表、蒲一川代表", true),
      ("祁望舒、阮青禾和蒲一川代表", true), ("祁望舒等三位代表", true), ("祁望舒等代表", true), ("祁望舒、阮青禾等3名代表", true),
      ("祁望舒、阮青禾代表", false), ("祁望舒等4名代表", false), ("周明岳、阮青禾、蒲一川代表", false), ("阮青禾等3名代表", false),
    ])
  func `proposers are the same however they are named`(words: String, isSame: Bool) throws {
    let codes = try Self.draft(addressee: words).warnings.map(\.code)
    #expect(codes.contains(RecognitionCode.otherAddressee) == !isSame)
  }

  @Test func `a heading that names a point answers it, and the rest is told in a drafter's words`()
    throws
  {
    let headings = ["关于第一条建议", "关于建设概念验证中心和中试平台", "中试平台", "培养一支懂技术、懂市场的技术经纪人队伍"]
    let read = try Self.draft(headings: headings)
    let answers = read.made.draft.body.compactMap { block in
      if case .section(let section) = block { section.answers.map(\.text) } else { nil }
    }
    #expect(answers == [["p1"], [], [], ["p4"]])
    let told = try #require(read.warnings.first { $0.code == RecognitionCode.answers })
    #expect(told.message.chinese.contains("p2、p3"))
    #expect(read.warnings.allSatisfy { !$0.help.chinese.contains("answers") })
    // In order, as asked, all are answered.
    var options = try DraftImportOptions(
      caseRecord: Self.example.paths().caseRecord, office: Self.example.paths().office)
    options.defaults.answersInOrder = true
    let ordered = try Self.draft(headings: headings, options: options).warnings.map(\.code)
    #expect(!ordered.contains(RecognitionCode.answers) && !ordered.contains(.pointUnanswered))
  }

  @Test(arguments: [("Z", true), ("已办结", true), ("A", false), ("b类", false), ("B1", false)])
  func `a class that nothing knows is told without an office, too`(
    value: String, isTold: Bool
  ) throws {
    let read = try Self.draft(options: .init(defaults: .init(resultClass: value)))
    #expect(read.warnings.contains { $0.code == .unknownClass } == isTold)
    if value == "b类" { #expect(read.made.draft.resultClass == "B") }
  }

  @Test func `a letter that was made into its case's folder finds the case, the output's first`()
    throws
  {
    let paths = try Self.example.paths()
    let home = NSTemporaryDirectory() + "fuwen-home-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(
      atPath: home + "/case/out/back", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: paths.caseRecord, toPath: home + "/case/case.xml")
    try FileManager.default.copyItem(atPath: paths.office, toPath: home + "/office.xml")
    let below = try Self.draft(options: .init(), in: home + "/case/out")
    #expect(below.casePath == home + "/case/case.xml")
    #expect(below.officePath == home + "/office.xml")
    try FileManager.default.copyItem(
      atPath: paths.caseRecord, toPath: home + "/case/out/back/case.xml")
    let first = try Self.draft(options: .init(), in: home + "/case/out")
    #expect(first.casePath == home + "/case/out/back/case.xml")
  }
}
