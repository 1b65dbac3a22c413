/// A procedure's steps in time: nothing waits for what comes after it, no span runs backwards.
enum ProcedureOrderRules {
  static func findings(_ procedure: Procedure, _ node: XMLNode) -> [Finding] {
    requirements(procedure, node)
      + contacts(procedure, node)
      + deadlines(procedure, node)
      + stages(procedure, node)
  }

  // MARK: what waits for what

  private static func requirements(_ procedure: Procedure, _ node: XMLNode) -> [Finding] {
    var graphs = Handling.Role.allCases.map { _ in MilestoneGraph() }
    var findings: [Finding] = []
    for (requirement, element) in zip(
      procedure.requirements, node.wrapped("requirements", "requirement"))
    {
      let needed = requirement.needed
      let before = requirement.before
      if needed == before || before.comesBefore(needed) {
        findings.append(backwards(element, needed, before))
        continue
      }
      var isFree = true
      for (index, role) in Handling.Role.allCases.enumerated()
      where requirement.roles.isEmpty || requirement.roles.contains(role) {
        isFree = graphs[index].add(needed: needed, before: before) && isFree
      }
      if isFree { continue }
      findings.append(
        Finding(
          .requirementCircle, at: element,
          .init(
            "\(before.rawValue) 要等 \(needed.rawValue)，而 \(needed.rawValue) 按其他规则又要等 \(before.rawValue)",
            "\(before.rawValue) waits for \(needed.rawValue), which waits for \(before.rawValue) "
              + "by other rules"),
          help: .init(
            "去掉其中一项要求。", "take one of the requirements out.")))
    }
    return findings
  }

  private static func backwards(
    _ element: XMLNode, _ needed: Procedure.Milestone, _ before: Procedure.Milestone
  ) -> Finding {
    Finding(
      .requirementBackwards, at: element, attribute: "before",
      .init(
        needed == before
          ? "\(before.rawValue) 不能等它自己" : "\(before.rawValue) 总是先于 \(needed.rawValue)，等不到它",
        needed == before
          ? "\(before.rawValue) can't wait for itself"
          : "\(before.rawValue) always comes before \(needed.rawValue) and can't wait for it"),
      help: .init("把两个节点对调，或者改 before。", "swap the two milestones, or change before=."))
  }

  // MARK: contacts

  private static func contacts(_ procedure: Procedure, _ node: XMLNode) -> [Finding] {
    var findings: [Finding] = []
    for (rule, element) in zip(procedure.contactRules, node.wrapped("contacts", "contact")) {
      if let before = rule.before, before == .contacted || before.comesBefore(.contacted) {
        findings.append(backwards(element, .contacted, before))
      }
      // `unit` alone measures nothing, so it counts as half a span as well.
      let hasLength = rule.within != nil
      if hasLength != (rule.from != nil) || (!hasLength && element[attribute: "unit"] != nil) {
        findings.append(
          Finding(
            .spanIncomplete, at: element,
            .init("within 和 from 要一起写", "within= and from= belong together"),
            help: .init(
              "写明自哪个节点起多长时间之内，例如 within=\"5\" unit=\"workdays\" from=\"accepted\"；或者都不写。",
              "say within how long and from when, as in "
                + "within=\"5\" unit=\"workdays\" from=\"accepted\", or leave both out.")))
      } else if let from = rule.from, let before = rule.before,
        before == from || before.comesBefore(from)
      {
        findings.append(spanBackwards(element, "from", from, before))
      }
    }
    return findings
  }

  // MARK: deadlines and stages

  private static func deadlines(_ procedure: Procedure, _ node: XMLNode) -> [Finding] {
    zip(procedure.deadlines, node.wrapped("deadlines", "deadline")).compactMap { rule, element in
      guard rule.from == rule.to || rule.to.comesBefore(rule.from) else { return nil }
      // What a round repeats is reached again after the proposer was dissatisfied.
      if rule.from.beginsRound, !rule.to.isReachedOnce, rule.to != .dissatisfied,
        rule.from != rule.to
      {
        guard rule.fromRound == 1 else { return nil }
        return Finding(
          .spanBackwards, at: element, attribute: "fromRound",
          .init(
            "自 \(rule.from.rawValue) 起算的期限属于重新办理",
            "a deadline from \(rule.from.rawValue) belongs to re-handling"),
          help: .init("加 fromRound=\"2\"。", "add fromRound=\"2\"."))
      }
      return spanBackwards(element, "to", rule.from, rule.to)
    }
  }

  private static func spanBackwards(
    _ element: XMLNode, _ attribute: String, _ from: Procedure.Milestone, _ to: Procedure.Milestone
  ) -> Finding {
    Finding(
      .spanBackwards, at: element, attribute: attribute,
      .init(
        "自 \(from.rawValue) 起算，而 \(to.rawValue) \(from == to ? "就是它自己" : "总是先于它")",
        "the time counts from \(from.rawValue), "
          + (from == to ? "which is its own end" : "but \(to.rawValue) always comes before that")),
      help: .init("核对起止节点。", "check the two milestones."))
  }

  private static func stages(_ procedure: Procedure, _ node: XMLNode) -> [Finding] {
    var findings: [Finding] = []
    var earlier: [Stage] = []
    for (stage, element) in zip(procedure.stages, node.wrapped("stages", "stage")) {
      defer { earlier.append(stage) }
      let other = earlier.first {
        stage.reached == $0.reached || stage.reached.comesBefore($0.reached)
      }
      guard let other else { continue }
      findings.append(
        Finding(
          .stagesOutOfOrder, at: element, attribute: "reached",
          .init(
            "阶段“\(SchemaFault.shown(stage.title))”不会在“\(SchemaFault.shown(other.title))”之后到达",
            "the stage '\(SchemaFault.shown(stage.title))' is not reached after "
              + "'\(SchemaFault.shown(other.title))'"),
          help: .init("按到达的先后排列。", "put the stages in the order in which they are reached.")))
    }
    return findings
  }
}
