internal import Casework
internal import Records

/// The record that travels inside a letter: matter's title and number, the reply, a short
/// manifest. Never a person's phone or address, a comment or a step.
enum OutwardRecord {
  static func node(_ dossier: Dossier, content: Digest) -> XMLNode {
    let matter = dossier.caseRecord.matter
    var attributes: [XMLNode.Attribute] = [
      .init("kind", matter.kind.rawValue), .init("session", matter.session),
      .init("number", matter.number),
    ]
    attributes.append(.init("title", matter.title))
    let draft = dossier.draft
    return XMLNode(
      "letter", [.init("version", FormatVersion.text)],
      children: [
        XMLNode("matter", attributes), draft.node,
        XMLNode(
          "manifest",
          [
            .init("replyDigest", draft.digest.hex), .init("content", content.short),
            .init("classSet", draft.classSet), .init("class", draft.resultClass),
            .init("disclosure", draft.disclosure.decision.rawValue),
          ]),
      ])
  }
}
