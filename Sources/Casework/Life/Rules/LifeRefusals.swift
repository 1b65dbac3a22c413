package import Records

/// The words of every refusal of a case's life: the specific thing first, then what to do.
extension Refusal {
  package static func notInState(_ state: CaseState, _ wanted: String, _ wantedEnglish: String) -> Refusal {
    Refusal(
      .notInState, "案件现为“\(state.chinese)”，\(wanted)。",
      "The case is `\(state.rawValue)`: \(wantedEnglish).", help: "用 fuwen case show 查看该办什么。",
      "See 'fuwen case show' for what comes next.")
  }

  static func closed(_ state: CaseState) -> Refusal {
    Refusal(
      .closed, "案件\(state.chinese)，不再办理。", "The case is `\(state.rawValue)` and no longer handled.",
      help: "需要时在相关案件上办理，或者用 fuwen case note 加注。",
      "Act on the case that took its place, or add a note.")
  }

  package static func alreadyDone(_ what: String, _ english: String) -> Refusal {
    Refusal(
      .alreadyDone, "\(what)已经记录过。", "\(english) is recorded already.",
      help: "记录只增不改；有误的另加说明（case note）。", "Records are only added to; explain a mistake by a note.")
  }

  package static func eventTimeBackwards(_ last: Instant) -> Refusal {
    Refusal(
      .eventTimeBackwards, "时间早于案件的上一条记录（\(last)）。",
      "The time is before that of the case's last event (\(last)).",
      help: "检查本机时钟；补记过去的事，用--on写明日子。",
      "Check this machine's clock; to enter something past, name its day with --on.")
  }

  package static func dayAhead(_ day: Day) -> Refusal {
    Refusal(
      .dayAhead, "日期\(day)在将来，不能作为已发生的事记录。", "The day \(day) lies ahead: it can't have happened.",
      help: "改写日期。", "Correct the day.")
  }

  static func beforeGiven(_ day: Day, _ given: Day) -> Refusal {
    Refusal(
      .dayAhead, "\(day)早于交办日期（\(given)）。", "\(day) lies before the case was given (\(given)).",
      help: "改写日期。", "Correct the day.")
  }

  static func badCopies() -> Refusal {
    Refusal(
      .textMissing, "份数应在1至2000之间。", "Copies must be from 1 to 2,000.", help: "改写份数。",
      "Correct the number.")
  }

  package static func textMissing(_ what: String, _ english: String) -> Refusal {
    Refusal(
      .textMissing, "缺少\(what)。", "\(english) is missing.", help: "补写\(what)。", "State it.")
  }

  package static func unknownSection(_ id: String) -> Refusal {
    Refusal(
      .unknownSection, "单位配置中没有科室“\(id)”。", "The office file has no section “\(id)”.",
      help: "核对科室标识（office.xml的sections）。", "Check the section's id in office.xml.")
  }

  static func unknownProposer(_ id: ProposerID) -> Refusal {
    Refusal(
      .unknownProposer, "案件没有提出者“\(id)”。", "The case has no proposer “\(id)”.",
      help: "用 fuwen case show 查看提出者标识。", "See 'fuwen case show' for their ids.")
  }

  static func unknownPoint(_ id: PointID) -> Refusal {
    Refusal(
      .unknownPoint, "案件没有要点“\(id)”。", "The case has no point “\(id)”.",
      help: "用 fuwen case show 查看要点标识。", "See 'fuwen case show' for the points' ids.")
  }

  static func unknownUnit(_ name: String) -> Refusal {
    Refusal(
      .unknownUnit, "“\(name)”不是本案的会办单位。", "“\(name)” is not a joint unit of the case.",
      help: "先用 case ask-joint 请其会办。", "Ask it first (case ask-joint).")
  }

  package static func taskOfOtherCase(_ id: CaseID) -> Refusal {
    Refusal(
      .textMissing, "任务所属的案件\(id)不在会议研究之列。", "The task is of case \(id), which the meeting didn't treat.",
      help: "加上 --case \(id)。", "Add --case \(id).")
  }

  static func noCommitment(_ number: Int, of count: Int) -> Refusal {
    Refusal(
      .noCommitment, "案件没有第\(number)项承诺（共\(count)项）。",
      "The case has no commitment \(number) (\(count) in all).",
      help: "用 fuwen ledger --preset commitments 查看。", "See 'fuwen ledger --preset commitments'.")
  }

