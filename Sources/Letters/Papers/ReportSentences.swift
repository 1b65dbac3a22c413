internal import Records

/// The sentences that a report makes of its figures. A clause whose figure is not at hand, or has
/// no value, is left out, and a sentence without clauses too.
struct ReportSentences {
  let figures: [Report.Figure]
  private let byID: [String: Report.Figure]

  init(_ figures: [Report.Figure]) {
    self.figures = figures
    byID = Dictionary(figures.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Figures that the table shows, in this order; those of classes follow `class`.
  private static let tabled = [
    "received", "received.kind.suggestion", "received.kind.proposal", "received.role.lead",
    "received.role.separate", "received.role.joint", "completed", "completed-rate",
    "answered-rate", "in-time-rate", "met-rate", "contacted-rate", "satisfied-rate",
    "attitude-rate", "class", "points", "adopted-rate", "published", "published-rate",
    "commitments", "commitments-kept-rate", "rehandled",
  ]

  /// How many topics a sentence names.
  private static let topics = 6

  // MARK: Parts

  func situation(own: String, kinds: String, joint: String, until day: Day) -> [String] {
    let hasBoth = ["received.kind.suggestion", "received.kind.proposal"].allSatisfy(isAboveZero)
    return [
      joined([
        sentence("本年度，\(own)", ["共承办\(kinds){received}"])
          .map { hasBoth ? $0.dropLast() + "，其中建议{received.kind.suggestion}、提案{received.kind.proposal}。" : $0 },
        sentence(
          "按承办方式分，",
          ["主办{received.role.lead}", "分办{received.role.separate}", "\(joint){received.role.joint}"],
          by: "、", skipsZero: true),
        sentence("上年", ["承办{received@last}"]),
        topicSentence,
      ]),
      joined([
        sentence(
          "截至\(day.chinese)，",
          [
            "办结{completed}", "办结率{completed-rate}", "办复率{answered-rate}",
            "按时办复率{in-time-rate}", "平均办理{average-days}",
          ]),
        sentence("按办理结果分，", classClauses, by: "、"),
        compared("代表、委员对办理结果的满意率", "satisfied-rate"),
      ]),
    ].compactMap(\.self)
  }

  func practice() -> [String] {
    [
      joined([
        sentence(
          "坚持把沟通贯穿办理全过程，",
          [
            "与代表、委员沟通{contacts}", "见面率{met-rate}", "沟通率{contacted-rate}",
            "答复前面商率{talked-rate}",
          ], skipsZero: true),
        sentence(
          "此外，",
          [
            "与有关单位沟通{contacts-with-units}", "向人大、政协和督查机构请示汇报{contacts-above}",
            "领导参加沟通{contacts-by-leader}", "催办{reminders}",
          ], skipsZero: true),
      ])
    ].compactMap(\.self)
  }

  func results() -> [String] {
    [
      joined([
        sentence(
          "代表、委员所提意见建议",
          [
            "共{points}", "采纳{points.adopted}", "部分采纳{points.partly}", "列入计划{points.planned}",
            "采纳率{adopted-rate}",
          ], skipsZero: true),
        sentence(
          "从反馈看，",
          ["满意{satisfied}", "基本满意{basically}", "表示理解{understands}"], by: "、",
          skipsZero: true),
        sentence(
          "答复文本", ["已公开{published}", "公开率{published-rate}", "其中规定时限内公开{published-in-time}"], skipsZero: true),
        sentence(
          "答复中的承诺", ["共{commitments}", "落实率{commitments-kept-rate}"], skipsZero: true),
      ])
    ].compactMap(\.self)
  }

  func faults() -> [String] {
    let clauses = [
      "逾期办复{late}", "不满意{dissatisfied}", "重新办理{rehandled}", "承诺未兑现{commitments-failed}",
      "承诺改期{commitments-postponed}",
    ]
    if let found = sentence("对照时限和要求，还有不足：", clauses, skipsZero: true) { return [found] }
    let known = clauses.contains(where: isAtHand)
    return known ? ["本年度没有逾期办复、不满意和重新办理的情况。"] : []
  }

  func plans() -> [String] {
    [sentence("对未了的承诺", ["{commitments-open}"], skipsZero: true).map { $0.dropLast() + "逐项跟踪，按期落实。" }]
      .compactMap(\.self)
  }

  /// Each figure with last year's beside it; nil when none of them is at hand.
  func table(year: Int) -> Table? {
    let rows = ReportSentences.tabled.flatMap { id in
      id == "class" ? classes : byID[id].map { [$0] } ?? []
    }
    guard !rows.isEmpty else { return nil }
    return PaperTable.table(
      caption: "\(year)年度办理情况",
      [
        .init(header: "项目", width: 52), .init(header: "\(year)年", width: 24, alignment: .center),
        .init(header: "\(year - 1)年", width: 24, alignment: .center),
      ], rows.map { [$0.title, "{\($0.id)}", "{\($0.id)@last}"] })
  }

  // MARK: Figures by value

  /// `class.A` and not `class.A.suggestion`.
  private var classes: [Report.Figure] {
    figures.filter { $0.id.hasPrefix("class.") && !$0.id.dropFirst("class.".count).contains(".") }
  }

  private var classClauses: [String] {
    classes.filter { isAboveZero($0.id) }.map { figure in
      let value = String(figure.id.dropFirst("class.".count))
      return value.count == 1 ? "\(value)类{\(figure.id)}" : "“\(value)”{\(figure.id)}"
    }
  }

  /// The topics with most cases.
  private var topicSentence: String? {
    let topics = figures.filter { $0.id.hasPrefix("topic.") && isAboveZero($0.id) }
    let first = topics.enumerated().sorted {
      (-ReportSentences.whole($0.element), $0.offset) < (-ReportSentences.whole($1.element), $1.offset)
    }.prefix(ReportSentences.topics)
    let rest = topics.count > ReportSentences.topics ? "等" : ""
    return sentence(
      "从内容看，涉及", first.map { "“\($0.element.id.dropFirst("topic.".count))”{\($0.element.id)}" },
      by: "、"
    ).map { $0.dropLast() + rest + "。" }
  }

  private static func whole(_ figure: Report.Figure) -> Int {
    Int(figure.value.prefix { $0.isASCII && $0.isNumber }) ?? 0
  }

  // MARK: Sentences

  /// A figure with last year's in brackets, where there is one.
  private func compared(_ words: String, _ id: String) -> String? {
    sentence(words, ["{\(id)}（上年{\(id)@last}）"]) ?? sentence(words, ["{\(id)}"])
  }

  /// - Parameter skipsZero: clauses that count nothing are left out.
  private func sentence(
    _ lead: String, _ clauses: [String], by mark: String = "，", skipsZero: Bool = false
  ) -> String? {
    let shown = clauses.filter { clause in
      isAtHand(clause)
        && (!skipsZero || FigureText.references(in: clause).allSatisfy { isAboveZero($0.id) })
    }
    return shown.isEmpty ? nil : lead + shown.joined(separator: mark) + "。"
  }

  private func joined(_ sentences: [String?]) -> String? {
    let text = sentences.compactMap(\.self).joined()
    return text.isEmpty ? nil : text
  }

  private func isAtHand(_ clause: String) -> Bool {
    FigureText.references(in: clause).allSatisfy { reference in
      guard let figure = byID[reference.id] else { return false }
      let value = reference.isLast ? figure.last : figure.value
      return value?.contains(where: \.isNumber) ?? false
    }
  }

  private func isAboveZero(_ id: String) -> Bool {
    byID[id]?.value.contains { $0.isNumber && $0 != "0" } ?? false
  }
}
