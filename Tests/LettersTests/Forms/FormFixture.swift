import Casework
import Letters
import Records
import Testing

/// An office of three gates with a case under review, for forms about letters.
struct FormFixture {
  var frame: FormFrame
  var caseRecord: CaseRecord
  var draft: Draft
  var office: Office

  init() throws {
    let fixture = try Fixture()
    caseRecord = fixture.caseRecord
    draft = fixture.draft
    let gates = [
      ("section", "科室", "wang"), ("deputy", "分管领导", "zhao"), ("head", "主要领导", "qian"),
    ].map { id, title, person in
      XMLNode(
        "gate", [.init("id", id), .init("title", title), .init("edit", "forward")],
        children: [XMLNode("seat", [.init("id", "s"), .init("people", person)])])
    }
    let people = [
      ("li", "李致远", "draft"), ("wang", "王立春", "none"), ("zhao", "赵明诚", "none"),
      ("qian", "钱守谦", "none"), ("sun", "孙晓燕", "issue enter"), ("zhou", "周敏", "none"),
    ].map {
      XMLNode("person", [.init("id", $0.0), .init("section", "yl"), .init("may", $0.2)], text: $0.1)
    }
    let standIn = XMLNode(
      "standIn",
      [
        .init("for", "zhao"), .init("by", "zhou"), .init("from", "2026-05-01"),
        .init("until", "2026-05-31"),
      ])
    office = try #require(
      Office(
        node: XMLNode(
          "office", [.init("version", "1.0"), .init("id", "mz")],
          children: [
            XMLNode("name", text: "青岚市民政局"),
            XMLNode(
              "mail", [.init("postcode", "310000"), .init("phone", "0000-5550100")],
              text: "青岚市临江路18号"),
            XMLNode("sections", children: [XMLNode("section", [.init("id", "yl")], text: "养老服务科")]),
            XMLNode("people", children: people), XMLNode("standIns", children: [standIn]),
            XMLNode(
              "chains",
              children: [
                XMLNode("chain", [.init("id", "c"), .init("title", "三把关")], children: gates)
              ]),
          ])))
    let day = try #require(Day(iso: "2026-05-08"))
    frame = FormFrame(office: office, letterhead: fixture.letterhead, day: day)
  }

  static let content = Digest(of: Array("content".utf8))

  /// Submitted on 6 May at 9; then each act an hour later.
  func proceedings(
    _ acts: [(who: String, command: Command)], content: Digest = FormFixture.content
  ) throws -> Proceedings {
    let version = OfficeVersion(office)
    let frozen = try FrozenRecords(
      caseRecord: caseRecord, draft: draft, office: version, letterhead: frame.letterhead)
    var state = Proceedings(caseID: caseRecord.id, replyID: draft.id)
    let day = try #require(Day(iso: "2026-05-06"))
    let all = [("li", Command.submit(frozen, content: content))] + acts
    for (index, act) in all.enumerated() {
      _ = try state.perform(
        act.1, by: PersonID(act.0), at: Instant(day: day, second: 32_400 + index * 3600),
        under: version)
    }
    return state
  }

  func sheet(_ proceedings: Proceedings?) -> SignOffSheet {
    SignOffSheet(
      frame: frame, caseRecord: caseRecord, draft: draft, title: "关于第0123号建议的答复",
      addressee: "周明岳等3名代表",
      recipients: [
        .init(name: "周明岳代表", role: .addressee, copies: 1),
        .init(name: "市人大常委会代表工委", role: .copy, copies: 2),
      ], proceedings: proceedings, chain: office.chains.first, content: FormFixture.content,
      pageCount: 3)
  }
}

extension Form {
  /// All its text, a block a line.
  var text: String { textBlocks.map(\.text).joined(separator: "\n") }

  func has(_ words: String) -> Bool { text.contains(words) }
}
