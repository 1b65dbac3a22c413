/// The disclosure decision says all that it must: why not open, and what the summary is.
enum DisclosureRules {
  static func findings(_ disclosure: Disclosure, _ reply: XMLNode) -> [Finding] {
    let node = reply.child("disclosure") ?? reply
    var findings: [Finding] = []
    if disclosure.decision != .open, disclosure.reason == nil {
      findings.append(
        Finding(
          .reasonMissing, at: node,
          .init(
            "\(disclosure.decision.chinese)没有写理由", "a reply that is not open has no reason"),
          help: .init(
            "加 <reason>…</reason>，写明依据。", "add <reason>…</reason> with the ground for it.")))
    }
    if disclosure.extent == .summary, disclosure.summary.isEmpty {
      findings.append(
        Finding(
          .summaryMissing, at: node, attribute: "extent",
          .init("只公开摘要，却没有摘要", "only a summary is to be open, and there is none"),
          help: .init("加 <summary><p>…</p></summary>。", "add <summary><p>…</p></summary>.")))
    }
    if disclosure.extent == .full, !disclosure.summary.isEmpty {
      findings.append(
        Finding(
          .summaryUnused, at: node.child("summary") ?? node,
          .init("写了摘要，公开范围却是全文", "there is a summary, but the extent is full"),
          help: .init(
            "加 extent=\"summary\"，或者删去摘要。", "add extent=\"summary\", or delete the summary.")))
    }
    return findings
  }
}
