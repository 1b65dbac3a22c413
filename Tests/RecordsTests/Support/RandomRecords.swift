import Records

/// Random records as nodes that their schemas and rules accept, attributes and children in the
/// schema's order and defaults sometimes written out.
struct RandomRecords {
  var random: SplitMix64
  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func chance(_ part: Int = 2) -> Bool { Int.random(in: 0..<part, using: &random) == 0 }
  mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func pick(_ values: [String]) -> String { values.randomElement(using: &random) ?? "" }
  mutating func line() -> String { RandomText.line(&random) }
  mutating func id(_ index: Int) -> String { RandomText.identifier(&random, index) }

  private func root(
    _ name: String, _ attributes: [XMLNode.Attribute], _ children: [XMLNode]
  ) -> XMLNode {
    XMLNode(name, [.init("version", "1.0")] + attributes, children: children)
  }

  mutating func text(_ name: String, _ attributes: [XMLNode.Attribute] = []) -> XMLNode {
    XMLNode(name, attributes, text: line())
  }

  mutating func maybe(_ name: String) -> [XMLNode] { chance() ? [text(name)] : [] }

  mutating func maybe(_ name: String, _ value: String) -> [XMLNode.Attribute] {
    chance() ? [.init(name, value)] : []
  }

  // MARK: case

  mutating func caseRecord() -> XMLNode {
    var matter = [text("title")] + maybe("topic")
    for _ in 0..<count(0...2) { matter.append(text("label")) }
    matter += maybe("supervisor")
    if chance() { matter.append(XMLNode("text", children: [text("p"), text("p")])) }
    if chance() {
      let points = (0..<count(1...5)).map { index in text("point", [.init("id", id(index))]) }
      matter.append(XMLNode("points", children: points))
    }
    if chance(4) {
      matter.append(
        text(
          "merged",
          [
            .init("kind", pick(["suggestion", "proposal"])), .init("session", line()),
            .init("number", line()),
          ]))
    }
    let matterNode = XMLNode(
      "matter",
      [
        .init("kind", pick(["suggestion", "proposal"])),
        .init("level", pick(["national", "provincial", "municipal", "county", "township"])),
      ] + maybe("origin", pick(["session", "between-sessions"])) + [
        .init("session", line()), .init("number", line()),
      ], children: matter)
    var proposers: [XMLNode] = []
    for index in 0..<count(1...4) {
      var attributes: [XMLNode.Attribute] = [.init("id", id(index))]
      if index == 0 { attributes.append(.init("lead", pick(["true", "1"]))) }
      let isBody = chance(4)
      let body =
        [text("name")]
        + (isBody ? [] : [XMLNode("title", text: pick(["代表", "委员"]))] + maybe("unit"))
        + maybe("phone") + maybe("address")
      proposers.append(XMLNode(isBody ? "organisation" : "person", attributes, children: body))
    }
    let assigned = RandomText.day(&random, from: 0, to: 100)
    let due = RandomText.day(&random, from: 200, to: 300)
    var units: [XMLNode] = [text("lead")]
    for _ in 0..<count(0...3) {
      units.append(text("joint", maybe("due", RandomText.day(&random, from: 101, to: 199))))
    }
    let handling = XMLNode(
      "handling",
      [
        .init("role", pick(["lead", "joint", "separate"])), .init("assignedBy", line()),
        .init("assigned", assigned), .init("due", due),
      ], children: units)
    return root(
      "case", [.init("id", id(9))],
      [matterNode, XMLNode("proposers", children: proposers), handling])
  }

  // MARK: reply

