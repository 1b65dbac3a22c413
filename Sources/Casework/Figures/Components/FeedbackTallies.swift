import Records

/// 反馈: marks of the last letter issued, each proposer's, the lead one's, and all of a case's.
extension Case {
  func countFeedback(_ count: inout TallyCount) {
    guard let round = lastAnswered, !respondents.isEmpty else { return }
    for aspect in SatisfactionRule.Aspect.allCases {
      var all = MarkSet()
      for (index, proposer) in respondents.enumerated() {
        var own = MarkSet()
        for mark in aspect.marks(round.feedback[proposer.id]?.fact) {
          own.add(mark)
          all.add(mark)
        }
        count.add(.feedback(own, aspect, .persons))
        // The lead proposer comes first in print.
        if index == 0 { count.add(.feedback(own, aspect, .lead)) }
      }
      count.add(.feedback(all, aspect, .cases))
    }
  }
}

extension SatisfactionRule.Aspect {
  /// A proposer's marks; nil in it: not said.
  fileprivate func marks(_ feedback: FedBack?) -> [Satisfaction?] {
    switch self {
    case .result: [feedback?.result]
    case .attitude: [feedback?.attitude]
    case .both: [feedback?.result, feedback?.attitude]
    }
  }
}
