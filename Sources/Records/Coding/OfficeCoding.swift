extension Office: RecordCodable {
  package static let recordName = "office"

  package init?(node: XMLNode) {
    guard let id = node[attribute: "id"], let name = node.text(of: "name") else { return nil }
    var labels: [Term: String] = [:]
    for label in node.child("labels")?.all("label") ?? [] {
      if let term: Term = label.choice("term") { labels[term] = label.text }
    }
    let rules = node.child("rules")
    func words(_ name: String) -> [Rules.Word] {
      rules?.all(name).map {
        Rules.Word(text: $0.text, why: $0[attribute: "why"], kind: $0.choice("kind"))
      } ?? []
    }
    self.init(
      id: id, name: name, shortName: node.text(of: "shortName"),
      mail: node.child("mail").map {
        Mail(
          address: $0.text, postcode: $0[attribute: "postcode"], phone: $0[attribute: "phone"])
      }, labels: labels,
      sections: node.child("sections")?.all("section").map {
        SectionName(id: $0[attribute: "id"] ?? "", name: $0.text)
      } ?? [],
      people: node.child("people")?.all("person").map(Person.init) ?? [],
      standIns: node.child("standIns")?.all("standIn").compactMap(StandIn.init) ?? [],
      chains: node.child("chains")?.all("chain").map(Chain.init) ?? [],
      classSets: node.child("classSets")?.all("classSet").map(ClassSet.init) ?? [],
      defaultDecision: node.child("disclosure")?.choice("decision") ?? .open,
      writing: Writing(node: node.child("writing") ?? XMLNode("writing")),
      recipients: node.all("recipients").map(Recipients.init),
      rules: Rules(
        everyPointRequired: rules?[attribute: "everyPoint"] == "required",
        required: words("require"), forbidden: words("forbid")),
      procedure: node.child("procedure").map(Procedure.init),
      publication: node.child("publication").map(PublicationRules.init))
  }

  package var node: XMLNode {
    var children: [XMLNode] = []
    children.add("name", text: name)
    children.add("shortName", text: shortName)
    if let mail {
      var attributes: [XMLNode.Attribute] = []
      if let postcode = mail.postcode { attributes.append(.init("postcode", postcode)) }
      if let phone = mail.phone { attributes.append(.init("phone", phone)) }
      children.append(XMLNode("mail", attributes, text: mail.address))
    }
    children.add(
      "labels",
      wrapping: Term.allCases.compactMap { term in
        labels[term].map { XMLNode("label", [.init("term", term.rawValue)], text: $0) }
      })
    children.add(
      "sections", wrapping: sections.map { XMLNode("section", [.init("id", $0.id)], text: $0.name) }
    )
    children.append(XMLNode("people", children: people.map(\.node)))
    children.add("standIns", wrapping: standIns.map(\.node))
    children.append(XMLNode("chains", children: chains.map(\.node)))
    children.append(XMLNode("classSets", children: classSets.map(\.node)))
    if defaultDecision != .open {
      children.append(XMLNode("disclosure", [.init("decision", defaultDecision.rawValue)]))
    }
    let writing = writing.node
    if !writing.attributes.isEmpty || !writing.children.isEmpty { children.append(writing) }
    children += recipients.map(\.node)
    let rules = rules.node
    if !rules.attributes.isEmpty || !rules.children.isEmpty { children.append(rules) }
    if let procedure { children.append(procedure.node) }
    if let publication { children.append(publication.node) }
    return XMLNode(
      "office", [.init("version", FormatVersion.text), .init("id", id)], children: children)
  }
}

extension Office.Person {
  init(node: XMLNode) {
    let may = node.items("may").compactMap { Ability(rawValue: $0) }
    self.init(
      id: PersonID(node[attribute: "id"] ?? ""), name: node.text,
      section: node[attribute: "section"], post: node[attribute: "post"],
      may: may.isEmpty ? [.draft] : may, from: node.day("from"), until: node.day("until"))
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [.init("id", id.text)]
    attributes.add("section", section)
    attributes.add("post", post)
    attributes.add("may", may.map(\.rawValue).joined(separator: " "), default: "draft")
    attributes.add("from", from?.iso)
    attributes.add("until", until?.iso)
    return XMLNode("person", attributes, text: name)
  }
}

extension Office.StandIn {
  init?(node: XMLNode) {
    guard let absent = node[attribute: "for"], let by = node[attribute: "by"],
      let from = node.day("from"), let until = node.day("until")
    else { return nil }
    self.init(
      absent: PersonID(absent), by: PersonID(by), from: from, until: until,
      reason: node[attribute: "reason"])
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [
      .init("for", absent.text), .init("by", by.text), .init("from", from.iso),
      .init("until", until.iso),
    ]
    attributes.add("reason", reason)
    return XMLNode("standIn", attributes)
  }
}

