/// A reply answers its own case, with the kind of letter that its office's part in it asks for.
enum BelongingRules {
  static func findings(_ draft: Draft, _ node: XMLNode, _ record: CaseRecord) -> [Finding] {
    var findings: [Finding] = []
    if draft.caseID != record.id {
      findings.append(
        Finding(
          .otherCase, at: node, attribute: "case",
          .init(
            "复文答复的是案件 \(draft.caseID)，给出的却是 \(record.id)",
            "the reply answers the case \(draft.caseID), the case given is \(record.id)"),
          help: .init("核对是不是拿错了文件。", "check whether the files belong together.")))
    }
    if draft.kind == .report {
      findings.append(
        Finding(
          .reportAsReply, at: node, attribute: "kind",
          .init(
            "复文不能写成年度总结", "a reply can't be a year-end report"),
          help: .init(
            "年度总结另写 report.xml，文稿由程序生成。",
            "a report is a record of its own, report.xml; its draft is made from it.")))
      return findings
    }
    if draft.kind == .edition { return findings }
    let isJoint = record.handling.role == .joint
    if isJoint != (draft.kind == .opinion) {
      findings.append(
        Finding(
          .kindAgainstRole, at: node, attribute: "kind",
          isJoint
            ? .init(
              "会办件不直接答复提出者", "a joint case is not answered to its proposers")
            : .init(
              "主办件、分办件要写答复函，不写会办意见", "a lead or separate case needs a letter, not an opinion"),
          help: isJoint
            ? .init(
              "改为 kind=\"opinion\"，意见送主办单位。", "use kind=\"opinion\": it goes to the lead unit.")
            : .init("改为 kind=\"letter\"。", "use kind=\"letter\".")))
    }
    return findings
  }
}
