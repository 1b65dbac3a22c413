extension Review: RecordCodable {
  package static let recordName = "review"

  package init?(node: XMLNode) {
    guard let caseID = node[attribute: "case"], let reply = node[attribute: "reply"]
    else { return nil }
    let steps = node.all("step").compactMap(Step.init)
    guard steps.count == node.all("step").count else { return nil }
    self.init(caseID: CaseID(caseID), replyID: ReplyID(reply), steps: steps)
  }

  package var node: XMLNode {
    XMLNode(
      "review",
      [
        .init("version", FormatVersion.text), .init("case", caseID.text),
        .init("reply", replyID.text),
      ], children: steps.map(\.node))
  }
}

extension Step: RecordCodable {
  package static let recordName = "step"

  package init?(node: XMLNode) {
    guard let number = node.number("number"), let kind: Kind = node.choice("kind"),
      let person = node[attribute: "person"],
      let at = node[attribute: "at"].flatMap({ Instant(iso: $0) }),
      let content = node[attribute: "content"].flatMap({ Digest(hex: $0) })
    else { return nil }
    self.init(
      number: number, kind: kind, person: PersonID(person),
      standsInFor: node[attribute: "for"].map { PersonID($0) }, at: at,
      gate: node[attribute: "gate"].map { GateID($0) },
      seat: node[attribute: "seat"].map { SeatID($0) }, to: node[attribute: "to"],
      mode: node.choice("mode"), isEntered: node.flag("entered", default: false),
      scan: node[attribute: "scan"].flatMap { Digest(hex: $0) },
      office: node[attribute: "office"].flatMap { Digest(hex: $0) }, content: content,
      previous: node[attribute: "previous"].flatMap { Digest(hex: $0) },
      comment: node.text(of: "comment"),
      objects: node.child("objects").flatMap(FrozenObjects.init),
      issue: node.child("issue").flatMap(IssueRecord.init))
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = []
    attributes.add("number", number)
    attributes.add("kind", kind.rawValue)
    attributes.add("person", person.text)
    attributes.add("for", standsInFor?.text)
    attributes.add("at", at.iso)
    attributes.add("gate", gate?.text)
    attributes.add("seat", seat?.text)
    attributes.add("to", to)
    attributes.add("mode", mode?.rawValue)
    attributes.add("entered", isEntered, default: false)
    attributes.add("scan", scan?.hex)
    attributes.add("office", office?.hex)
    attributes.add("content", content.hex)
    attributes.add("previous", previous?.hex)
    var children: [XMLNode] = []
    children.add("comment", text: comment)
    if let objects { children.append(objects.node) }
    if let issue { children.append(issue.node) }
    return XMLNode("step", attributes, children: children)
  }
}

extension FrozenObjects {
  init?(node: XMLNode) {
    guard let caseRecord = node.digest("case"), let reply = node.digest("reply"),
      let office = node.digest("office"), let letterhead = node.digest("letterhead"),
      let chain = node[attribute: "chain"]
    else { return nil }
    self.init(
      caseRecord: caseRecord, reply: reply, office: office, letterhead: letterhead,
      chain: ChainID(chain))
  }

  var node: XMLNode {
    XMLNode(
      "objects",
      [
        .init("case", caseRecord.hex), .init("reply", reply.hex), .init("office", office.hex),
        .init("letterhead", letterhead.hex), .init("chain", chain.text),
      ])
  }
}

extension IssueRecord {
  init?(node: XMLNode) {
    guard let number = node[attribute: "documentNumber"], let signed = node.day("signed"),
      let printed = node.day("printed")
    else { return nil }
    self.init(
      documentNumber: number, signed: signed, printed: printed,
      recipients: node.all("recipient").map {
        Recipient(
          name: $0.text, role: $0.choice("role") ?? .copy, copies: $0.number("copies") ?? 1)
      })
  }

  var node: XMLNode {
    XMLNode(
      "issue",
      [
        .init("documentNumber", documentNumber), .init("signed", signed.iso),
        .init("printed", printed.iso),
      ],
      children: recipients.map {
        var attributes: [XMLNode.Attribute] = [.init("role", $0.role.rawValue)]
        attributes.add("copies", $0.copies, default: 1)
        return XMLNode("recipient", attributes, text: $0.name)
      })
  }
}
