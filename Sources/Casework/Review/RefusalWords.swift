package import Records

/// The words of every refusal: the specific thing first, then what to do.
extension Refusal {
  // MARK: Where the review stands

  static func notUnderReview() -> Refusal {
    Refusal(
      .notUnderReview, "复文尚未送审，或者已退回、撤回。", "The reply is not under review.",
      help: "先送审（review submit）。", "Submit it first (review submit).")
  }

  static func alreadyUnderReview() -> Refusal {
    Refusal(
      .alreadyUnderReview, "复文正在审签，不能再次送审。", "The reply is under review already.",
      help: "先撤回，或者由审签环节退回拟稿人。",
      "Recall it, or have a gate return it to the drafter.")
  }

  static func alreadyIssued(_ number: String) -> Refusal {
    Refusal(
      .alreadyIssued, "复文已印发（\(number)），不再变动。",
      "The letter is issued (\(number)) and no longer changes.",
      help: "更正、撤销须另拟复文，并注明所替代的文号。",
      "A correction or withdrawal is a reply of its own that names the number it replaces.")
  }

  static func notReleased() -> Refusal {
    Refusal(
      .notReleased, "尚未发布，无从撤下。", "It isn't released, so there is nothing to withdraw.",
      help: "只有已发布的公开文本可以撤下；未发布的由送审人撤回。",
      "Only a released edition can be withdrawn; before that its submitter recalls it.")
  }

  static func alreadyWithdrawn() -> Refusal {
    Refusal(
      .alreadyWithdrawn, "公开文本已撤下，不再变动。", "The edition was withdrawn and no longer changes.",
      help: "要重新公开，另准备一份并送审。", "To publish again, prepare another edition and submit it.")
  }

  static func allGatesPassed() -> Refusal {
    Refusal(
      .allGatesPassed, "各审签环节均已通过。", "Every gate has passed.",
      help: "可以印发（issue），或者由有印发权限的人退回。",
      "Issue it, or have somebody who may issue return it.")
  }

  static func timeRunsBackwards(_ last: Instant) -> Refusal {
    Refusal(
      .timeRunsBackwards, "时间早于前一步（\(last)）。",
      "The time is before that of the step before (\(last)).",
      help: "检查本机时钟。", "Check this machine's clock.")
  }

  static func tooManySteps() -> Refusal {
    Refusal(
      .tooManySteps, "审签记录已有\(Proceedings.stepLimit)步，不能再记。",
      "The review already has \(Proceedings.stepLimit) steps.",
      help: "另建复文重新送审。", "Make another reply and submit that.")
  }

  static func textTooLong(_ limit: Int) -> Refusal {
    Refusal(
      .textTooLong, "文字超过\(limit)字。", "The text is longer than \(limit) characters.",
      help: "缩短，或者作为附件另行保存。", "Shorten it, or keep it elsewhere.")
  }

  // MARK: Who acts

  package static func unknownPerson(_ id: PersonID) -> Refusal {
    Refusal(
      .unknownPerson, "单位配置中没有“\(id)”。", "The office file has no person “\(id)”.",
      help: "核对标识，或者在单位配置中登记此人。",
      "Check the identifier, or enter the person in the office file.")
  }

  static func notServing(_ person: Office.Person, _ day: Day) -> Refusal {
    Refusal(
      .notServing, "\(person.name)在\(day)不在任职期内。",
      "\(person.name) does not serve on \(day).",
      help: "由在任的人办理，或者更正单位配置中的任职日期。",
      "Have somebody who serves do it, or correct the dates in the office file.")
  }

  static func lacksAbility(_ person: Office.Person, _ ability: Office.Person.Ability) -> Refusal {
    let chinese =
      switch ability {
      case .draft: "拟稿、送审"
      case .issue: "印发"
      case .enter: "代录"
      case .register: "登记、收发、归档"
      case .assign: "拟办、交办"
      case .endorse: "阅批"
      case .publish: "公开"
      case .none: "办理"
      }
    return Refusal(
      .lacksAbility, "\(person.name)没有\(chinese)权限。",
      "\(person.name) lacks the ability `\(ability.rawValue)`.",
      help: "由有此权限的人办理，或者修改单位配置中的 may。",
      "Have somebody who has it do it, or change `may` in the office file.")
  }

