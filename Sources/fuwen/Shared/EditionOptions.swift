internal import ArgumentParser
internal import Desk
internal import Publication
internal import Records
internal import Screening

/// What is decided when a public edition is prepared.
struct EditionOptions: ParsableArguments {
  @Option(name: .long, help: "隐去第几处发现；可重复。 Number of a finding to mask; repeatable.")
  var mask: [Int] = []
  @Option(name: .long, help: "保留某处发现，写作 3=理由；可重复。 Finding to keep, as 3=REASON; repeatable.")
  var keep: [String] = []
  @Option(name: .long, help: "另行隐去的文字，出现几处隐几处；可重复。 Words to mask wherever they stand.")
  var hide: [String] = []
  @Option(name: .long, help: "主题词；可重复。 Keyword.")
  var keyword: [String] = []
  @Option(name: .long, help: "变更公开属性：open、on-request、withheld（须写--reason）。 A change of disclosure.")
  var decision: Disclosure.Decision?
  @Option(name: .long, help: "变更的理由。 Why.")
  var reason: String?

  func decisions() throws -> EditionDecisions {
    var kept: [Int: String] = [:]
    for word in keep {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]) else {
        throw ValidationError("--keep 写作 3=理由。 --keep is written 3=REASON.")
      }
      kept[number] = String(parts[1])
    }
    return EditionDecisions(masked: Set(mask), kept: kept, hidden: hide)
  }

  func change() throws -> (decision: Disclosure.Decision, reason: String)? {
    guard let decision else { return nil }
    guard let reason, reason.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("变更公开属性须写 --reason。 A change of disclosure needs --reason.")
    }
    return (decision, reason.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

/// Findings as people read them.
enum FindingLines {
  static func show(_ rehearsal: EditionMaker.Rehearsal, console: Console) {
    for finding in rehearsal.findings {
      let proposed =
        switch finding.proposed {
        case .mask: console.say("建议隐去", "mask")
        case .keep: console.say("建议保留", "keep")
        case .ask: console.say("须决定", "decide")
        }
      console.print(
        "  \(finding.number). \(finding.path) [\(finding.finding.from)–\(finding.finding.to)] "
          + console.say(finding.finding.kind.chinese, finding.finding.kind.rawValue)
          + " “\(finding.finding.text)” \(proposed)")
    }
    if rehearsal.findings.isEmpty { console.print(console.say("  未发现须处理的内容", "  nothing found")) }
  }
}
