/// A review by itself: steps numbered from 1, each but the first linked to one before it. Whether
/// the links are true is Casework's to say.
enum ReviewRules {
  static func findings(_ review: Review, _ node: XMLNode) -> [Finding] {
    var findings: [Finding] = []
    for (index, (step, element)) in zip(review.steps, node.all("step")).enumerated() {
      if step.number != index + 1 {
        findings.append(
          Finding(
            .stepsOutOfOrder, at: element, attribute: "number",
            .init(
              "第\(index + 1)步的编号是\(step.number)",
              "step \(index + 1) has the number \(step.number)"),
            help: .init(
              "审签记录只由程序追加；从备份恢复，不要手改。",
              "only the program appends to a review: restore it from a backup, never edit it.")))
      }
      if (step.previous == nil) != (index == 0) {
        findings.append(
          Finding(
            .previousWrong, at: element, attribute: "previous",
            index == 0
              ? .init("第一步不应有 previous", "the first step has no previous=")
              : .init("第\(index + 1)步缺少 previous", "step \(index + 1) lacks previous="),
            help: .init(
              "审签记录只由程序追加；从备份恢复，不要手改。",
              "only the program appends to a review: restore it from a backup, never edit it.")))
      }
    }
    return findings
  }
}
