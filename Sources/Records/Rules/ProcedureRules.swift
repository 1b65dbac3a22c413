/// An office's procedure: steps that can be taken, numbers that can be told apart, lists without
/// repetitions. Its ids are the schema's; ledger columns and filters' keys are Casework's words.
enum ProcedureRules {
  static func findings(_ office: Office, _ node: XMLNode) -> [Finding] {
    guard let procedure = office.procedure, let node = node.child("procedure") else { return [] }
    return closedSteps(office, procedure, node)
      + ProcedureOrderRules.findings(procedure, node)
      + demands(node)
      + warnings(procedure, node)
      + series(procedure, node)
      + satisfaction(procedure, node)
      + intake(node)
      + filters(node)
      + headings(node)
  }

  // MARK: who can take the steps

  private static func closedSteps(
    _ office: Office, _ procedure: Procedure, _ node: XMLNode
  ) -> [Finding] {
    func nobodyMay(_ ability: Office.Person.Ability) -> Bool {
      !office.people.contains { $0.may.contains(ability) }
    }
    var findings: [Finding] = []
    if nobodyMay(.register) {
      findings.append(
        closed(node, .register, .init("没有人能登记案件", "nobody may register cases")))
    }
    // A case is drafted only once it was given to somebody.
    if nobodyMay(.assign) {
      findings.append(
        closed(
          node, .assign, .init("没有人能拟办、分解任务", "nobody may plan and assign cases")))
    }
    let demanding = zip(procedure.requirements, node.wrapped("requirements", "requirement"))
      .first { $0.0.needed == .endorsed }
    if let demanding, nobodyMay(.endorse) {
      findings.append(
        closed(
          demanding.1, .endorse, attribute: "needed",
          .init("要求先阅批，却没有人能阅批", "endorsement is demanded, but nobody may endorse")))
    }
    return findings
  }

  private static func closed(
    _ node: XMLNode, _ ability: Office.Person.Ability, attribute: String? = nil,
    _ message: Diagnostic.Words
  ) -> Finding {
    Finding(
      .stepClosed, at: node, attribute: attribute, message,
      help: .init(
        "在 <people> 里给一个人的 may 加上 \(ability.rawValue)。",
        "add \(ability.rawValue) to may= of a person in <people>."))
  }

  // MARK: assignment

  private static func demands(_ node: XMLNode) -> [Finding] {
    let elements = node.wrapped("assignment", "demand")
    let unclear = elements.filter {
      ($0[attribute: "what"] == nil) == ($0[attribute: "field"] == nil)
    }.map {
      Finding(
        .demandUnclear, at: $0,
        .init("要么写 what，要么写 field，只能写其一", "a demand has either what= or field=, exactly one"),
        help: .init(
          "程序认得的事项写 what，本单位自定的栏目写 field。",
          "what= for what the program knows, field= for a field of your own."))
    }
    return unclear
      + twice(elements, by: { $0[attribute: "what"] ?? $0[attribute: "field"] }) { name in
        .init("“\(name)”要求了两次", "'\(name)' is demanded twice")
      }
  }

  /// Elements that repeat what an earlier one says.
  private static func twice(
    _ elements: [XMLNode], by key: (XMLNode) -> String?, _ message: (String) -> Diagnostic.Words
  ) -> [Finding] {
    var seen: Set<String> = []
    return elements.compactMap { element in
      guard let name = key(element), !seen.insert(name).inserted else { return nil }
      return Finding(
        .itemTwice, at: element, message(name), help: .init("删去一个。", "delete one of them."))
    }
  }

  // MARK: warnings and numbers

  private static func warnings(_ procedure: Procedure, _ node: XMLNode) -> [Finding] {
    let days = procedure.warnings
    guard zip(days, days.dropFirst()).contains(where: { $0 <= $1 }) else { return [] }
    let sorted = Set(days).sorted(by: >).map(String.init).joined(separator: " ")
    return [
      Finding(
        .warningsNotFalling, at: node, attribute: "warnings",
        .init("提醒的天数没有由远及近排列", "the days of warning don't fall"),
        help: .init("写作 warnings=\"\(sorted)\"。", "write warnings=\"\(sorted)\"."))
    ]
  }

