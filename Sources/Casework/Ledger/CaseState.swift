/// Where a case stands in its life (办理状态).
package enum CaseState: String, Sendable, CaseIterable {
  /// 待签收.
  case registered
  /// 待退办决定: handed back, and the assigning body has not decided.
  case disputed
  /// 待分解: accepted; not given to a section.
  case accepted
  /// 办理中: with a section.
  case handling
  /// 审签中.
  case underReview = "under-review"
  /// 待印发: every gate passed.
  case signed
  /// 待分发: numbered, not sent to everybody.
  case issued
  /// 待反馈: sent.
  case sent
  /// 待重办: a proposer is dissatisfied.
  case dissatisfied
  /// 已办结: answered, nobody dissatisfied.
  case closed
  /// 已退办: the assigning body took it back.
  case handedBack = "handed-back"
  /// 已并案.
  case merged
  /// 已归档.
  case archived

  package var chinese: String {
    switch self {
    case .registered: "待签收"
    case .disputed: "待退办决定"
    case .accepted: "待分解"
    case .handling: "办理中"
    case .underReview: "审签中"
    case .signed: "待印发"
    case .issued: "待分发"
    case .sent: "待反馈"
    case .dissatisfied: "待重办"
    case .closed: "已办结"
    case .handedBack: "已退办"
    case .merged: "已并案"
    case .archived: "已归档"
    }
  }

  /// Whether the office still owes an answer.
  package var owesAnswer: Bool {
    switch self {
    case .registered, .disputed, .accepted, .handling, .underReview, .signed, .dissatisfied: true
    default: false
    }
  }
}
