extension Procedure {
  package init(node: XMLNode) {
    self.init(
      requirements: node.wrapped("requirements", "requirement").compactMap(Requirement.init),
      demands: node.wrapped("assignment", "demand").compactMap(Demand.init),
      contactRules: node.wrapped("contacts", "contact").compactMap(ContactRule.init),
      consultation: node.child("consultation").flatMap(ConsultationRule.init),
      missingOpinion: node.choice("missingOpinion") ?? .warn,
      deadlines: node.wrapped("deadlines", "deadline").compactMap(DeadlineRule.init),
      warnings: node.items("warnings").compactMap { Int($0) },
      series: node.wrapped("numbering", "series").map(NumberSeries.init),
      satisfaction: node.child("satisfaction").map(SatisfactionRule.init) ?? SatisfactionRule(),
      stages: node.wrapped("stages", "stage").compactMap { stage in
        stage.choice("reached").map { Stage(title: stage.text, reached: $0) }
      },
      intake: node.wrapped("intake", "column").compactMap { column in
        column.choice("field").map {
          IntakeColumn(field: $0, headers: column.all("header").map(\.text))
        }
      },
      ledgers: node.wrapped("ledgers", "ledger").map(LedgerLayout.init),
      report: node.child("report").map(ReportSkeleton.init) ?? ReportSkeleton(),
      retentionYears: node.number("retentionYears"))
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = []
    if let retentionYears { attributes.add("retentionYears", retentionYears) }
    attributes.add("missingOpinion", missingOpinion.rawValue, default: "warn")
    attributes.add("warnings", list: warnings.map(String.init))
    var children: [XMLNode] = []
    children.add("requirements", wrapping: requirements.map(\.node))
    children.add("assignment", wrapping: demands.map(\.node))
    children.add("contacts", wrapping: contactRules.map(\.node))
    if let consultation { children.append(consultation.node) }
    children.add("deadlines", wrapping: deadlines.map(\.node))
    children.add("numbering", wrapping: series.map(\.node))
    if satisfaction != SatisfactionRule() { children.append(satisfaction.node) }
    children.add(
      "stages",
      wrapping: stages.map {
        XMLNode("stage", [.init("reached", $0.reached.rawValue)], text: $0.title)
      })
    children.add(
      "intake",
      wrapping: intake.map { column in
        XMLNode(
          "column", [.init("field", column.field.rawValue)],
          children: column.headers.map { XMLNode("header", text: $0) })
      })
    children.add("ledgers", wrapping: ledgers.map(\.node))
    if report != ReportSkeleton() { children.append(report.node) }
    return XMLNode("procedure", attributes, children: children)
  }
}

extension Procedure.Requirement {
  init?(node: XMLNode) {
    guard let needed: Procedure.Milestone = node.choice("needed"),
      let before: Procedure.Milestone = node.choice("before")
    else { return nil }
    self.init(needed: needed, before: before, roles: node.choices("roles"))
  }

  var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [
      .init("needed", needed.rawValue), .init("before", before.rawValue),
    ]
    attributes.add("roles", list: roles.map(\.rawValue))
    return XMLNode("requirement", attributes)
  }
}

extension Procedure.Demand {
  /// The demands that have a word of their own.
  private static let words: [(word: String, demand: Self)] = [
    ("lead-leader", .leadLeader), ("handling-leader", .handlingLeader), ("section", .section),
    ("joint-sections", .jointSections), ("handler", .handler), ("due", .due),
  ]

  init?(node: XMLNode) {
    if let field = node[attribute: "field"] {
      self = .field(field)
    } else if let what = node[attribute: "what"],
      let known = Self.words.first(where: { $0.word == what })
    {
      self = known.demand
    } else {
      return nil
    }
  }

  var node: XMLNode {
    if case .field(let field) = self { return XMLNode("demand", [.init("field", field)]) }
    let word = Self.words.first { $0.demand == self }?.word
    return XMLNode("demand", word.map { [.init("what", $0)] } ?? [])
  }
}

extension ContactRule {
  init?(node: XMLNode) {
    guard let with: Counterpart = node.choice("with") else { return nil }
    self.init(
      id: node[attribute: "id"] ?? "", title: node[attribute: "title"] ?? "", with: with,
      stage: node.choice("stage"), means: node.choices("means"), least: node.number("least") ?? 1,
      before: node.choice("before"), within: Span(node: node), from: node.choice("from"),
      roles: node.choices("roles"), labels: node.all("label").map(\.text),
      onlyOrganisations: node.flag("organisations", default: false),
      byLeader: node.flag("byLeader", default: false))
  }

  var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [
      .init("id", id), .init("title", title), .init("with", with.rawValue),
    ]
    attributes.add("stage", stage?.rawValue)
    attributes.add("means", list: means.map(\.rawValue))
    attributes.add("least", least, default: 1)
    attributes.add("before", before?.rawValue)
    if let within { attributes.add(within) }
    attributes.add("from", from?.rawValue)
    attributes.add("roles", list: roles.map(\.rawValue))
    attributes.add("organisations", onlyOrganisations, default: false)
    attributes.add("byLeader", byLeader, default: false)
    return XMLNode("contact", attributes, children: labels.map { XMLNode("label", text: $0) })
  }
}

extension ConsultationRule {
  private static let usualRoles = "lead separate"

  init?(node: XMLNode) {
    guard let before: Procedure.Milestone = node.choice("before") else { return nil }
    self.init(
      before: before, each: node.flag("each", default: false),
      again: node.flag("again", default: false),
      mustSatisfy: node.flag("mustSatisfy", default: false),
      roles: node[attribute: "roles"] == nil ? [.lead, .separate] : node.choices("roles"))
  }

