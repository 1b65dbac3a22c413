extension Report: RecordCodable {
  package static let recordName = "report"

  package init?(node: XMLNode) {
    guard let id = node[attribute: "id"], let year = node.number("year"),
      let drafter = node[attribute: "drafter"], let title = node.text(of: "title"),
      let addressee = node.text(of: "addressee")
    else { return nil }
    self.init(
      id: ReplyID(id), year: year, drafter: PersonID(drafter), title: title, addressee: addressee,
      disclosure: Disclosure(node: node.child("disclosure")), opening: node.text(of: "opening"),
      parts: node.all("part").compactMap(Part.init), closing: node.text(of: "closing"),
      contact: node.child("contact").map(Contact.init),
      figures: node.child("figures")?.all("figure").compactMap(Figure.init) ?? [])
  }

  package var node: XMLNode {
    var children: [XMLNode] = [disclosure.node]
    children.add("title", text: title)
    children.add("addressee", text: addressee)
    children.add("opening", text: opening)
    children += parts.map(\.node)
    children.add("closing", text: closing)
    if let contact { children.append(contact.node) }
    children.add("figures", wrapping: figures.map(\.node))
    return XMLNode(
      "report",
      [
        .init("version", FormatVersion.text), .init("id", id.text), .init("year", String(year)),
        .init("drafter", drafter.text),
      ], children: children)
  }
}

extension Report.Part {
  init?(node: XMLNode) {
    guard let content: ReportSkeleton.Part.Content = node.choice("content") else { return nil }
    self.init(
      heading: node.text(of: "heading") ?? "", content: content,
      items: node.children.compactMap(Report.Item.init))
  }

  var node: XMLNode {
    XMLNode(
      "part", [.init("content", content.rawValue)],
      children: [XMLNode("heading", text: heading)] + items.map(\.node))
  }
}

extension Report.Item {
  init?(node: XMLNode) {
    if node.name == "told" {
      self = .told(
        Report.Told(
          cases: node.items("cases").map { CaseID($0) }, heading: node.text(of: "heading"),
          blocks: node.children.compactMap(Block.init)))
    } else if let block = Block(node: node) {
      self = .block(block)
    } else {
      return nil
    }
  }

  var node: XMLNode {
    switch self {
    case .block(let block): return block.node
    case .told(let told):
      var children: [XMLNode] = []
      children.add("heading", text: told.heading)
      return XMLNode(
        "told", [.init("cases", told.cases.map(\.text).joined(separator: " "))],
        children: children + told.blocks.map(\.node))
    }
  }
}

extension Report.Figure {
  init?(node: XMLNode) {
    guard let id = node[attribute: "id"], let value = node[attribute: "value"] else { return nil }
    self.init(
      id: id, title: node.text(of: "title") ?? "", value: value, last: node[attribute: "last"],
      formula: node.text(of: "formula") ?? "")
  }

  var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [.init("id", id), .init("value", value)]
    attributes.add("last", last)
    return XMLNode(
      "figure", attributes,
      children: [XMLNode("title", text: title), XMLNode("formula", text: formula)])
  }
}
