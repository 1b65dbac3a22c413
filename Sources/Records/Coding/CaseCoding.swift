extension CaseRecord: RecordCodable {
  package static let recordName = "case"

  package init?(node: XMLNode) {
    guard let id = node[attribute: "id"], let matter = node.child("matter").flatMap(Matter.init),
      let handling = node.child("handling").flatMap(Handling.init)
    else { return nil }
    self.init(
      id: CaseID(id), matter: matter,
      proposers: node.child("proposers")?.children.compactMap(Proposer.init) ?? [],
      handling: handling)
  }

  package var node: XMLNode {
    XMLNode(
      "case", [.init("version", FormatVersion.text), .init("id", id.text)],
      children: [
        matter.node, XMLNode("proposers", children: proposers.map(\.node)), handling.node,
      ])
  }
}

extension Matter {
  init?(node: XMLNode) {
    guard let kind: Kind = node.choice("kind"), let level: Level = node.choice("level"),
      let session = node[attribute: "session"], let number = node[attribute: "number"],
      let title = node.text(of: "title")
    else { return nil }
    self.init(
      kind: kind, level: level, origin: node.choice("origin") ?? .session, session: session,
      number: number, title: title, topic: node.text(of: "topic"),
      labels: node.all("label").map(\.text), supervisor: node.text(of: "supervisor"),
      text: node.paragraphs("text"),
      points: node.child("points")?.all("point").map {
        Point(id: PointID($0[attribute: "id"] ?? ""), text: $0.text)
      } ?? [],
      merged: node.all("merged").compactMap(MergedMatter.init))
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = []
    attributes.add("kind", kind.rawValue)
    attributes.add("level", level.rawValue)
    attributes.add("origin", origin.rawValue, default: Origin.session.rawValue)
    attributes.add("session", session)
    attributes.add("number", number)
    var children: [XMLNode] = []
    children.add("title", text: title)
    children.add("topic", text: topic)
    for label in labels { children.add("label", text: label) }
    children.add("supervisor", text: supervisor)
    children.add("text", paragraphs: text)
    children.add(
      "points",
      wrapping: points.map { XMLNode("point", [.init("id", $0.id.text)], text: $0.text) })
    children += merged.map {
      XMLNode(
        "merged",
        [
          .init("kind", $0.kind.rawValue), .init("session", $0.session),
          .init("number", $0.number),
        ], text: $0.title)
    }
    return XMLNode("matter", attributes, children: children)
  }
}

extension MergedMatter {
  init?(node: XMLNode) {
    guard let kind: Matter.Kind = node.choice("kind"), let session = node[attribute: "session"],
      let number = node[attribute: "number"]
    else { return nil }
    self.init(kind: kind, session: session, number: number, title: node.text)
  }
}

extension Proposer {
  init?(node: XMLNode) {
    guard let id = node[attribute: "id"], let name = node.text(of: "name") else { return nil }
    self.init(
      id: ProposerID(id), name: name, lead: node.flag("lead", default: false),
      kind: node.name == "organisation"
        ? .organisation
        : .person(title: node.text(of: "title") ?? "代表", unit: node.text(of: "unit")),
      phone: node.text(of: "phone"), address: node.text(of: "address"))
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [.init("id", id.text)]
    attributes.add("lead", lead, default: false)
    var children: [XMLNode] = []
    children.add("name", text: name)
    if case .person(let title, let unit) = kind {
      children.add("title", text: title)
      children.add("unit", text: unit)
    }
    children.add("phone", text: phone)
    children.add("address", text: address)
    return XMLNode(kind == .organisation ? "organisation" : "person", attributes, children: children)
  }
}

extension Handling {
  init?(node: XMLNode) {
    guard let role: Role = node.choice("role"), let by = node[attribute: "assignedBy"],
      let assigned = node.day("assigned"), let due = node.day("due")
    else { return nil }
    self.init(
      role: role, assignedBy: by, assigned: assigned, due: due, lead: node.text(of: "lead"),
      joints: node.all("joint").map { JointUnit(name: $0.text, due: $0.day("due")) })
  }

  package var node: XMLNode {
    var children: [XMLNode] = []
    children.add("lead", text: lead)
    for joint in joints {
      var attributes: [XMLNode.Attribute] = []
      attributes.add("due", joint.due?.iso)
      children.append(XMLNode("joint", attributes, text: joint.name))
    }
    return XMLNode(
      "handling",
      [
        .init("role", role.rawValue), .init("assignedBy", assignedBy),
        .init("assigned", assigned.iso), .init("due", due.iso),
      ], children: children)
  }
}
