extension Edition {
  /// nil when something that the schema demands is missing.
  init?(node: XMLNode) {
    guard let of = node[attribute: "of"], let content = node.digest("content"),
      let number = node[attribute: "documentNumber"], let signed = node.day("signed")
    else { return nil }
    self.init(
      of: ReplyID(of), content: content, documentNumber: number, signed: signed,
      section: node.text(of: "section"), satisfaction: node.text(of: "satisfaction"),
      keywords: node.all("keyword").map(\.text), found: node.all("found").compactMap(Found.init))
  }

  var node: XMLNode {
    var children: [XMLNode] = []
    children.add("section", text: section)
    children.add("satisfaction", text: satisfaction)
    for keyword in keywords { children.append(XMLNode("keyword", text: keyword)) }
    children += found.map(\.node)
    return XMLNode(
      "edition",
      [
        .init("of", of.text), .init("content", content.hex),
        .init("documentNumber", documentNumber), .init("signed", signed.iso),
      ], children: children)
  }
}

extension Edition.Found {
  init?(node: XMLNode) {
    guard let kind: SensitiveKind = node.choice("kind"), let path = node[attribute: "path"],
      let from = node.number("from"), let to = node.number("to"),
      let decision: Decision = node.choice("decision"), let by = node[attribute: "by"]
    else { return nil }
    self.init(
      kind: kind, path: path, from: from, to: to, decision: decision, by: PersonID(by),
      reason: node.text(of: "reason"))
  }

  var node: XMLNode {
    var children: [XMLNode] = []
    children.add("reason", text: reason)
    return XMLNode(
      "found",
      [
        .init("kind", kind.rawValue), .init("path", path), .init("from", String(from)),
        .init("to", String(to)), .init("decision", decision.rawValue), .init("by", by.text),
      ], children: children)
  }
}
