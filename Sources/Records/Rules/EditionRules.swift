/// A public edition by itself: every finding decided by somebody, and none kept that may not be.
enum EditionRules {
  static func findings(_ draft: Draft, _ node: XMLNode, _ office: Office) -> [Finding] {
    DrafterRules.findings(draft, node, office, abilities: [.publish, .draft, .register])
      + found(draft, node, office)
  }

  /// Holds for every draft: an `<edition>` stands in drafts of that kind and in no others.
  static func belonging(_ draft: Draft, _ node: XMLNode) -> [Finding] {
    guard (draft.kind == .edition) != (draft.edition != nil) else { return [] }
    return [
      Finding(
        .editionMissing, at: node.child("edition") ?? node, attribute: draft.edition == nil ? "kind" : nil,
        .init(
          "公开文本（kind=\"edition\"）须有 <edition>，其他文稿不得有",
          "a public edition (kind=\"edition\") has <edition>, and no other draft has"),
        help: .init(
          "公开文本由 fuwen publish prepare 或 fuwen edition prepare 生成，不手写。",
          "make it with 'fuwen publish prepare' or 'fuwen edition prepare', not by hand."))
    ]
  }

  private static func found(_ draft: Draft, _ node: XMLNode, _ office: Office) -> [Finding] {
    guard let edition = draft.edition, let element = node.child("edition") else { return [] }
    var findings: [Finding] = []
    for (found, node) in zip(edition.found, element.all("found")) {
      if found.to <= found.from {
        findings.append(
          Finding(
            .foundBackwards, at: node, attribute: "to",
            .init("to 应大于 from", "to= must be greater than from="),
            help: .init("重新生成公开文本。", "prepare the edition anew.")))
      }
      guard found.decision == .keep else { continue }
      if found.kind == .secrecy {
        findings.append(
          Finding(
            .secrecyKept, at: node, attribute: "decision",
            .init("有密级标志的内容不得公开，不能保留", "what bears a secrecy mark is never published"),
            help: .init(
              "该函不能公开：改为不予公开，并按保密规定处理。",
              "this letter can't be open: withhold it, and follow the secrecy rules.")))
      } else if found.reason == nil, office.publication?.treatment(of: found.kind) != .keep {
        findings.append(
          Finding(
            .keptWithoutReason, at: node, attribute: "decision",
            .init("保留\(found.kind.chinese)没有写理由", "it is kept without a reason"),
            help: .init("写 <reason>，或者改为隐去。", "write <reason>, or mask it.")))
      }
    }
    return findings
  }
}

extension PublicationRules {
  /// What is done with a kind of finding unless a person decides otherwise. Organisations' credit
  /// codes and landlines are public and stay unless the office says otherwise.
  package func treatment(of kind: SensitiveKind) -> Treatment {
    if let own = treatments[kind] { return own }
    switch kind {
    case .creditCode, .landline: return .keep
    case .word, .secrecy: return .ask
    default: return .mask
    }
  }
}

/// How an office publishes: a chain that editions pass, and an index number that tells letters apart.
enum PublicationOfficeRules {
  static func findings(_ office: Office, _ node: XMLNode) -> [Finding] {
    guard let publication = office.publication, let element = node.child("publication")
    else { return [] }
    var findings: [Finding] = []
    if !office.chains.contains(where: { $0.kinds.contains(.edition) }) {
      findings.append(
        Finding(
          .publicationWithoutChain, at: element,
          .init("没有公开审查的审签链，先审查后公开", "no chain passes public editions; they are reviewed before they are published"),
          help: .init(
            "在 <chains> 里写一条 kinds=\"edition\" 的链：科室、政务公开、分管领导。",
            "add a chain with kinds=\"edition\": section, publication officer, leader.")))
    }
    if !publication.indexPattern.contains("{number}") {
      findings.append(
        Finding(
          .indexPatternWrong, at: element, attribute: "index",
          .init("索引号格式里没有 {number}，各件会重号", "without {number} all letters would bear one index number"),
          help: .init("例如 index=\"MZJ-{year}-{number}\"。", "for example index=\"MZJ-{year}-{number}\".")))
    }
    return findings
  }
}