  private static func series(_ procedure: Procedure, _ node: XMLNode) -> [Finding] {
    var findings: [Finding] = []
    var earlier: [NumberSeries] = []
    for (series, element) in zip(procedure.series, node.wrapped("numbering", "series")) {
      defer { earlier.append(series) }
      if !isPattern(series.pattern) {
        findings.append(
          Finding(
            .seriesPatternWrong, at: element,
            .init(
              "字号式样要有 {year}、{number} 各一个，没有别的占位",
              "a pattern holds {year} and {number} once each, and no other place"),
            help: .init(
              "例如：青民函〔{year}〕{number}号。", "for instance: 青民函〔{year}〕{number}号.")))
      }
      let form = DocumentNumber.folded(series.pattern)
      if let other = earlier.first(where: { DocumentNumber.folded($0.pattern) == form }) {
        findings.append(
          Finding(
            .seriesPatternTwice, at: element,
            .init(
              "与系列“\(other.id)”的字号相同，会给出同样的字号",
              "the series '\(other.id)' has this pattern too: both would give the same numbers"),
            help: .init("合并成一个系列，或者换一个字号。", "make one series of them, or change the pattern.")))
      } else if let other = earlier.first(where: { $0.takesAll(of: series) }) {
        findings.append(
          Finding(
            .seriesUnreachable, at: element,
            .init(
              "前面的系列“\(other.id)”已包括这里的全部情形，这个系列用不上",
              "the series '\(other.id)' before it takes every letter of this one"),
            help: .init("把范围小的系列移到前面。", "put the narrower series first.")))
      }
    }
    return findings
  }

  private static func isPattern(_ text: String) -> Bool {
    let places = ["{year}", "{number}"]
    guard places.allSatisfy({ text.ranges(of: $0).count == 1 }) else { return false }
    let rest = places.reduce(text) { $0.replacing($1, with: "") }
    return !rest.contains { $0 == "{" || $0 == "}" }
  }

  private static func satisfaction(_ procedure: Procedure, _ node: XMLNode) -> [Finding] {
    guard procedure.satisfaction.counted.contains(.dissatisfied),
      let element = node.child("satisfaction")
    else { return [] }
    return [
      Finding(
        .dissatisfiedCounted, at: element, attribute: "counted",
        .init("不满意不能计为满意", "dissatisfied can't count as satisfied"),
        help: .init("从 counted 里删去 dissatisfied。", "take dissatisfied out of counted=."))
    ]
  }

  // MARK: lists and reports

  private static func intake(_ node: XMLNode) -> [Finding] {
    let columns = node.wrapped("intake", "column")
    var findings = twice(columns, by: { $0[attribute: "field"] }) { field in
      .init("“\(field)”写了两列", "the field '\(field)' has two columns")
    }
    var owner: [String: String] = [:]
    for column in columns {
      let field = column[attribute: "field"] ?? ""
      for header in column.all("header") {
        guard let other = owner[header.text] else {
          owner[header.text] = field
          continue
        }
        findings.append(
          Finding(
            .headerTwice, at: header,
            .init(
              "表头“\(SchemaFault.shown(header.text))”已经归 \(other) 一项",
              "the header '\(SchemaFault.shown(header.text))' already stands for \(other)"),
            help: .init("一个表头只归一项，只写一次。", "a header stands for one field, and once.")))
      }
    }
    return findings
  }

  private static func filters(_ node: XMLNode) -> [Finding] {
    node.wrapped("ledgers", "ledger").flatMap { $0.all("filter") }.compactMap { filter in
      let parts = filter.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) { return nil }
      return Finding(
        .filterWithoutValue, at: filter,
        .init("筛选条件要写作“键=值”", "a filter is written key=value"),
        help: .init("例如：state=open。", "for instance: state=open."))
    }
  }

  private static func headings(_ node: XMLNode) -> [Finding] {
    (node.child("report")?.all("part") ?? []).compactMap { part in
      guard let number = SectionRules.typedNumber(part[attribute: "heading"] ?? "") else {
        return nil
      }
      return Finding(
        .headingNumbered, at: part, attribute: "heading",
        .init("标题自带序号“\(number)”", "the heading carries its own number, '\(number)'"),
        help: .init("删去序号：序号由程序按层次编排。", "delete the number: nesting makes it."))
    }
  }
}

extension NumberSeries {
  /// Whether every letter that fits `other` fits this one.
  fileprivate func takesAll(of other: NumberSeries) -> Bool {
    func takes<T: Hashable>(_ all: [T], _ some: [T]) -> Bool {
      all.isEmpty || (!some.isEmpty && Set(some).isSubset(of: all))
    }
    return takes(kinds, other.kinds) && takes(matters, other.matters)
      && takes(levels, other.levels)
  }
}
