import Records

/// What makes a reply a public edition, and how an office publishes.
extension RandomRecords {
  mutating func edition() -> XMLNode {
    var children = maybe("section") + maybe("satisfaction")
    for _ in 0..<count(0...3) { children.append(text("keyword")) }
    for index in 0..<count(0...3) {
      children.append(
        XMLNode(
          "found",
          [
            .init("kind", pick(SensitiveKind.allCases.map(\.rawValue))), .init("path", "body/\(index + 1)"),
            .init("from", String(index)), .init("to", String(index + 3)),
            .init("decision", pick(["mask", "keep"])), .init("by", id(5)),
          ], children: maybe("reason")))
    }
    return XMLNode(
      "edition",
      [
        .init("of", id(6)), .init("content", Digest(of: [UInt8(count(0...255))]).hex),
        .init("documentNumber", line()), .init("signed", RandomText.day(&random)),
      ], children: children)
  }

  mutating func publication() -> XMLNode {
    XMLNode(
      "publication",
      [.init("siteName", line())] + maybe("address", "https://gov.example/yata/")
        + maybe("siteCode", "3300000012") + maybe("column", line())
        + maybe("index", pick(["A-{year}-{number}", "{number}"]))
        + maybe("showsClass", pick(["true", "false"]))
        + maybe("showsSatisfaction", pick(["1", "0"]))
        + maybe("contact", pick(["keep", "landline", "none"]))
        + maybe("rounds", pick(["last", "every"])),
      children: [
        XMLNode(
          "screen",
          [
            .init("kind", pick(SensitiveKind.allCases.map(\.rawValue))),
            .init("default", pick(["mask", "keep", "ask"])),
          ]), text("word", maybe("why", line())),
      ])
  }

  /// A chain that editions pass.
  mutating func editionChain() -> XMLNode {
    XMLNode(
      "chain", [.init("id", "gongkai"), .init("title", line()), .init("kinds", "edition")],
      children: [
        XMLNode(
          "gate", [.init("id", "g1"), .init("title", line())],
          children: [XMLNode("seat", [.init("id", "a"), .init("people", "p1 p2")])])
      ])
  }
}
