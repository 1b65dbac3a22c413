/// The result class is one of the office's, and the reply has what that class asks for.
enum ClassRules {
  static func findings(
    _ draft: Draft, _ node: XMLNode, _ record: CaseRecord, _ office: Office
  ) -> [Finding] {
    classFindings(draft, node, office) + commitments(draft, node, record)
  }

  private static func classFindings(
    _ draft: Draft, _ node: XMLNode, _ office: Office
  ) -> [Finding] {
    guard let set = office.classSets.first(where: { $0.id == draft.classSet }) else {
      let ids = office.classSets.map(\.id)
      return [
        Finding(
          .unknownClassSet, at: node, attribute: "classSet",
          .init(
            "单位文件里没有分类“\(draft.classSet)”", "the office has no class set '\(draft.classSet)'"),
          help: .init(
            "可以是：\(ids.joined(separator: "、"))。", "it can be: \(ids.joined(separator: ", ")).")
        )
      ]
    }
    guard let found = set.classes.first(where: { $0.value == draft.resultClass }) else {
      let values = set.classes.map(\.value)
      return [
        Finding(
          .unknownClass, at: node, attribute: "class",
          .init(
            "分类 \(set.id) 里没有“\(SchemaFault.shown(draft.resultClass))”",
            "the set \(set.id) has no class '\(SchemaFault.shown(draft.resultClass))'"),
          help: .init(
            "可以是：\(values.joined(separator: "、"))。",
            "it can be: \(values.joined(separator: ", ")).")
        )
      ]
    }
    guard found.requires == .commitment, draft.commitments.isEmpty else { return [] }
    return [
      Finding(
        .commitmentMissing, at: node, attribute: "class",
        .init(
          "“\(found.value)”类要有承诺事项和时限", "class '\(found.value)' needs a dated commitment"),
        help: .init(
          "加 <commitments><commitment due=\"年-月-日\">…</commitment></commitments>，或者改类别。",
          "add <commitments><commitment "
            + "due=\"yyyy-mm-dd\">…</commitment></commitments>, or change the class."
        ))
    ]
  }

  private static func commitments(
    _ draft: Draft, _ node: XMLNode, _ record: CaseRecord
  ) -> [Finding] {
    zip(draft.commitments, node.wrapped("commitments", "commitment")).compactMap {
      guard $0.due < record.handling.assigned else { return nil }
      return Finding(
        .commitmentTooEarly, at: $1, attribute: "due",
        .init(
          "承诺的时限\($0.due)早于交办日期\(record.handling.assigned)",
          "the commitment is due \($0.due), before the case was assigned"),
        help: .init("核对年份。", "check the year."))
    }
  }
}
