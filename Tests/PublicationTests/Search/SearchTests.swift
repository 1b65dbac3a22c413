import Export
import Foundation
import Letters
import Publication
import Records
import Testing

@Suite("Search without a server", .enabled(if: Node.path != nil))
struct SearchTests {
  let scratch: Scratch
  var site: String { scratch.path + "/site" }

  init() throws { scratch = try Scratch() }

  // MARK: Invented letters of real length

  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let subjects = [
    "居家养老服务", "社区助餐点", "农村供水管网", "老旧小区加装电梯", "学校周边过街设施", "河道生态修复", "乡村医生待遇", "夜间公交线路",
    "城市内涝治理", "中小企业融资", "历史建筑保护", "职业技能培训", "儿童友好空间", "政务服务APP", "12345热线", "新能源汽车充电桩",
  ]
  static let sentences = [
    "您提出的关于%的建议收悉，现答复如下。", "近年来，我市高度重视%工作，先后投入资金%万元，覆盖%个街道。",
    "一是完善%的制度安排，明确牵头单位和时间表；二是加强%的日常监管。", "目前，全市%已建成%处，较上年增长%％。",
    "针对您反映的%问题，我局会同市财政局、市自然资源和规划局进行了专题研究。", "下一步，我们将把%纳入２０２６年民生实事项目，于年底前完成。",
    "感谢您对%的关心和支持，欢迎继续提出宝贵意见。", "根据《关于进一步推进%的实施意见》（青政办〔2025〕%号），各县（市、区）应当落实属地责任。",
  ]

  static func words(_ numbers: inout Numbers) -> String {
    // swift-format-ignore: NeverForceUnwrap
    sentences.randomElement(using: &numbers)!.split(
      separator: "%", omittingEmptySubsequences: false
    )
    .reduce(into: "") { text, part in
      if !text.isEmpty {
        text +=
          Bool.random(using: &numbers)
          ? subjects.randomElement(using: &numbers)!
          : String(Int.random(in: 3...9999, using: &numbers))
      }
      text += part
    }
  }

  static func document(_ base: Document, _ title: String, _ paragraphs: [String]) -> Document {
    func block(_ path: String, _ text: String) -> Document.TextBlock {
      .init(path: path, text: text)
    }
    var document = base
    document.mark = nil
    document.number = nil
    document.classMark = nil
    document.disclosureLine = nil
    document.copies = nil
    document.printer = nil
    document.title = block("title", title)
    document.addressee = block("addressee", "周明岳代表：")
    document.body = paragraphs.enumerated().map {
      .paragraph(block("body/\($0.offset + 1)", $0.element))
    }
    for index in document.signature.signatories.indices {
      document.signature.signatories[index].name.text = "青川市民政局"
    }
    document.attachmentList = []
    document.attachments = []
    document.notes = []
    return document
  }

  /// Letters and their texts, the same for the same seed. Their leaves lie across the end of a long
  /// segment.
  struct Collection {
    var letters: [PublicLetter] = []
    var texts: [String: [String]] = [:]
    let base: Document
    static let first = SearchSegment.long - 300

    init(_ count: Int, seed: UInt64 = 7) throws {
      base = try SiteFixture.composed()
      var numbers = Numbers(state: seed)
      for index in 0..<count {
        var letter = try Invented.letter(index)
        let subject = subjects[Int.random(in: 0..<subjects.count, using: &numbers)]
        letter.matterTitle = "关于完善\(subject)的建议"
        letter.section = ["养老服务科", "社会救助科", nil][index % 3]
        letter.topic = subject
        letter.matterKind = index % 4 == 0 ? .proposal : .suggestion
        letter.resultClass = index % 3 == 0 ? "B" : "A"
        letter.published = Day(year: 2024 + index / 300, month: 5, day: 6)!
        letter.leaf = Collection.first + index
        letters.append(letter)
        texts[letter.slug] = (0..<14).map { _ in words(&numbers) } + ["本件编号第\(index)次核对。"]
      }
    }