  static func otherOffice(_ name: String) -> Refusal {
    Refusal(
      .otherOffice, "“\(name)”的配置不是送审时那个单位的。",
      "The office file of “\(name)” is not that of the office that submitted.",
      help: "使用送审单位的配置。", "Use the submitting office's file.")
  }

  static func notOfTheSeat(_ person: Office.Person) -> Refusal {
    Refusal(
      .notOfTheSeat, "\(person.name)不能在当前审签环节办理。",
      "\(person.name) may not act at the pending gate.",
      help: "用 review status（登记簿里用 case show）查看轮到谁；代理他人的，写明被代理人。",
      "See whose turn it is with `review status`, or `case show` in a registry; a stand-in names the person stood in for.")
  }

  static func noSuchSeat(_ gate: String) -> Refusal {
    Refusal(
      .noSuchSeat, "“\(gate)”没有所指的席位。", "The gate “\(gate)” has no such seat.",
      help: "用 review status（登记簿里用 case show）查看席位。",
      "See the seats with `review status`, or `case show` in a registry.")
  }

  static func bodySeat(_ body: String) -> Refusal {
    Refusal(
      .bodySeat, "此席位由“\(body)”签署，只能由有代录权限的人代录，且不写签署人。",
      "The seat is signed by “\(body)”: a clerk enters it, naming no person.",
      help: "由有 enter 权限的人代录。", "Have somebody with the ability `enter` enter it.")
  }

  static func notStandIn(_ person: Office.Person, _ absent: Office.Person, _ day: Day) -> Refusal {
    Refusal(
      .notStandIn, "\(person.name)在\(day)不代理\(absent.name)。",
      "\(person.name) does not stand in for \(absent.name) on \(day).",
      help: "在单位配置的 standIns 中写明代理及起止日期。",
      "State the stand-in and the period in the office file's `standIns`.")
  }

  static func signerMissing() -> Refusal {
    Refusal(
      .signerMissing, "代录未写明签署人。", "The entry does not say who signed.",
      help: "写明在纸上签署的人。", "Name the person who signed on paper.")
  }

  static func entersOwn(_ person: Office.Person) -> Refusal {
    Refusal(
      .entersOwn, "\(person.name)不能代录自己的签署。",
      "\(person.name) can't enter a signature of their own.",
      help: "以本人身份办理。", "Act for oneself instead.")
  }

  static func scanMissing() -> Refusal {
    Refusal(
      .scanMissing, "代录纸质签署缺扫描件。", "The entry of a signature on paper lacks its scan.",
      help: "给出扫描件。", "Give the scan.")
  }

  // MARK: Submitting

  static func noChainFits(_ office: String) -> Refusal {
    Refusal(
      .noChainFits, "“\(office)”没有适用于此复文的审签链。",
      "No chain of “\(office)” fits this reply.",
      help: "在单位配置中设一条不限文种、角色、标签的审签链。",
      "Give the office file a chain without kinds, roles or labels.")
  }

  static func malformedChain(_ title: String) -> Refusal {
    Refusal(
      .malformedChain, "审签链“\(title)”不成立。", "The chain “\(title)” is not well formed.",
      help: "须有1至9关，标识不重复，每席要么有人员，要么有一个外单位。",
      "It needs 1 to 9 gates, distinct ids, and seats with either people or one outside body.")
  }

  static func otherRecords(_ caseID: CaseID, _ replyID: ReplyID) -> Refusal {
    Refusal(
      .otherRecords, "所送记录不是案件\(caseID)的复文\(replyID)。",
      "The records are not reply \(replyID) of case \(caseID).",
      help: "核对案件与复文的标识。", "Check the ids of case and reply.")
  }

  // MARK: Passing, returning, recalling, editing

