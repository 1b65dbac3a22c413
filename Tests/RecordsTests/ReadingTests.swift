import Glibc
import Records
import Testing

@Suite struct ReadingTests {
  private static let good = Repository.corpus + "/good/"

  private func goodText(_ name: String) throws -> String {
    String(decoding: try SourceFile.bytes(at: Self.good + name + ".xml"), as: UTF8.self)
  }

  private func paragraph(_ written: String) throws -> String {
    let text = try goodText("reply").replacing("<p>今年改造2000户。</p>", with: "<p>\(written)</p>")
    let loaded = try Repository.reader().read(
      Draft.self, bytes: Array(text.utf8), name: "reply.xml")
    guard case .section(let section) = loaded.value.body.last,
      case .paragraph(let read) = section.blocks.last
    else { return "" }
    return read
  }

  @Test(arguments: [
    ("  一、首尾空白去掉 \n ", "一、首尾空白去掉"), ("汉字\n      之间", "汉字之间"), ("标点，\n之后", "标点，之后"),
    ("之前\r\n“引号”", "之前“引号”"), ("破折号——\n之后", "破折号——之后"), ("English\n  words", "English words"),
    ("用 App\n办理", "用 App 办理"), ("2026年\n12 月", "2026年 12 月"), ("两个  空格", "两个 空格"),
    ("全角　空格", "全角　空格"), ("葛\u{E0100}\n飾", "葛\u{E0100}飾"), ("甲<![CDATA[ <乙> ]]>丙", "甲 <乙> 丙"),
    ("A&amp;B&#x20;C", "A&B C"), ("\u{20BB7}\n野", "\u{20BB7}野"),
  ])
  func `white space is the file's, not the text's`(written: String, read: String) throws {
    #expect(try paragraph(written) == read)
  }

  @Test func `an attribute's white space is collapsed and nothing vanishes`() throws {
    let text = try goodText("case").replacing("number=\"123\"", with: "number=\"  12\n 甲\n乙 \"")
    let loaded = try Repository.reader().read(CaseRecord.self, bytes: Array(text.utf8), name: "c")
    #expect(loaded.value.matter.number == "12 甲 乙")
  }

  @Test func `prefixed elements read the same`() throws {
    let plain = try goodText("case")
    var prefixed = ""
    var rest = plain[...]
    while let at = rest.firstIndex(of: "<") {
      prefixed += rest[..<at]
      rest = rest[at...]
      for opening in ["</", "<"] where rest.hasPrefix(opening) && !rest.hasPrefix("<?") {
        prefixed += opening + "f:"
        rest = rest.dropFirst(opening.count)
        break
      }
      if rest.hasPrefix("<?") {
        prefixed += "<"
        rest = rest.dropFirst()
      }
    }
    prefixed += rest
    prefixed = prefixed.replacing("xmlns=", with: "xmlns:f=")
    let reader = try Repository.reader()
    let a = try reader.read(CaseRecord.self, bytes: Array(plain.utf8), name: "plain")
    let b = try reader.read(CaseRecord.self, bytes: Array(prefixed.utf8), name: "prefixed")
    #expect(a.value == b.value)
    #expect(b.place(of: b.node.child("handling")?.ordinal).path == "/case/handling")
  }

  @Test func `a place has line, column and path`() throws {
    let loaded = try Repository.reader().read(Draft.self, path: Self.good + "reply.xml")
    let body = try #require(loaded.node.child("body"))
    let second = try #require(body.all("section").last)
    let place = loaded.place(of: second.ordinal)
    #expect((place.line, place.column) == (19, 5))
    #expect(place.path == "/reply/body/section[2]")
    #expect(loaded.place(of: nil).path == "/reply")
    #expect(loaded.place(of: second.child("p")?.ordinal).path == "/reply/body/section[2]/p")
  }

  @Test func `columns count scalars, not bytes`() throws {
    let text = "<?xml version=\"1.0\"?>\r\n\r<!-- 𬱟é --><nothing/>"
    let found = faults { () throws(Diagnostics) in
      try Repository.reader().readAny(bytes: Array(text.utf8), name: "x").warnings
    }
    #expect(found.map { Fault($0) } == [Fault(code: 1201, line: 3, column: 12)])
  }

  @Test func `a faulty reply can be previewed with its faults beside it`() throws {
    let text = try goodText("reply")
      .replacing("<heading>关于助餐点</heading>", with: "")
      .replacing("class=\"A\"", with: "")
    let reader = try Repository.reader()
    let (loaded, found) = try reader.readLeniently(
      Draft.self, bytes: Array(text.utf8), name: "reply.xml")
    #expect(found.map(\.code.number) == [1204, 1206])
    #expect(loaded.value.resultClass.isEmpty)
    #expect(loaded.value.body.count == 3)
  }

  @Test func `a preview overlooks no secrecy mark and no broken text`() throws {
    for (old, new, code) in [("今年", "机密★", 1116), ("今年", "\u{202E}", 1110), ("<p>", "<q>", 1101)] {
      let text = try goodText("reply").replacing(old, with: new)
      let found = faults { () throws(Diagnostics) in
        try Repository.reader().readLeniently(
          Draft.self, bytes: Array(text.utf8), name: "reply.xml"
        ).1
      }
      #expect(found.first?.code.number == code)
    }
  }

  @Test func `a record that was made has places too`() throws {
    let reader = try Repository.reader()
    let read = try reader.read(Draft.self, path: Self.good + "reply.xml")
    let made = Loaded(made: read.value, name: "made")
    #expect(made.value == read.value)
    #expect(made.place(of: made.node.child("contact")?.ordinal).path == "/reply/contact")
    #expect(made.place(of: made.node.child("contact")?.ordinal).line ?? 0 > 1)
  }

  @Test func `the schema stage takes what reading takes and refuses what it refuses`() throws {
    let reader = try Repository.reader()
    try reader.schemaStage(path: Self.good + "office.xml")
    let found = faults { () throws(Diagnostics) in
      try reader.schemaStage(path: Repository.corpus + "/title-empty.xml")
      return []
    }
    #expect(found.map(\.code.number) == [1211])
  }

  @Test func `one reader reads many files of many kinds`() throws {
    let reader = try Repository.reader()
    for round in 0..<100 {
      for kind in ["case", "office", "letterhead", "calendar", "review"] {
        let record = try reader.readAny(path: Self.good + kind + ".xml")
        #expect(record.node.name == kind, "round \(round)")
      }
      let found = faults { () throws(Diagnostics) in
        try reader.readAny(path: Repository.corpus + "/xml-crossed.xml").warnings
      }
      #expect(found.count == 1)
    }
  }
}
