package import Records

/// How ids are written for people: names, as the office file says them.
///
/// A section or a person is named as the office called them on the day of the act, so that last
/// year's case still shows last year's names.
struct LedgerNames {
  let officeOn: (Day) -> Office

  /// The id itself where the office file no longer knows it.
  func person(_ id: PersonID, on day: Day) -> String {
    officeOn(day).person(id)?.name ?? id.text
  }

  func section(_ id: String, on day: Day) -> String {
    officeOn(day).sections.first { $0.id == id }?.name ?? id
  }
}

extension Matter.Level {
  /// 全国, 省, 市, 县（区）, 乡镇.
  package var chinese: String {
    switch self {
    case .national: "全国"
    case .provincial: "省"
    case .municipal: "市"
    case .county: "县（区）"
    case .township: "乡镇"
    }
  }
}

extension Matter.Origin {
  /// 会议期间, 闭会期间.
  package var chinese: String {
    switch self {
    case .session: "会议期间"
    case .betweenSessions: "闭会期间"
    }
  }
}

extension Handling.Role {
  /// 主办, 会办 (as the office calls it), 分办.
  package func chinese(_ office: Office) -> String {
    switch self {
    case .lead: "主办"
    case .joint: office.label(.joint)
    case .separate: "分办"
    }
  }
}

extension CommitmentFollowed.State {
  /// 已兑现, 推进中, 未兑现, 已改期.
  package var chinese: String {
    switch self {
    case .kept: "已兑现"
    case .underWay: "推进中"
    case .failed: "未兑现"
    case .postponed: "已改期"
    }
  }
}