  mutating func reply() -> XMLNode {
    var children = [disclosure()] + maybe("title") + maybe("opening")
    children.append(XMLNode("body", children: blocks(depth: 1)))
    children += maybe("closing")
    if chance() {
      let day = RandomText.day(&random)
      children.append(XMLNode("commitments", children: [text("commitment", [.init("due", day)])]))
    }
    if chance() {
      children.append(
        XMLNode(
          "attachments",
          children: [
            XMLNode(
              "attachment", children: [text("title"), XMLNode("body", children: blocks(depth: 1))])
          ]))
    }
    if chance() { children.append(XMLNode("contact", children: [text("name"), text("phone")])) }
    let isEdition = chance()
    if isEdition { children.append(edition()) }
    let kind: [XMLNode.Attribute] =
      isEdition ? [.init("kind", "edition")] : maybe("kind", pick(["letter", "opinion"]))
    return root(
      "reply",
      [.init("id", id(1)), .init("case", id(2))] + maybe("round", pick(["1", "2", "99"])) + kind + [
          .init("drafter", id(3)), .init("classSet", id(4)), .init("class", line()),
        ] + maybe("urgency", pick(["特急", "加急"])) + maybe("replaces", line()), children)
  }

  private mutating func disclosure() -> XMLNode {
    let isSummary = chance()
    return XMLNode(
      "disclosure",
      [.init("decision", pick(["open", "on-request", "withheld"]))]
        + (isSummary ? [.init("extent", "summary")] : maybe("extent", "full")),
      children: maybe("reason")
        + (isSummary ? [XMLNode("summary", children: [text("p"), text("p")])] : []))
  }

  private mutating func blocks(depth: Int) -> [XMLNode] {
    (0..<count(1...3)).map { _ in
      switch count(0...(depth < 4 ? 3 : 1)) {
      case 0: return text("p")
      case 1: return table()
      default:
        return XMLNode(
          "section", maybe("answers", "p1 p2") + maybe("public", pick(["true", "false", "0"])),
          children: [text("heading")] + blocks(depth: depth + 1))
      }
    }
  }

  private mutating func table() -> XMLNode {
    func row(_ cells: [XMLNode]) -> XMLNode { XMLNode("row", children: cells) }
    var children = maybe("caption")
    children.append(XMLNode("column", maybe("width", pick(["1", "7"]))))
    children.append(XMLNode("column", maybe("align", pick(["left", "center", "right"]))))
    if chance() {
      children.append(
        XMLNode("head", children: [row([text("cell", [.init("columns", "2")])])]))
    }
    children.append(row([text("cell", [.init("rows", "2")]), XMLNode("cell")]))
    children.append(row([text("cell", maybe("columns", "1"))]))
    return XMLNode("table", maybe("wide", pick(["true", "false"])), children: children)
  }

  // MARK: office

  mutating func office() -> XMLNode {
    var children = [text("name")] + maybe("shortName")
    if chance() {
      children.append(text("mail", maybe("postcode", "310000") + maybe("phone", line())))
    }
    if chance() {
      children.append(
        XMLNode("labels", children: [text("label", [.init("term", "joint")])]))
    }
    children.append(XMLNode("sections", children: [text("section", [.init("id", "s1")])]))
    let people = (1...5).map { index in
      text(
        "person",
        [.init("id", "p\(index)")] + maybe("section", "s1") + maybe("post", line())
          + (index == 5
            ? [.init("may", "issue enter register assign endorse publish")]
            : maybe("may", pick(["draft", "none", "draft issue"])))
          + maybe("from", "2026-01-01") + maybe("until", "2026-12-31"))
    }
    children.append(XMLNode("people", children: people))
    if chance() {
      children.append(
        XMLNode(
          "standIns",
          children: [
            XMLNode(
              "standIn",
              [
                .init("for", "p1"), .init("by", "p2"), .init("from", "2026-02-01"),
                .init("until", "2026-02-01"),
              ] + maybe("reason", line()))
          ]))
    }
    let publishes = chance()
    children.append(
      XMLNode(
        "chains",
        children: [chain("c1"), chain("c2")] + (publishes ? [editionChain()] : [])))
    let classes = ["A", "B", "C"].map { value in
      text(
        "class",
        [.init("value", value)] + maybe("requires", pick(["nothing", "commitment", "reason"])))
    }
    children.append(
      XMLNode("classSets", children: [XMLNode("classSet", [.init("id", "n")], children: classes)]))
    children.append(
      XMLNode("disclosure", maybe("decision", pick(["open", "on-request", "withheld"]))))
    children.append(
      XMLNode(
        "writing",
        maybe("addressing", pick(["all", "each"])) + maybe("singular", "您") + maybe("plural", "诸位")
          + maybe("namesShown", pick(["1", "3"])),
        children: [
          text("pattern", [.init("for", "title")] + maybe("matter", "proposal"))
        ]))
    children.append(
      XMLNode(
        "recipients",
        maybe("matter", "suggestion") + maybe("kind", pick(["letter", "opinion"])),
        children: [
          text("copy", maybe("copies", pick(["1", "5"])) + maybe("rank", pick(["1", "2"])))
        ]))
    children.append(
      XMLNode(
        "rules", maybe("everyPoint", pick(["warn", "required"])),
        children: [
          text("require", maybe("why", line())), text("forbid", maybe("kind", "letter")),
        ]))
    if chance() { children.append(procedure()) }
    if publishes { children.append(publication()) }
    return root("office", [.init("id", id(1))], children)
  }