  static func milestoneMissing(
    _ needed: Procedure.Milestone, before: Procedure.Milestone
  ) -> Refusal {
    Refusal(
      .milestoneMissing, "按本单位程序，“\(before.chinese)”之前须先“\(needed.chinese)”。",
      "By the office's procedure, `\(needed.rawValue)` comes before `\(before.rawValue)`.",
      help: "先办“\(needed.chinese)”。", "Do `\(needed.rawValue)` first.")
  }

  static func contactMissing(_ missing: MissingContact) -> Refusal {
    let names = missing.with.joined(separator: "、")
    return Refusal(
      .contactMissing, "“\(missing.rule.title)”未达到要求：与\(names)还差\(missing.count)次。",
      "The contact rule “\(missing.rule.id)” isn't met: \(missing.count) more with \(names).",
      help: "沟通后用 fuwen case contact 记录。", "Hold the contact and record it (case contact).")
  }

  static func viewsMissing(_ proposers: [Proposer]) -> Refusal {
    let names = proposers.map(\.name).joined(separator: "、")
    return Refusal(
      .viewsMissing, "征求意见未完成：还缺\(names)对当前文稿的意见（或者尚不满意）。",
      "Views on the consultation draft are missing, or not satisfied: \(names).",
      help: "送征求意见稿（case consult），收到意见后记录（case view）。",
      "Send the draft (case consult), then record the views (case view).")
  }

  package static func opinionMissing(_ units: [String]) -> Refusal {
    Refusal(
      .opinionMissing, "会办意见未收齐：\(units.joined(separator: "、"))。",
      "Joint opinions are missing: \(units.joined(separator: ", ")).",
      help: "催办（case remind），收到后记录（case receive-opinion）。",
      "Remind the units, then record their opinions (case receive-opinion).")
  }

  static func demandMissing(_ names: [String]) -> Refusal {
    Refusal(
      .demandMissing, "任务分解缺少：\(names.joined(separator: "、"))。",
      "The assignment lacks: \(names.joined(separator: ", ")).",
      help: "补齐本单位要求的各项（office.xml的assignment）。",
      "State all that the office demands (assignment in office.xml).")
  }

  static func handBackLate(_ due: Day) -> Refusal {
    Refusal(
      .handBackLate, "已过退办期限（\(due)）。", "The time for handing back has passed (\(due)).",
      help: "与交办机关商定，由其调整。", "Settle it with the assigning body, which can move the case.")
  }

  static func draftDiffers(_ what: String, _ english: String) -> Refusal {
    Refusal(
      .draftDiffers, "文稿与案件不符：\(what)。", "The reply doesn't fit the case: \(english).",
      help: "改正文稿后再存。", "Correct the reply.")
  }

  package static func notConsultable() -> Refusal {
    Refusal(
      .notConsultable, "这一稿没有送过征求意见。", "That text was never sent for views.",
      help: "先送征求意见稿（case consult）。", "Send it first (case consult).")
  }

  static func notARecipient(_ name: String) -> Refusal {
    Refusal(
      .notARecipient, "“\(name)”不在这份函的收文单位之列。", "“\(name)” is not a recipient of the letter.",
      help: "用 fuwen case show 查看主送、抄送。", "See 'fuwen case show' for the recipients.")
  }

  static func notDissatisfied() -> Refusal {
    Refusal(
      .notDissatisfied, "没有人对本轮答复表示不满意。", "Nobody is dissatisfied with this round's answer.",
      help: "重新办理须先记录不满意的反馈（case feedback），或写明--reason。",
      "Record the feedback first (case feedback), or give --reason.")
  }

  package static func extensionEarlier(_ due: Day) -> Refusal {
    Refusal(
      .extensionEarlier, "新时限不晚于现有时限（\(due)）。", "The new day isn't later than the one in force (\(due)).",
      help: "写更晚的日子。", "Name a later day.")
  }

  static func clockState(isStopped: Bool) -> Refusal {
    isStopped
      ? Refusal(
        .clockState, "计时已经停止。", "The clock stands already.", help: "先恢复计时（case resume）。",
        "Let it run again first (case resume).")
      : Refusal(
        .clockState, "计时没有停止。", "The clock isn't stopped.", help: "无须恢复。", "Nothing to resume.")
  }

  static func mergesItself() -> Refusal {
    Refusal(
      .mergesItself, "案件不能与自己并案。", "A case can't be merged into itself.", help: "写另一案件。",
      "Name another case.")
  }

