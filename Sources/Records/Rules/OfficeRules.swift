/// An office by itself: people, sections, stand-ins and classes that fit together.
enum OfficeRules {
  static func findings(_ office: Office, _ node: XMLNode) -> [Finding] {
    people(office, node) + standIns(office, node) + classes(node)
  }

  private static func people(_ office: Office, _ node: XMLNode) -> [Finding] {
    let sections = Set(office.sections.map(\.id))
    var findings: [Finding] = []
    for (person, element) in zip(office.people, node.wrapped("people", "person")) {
      if let section = person.section, !sections.contains(section) {
        findings.append(
          Finding(
            .unknownSection, at: element, attribute: "section",
            .init("没有标识为“\(section)”的科室", "there is no section with the id '\(section)'"),
            help: .init(
              "可以是：\(office.sections.map(\.id).joined(separator: "、"))。",
              "it can be: \(office.sections.map(\.id).joined(separator: ", ")).")))
      }
      if let from = person.from, let until = person.until, until < from {
        findings.append(backwards(element))
      }
    }
    return findings
  }

  private static func standIns(_ office: Office, _ node: XMLNode) -> [Finding] {
    let known = Set(office.people.map(\.id))
    var findings: [Finding] = []
    for (standIn, element) in zip(office.standIns, node.wrapped("standIns", "standIn")) {
      for (id, attribute) in [(standIn.absent, "for"), (standIn.by, "by")]
      where !known.contains(id) {
        findings.append(
          Finding(
            .standInUnknown, at: element, attribute: attribute,
            .init("没有标识为“\(id)”的人员", "there is no person with the id '\(id)'"),
            help: .init("先在 <people> 里写上此人。", "enter the person in <people> first.")))
      }
      if standIn.absent == standIn.by {
        findings.append(
          Finding(
            .standInForOneself, at: element, attribute: "by",
            .init("代理人与被代理人是同一人", "a person can't stand in for himself"),
            help: .init("by 写代理的那个人。", "by= names the person who stands in.")))
      }
      if standIn.until < standIn.from { findings.append(backwards(element)) }
    }
    return findings
  }

  private static func backwards(_ element: XMLNode) -> Finding {
    Finding(
      .periodBackwards, at: element, attribute: "until",
      .init("截止日期早于起始日期", "the period ends before it begins"),
      help: .init("核对 from 和 until。", "check from= and until=."))
  }

  private static func classes(_ node: XMLNode) -> [Finding] {
    var findings: [Finding] = []
    for set in node.wrapped("classSets", "classSet") {
      var seen: Set<String> = []
      for element in set.all("class") {
        let value = element[attribute: "value"] ?? ""
        guard !seen.insert(value).inserted else { continue }
        findings.append(
          Finding(
            .classRepeated, at: element, attribute: "value",
            .init("同一套分类里“\(value)”写了两次", "the class '\(value)' stands twice in its set"),
            help: .init("合并成一个。", "make one of them.")))
      }
    }
    return findings
  }
}
