package import Records

/// What somebody wants to do in a review.
package enum Command: Sendable, Hashable {
  /// `content` is the content digest of the records frozen (`Content.digest`).
  case submit(FrozenRecords, content: Digest, comment: String? = nil)
  /// `contentPrefix`: the 16 hex digits of the digest printed on the review draft.
  /// `seat`: nil where the pending gate leaves no choice, or the first that the person may pass.
  case approve(
    contentPrefix: String, seat: SeatID? = nil, as: Capacity = .oneself, comment: String? = nil)
  case `return`(
    to: ReturnTarget, seat: SeatID? = nil, as: Capacity = .oneself, comment: String)
  case recall(comment: String? = nil)
  /// Only the reply may differ from what was frozen before.
  case edit(
    FrozenRecords, content: Digest, mode: Step.EditMode, seat: SeatID? = nil,
    as: Capacity = .oneself, comment: String? = nil)
  /// 转请阅示.
  case ask(PersonID, seat: SeatID? = nil, as: Capacity = .oneself, comment: String? = nil)
  case advise(comment: String, as: Capacity = .oneself)
  case issue(IssueRecord, comment: String? = nil)
  /// 撤下 a released edition.
  case withdraw(comment: String)
}

/// How a person comes to act.
package enum Capacity: Sendable, Hashable {
  case oneself
  /// In the place of somebody away, in a period that the office file states.
  case standingIn(for: PersonID)
  /// A clerk enters what `signer` signed on paper, shown by `scan`; `signer` is nil for an outside
  /// body, whose scan may be absent.
  case entering(for: PersonID?, scan: Digest? = nil)
}

/// Where a return sends the text.
package enum ReturnTarget: Sendable, Hashable {
  case drafter
  case gate(GateID)

  /// The word that stands for the drafter, which no gate may have as its id.
  package static let drafterWord = "drafter"

  /// As a step's `to` writes it.
  package init(word: String) {
    self = word == ReturnTarget.drafterWord ? .drafter : .gate(GateID(word))
  }

  package var word: String {
    switch self {
    case .drafter: ReturnTarget.drafterWord
    case .gate(let gate): gate.text
    }
  }
}

extension Command {
  /// What a stored step asks for; nil when it lacks what its kind needs.
  ///
  /// Replay decides this command again and compares, so that there is one list of rules.
  init?(_ step: Step, frozen: FrozenRecords?) {
    let capacity: Capacity =
      if step.isEntered {
        .entering(for: step.standsInFor, scan: step.scan)
      } else if let absent = step.standsInFor {
        .standingIn(for: absent)
      } else {
        .oneself
      }
    switch step.kind {
    case .submit:
      guard let frozen else { return nil }
      self = .submit(frozen, content: step.content, comment: step.comment)
    case .approve:
      self = .approve(
        contentPrefix: step.content.hex, seat: step.seat, as: capacity, comment: step.comment)
    case .return:
      guard let to = step.to, let comment = step.comment else { return nil }
      self = .return(to: ReturnTarget(word: to), seat: step.seat, as: capacity, comment: comment)
    case .recall: self = .recall(comment: step.comment)
    case .edit:
      guard let frozen, let mode = step.mode else { return nil }
      self = .edit(
        frozen, content: step.content, mode: mode, seat: step.seat, as: capacity,
        comment: step.comment)
    case .ask:
      guard let to = step.to else { return nil }
      self = .ask(PersonID(to), seat: step.seat, as: capacity, comment: step.comment)
    case .advise:
      guard let comment = step.comment else { return nil }
      self = .advise(comment: comment, as: capacity)
    case .issue:
      guard let issue = step.issue else { return nil }
      self = .issue(issue, comment: step.comment)
    case .withdraw:
      guard let comment = step.comment else { return nil }
      self = .withdraw(comment: comment)
    }
  }
}