  static func reasonMissing() -> Refusal {
    Refusal(
      .reasonMissing, "不主动公开的须写明理由。", "Anything but open needs a reason.", help: "加上--reason。",
      "Add --reason.")
  }

  static func notPublishable(_ chinese: String, _ english: String) -> Refusal {
    Refusal(
      .notPublishable, "不能公开：\(chinese)。", "It can't be published: \(english).",
      help: "只公开已印发且主动公开的答复。", "Only issued letters that are open are published.")
  }

  static func decisionNeedsGates() -> Refusal {
    Refusal(
      .decisionNeedsGates, "公开属性的变更须经公开审查。", "A change of disclosure passes the publication gates.",
      help: "用 fuwen edition prepare --decision … --reason … 起草变更并送审；紧急的先 fuwen edition withdraw 撤下。",
      "Prepare it with 'fuwen edition prepare --decision … --reason …' and submit it; in urgent cases withdraw first.")
  }

  /// Also for editions kept in folders.
  package static func overtaken() -> Refusal {
    Refusal(
      .notPublishable, "送审之后，这份函的公开另有决定，原来的审查不再算数。",
      "Something else was decided on the letter's publication after this was submitted; its review counts no more.",
      help: "按新的决定重新准备并送审。", "Prepare it anew under the new decision, and submit it.")
  }

  static func notFinished(_ chinese: String, _ english: String) -> Refusal {
    Refusal(
      .notFinished, "尚未办完：\(chinese)。", "Not finished: \(english).", help: "办完后再归档。",
      "Archive it when that is done.")
  }

  static func classUnchanged(_ value: String) -> Refusal {
    Refusal(
      .classUnchanged, "类别本来就是“\(value)”，或者不在本单位的分类之列。",
      "The class is `\(value)` already, or none of the office's.", help: "核对类别。", "Check the class.")
  }

  /// - Parameter now: the case's version at present.
  package static func versionDiffers(_ seen: Int, now: Int, since: [String]) -> Refusal {
    Refusal(
      .versionDiffers, "案件在你查看（第\(seen)版）之后有了变化（现为第\(now)版）：\(since.joined(separator: "；"))。",
      "The case changed since version \(seen) (now \(now)): \(since.joined(separator: "; ")).",
      help: "看过变化再决定（case show）。", "Look again (case show), then decide.")
  }

  package static func numberTaken(_ text: String, _ state: String) -> Refusal {
    Refusal(
      .numberTaken, "发文字号“\(text)”\(state)。", "The number “\(text)” is taken.",
      help: "用 fuwen number list 查看登记，或者不写--number，由系统取下一号。",
      "See 'fuwen number list', or leave --number out to take the next one.")
  }

  package static func seriesMissing() -> Refusal {
    Refusal(
      .seriesMissing, "单位配置没有适用的编号序列。", "The office file has no series for this letter.",
      help: "在office.xml的numbering中写明，或用--number写明文号。",
      "Add one under numbering in office.xml, or give --number.")
  }

  package static func numberNotOfSeries(_ text: String) -> Refusal {
    Refusal(
      .numberNotOfSeries, "“\(text)”不是本单位任何编号序列的文号。", "“\(text)” is of none of the office's series.",
      help: "按office.xml的numbering写，六角括号、全年份、不加零。", "Write it as numbering in office.xml says.")
  }

  package static func issuingStopped() -> Refusal {
    Refusal(
      .issuingStopped, "登记簿由备份恢复，备份以后所发文号尚未核实，暂停编号。",
      "The book was restored from a backup; numbers given since are not accounted for.",
      help: "查发文登记簿，用 fuwen registry account 写明各序列最后一号。",
      "Look in the paper register and state each series' last number (registry account).")
  }
}

extension Procedure.Milestone {
  package var chinese: String {
    switch self {
    case .given: "交办"
    case .registered: "登记"
    case .accepted: "签收"
    case .planned: "拟办"
    case .endorsed: "阅批"
    case .assigned: "任务分解"
    case .contacted: "沟通"
    case .drafted: "起草"
    case .consulted: "征求意见"
    case .viewed: "收到意见"
    case .opinionsIn: "会办意见收齐"
    case .submitted: "送审"
    case .signed: "签发"
    case .issued: "编号印发"
    case .sent: "分发"
    case .fedBack: "反馈"
    case .dissatisfied: "不满意"
    case .reopened: "重新办理"
    case .published: "公开"
    case .archived: "归档"
    }
  }
}
