import Records

/// Random procedures that the schema and the rules accept: every element and attribute, defaults
/// sometimes written out. Milestones keep the order that any case's life has.
extension RandomRecords {
  mutating func procedure() -> XMLNode {
    let parts: [(inout RandomRecords) -> XMLNode] = [
      { $0.requirements() }, { $0.assignment() }, { $0.contacts() }, { $0.consultation() },
      { $0.deadlines() }, { $0.numbering() }, { $0.satisfaction() }, { $0.stages() },
      { $0.intake() }, { $0.ledgers() }, { $0.reportSkeleton() },
    ]
    var children: [XMLNode] = []
    for part in parts where !chance(3) { children.append(part(&self)) }
    return XMLNode(
      "procedure",
      maybe("retentionYears", pick(["1", "010", "30"]))
        + maybe("missingOpinion", pick(["warn", "hold"]))
        + maybe("warnings", pick(["15 7 3", "0", "365 30 1 0"])), children: children)
  }

  private mutating func some(_ values: [String]) -> [String] {
    Array(values.shuffled(using: &random).prefix(count(1...values.count)))
  }

  private mutating func list(_ name: String, _ values: [String]) -> [XMLNode.Attribute] {
    chance() ? [.init(name, some(values).joined(separator: " "))] : []
  }

  private mutating func roles() -> [XMLNode.Attribute] {
    list("roles", Handling.Role.allCases.map(\.rawValue))
  }

  private mutating func labels() -> [XMLNode] {
    (0..<count(0...2)).map { _ in text("label") }
  }

  // MARK: steps

  private mutating func requirements() -> XMLNode {
    let pairs = [
      ("planned", "endorsed"), ("endorsed", "assigned"), ("contacted", "drafted"),
      ("opinions-in", "submitted"), ("viewed", "signed"), ("published", "archived"),
    ]
    return XMLNode(
      "requirements",
      children: pairs.prefix(count(1...pairs.count)).map { needed, before in
        XMLNode("requirement", [.init("needed", needed), .init("before", before)] + roles())
      })
  }

  private mutating func assignment() -> XMLNode {
    let words = some([
      "lead-leader", "handling-leader", "section", "joint-sections", "handler", "due",
    ])
    var demands = words.map { XMLNode("demand", [.init("what", $0)]) }
    if chance() { demands.append(XMLNode("demand", [.init("field", "任务" + line())])) }
    return XMLNode("assignment", children: demands.shuffled(using: &random))
  }

  private mutating func contacts() -> XMLNode {
    XMLNode(
      "contacts",
      children: (0..<count(1...4)).map { index in
        let span =
          chance()
          ? [.init("within", pick(["1", "5", "060"]))]
            + maybe("unit", pick(Span.Unit.allCases.map(\.rawValue)))
            + [.init("from", pick(["given", "accepted"]))] : []
        return XMLNode(
          "contact",
          [
            .init("id", id(index)), .init("title", line()),
            .init("with", pick(Counterpart.allCases.map(\.rawValue))),
          ] + maybe("stage", pick(ContactStage.allCases.map(\.rawValue)))
            + list("means", ContactMeans.allCases.map(\.rawValue))
            + maybe("least", pick(["1", "3"]))
            + maybe("before", pick(["drafted", "submitted", "issued", "archived"])) + span
            + roles() + maybe("organisations", pick(["true", "false", "1"]))
            + maybe("byLeader", pick(["true", "0"])), children: labels())
      })
  }

  private mutating func consultation() -> XMLNode {
    XMLNode(
      "consultation",
      [.init("before", pick(["submitted", "signed", "issued"]))]
        + maybe("each", pick(["true", "false"])) + maybe("again", pick(["1", "0"]))
        + maybe("mustSatisfy", pick(["true", "false"]))
        + (chance() ? [.init("roles", pick(["", "lead separate", "lead", "separate lead"]))] : []))
  }

