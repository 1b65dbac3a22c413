/// A column of a ledger that has several lines a case; `rawValue` is the layout's word.
package enum LineField: String, Sendable, CaseIterable {
  case commitmentNumber = "commitment.number"
  case commitmentText = "commitment.text"
  case commitmentMade = "commitment.made"
  case commitmentDue = "commitment.due"
  case commitmentState = "commitment.state"
  case commitmentNote = "commitment.note"
  case sealDay = "seal.day"
  case sealLetter = "seal.letter"
  case sealCopies = "seal.copies"
  case sealAllowedBy = "seal.allowed-by"
  case sealEnteredBy = "seal.entered-by"
  case sealNote = "seal.note"
  case contactDay = "contact.day"
  case contactWith = "contact.with"
  case contactStage = "contact.stage"
  case contactMeans = "contact.means"
  case contactBy = "contact.by"
  case contactPlace = "contact.place"
  case contactMinutes = "contact.minutes"

  /// What a line of such a ledger is.
  package enum Kind: String, Sendable, CaseIterable { case commitment, seal, contact }

  package var kind: Kind {
    switch self {
    case .commitmentNumber, .commitmentText, .commitmentMade, .commitmentDue, .commitmentState,
      .commitmentNote:
      .commitment
    case .sealDay, .sealLetter, .sealCopies, .sealAllowedBy, .sealEnteredBy, .sealNote: .seal
    case .contactDay, .contactWith, .contactStage, .contactMeans, .contactBy, .contactPlace,
      .contactMinutes:
      .contact
    }
  }

  /// The header where a layout says nothing.
  package var usual: String {
    switch self {
    case .commitmentNumber: "序号"
    case .commitmentText: "承诺事项"
    case .commitmentMade: "承诺文号"
    case .commitmentDue: "完成时限"
    case .commitmentState: "落实情况"
    case .commitmentNote: "说明"
    case .sealDay: "用印日期"
    case .sealLetter: "发文字号"
    case .sealCopies: "份数"
    case .sealAllowedBy: "批准人"
    case .sealEnteredBy: "经办人"
    case .sealNote: "备注"
    case .contactDay: "日期"
    case .contactWith: "沟通对象"
    case .contactStage: "阶段"
    case .contactMeans: "方式"
    case .contactBy: "参加人"
    case .contactPlace: "地点"
    case .contactMinutes: "要点"
    }
  }
}