  private mutating func chain(_ name: String) -> XMLNode {
    let gates = (1...count(1...3)).map { gate in
      XMLNode(
        "gate",
        [.init("id", "g\(gate)"), .init("title", line())]
          + maybe("edit", pick(["none", "restart", "forward"])),
        children: [
          XMLNode(
            "seat", [.init("id", "a")] + maybe("title", line()) + [.init("people", "p\(gate) p4")]),
          XMLNode("seat", [.init("id", "b"), .init("body", line())]),
        ])
    }
    return XMLNode(
      "chain",
      [.init("id", name), .init("title", line())]
        + maybe("kinds", pick(["letter", "letter opinion"]))
        + maybe("roles", "joint lead") + maybe("labels", "重点 直通快车")
        + maybe("fromRound", pick(["1", "2"])) + maybe("drafterMayPass", pick(["true", "false"]))
        + maybe("samePersonMayPass", pick(["true", "0"])), children: gates)
  }

  // MARK: letterhead, calendar, review

  mutating func letterhead() -> XMLNode {
    let isPlain = chance(3)
    var children: [XMLNode] = []
    if !isPlain {
      children.append(
        XMLNode(
          "mark", maybe("size", pick(["16", "62"])) + maybe("suffix", "文件"),
          children: [text("line"), text("line")]))
    }
    if chance() {
      children.append(
        text("issuer", maybe("seal", "seals/a b.png") + maybe("sealDiameter", pick(["42", "45"]))))
    }
    children.append(
      XMLNode("font", [.init("role", "body")], children: [text("family"), text("family")]))
    children.append(
      XMLNode(
        "class",
        maybe("print", pick(["true", "false"]))
          + maybe("place", pick(["top-right", "above-title"]))
          + maybe("pattern", pick(["{class}类", "（{class}）"]))))
    children.append(XMLNode("disclosure", maybe("print", pick(["note", "line", "none"]))))
    children.append(
      XMLNode(
        "signature", maybe("sealed", pick(["1", "false"])) + maybe("blankLines", pick(["2", "0"]))))
    children.append(
      XMLNode("imprint", maybe("copies", pick(["true", "false"])) + maybe("printer", line())))
    children.append(XMLNode("signer", maybe("print", pick(["true", "false"]))))
    return root(
      "letterhead",
      [.init("id", id(1)), .init("form", isPlain ? "plain" : pick(["letter", "document"]))]
        + maybe("digits", pick(["chinese", "latin"])), children)
  }