  private mutating func deadlines() -> XMLNode {
    let spans = [
      ("given", "issued", "1"), ("accepted", "contacted", "2"), ("signed", "published", "1"),
      ("dissatisfied", "issued", "2"), ("reopened", "fed-back", "9"),
    ]
    return XMLNode(
      "deadlines",
      children: spans.prefix(count(1...spans.count)).enumerated().map { index, span in
        XMLNode(
          "deadline",
          [
            .init("id", id(index)), .init("title", line()), .init("from", span.0),
            .init("to", span.1), .init("within", pick(["3", "20", "999"])),
          ] + maybe("unit", pick(Span.Unit.allCases.map(\.rawValue))) + roles()
            + list("kinds", Matter.Kind.allCases.map(\.rawValue))
            + list("levels", Matter.Level.allCases.map(\.rawValue))
            + (span.2 == "1" ? maybe("fromRound", "1") : [.init("fromRound", span.2)]),
          children: labels())
      })
  }

  // MARK: numbers and lists

  private mutating func numbering() -> XMLNode {
    let narrow = XMLNode(
      "series",
      [.init("id", "fu"), .init("kinds", pick(["letter", "opinion"]))]
        + list("matters", Matter.Kind.allCases.map(\.rawValue))
        + list("levels", Matter.Level.allCases.map(\.rawValue))
        + maybe("first", pick(["1", "101"])), text: "青民函〔{year}〕{number}号")
    let rest = XMLNode(
      "series", [.init("id", "hui")] + maybe("kinds", "letter opinion"),
      text: "青民办{year}-{number}" + (chance() ? "号" : ""))
    return XMLNode("numbering", children: chance() ? [narrow, rest] : [rest])
  }

  private mutating func satisfaction() -> XMLNode {
    XMLNode(
      "satisfaction",
      maybe(
        "counted", pick(["satisfied", "satisfied basically", "basically satisfied understands"]))
        + maybe("aspect", pick(SatisfactionRule.Aspect.allCases.map(\.rawValue)))
        + maybe("denominator", pick(SatisfactionRule.Denominator.allCases.map(\.rawValue)))
        + maybe("counting", pick(SatisfactionRule.Counting.allCases.map(\.rawValue))))
  }

  private mutating func stages() -> XMLNode {
    let reached = ["registered", "assigned", "submitted", "issued", "archived", "published"]
    return XMLNode(
      "stages",
      children: reached.prefix(count(1...reached.count)).map {
        text("stage", [.init("reached", $0)])
      })
  }

  private mutating func intake() -> XMLNode {
    XMLNode(
      "intake",
      children: some(IntakeField.allCases.map(\.rawValue)).map { field in
        XMLNode(
          "column", [.init("field", field)],
          children: (1...count(1...3)).map {
            XMLNode("header", text: field + String($0) + line())
          })
      })
  }

  private mutating func ledgers() -> XMLNode {
    XMLNode(
      "ledgers",
      children: (0..<count(1...2)).map { index in
        let filters = (0..<count(0...2)).map { _ in XMLNode("filter", text: "label=" + line()) }
        let columns = (0..<count(1...4)).map { number in
          XMLNode(
            "column",
            [.init("field", id(number))] + maybe("header", line())
              + maybe("width", pick(["1", "80"])))
        }
        return XMLNode(
          "ledger", [.init("id", id(index)), .init("title", line())], children: filters + columns)
      })
  }

  private mutating func reportSkeleton() -> XMLNode {
    let parts = (0..<count(0...3)).map { _ in
      XMLNode(
        "part",
        [
          .init("content", pick(ReportSkeleton.Part.Content.allCases.map(\.rawValue))),
          .init("heading", "关于" + line()),
        ], children: (0..<count(0...2)).map { _ in prose() })
    }
    return XMLNode(
      "report", maybe("models", pick(["0", "2", "20"])),
      children: maybe("title") + maybe("addressee") + parts)
  }
}
