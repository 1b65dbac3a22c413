extension PublicationRules {
  init(node: XMLNode) {
    let usual = PublicationRules(siteName: "")
    self.init(
      siteName: node[attribute: "siteName"] ?? "", address: node[attribute: "address"],
      siteCode: node[attribute: "siteCode"], column: node[attribute: "column"] ?? usual.column,
      indexPattern: node[attribute: "index"] ?? usual.indexPattern,
      showsClass: node.flag("showsClass", default: false),
      showsSatisfaction: node.flag("showsSatisfaction", default: false),
      contact: node.choice("contact") ?? .landline, rounds: node.choice("rounds") ?? .last,
      treatments: Dictionary(
        node.all("screen").compactMap { screen -> (SensitiveKind, Treatment)? in
          guard let kind: SensitiveKind = screen.choice("kind"),
            let treatment: Treatment = screen.choice("default")
          else { return nil }
          return (kind, treatment)
        }, uniquingKeysWith: { first, _ in first }),
      words: node.all("word").map { Word(text: $0.text, why: $0[attribute: "why"]) })
  }

  package var node: XMLNode {
    let usual = PublicationRules(siteName: "")
    var attributes: [XMLNode.Attribute] = [.init("siteName", siteName)]
    attributes.add("address", address)
    attributes.add("siteCode", siteCode)
    attributes.add("column", column, default: usual.column)
    attributes.add("index", indexPattern, default: usual.indexPattern)
    attributes.add("showsClass", showsClass, default: false)
    attributes.add("showsSatisfaction", showsSatisfaction, default: false)
    attributes.add("contact", contact.rawValue, default: ContactShown.landline.rawValue)
    attributes.add("rounds", rounds.rawValue, default: RoundsShown.last.rawValue)
    let screens = SensitiveKind.allCases.compactMap { kind in
      treatments[kind].map {
        XMLNode("screen", [.init("kind", kind.rawValue), .init("default", $0.rawValue)])
      }
    }
    let words = words.map { word in
      var attributes: [XMLNode.Attribute] = []
      attributes.add("why", word.why)
      return XMLNode("word", attributes, text: word.text)
    }
    return XMLNode("publication", attributes, children: screens + words)
  }
}