    func snapshot() -> PublicSnapshot {
      let texts = texts
      let base = base
      return PublicSnapshot(
        officeName: "青川市民政局", rules: PublicationRules(siteName: "青川", showsClass: true),
        day: Day(year: 2026, month: 12, day: 1)!, letters: letters,
        content: { letter in
          PublicContent(
            document: document(base, letter.title, texts[letter.slug] ?? []), pdf: [])
        })
    }

    /// Those with every phrase, by looking into every letter.
    func matches(_ query: String, year: String? = nil, kind: String? = nil) -> Set<String> {
      matches([query], year: year, kind: kind)[0]
    }

    func matches(
      _ queries: [String], year: String? = nil, kind: String? = nil
    ) -> [Set<String>] {
      // Fields with a mark between them, so that no phrase runs from one into the next.
      let all = letters.map { letter in
        let fields =
          SearchFields(letter, showsClass: true).head
          + ["周明岳代表：", "青川市民政局"] + (texts[letter.slug] ?? [])
        return Array(SearchTests.folded(fields.joined(separator: "\n")).utf8)
      }
      return queries.map { query in
        let phrases = SearchTests.folded(query).split(separator: " ").map { Array($0.utf8) }
        return Set(
          zip(letters, all).filter { letter, text in
            if let year, String(letter.published.year) != year { return false }
            if let kind, letter.matterKind.rawValue != kind { return false }
            return phrases.allSatisfy { Data(text).range(of: Data($0)) != nil }
          }.map(\.0.slug))
      }
    }
  }