  /// Any text in what is told, plain words and placeholders elsewhere: a typed number is refused.
  mutating func report() -> XMLNode {
    let figures = (0..<count(1...4)).map { index in
      XMLNode(
        "figure",
        [.init("id", "f\(index)"), .init("value", line())] + maybe("last", line()),
        children: [text("title"), text("formula")])
    }
    let parts = (0..<count(1...3)).map { _ -> XMLNode in
      let heading = [XMLNode("heading", text: pick(["情况", "做法"]))]
      let told = (0..<count(0...2)).map { index in
        XMLNode(
          "told", [.init("cases", "JY-\(index) JY-9")],
          children: [text("heading")] + blocks(depth: 3).map(RandomRecords.bare))
      }
      return XMLNode(
        "part", [.init("content", pick(["situation", "practice", "results", "faults", "plans"]))],
        children: heading + [prose()] + told + [prose()])
    }
    return root(
      "report", [.init("id", id(1)), .init("year", "2026"), .init("drafter", id(2))],
      [
        disclosure(), XMLNode("title", text: "总结"), XMLNode("addressee", text: "市政府"),
        XMLNode("opening", text: "报告如下："),
      ] + parts + (chance() ? [XMLNode("closing", text: "特此报告。")] : [])
        + [XMLNode("figures", children: figures)])
  }

  mutating func prose() -> XMLNode {
    XMLNode("p", text: pick(["承办{f0}。", "截至2026年6月12日。", "领导带头。"]))
  }

  /// A report's sections answer nothing and are all as public as the report.
  private static func bare(_ node: XMLNode) -> XMLNode {
    var copy = node
    if copy.name == "section" { copy.attributes = [] }
    copy.children = node.children.map(bare)
    return copy
  }

  mutating func calendar() -> XMLNode {
    let off = (0..<count(0...3)).map { _ in
      XMLNode(
        "off",
        [.init("from", "2026-01-01"), .init("until", "2026-01-03"), .init("name", line())])
    }
    let work = (0..<count(0...3)).map { _ in
      XMLNode("work", [.init("day", "2026-02-14")] + maybe("name", line()))
    }
    return root(
      "calendar", [.init("year", "2026")] + maybe("source", line()), off + work)
  }

  mutating func review() -> XMLNode {
    func digest(_ letter: String) -> String { String(repeating: letter, count: 64) }
    let kinds = ["submit", "approve", "return", "recall", "edit", "ask", "advise", "issue", "withdraw"]
    var steps: [XMLNode] = []
    for number in 1...count(1...8) {
      let kind = pick(kinds)
      var attributes: [XMLNode.Attribute] = [
        .init("number", String(number)), .init("kind", kind), .init("person", "p1"),
      ]
      attributes += maybe("for", "p2")
      attributes.append(.init("at", "2026-05-06T09:12:0\(number)+08:00"))
      attributes += maybe("gate", "g1") + maybe("seat", "a") + maybe("to", "drafter")
      attributes += maybe("mode", pick(["restart", "forward"]))
      attributes += maybe("entered", pick(["true", "false"])) + maybe("scan", digest("1"))
      attributes += maybe("office", digest("2")) + [.init("content", digest("a"))]
      if number > 1 { attributes.append(.init("previous", digest("f"))) }
      var children = maybe("comment")
      if kind == "submit" {
        children.append(
          XMLNode(
            "objects",
            ["case", "reply", "office", "letterhead"].map { .init($0, digest("b")) } + [
              .init("chain", "c1")
            ]))
      }
      if kind == "issue" {
        children.append(
          XMLNode(
            "issue",
            [
              .init("documentNumber", "青民函〔2026〕12号"), .init("signed", "2026-06-08"),
              .init("printed", "2026-06-09"),
            ],
            children: [
              text(
                "recipient",
                [.init("role", pick(["addressee", "copy"]))] + maybe("copies", pick(["1", "3"])))
            ]))
      }
      steps.append(XMLNode("step", attributes, children: children))
    }
    return root("review", [.init("case", id(1)), .init("reply", id(2))], steps)
  }
}