  static func prefixMalformed() -> Refusal {
    Refusal(
      .prefixMalformed, "内容摘要须为送审稿上印的16位十六进制数字。",
      "The content digest must be the 16 hexadecimal digits of the review draft.",
      help: "照抄送审稿上印的16位。", "Copy the 16 digits printed on the review draft.")
  }

  /// Without the right digits: they are to be read off the draft, not off the refusal.
  static func prefixDiffers() -> Refusal {
    Refusal(
      .prefixDiffers, "所看的不是当前送审的内容。", "What was seen is not what is under review.",
      help: "重新打印送审稿，看过后再通过。",
      "Print the review draft again, read it, and approve that.")
  }

  static func seatPassed(_ seat: String, step: Int) -> Refusal {
    Refusal(
      .seatPassed, "“\(seat)”已在第\(step)步通过。", "“\(seat)” passed in step \(step).",
      help: "无须再办。", "Nothing is left to do there.")
  }

  static func drafterMayNotPass(_ name: String) -> Refusal {
    Refusal(
      .drafterMayNotPass, "\(name)拟稿或者送审，不能自行通过。",
      "\(name) drafted or submitted the text and may not pass it.",
      help: "由该席其他人办理，或者在审签链上设 drafterMayPass。",
      "Have another person of the seat do it, or set `drafterMayPass` on the chain.")
  }

  static func samePersonTwice(_ name: String, step: Int) -> Refusal {
    Refusal(
      .samePersonTwice, "\(name)已在第\(step)步通过（含代理），一人不能通过两席。",
      "\(name)'s voice counted in step \(step): one person may not pass two seats.",
      help: "由他人办理，或者在审签链上设 samePersonMayPass。",
      "Have another person do it, or set `samePersonMayPass` on the chain.")
  }

  static func commentMissing() -> Refusal {
    Refusal(
      .commentMissing, "缺少意见。", "The comment is missing.", help: "写明意见。",
      "Say what is to be said.")
  }

  static func notAnEarlierGate(_ gate: GateID) -> Refusal {
    Refusal(
      .notAnEarlierGate, "“\(gate)”不是已通过的前面环节。",
      "“\(gate)” is not an earlier gate that has passed.",
      help: "退给拟稿人（drafter），或者退到前面的环节。",
      "Return to `drafter` or to an earlier gate.")
  }

  static func notTheSubmitter(_ submitter: PersonID) -> Refusal {
    Refusal(
      .notTheSubmitter, "只有送审人（\(submitter)）可以撤回。",
      "Only the submitter (\(submitter)) may recall.",
      help: "由送审人撤回，或者由审签环节退回。",
      "Have the submitter recall it, or a gate return it.")
  }

  static func gateHasActed() -> Refusal {
    Refusal(
      .gateHasActed, "审签环节已经办理，不能撤回。", "A gate has acted: it can't be recalled.",
      help: "请当前环节退回拟稿人。", "Ask the pending gate to return it to the drafter.")
  }

  static func editNotAllowed(_ gate: String, _ mode: Step.EditMode) -> Refusal {
    Refusal(
      .editNotAllowed, "“\(gate)”不得以此方式（\(mode.rawValue)）修改。",
      "The gate “\(gate)” may not edit in the mode `\(mode.rawValue)`.",
      help: "退回修改，或者在审签链上设 edit。", "Return it, or set `edit` on the gate.")
  }

  static func editTouchesOther() -> Refusal {
    Refusal(
      .editTouchesOther, "修改只能改动复文的文字；案件、单位配置、版式、审签链和拟稿人须与送审时相同。",
      "An edit may change the reply only: case, office, letterhead, chain and drafter stay.",
      help: "退回拟稿人重新送审。", "Return it to the drafter, who submits anew.")
  }

  static func editChangesNothing() -> Refusal {
    Refusal(
      .editChangesNothing, "修改没有改动内容。", "The edit changes nothing.",
      help: "直接通过即可。", "Approve it as it is.")
  }

  // MARK: Opinions

  static func asksOneself() -> Refusal {
    Refusal(
      .asksOneself, "不能转请自己阅示。", "One can't ask one's own opinion.", help: "另选一人。",
      "Ask somebody else.")
  }