extension Chain {
  init(node: XMLNode) {
    self.init(
      id: ChainID(node[attribute: "id"] ?? ""), title: node[attribute: "title"] ?? "",
      kinds: node.items("kinds").compactMap { Draft.Kind(rawValue: $0) },
      roles: node.items("roles").compactMap { Handling.Role(rawValue: $0) },
      labels: node.items("labels"), fromRound: node.number("fromRound") ?? 1,
      drafterMayPass: node.flag("drafterMayPass", default: false),
      samePersonMayPass: node.flag("samePersonMayPass", default: false),
      gates: node.all("gate").map { gate in
        Gate(
          id: GateID(gate[attribute: "id"] ?? ""), title: gate[attribute: "title"] ?? "",
          edit: gate.choice("edit") ?? .none,
          seats: gate.all("seat").map {
            Seat(
              id: SeatID($0[attribute: "id"] ?? ""), title: $0[attribute: "title"],
              people: $0.items("people").map { PersonID($0) }, body: $0[attribute: "body"])
          })
      })
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [.init("id", id.text), .init("title", title)]
    func list(_ name: String, _ items: [String]) {
      if !items.isEmpty { attributes.add(name, items.joined(separator: " ")) }
    }
    list("kinds", kinds.map(\.rawValue))
    list("roles", roles.map(\.rawValue))
    list("labels", labels)
    attributes.add("fromRound", fromRound, default: 1)
    attributes.add("drafterMayPass", drafterMayPass, default: false)
    attributes.add("samePersonMayPass", samePersonMayPass, default: false)
    return XMLNode(
      "chain", attributes,
      children: gates.map { gate in
        var attributes: [XMLNode.Attribute] = [
          .init("id", gate.id.text), .init("title", gate.title),
        ]
        attributes.add("edit", gate.edit.rawValue, default: Edit.none.rawValue)
        return XMLNode(
          "gate", attributes,
          children: gate.seats.map { seat in
            var attributes: [XMLNode.Attribute] = [.init("id", seat.id.text)]
            attributes.add("title", seat.title)
            if !seat.people.isEmpty {
              attributes.add("people", seat.people.map(\.text).joined(separator: " "))
            }
            attributes.add("body", seat.body)
            return XMLNode("seat", attributes)
          })
      })
  }
}

extension Office.ClassSet {
  init(node: XMLNode) {
    self.init(
      id: node[attribute: "id"] ?? "",
      classes: node.all("class").map {
        Office.ResultClass(
          value: $0[attribute: "value"] ?? "", meaning: $0.text,
          requires: $0.choice("requires") ?? .nothing)
      })
  }

  package var node: XMLNode {
    XMLNode(
      "classSet", [.init("id", id)],
      children: classes.map {
        var attributes: [XMLNode.Attribute] = [.init("value", $0.value)]
        attributes.add("requires", $0.requires.rawValue, default: "nothing")
        return XMLNode("class", attributes, text: $0.meaning)
      })
  }
}

extension Office.Writing {
  package init(node: XMLNode) {
    self.init(
      patterns: node.all("pattern").compactMap { pattern in
        pattern.choice("for").map {
          Pattern(kind: $0, matter: pattern.choice("matter"), text: pattern.text)
        }
      },
      addressing: node.choice("addressing") ?? .all,
      singular: node[attribute: "singular"] ?? "您", plural: node[attribute: "plural"] ?? "你们",
      namesShown: node.number("namesShown") ?? 1)
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = []
    attributes.add("addressing", addressing.rawValue, default: Addressing.all.rawValue)
    attributes.add("singular", singular, default: "您")
    attributes.add("plural", plural, default: "你们")
    attributes.add("namesShown", namesShown, default: 1)
    return XMLNode(
      "writing", attributes,
      children: patterns.map {
        var attributes: [XMLNode.Attribute] = [.init("for", $0.kind.rawValue)]
        attributes.add("matter", $0.matter?.rawValue)
        return XMLNode("pattern", attributes, text: $0.text)
      })
  }
}

extension Office.Recipients {
  init(node: XMLNode) {
    self.init(
      matter: node.choice("matter"), kind: node.choice("kind") ?? .letter,
      copies: node.all("copy").map {
        Office.Copy(
          name: $0.text, copies: $0.number("copies") ?? 1, rank: $0.number("rank") ?? 1)
      })
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = []
    attributes.add("matter", matter?.rawValue)
    attributes.add("kind", kind.rawValue, default: Draft.Kind.letter.rawValue)
    return XMLNode(
      "recipients", attributes,
      children: copies.map {
        var attributes: [XMLNode.Attribute] = []
        attributes.add("copies", $0.copies, default: 1)
        attributes.add("rank", $0.rank, default: 1)
        return XMLNode("copy", attributes, text: $0.name)
      })
  }
}

extension Office.Rules {
  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = []
    if everyPointRequired { attributes.add("everyPoint", "required") }
    func word(_ name: String, _ word: Word) -> XMLNode {
      var attributes: [XMLNode.Attribute] = []
      attributes.add("why", word.why)
      attributes.add("kind", word.kind?.rawValue)
      return XMLNode(name, attributes, text: word.text)
    }
    return XMLNode(
      "rules", attributes,
      children: required.map { word("require", $0) } + forbidden.map { word("forbid", $0) })
  }
}
