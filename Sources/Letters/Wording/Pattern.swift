internal import Records

/// Words with places to fill: `{session}`, `{number}` …
package enum Pattern {
  /// Fills the places named in `values`; an unknown place stays as it stands, so that a slip in
  /// an office file is seen on the review draft.
  package static func fill(_ pattern: String, _ values: [String: String]) -> String {
    var out = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      out += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  /// The office's pattern for the matter, or the built-in one.
  static func text(
    _ kind: Office.Writing.PatternKind, office: Office, matter: Matter.Kind, hasJoints: Bool
  ) -> String {
    let own = office.writing.patterns.filter { $0.kind == kind }
    if let exact = own.first(where: { $0.matter == matter }) ?? own.first(where: { $0.matter == nil })
    {
      return exact.text
    }
    return builtIn(kind, hasJoints: hasJoints)
  }

  private static func builtIn(
    _ kind: Office.Writing.PatternKind, hasJoints: Bool
  ) -> String {
    switch kind {
    case .title: "关于{session}第{number}号{kind}的答复"
    case .titleAgain: "关于{session}第{number}号{kind}的再次答复"
    case .titleOpinion: "关于{session}第{number}号{kind}的{joint}意见"
    case .opening:
      hasJoints
        ? "{pronoun}提出的《{title}》（第{number}号）收悉。经会同{joints}研究，现答复如下："
        : "{pronoun}提出的《{title}》（第{number}号）收悉。经研究，现答复如下："
    case .openingAgain:
      "{pronoun}提出的《{title}》（第{number}号），{self}已作答复。根据{pronoun}反馈的意见，{self}重新研究办理，现再次答复如下："
    case .openingOpinion:
      "关于{proposers}提出的《{title}》（第{number}号），就{self}职责范围内的事项，提出{joint}意见如下："
    case .closing: "感谢{pronoun}对{topic}工作的关心和支持，欢迎继续提出宝贵意见。"
    case .closingOpinion: "特此函告。"
    case .contact: "（联系人：{name}，联系电话：{phone}）"
    case .openNote: "（此件公开发布）"
    case .onRequestNote: "（此件依申请公开）"
    case .withheldNote: "（此件不予公开）"
    }
  }
}
