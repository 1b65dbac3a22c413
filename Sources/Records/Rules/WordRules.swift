/// The office's own required and forbidden words.
enum WordRules {
  static func findings(_ draft: Draft, _ node: XMLNode, _ rules: Office.Rules) -> [Finding] {
    func applies(_ word: Office.Rules.Word) -> Bool { word.kind == nil || word.kind == draft.kind }
    let texts = textElements(node).map { ($0, Array($0.text.utf8)) }
    var findings: [Finding] = []
    for word in rules.forbidden where applies(word) {
      let bytes = Array(word.text.utf8)
      for (element, text) in texts where ByteSearch.contains(bytes, in: text) {
        findings.append(
          Finding(
            .wordForbidden, at: element,
            .init("用了禁用词语“\(word.text)”", "the words '\(word.text)' are forbidden here"),
            help: reason(word, .init("改写这一处。", "write it another way."))))
      }
    }
    for word in rules.required where applies(word) {
      let bytes = Array(word.text.utf8)
      guard !texts.contains(where: { ByteSearch.contains(bytes, in: $0.1) }) else { continue }
      findings.append(
        Finding(
          .wordMissing, at: node.child("body") ?? node,
          .init("没有必备用语“\(word.text)”", "the required words '\(word.text)' are missing"),
          help: reason(word, .init("写进正文合适的地方。", "write them where they fit."))))
    }
    return findings
  }

  private static func reason(
    _ word: Office.Rules.Word, _ otherwise: Diagnostic.Words
  ) -> Diagnostic.Words {
    word.why.map { Diagnostic.Words("\($0)。", "the office says: \($0).") } ?? otherwise
  }

  /// Every element that holds text, except the contact's.
  private static func textElements(_ node: XMLNode) -> [XMLNode] {
    if node.name == "contact" { return [] }
    if node.children.isEmpty { return node.text.isEmpty ? [] : [node] }
    return node.children.flatMap(textElements)
  }
}