  static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch SearchText.fold(scalar.value) {
      case .character(let value): out.append(Unicode.Scalar(value)!)
      case .mark: out.append(" ")
      case .nothing: break
      }
    }
    return String(out)
  }

  private func write(_ collection: Collection) throws {
    let snapshot = collection.snapshot()
    let pages = collection.letters.map { letter in
      SiteFile(path: "letter/\(letter.slug)/index.html", key: letter.pdf) {
        () throws(Diagnostics) in
        let text = HTML.fragment(try snapshot.content(letter).document, idPrefix: "w-")
        return Array("<h1>养老</h1><article class=\"x\">\(text)</article>".utf8)
      }
    }
    _ = try SiteWriter(path: site).write(SearchFiles.files(snapshot) + pages)
  }

  struct Answer: Decodable {
    /// In order, after checking.
    var slugs: [String]
    var heads: Int
    var candidates: Int
    var isPartial: Bool
    /// Bytes fetched for the candidates.
    var bytes: Int
    /// In order, where the letter's text had it.
    var snippets: [[String]]
  }

  /// Each query as `[words, [[filter, value], …]]`.
  private func ask(_ queries: [(String, [[String]])]) throws -> [Answer] {
    let encoded = try JSONSerialization.data(withJSONObject: queries.map { [$0.0, $0.1] })
    let program = """
      const fs = require("fs");
      const { Index } = require(\(Node.quoted(Node.theme + "/search.js")));
      let bytes = 0;
      const read = async (path) => {
        const all = new Uint8Array(fs.readFileSync(\(Node.quoted(site + "/")) + path));
        bytes += all.length;
        return all;
      };
      (async () => {
        for (const [query, filters] of \(String(decoding: encoded, as: UTF8.self))) {
          const index = new Index(read);
          bytes = 0;
          const found = await index.search(query, filters);
          const fetched = bytes;
          const rows = [];
          for (const each of found.all) rows.push(await index.check(each, found.phrases));
          const kept = rows.filter(Boolean);
          console.log(JSON.stringify({
            slugs: kept.map((row) => row.slug), heads: kept.filter((row) => !row.snippet).length,
            candidates: found.all.length, isPartial: found.isPartial, bytes: fetched,
            snippets: kept.flatMap((row) => row.snippet ? [row.snippet] : []),
          }));
        }
      })();
      """
    return try Node.lines(program).map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }

  // MARK: What must hold

  @Test("what a phrase finds is what looking into every letter finds")
  func property() throws {
    let collection = try Collection(900)
    try write(collection)
    var numbers = Numbers(state: 11)
    var queries: [String] = [
      "居家养老", "养老", "第77次", "１２３４５热线", "app", "ＡＰＰ", "〔2025〕", "青民函〔2026〕12号", "没有这样的话",
      "养老 电梯", "河道，助餐", "市第十六届人民代表大会第二次会议建议第8号", "青", "！？", "a", "9", "，。", "周明岳",
      "根据《关于进一步推进居家养老服务的实施意见》", "加装电梯工作，先后投入资金",
    ]
    for _ in 0..<100 {
      let letter = try #require(collection.letters.randomElement(using: &numbers))
      let fields =
        SearchFields(letter, showsClass: true).head + (collection.texts[letter.slug] ?? [])
      let text = Array(try #require(fields.filter { $0.count > 1 }.randomElement(using: &numbers)))
      let from = Int.random(in: 0..<text.count, using: &numbers)
      let length = Int.random(in: 1...min(14, text.count - from), using: &numbers)
      queries.append(String(text[from..<from + length]))
    }
    let answers = try ask(queries.map { ($0, []) })
    #expect(answers.count == queries.count)
    var partial = 0
    let found = collection.matches(queries)
    for ((query, answer), found) in zip(zip(queries, answers), found) {
      let hasWords = Self.folded(query).contains { $0 != " " }
      let wanted = hasWords ? found : []
      #expect(Set(answer.slugs).count == answer.slugs.count)
      if answer.isPartial {
        partial += 1
        #expect(Set(answer.slugs).isSubset(of: wanted), "\(query)")
      } else {
        #expect(Set(answer.slugs) == wanted, "\(query)")
      }
    }
    #expect(partial < 10)
    // Titles first, then the newest.
    let places = Dictionary(uniqueKeysWithValues: collection.letters.map { ($0.slug, $0.leaf) })
    let answer = try #require(answers.first)
    #expect(answer.heads > 0 && answer.heads < answer.slugs.count)
    let order = answer.slugs.compactMap { places[$0] }
    #expect(order.prefix(answer.heads).sorted(by: >) == Array(order.prefix(answer.heads)))
    #expect(order.dropFirst(answer.heads).sorted(by: >) == Array(order.dropFirst(answer.heads)))
    #expect(answer.snippets.allSatisfy { $0.count == 3 && $0[1] == "居家养老" })
    #expect(answer.candidates == answer.slugs.count, "pairs alone were enough here")
  }

  @Test("filters by year, kind and class, with words or without")
  func filters() throws {
    let collection = try Collection(600)
    try write(collection)
    let answers = try ask([
      ("养老", [["year", "2025"]]), ("养老", [["year", "2025"], ["kind", "proposal"]]),
      ("", [["kind", "proposal"]]), ("", [["class", "B"], ["year", "2024"]]),
      ("养老", [["year", "1999"]]),
    ])
    #expect(Set(answers[0].slugs) == collection.matches("养老", year: "2025"))
    #expect(Set(answers[1].slugs) == collection.matches("养老", year: "2025", kind: "proposal"))
    #expect(answers[2].slugs.count == 150)
    #expect(answers[3].slugs.count == 100)
    #expect(answers[4].slugs.isEmpty)
    let manifest = try Scratch.text(site + "/search/index.json")
    #expect(manifest.contains("[\"2025\",\"2025年\"],[\"2024\",\"2024年\"]"))
  }

  @Test("a letter more changes the last segment alone, and a withdrawn one leaves nothing behind")
  func changes() throws {
    var collection = try Collection(900)
    let before = try SearchFiles.files(collection.snapshot()).map(\.path)
    #expect(Set(before.map { $0.split(separator: "/")[1] }).count == 4)
    let more = try SearchFiles.files(Collection(901).snapshot()).map(\.path)
    // The index and the segment with the new letter: the 88 last of 900 and one more.
    let changed = Set(more).subtracting(before)
    #expect(Set(changed.map { $0.split(separator: "/")[1] }).count == 1)
    #expect(changed.contains { $0.hasSuffix("keys.bin") } && changed.count < 20)

    let slug = collection.letters[100].slug
    collection.texts[slug]?.append("这里有龘靐二字。")
    try write(collection)
    #expect(try ask([("龘靐", [])])[0].slugs == [slug])
    // The second character as it is written after another first one.
    var second: [UInt8] = []
    Varint.append(0x9750, to: &second)
    func holders() throws -> [String] {
      try SiteTree.walk(site + "/search").files.filter { path in
        let bytes = try Data(contentsOf: URL(filePath: site + "/search/" + path))
        return bytes.range(of: Data(second)) != nil
          || bytes.range(of: Data("\"\(slug)\"".utf8)) != nil
      }
    }
    #expect(try holders().count >= 2)
    collection.letters.remove(at: 100)
    try write(collection)
    #expect(try holders().isEmpty)
    #expect(try ask([("龘靐", [])])[0].candidates == 0)
    #expect(Set(try ask([("养老", [])])[0].slugs) == collection.matches("养老"))
  }

  @Test("the same letters give the same bytes, and a text that can't be read makes no index")
  func deterministic() throws {
    let collection = try Collection(700)
    let (a, b) = (
      try SearchFiles.files(collection.snapshot()), try SearchFiles.files(collection.snapshot())
    )
    #expect(a.map(\.path) == b.map(\.path) && a.map(\.key) == b.map(\.key))
    // The second time in another order, and each twice.
    let first = try a.map { try $0.make() }
    #expect(try b.reversed().map { try $0.make() } == first.reversed())
    #expect(try a.map { try $0.make() } == first)
    var snapshot = collection.snapshot()
    snapshot.content = { _ throws(Diagnostics) in
      throw Diagnostics([
        Diagnostic(
          WritingCode.notWritten, at: .init(file: "x"), .init("读不到", "can't be read"),
          help: .init("再试", "try again"))
      ])
    }
    let part = try #require(try SearchFiles.files(snapshot).first { $0.path.contains("part") })
    #expect(throws: Diagnostics.self) { try part.make() }
  }

  @Test("an office without letters has an empty index")
  func empty() throws {
    try write(Collection(0))
    #expect(try ask([("养老", [])])[0].slugs.isEmpty)
  }

  @Test("program and page fold every character alike")
  func folding() throws {
    let lines = try Node.lines(
      """
      const { runs } = require(\(Node.quoted(Node.theme + "/search.js")));
      for (let c = 1; c < 0x20000; c += 1) {
        if (c >= 0xd800 && c <= 0xdfff) continue;
        const all = runs("文" + String.fromCodePoint(c) + "字");
        console.log(all.length === 2 ? "m" : all[0].length === 2 ? "n" : all[0][1]);
      }
      """)
    var index = 0
    for value: UInt32 in 1..<0x20000 where !(0xD800...0xDFFF).contains(value) {
      let wanted =
        switch SearchText.fold(value) {
        case .mark: "m"
        case .nothing: "n"
        case .character(let folded): String(folded)
        }
      if lines[index] != wanted { Issue.record("U+\(String(value, radix: 16))") }
      index += 1
    }
    #expect(index == lines.count)
  }

  @Test("no result is built as HTML", arguments: ["search.js", "verify.js"])
  func noHTML(script: String) throws {
    let text = try Scratch.text(Node.theme + "/" + script)
    for word in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("postings are read as they were written, as distances or as bits")
  func postings() {
    for places in [[], [0], [5], [0, 1, 2, 3], [7, 300, 32_767], Array(0..<4000)] {
      var whole = Postings()
      var (a, b) = (Postings(), Postings())
      for (index, place) in places.enumerated() {
        whole.add(place)
        if index < places.count / 3 { a.add(place) } else { b.add(place) }
      }
      a.add(b)
      #expect(a.bytes(of: 32_768) == whole.bytes(of: 32_768))
      #expect(whole.bytes(of: 32_768).count <= 4097)
    }
  }
}
