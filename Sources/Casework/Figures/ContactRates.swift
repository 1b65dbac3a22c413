import Records

/// 见面率、沟通率、面商率, and how often contact was held.
///
/// - 见面率 = 与提出者当面沟通过的件数 ÷ 主办、分办件数
/// - 沟通率 = 与每位提出者都沟通过（方式不限）的件数 ÷ 主办、分办件数
/// - 面商率 = 答复前与提出者面商过的件数 ÷ 主办、分办件数
extension FigureRule {
  static let contact: [FigureRule] =
    [
      FigureRule(
        "met-rate", Words("见面率", "Met face to face"),
        Words(
          "与提出者当面沟通（电话、信函、网络除外）过的件数÷主办、分办件数", "Cases with a face-to-face contact ÷ led and separate"
        ), isWide: true,
        of: { $0[.met] }, over: { $0[.owed] }),
      FigureRule(
        "contacted-rate", Words("沟通率", "Contact rate"),
        Words(
          "与每位提出者都沟通过的件数÷主办、分办件数", "Cases in which every proposer was contacted ÷ led and separate"),
        isWide: true,
        of: { $0[.contactedAll] }, over: { $0[.owed] }),
      FigureRule(
        "talked-rate", Words("面商率", "Talked over before the answer"),
        Words(
          "答复前与提出者面商过的件数÷主办、分办件数",
          "Cases talked over in person before the answer ÷ led and separate"),
        of: { $0[.talkedBefore] }, over: { $0[.owed] }),
      FigureRule(
        "contacts", Words("与提出者沟通", "Contacts with proposers"),
        Words("与提出者沟通的次数，各种方式合计", "Contacts with proposers by any means"), .times
      ) { $0.sum("contacts:") },
      FigureRule(
        "contacts-with-units", Words("与单位沟通", "Contacts with units"),
        Words("与主办、会办单位和其他部门沟通的次数", "Contacts with lead, joint and other units"), .times,
        .contactsWithUnits),
      FigureRule(
        "contacts-above", Words("请示汇报", "Contacts above"),
        Words("与人大、政协、督查机构沟通的次数", "Contacts with the congress, the CPPCC and supervision"), .times,
        .contactsAbove),
      FigureRule(
        "contacts-by-leader", Words("领导参加沟通", "With a leader"),
        Words("牵头或领办领导参加的沟通次数", "Contacts in which the case's leader took part"), .times,
        .contactsByLeader),
    ]
    + ContactMeans.allCases.map { means in
      FigureRule(
        "contacts.\(means.rawValue)", Words(means.chinese, "By \(means.rawValue)"),
        Words("以\(means.chinese)与提出者沟通的次数", "Contacts with proposers by \(means.rawValue)"), .times,
        .contacts(means))
    }
    + ContactStage.allCases.map { stage in
      FigureRule(
        "contacts-\(stage.rawValue)", Words("\(stage.chinese)沟通", "Contacts: \(stage.rawValue)"),
        Words("\(stage.chinese)与提出者沟通的次数", "Contacts with proposers, \(stage.rawValue)"), .times,
        .contacts(stage))
    }
}
