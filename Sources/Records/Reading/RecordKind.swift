/// The kinds of record, by the name of their root element and schema.
package enum RecordKind: String, Sendable, CaseIterable {
  case caseRecord = "case"
  case reply, review, office, letterhead, calendar, report

  package var words: Diagnostic.Words {
    switch self {
    case .caseRecord: .init("案件记录", "a case record")
    case .reply: .init("复文", "a reply")
    case .review: .init("审签记录", "a review record")
    case .office: .init("单位文件", "an office file")
    case .letterhead: .init("版式文件", "a letterhead")
    case .calendar: .init("工作日历", "a calendar")
    case .report: .init("年度总结", "a year-end report")
    }
  }
}