  static func alreadyAsked(_ person: Office.Person) -> Refusal {
    Refusal(
      .alreadyAsked, "已转请\(person.name)阅示，尚未答复。",
      "\(person.name) has been asked and has not answered.",
      help: "等待答复。", "Wait for the answer.")
  }

  static func notAsked() -> Refusal {
    Refusal(
      .notAsked, "没有转请此人阅示，或者已经答复。",
      "The person has not been asked, or has answered.",
      help: "由当前环节先转请（review ask）。", "The pending gate asks first (review ask).")
  }

  // MARK: Issuing

  static func notComplete(_ gate: String?) -> Refusal {
    let at = gate.map { ("，待“\($0)”办理", ": “\($0)” is pending") } ?? ("", "")
    return Refusal(
      .notComplete, "审签尚未全部通过\(at.0)。", "Not every gate has passed\(at.1).",
      help: "各关依次通过后再印发。", "Issue it when every gate has passed in order.")
  }

  static func numberMissing() -> Refusal {
    Refusal(
      .numberMissing, "缺发文字号。", "The document number is missing.", help: "给出发文字号。",
      "Give the document number.")
  }

  static func signedDayDiffers(_ day: Day) -> Refusal {
    Refusal(
      .signedDayDiffers, "成文日期须为最后一关签批之日（\(day)）。",
      "The date must be the day of the last gate's signature (\(day)).",
      help: "不必另填成文日期。", "Leave the date out: it is taken from the review.")
  }

  static func printedTooEarly(_ signed: Day) -> Refusal {
    Refusal(
      .printedTooEarly, "印发日期早于成文日期（\(signed)）。",
      "The day of printing is before the day of signature (\(signed)).",
      help: "更正印发日期。", "Correct the day of printing.")
  }

  static func releasedTooEarly(_ day: Day) -> Refusal {
    Refusal(
      .printedTooEarly, "公开之日早于办理发布的日期（\(day)）。",
      "The day of release is before the day on which it is released (\(day)).",
      help: "写当天或以后的日期；不写即当天。", "Give that day or a later one; left out, it is that day.")
  }

  static func badRecipient() -> Refusal {
    Refusal(
      .badRecipient, "收文单位缺名称，或者份数不在1至2000之间。",
      "A recipient lacks a name, or its copies are not 1 to 2,000.",
      help: "更正收文单位。", "Correct the recipients.")
  }

  // MARK: Stored steps

  private static let restore = (
    "从备份恢复审签记录；恢复之前，此件按送审稿对待。",
    "Restore the review from a backup; until then the letter counts as a draft."
  )

  static func stepNumber(_ number: Int) -> Refusal {
    Refusal(
      .stepNumber, "序号\(number)不是应有的序号。", "The number \(number) is out of sequence.",
      help: restore.0, restore.1)
  }

  static func stepUnlinked() -> Refusal {
    Refusal(
      .stepUnlinked, "所记前一步的摘要与前一步不符。",
      "The digest of the step before is not that step's.", help: restore.0, restore.1)
  }

  static func stepAltered() -> Refusal {
    Refusal(
      .stepAltered, "所记内容与按规则应记的不符。", "The step is not what the rules make of it.",
      help: restore.0, restore.1)
  }

  static func recordsUnknown() -> Refusal {
    Refusal(
      .recordsUnknown, "找不到所冻结的记录，或者记录已变。",
      "The frozen records are missing or have changed.",
      help: "恢复 objects 文件夹中的记录。", "Restore the records in the folder `objects`.")
  }

  static func officeUnknown() -> Refusal {
    Refusal(
      .officeUnknown, "找不到所据的单位配置，或者配置已变。",
      "The office file consulted is missing or has changed.",
      help: "恢复 objects 文件夹中的单位配置。", "Restore the office file in the folder `objects`.")
  }

  static func headDiffers() -> Refusal {
    Refusal(
      .headDiffers, "最后一步与另存的摘要不符。",
      "The last step is not the one whose digest was kept elsewhere.",
      help: restore.0, restore.1)
  }
}
