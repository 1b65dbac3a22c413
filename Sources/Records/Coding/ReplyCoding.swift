extension Draft: RecordCodable {
  package static let recordName = "reply"

  /// Never nil: what a draft lacks is a gap.
  package init?(node: XMLNode) {
    self.init(
      id: ReplyID(node[attribute: "id"] ?? ""), caseID: CaseID(node[attribute: "case"] ?? ""),
      round: node.number("round") ?? 1, kind: node.choice("kind") ?? .letter,
      drafter: PersonID(node[attribute: "drafter"] ?? ""),
      classSet: node[attribute: "classSet"] ?? "", resultClass: node[attribute: "class"] ?? "",
      urgency: node[attribute: "urgency"], replaces: node[attribute: "replaces"],
      disclosure: Disclosure(node: node.child("disclosure")),
      title: node.text(of: "title"), opening: node.text(of: "opening"),
      body: node.child("body")?.children.compactMap(Block.init) ?? [],
      closing: node.text(of: "closing"),
      commitments: node.child("commitments")?.all("commitment").compactMap { commitment in
        commitment.day("due").map { Commitment(due: $0, text: commitment.text) }
      } ?? [],
      attachments: node.child("attachments")?.all("attachment").map {
        Attachment(
          title: $0.text(of: "title") ?? "",
          body: $0.child("body")?.children.compactMap(Block.init) ?? [])
      } ?? [],
      contact: node.child("contact").map(Contact.init),
      edition: node.child("edition").flatMap(Edition.init))
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [
      .init("version", FormatVersion.text), .init("id", id.text), .init("case", caseID.text),
    ]
    attributes.add("round", round, default: 1)
    attributes.add("kind", kind.rawValue, default: Kind.letter.rawValue)
    attributes.add("drafter", drafter.text)
    attributes.add("classSet", classSet)
    attributes.add("class", resultClass)
    attributes.add("urgency", urgency)
    attributes.add("replaces", replaces)
    var children: [XMLNode] = [disclosure.node]
    children.add("title", text: title)
    children.add("opening", text: opening)
    children.append(XMLNode("body", children: body.map(\.node)))
    children.add("closing", text: closing)
    children.add(
      "commitments",
      wrapping: commitments.map {
        XMLNode("commitment", [.init("due", $0.due.iso)], text: $0.text)
      })
    children.add(
      "attachments",
      wrapping: attachments.map {
        XMLNode(
          "attachment",
          children: [
            XMLNode("title", text: $0.title), XMLNode("body", children: $0.body.map(\.node)),
          ])
      })
    if let contact { children.append(contact.node) }
    if let edition { children.append(edition.node) }
    return XMLNode("reply", attributes, children: children)
  }
}

extension Contact {
  init(node: XMLNode) {
    self.init(name: node.text(of: "name") ?? "", phone: node.text(of: "phone") ?? "")
  }

  var node: XMLNode {
    XMLNode("contact", children: [XMLNode("name", text: name), XMLNode("phone", text: phone)])
  }
}

extension Disclosure {
  /// What is missing is withheld.
  init(node: XMLNode?) {
    self.init(
      decision: node?.choice("decision") ?? .withheld, extent: node?.choice("extent") ?? .full,
      reason: node?.text(of: "reason"), summary: node?.paragraphs("summary") ?? [])
  }

  var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [.init("decision", decision.rawValue)]
    attributes.add("extent", extent.rawValue, default: Extent.full.rawValue)
    var children: [XMLNode] = []
    children.add("reason", text: reason)
    children.add("summary", paragraphs: summary)
    return XMLNode("disclosure", attributes, children: children)
  }
}

extension Block {
  init?(node: XMLNode) {
    switch node.name {
    case "p": self = .paragraph(node.text)
    case "section":
      self = .section(
        Section(
          heading: node.text(of: "heading") ?? "",
          answers: node.items("answers").map { PointID($0) },
          isPublic: node.flag("public", default: true),
          blocks: node.children.compactMap(Block.init)))
    case "table": self = .table(Table(node: node))
    default: return nil
    }
  }

  var node: XMLNode {
    switch self {
    case .paragraph(let text): return XMLNode("p", text: text)
    case .section(let section):
      var attributes: [XMLNode.Attribute] = []
      if !section.answers.isEmpty {
        attributes.add("answers", section.answers.map(\.text).joined(separator: " "))
      }
      attributes.add("public", section.isPublic, default: true)
      return XMLNode(
        "section", attributes,
        children: [XMLNode("heading", text: section.heading)] + section.blocks.map(\.node))
    case .table(let table): return table.node
    }
  }
}

extension Table {
  init(node: XMLNode) {
    func rows(_ nodes: [XMLNode]) -> [[Cell]] {
      nodes.map { row in
        row.all("cell").map {
          Cell(text: $0.text, columns: $0.number("columns") ?? 1, rows: $0.number("rows") ?? 1)
        }
      }
    }
    self.init(
      caption: node.text(of: "caption"), isWide: node.flag("wide", default: false),
      columns: node.all("column").map {
        Column(width: $0.number("width") ?? 1, alignment: $0.choice("align") ?? .left)
      }, head: rows(node.child("head")?.all("row") ?? []), rows: rows(node.all("row")))
  }

  var node: XMLNode {
    var attributes: [XMLNode.Attribute] = []
    attributes.add("wide", isWide, default: false)
    var children: [XMLNode] = []
    children.add("caption", text: caption)
    for column in columns {
      var attributes: [XMLNode.Attribute] = []
      attributes.add("width", column.width, default: 1)
      attributes.add("align", column.alignment.rawValue, default: Alignment.left.rawValue)
      children.append(XMLNode("column", attributes))
    }
    func row(_ cells: [Cell]) -> XMLNode {
      XMLNode(
        "row",
        children: cells.map {
          var attributes: [XMLNode.Attribute] = []
          attributes.add("columns", $0.columns, default: 1)
          attributes.add("rows", $0.rows, default: 1)
          return XMLNode("cell", attributes, text: $0.text)
        })
    }
    children.add("head", wrapping: head.map(row))
    children += rows.map(row)
    return XMLNode("table", attributes, children: children)
  }
}