  var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [.init("before", before.rawValue)]
    attributes.add("each", each, default: false)
    attributes.add("again", again, default: false)
    attributes.add("mustSatisfy", mustSatisfy, default: false)
    // An empty list means every role here, so it is written too.
    attributes.add(
      "roles", roles.map(\.rawValue).joined(separator: " "), default: Self.usualRoles)
    return XMLNode("consultation", attributes)
  }
}

extension Span {
  /// The attributes `within` and `unit`; nil without `within`.
  init?(node: XMLNode) {
    guard let count = node.number("within") else { return nil }
    self.init(count, node.choice("unit") ?? .days)
  }
}

extension DeadlineRule {
  init?(node: XMLNode) {
    guard let from: Procedure.Milestone = node.choice("from"),
      let to: Procedure.Milestone = node.choice("to"), let span = Span(node: node)
    else { return nil }
    self.init(
      id: node[attribute: "id"] ?? "", title: node[attribute: "title"] ?? "", from: from, to: to,
      span: span, roles: node.choices("roles"), kinds: node.choices("kinds"),
      levels: node.choices("levels"), labels: node.all("label").map(\.text),
      fromRound: node.number("fromRound") ?? 1)
  }

  var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [
      .init("id", id), .init("title", title), .init("from", from.rawValue),
      .init("to", to.rawValue),
    ]
    attributes.add(span)
    attributes.add("roles", list: roles.map(\.rawValue))
    attributes.add("kinds", list: kinds.map(\.rawValue))
    attributes.add("levels", list: levels.map(\.rawValue))
    attributes.add("fromRound", fromRound, default: 1)
    return XMLNode("deadline", attributes, children: labels.map { XMLNode("label", text: $0) })
  }
}

extension NumberSeries {
  init(node: XMLNode) {
    self.init(
      id: node[attribute: "id"] ?? "", kinds: node.choices("kinds"),
      matters: node.choices("matters"), levels: node.choices("levels"), pattern: node.text,
      first: node.number("first") ?? 1)
  }

  var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [.init("id", id)]
    attributes.add("kinds", list: kinds.map(\.rawValue))
    attributes.add("matters", list: matters.map(\.rawValue))
    attributes.add("levels", list: levels.map(\.rawValue))
    attributes.add("first", first, default: 1)
    return XMLNode("series", attributes, text: pattern)
  }
}

extension SatisfactionRule {
  init(node: XMLNode) {
    let usual = SatisfactionRule()
    self.init(
      counted: node[attribute: "counted"] == nil ? usual.counted : node.choices("counted"),
      aspect: node.choice("aspect") ?? usual.aspect,
      denominator: node.choice("denominator") ?? usual.denominator,
      counting: node.choice("counting") ?? usual.counting)
  }

  var node: XMLNode {
    let usual = SatisfactionRule()
    var attributes: [XMLNode.Attribute] = []
    if counted != usual.counted {
      attributes.add("counted", counted.map(\.rawValue).joined(separator: " "))
    }
    attributes.add("aspect", aspect.rawValue, default: usual.aspect.rawValue)
    attributes.add("denominator", denominator.rawValue, default: usual.denominator.rawValue)
    attributes.add("counting", counting.rawValue, default: usual.counting.rawValue)
    return XMLNode("satisfaction", attributes)
  }
}

extension LedgerLayout {
  init(node: XMLNode) {
    self.init(
      id: node[attribute: "id"] ?? "", title: node[attribute: "title"] ?? "",
      columns: node.all("column").map {
        Column(
          field: $0[attribute: "field"] ?? "", header: $0[attribute: "header"],
          width: $0.number("width"))
      },
      filters: node.all("filter").map(\.text))
  }

  var node: XMLNode {
    XMLNode(
      "ledger", [.init("id", id), .init("title", title)],
      children: filters.map { XMLNode("filter", text: $0) }
        + columns.map { column in
          var attributes: [XMLNode.Attribute] = [.init("field", column.field)]
          attributes.add("header", column.header)
          if let width = column.width { attributes.add("width", width) }
          return XMLNode("column", attributes)
        })
  }
}

extension ReportSkeleton {
  init(node: XMLNode) {
    self.init(
      title: node.text(of: "title"), addressee: node.text(of: "addressee"),
      parts: node.all("part").compactMap { part in
        part.choice("content").map {
          Part(
            heading: part[attribute: "heading"] ?? "", content: $0,
            prose: part.all("p").map(\.text))
        }
      },
      models: node.number("models") ?? ReportSkeleton().models)
  }

  var node: XMLNode {
    var attributes: [XMLNode.Attribute] = []
    attributes.add("models", models, default: ReportSkeleton().models)
    var children: [XMLNode] = []
    children.add("title", text: title)
    children.add("addressee", text: addressee)
    children += parts.map { part in
      XMLNode(
        "part", [.init("content", part.content.rawValue), .init("heading", part.heading)],
        children: part.prose.map { XMLNode("p", text: $0) })
    }
    return XMLNode("report", attributes, children: children)
  }
}

extension XMLNode {
  /// A list attribute's items as the words of a type.
  fileprivate func choices<T: RawRepresentable<String>>(_ name: String) -> [T] {
    items(name).compactMap { T(rawValue: $0) }
  }
}

extension [XMLNode.Attribute] {
  /// A list attribute, left out when it would be empty.
  fileprivate mutating func add(_ name: String, list items: [String]) {
    if !items.isEmpty { add(name, items.joined(separator: " ")) }
  }

  fileprivate mutating func add(_ span: Span) {
    add("within", span.count)
    add("unit", span.unit.rawValue, default: Span.Unit.days.rawValue)
  }
}
