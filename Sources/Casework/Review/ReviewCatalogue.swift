package import Records

/// What `explain` says about the review's codes.
package struct ReviewCatalogueEntry: Sendable, Hashable {
  package let code: DiagnosticCode
  package let title: Diagnostic.Words
  package let explanation: Diagnostic.Words
}

extension ReviewRule {
  /// All entries, by code.
  package static var catalogue: [ReviewCatalogueEntry] {
    allCases.map { .init(code: $0.code, title: $0.title, explanation: $0.explanation) }
  }

  /// The rule in a few words.
  package var title: Diagnostic.Words { entry.title }

  /// Why the rule is there and how it is met.
  package var explanation: Diagnostic.Words { entry.explanation }

  private typealias Entry = (title: Diagnostic.Words, explanation: Diagnostic.Words)

  private func say(_ title: (String, String), _ chinese: String, _ english: String) -> Entry {
    (.init(title.0, title.1), .init(chinese, english))
  }

  private var entry: Entry {
    switch self {
    case .notUnderReview, .alreadyUnderReview, .alreadyIssued, .allGatesPassed,
      .timeRunsBackwards, .tooManySteps, .textTooLong:
      standing
    case .unknownPerson, .notServing, .lacksAbility, .otherOffice, .notOfTheSeat, .noSuchSeat,
      .bodySeat, .notStandIn, .signerMissing, .entersOwn, .scanMissing:
      acting
    case .noChainFits, .malformedChain, .otherRecords, .prefixMalformed, .prefixDiffers,
      .seatPassed, .drafterMayNotPass, .samePersonTwice:
      passing
    case .commentMissing, .notAnEarlierGate, .notTheSubmitter, .gateHasActed, .editNotAllowed,
      .editTouchesOther, .editChangesNothing, .asksOneself, .alreadyAsked, .notAsked:
      changing
    case .notComplete, .numberMissing, .signedDayDiffers, .printedTooEarly, .badRecipient,
      .notReleased, .alreadyWithdrawn,
      .stepNumber, .stepUnlinked, .stepAltered, .recordsUnknown, .officeUnknown, .headDiffers:
      closing
    }
  }

  private var standing: Entry {
    switch self {
    case .notUnderReview:
      say(
        ("未在审签", "Not under review"),
        "通过、退回、修改、转请、印发都以一次送审为对象。复文尚未送审、已撤回或者已退回拟稿人时没有对象。",
        "Passing, returning, editing, asking and issuing are about a submission; before one, and "
          + "after a recall or a return to the drafter, there is none.")
    case .alreadyUnderReview:
      say(
        ("已在审签", "Already under review"),
        "同一复文同时只有一份送审稿，免得各关看的不是同一份。",
        "A reply has one submission at a time, so that all gates look at the same one.")
    case .alreadyIssued:
      say(
        ("已印发", "Already issued"),
        "印发的复文不再变动，重印用存档原件；更正和撤销都是新的复文，有自己的文号，注明所替代的文号。",
        "An issued letter never changes and a reprint is the stored bytes. A correction or a "
          + "withdrawal is a new reply with its own number that names the one it replaces.")
    case .allGatesPassed:
      say(
        ("已全部通过", "Every gate has passed"),
        "没有待办环节时不能再通过、修改或者转请；复核发现问题的，由有印发权限的人退回。",
        "With no gate pending nothing can be passed, edited or asked; who may issue can still "
          + "return it when the last check finds a fault.")
    case .timeRunsBackwards:
      say(
        ("时间倒流", "Time runs backwards"),
        "各步按序号为序，时间不得早于前一步，否则成文日期和代理期间无从认定。",
        "Steps are ordered by number, and no step may be earlier than the one before: the date of "
          + "the letter and stand-ins' periods depend on it.")
    case .tooManySteps:
      say(
        ("步数过多", "Too many steps"), "一份审签记录最多2000步。",
        "A review has at most 2,000 steps.")
    default:
      say(
        ("文字过长", "Text too long"), "意见最多8000字，发文字号最多200字。",
        "A comment has at most 8,000 characters, a document number 200.")
    }
  }

  private var acting: Entry {
    switch self {
    case .unknownPerson:
      say(
        ("查无此人", "Unknown person"), "办理人、签署人、被代理人、被转请人都须登记在单位配置中。",
        "Whoever acts, signs, is stood in for or is asked must be in the office file.")
    case .notServing:
      say(
        ("不在任职期", "Not serving"),
        "按该步当日判断；被代理人也须在任，离任者的权限不能由人代理。",
        "Judged on the step's day. Who is stood in for must serve too: an authority that has ended "
          + "can't be exercised by another.")
    case .lacksAbility:
      say(
        ("没有权限", "Ability missing"),
        "拟稿和送审须有 draft，印发须有 issue，代录须有 enter；审签环节的权限由审签链的席位决定。",
        "Drafting and submitting need `draft`, issuing `issue`, entering from paper `enter`; who "
          + "passes gates is said by the chain's seats.")
    case .otherOffice:
      say(
        ("不是送审单位", "Another office"),
        "其后新设的代理可以用新版单位配置，但须是同一单位的。",
        "A stand-in named since may come from a newer office file, but of the same office.")
    case .notOfTheSeat:
      say(
        ("不能在此办理", "May not act here"),
        "当前环节由该席列出的人办理，或者由代理期内的代理人写明代谁办理。",
        "The pending gate's seats list who may act; a stand-in acts in the stated period and says "
          + "for whom.")
    case .noSuchSeat:
      say(
        ("没有此席位", "No such seat"), "所指席位须属于当前待办环节。",
        "The seat named must be one of the pending gate's.")
    case .bodySeat:
      say(
        ("外单位席位", "An outside body's seat"),
        "会签的外单位不在本单位人员之列，由有代录权限的人代录，并处处注明代录。",
        "An outside body that countersigns has no people here: a clerk enters its signature, "
          + "which is shown as entered everywhere.")
    case .notStandIn:
      say(
        ("不在代理期", "Not standing in"),
        "代理须在单位配置中写明代谁和起止日期，该步当日须在期内。",
        "The office file states who stands in for whom and when; the step's day must lie in the "
          + "period.")
    case .signerMissing:
      say(
        ("缺签署人", "Signer missing"), "代录本单位人员的签署，须写明是谁签的。",
        "An entry for own people says who signed.")
    case .entersOwn:
      say(
        ("代录本人签署", "Entering one's own signature"), "能自己办理的不必代录。",
        "Who can act needs no entry.")
    default:
      say(
        ("缺扫描件", "Scan missing"), "代录以扫描件为凭，记其摘要。",
        "The scan is the evidence of a signature on paper; the step keeps its digest.")
    }
  }

  private var passing: Entry {
    switch self {
    case .noChainFits:
      say(
        ("无适用审签链", "No chain fits"),
        "按文种、角色、标签、轮次依次取第一条适用的审签链。",
        "The first chain that fits kind, role, labels and round is used.")
    case .malformedChain:
      say(
        ("审签链不成立", "Malformed chain"),
        "一条审签链有1至9关，每关至少一席，标识不重复，关名不得为 drafter；每席要么列人，要么是一个外单位。",
        "A chain has 1 to 9 gates, each with a seat; ids are distinct and no gate is called "
          + "`drafter`; a seat has either people or one outside body.")
    case .otherRecords:
      say(
        ("不是此件", "Other records"), "一份审签记录只管一个案件的一份复文。",
        "A review is about one reply of one case.")
    case .prefixMalformed:
      say(
        ("摘要不合格式", "Malformed digest"),
        "通过时要写明所看内容的摘要，送审稿每页印有前16位，至少写8位。",
        "Approving names the digest of what was read: 16 digits stand on each page of the review "
          + "draft, and all of them must be given.")
    case .prefixDiffers:
      say(
        ("看的不是这一稿", "Another content was seen"),
        "所写摘要与当前内容不符，说明看过之后又有修改。没有人通过自己没看过的内容。",
        "The digest given is not the current content's: the text has changed since. Nobody "
          + "approves what they did not see.")
    case .seatPassed:
      say(
        ("此席已通过", "Seat passed already"), "每席只通过一次，退回或者修改后须重新通过。",
        "A seat passes once; after a return or an edit it passes again.")
    case .drafterMayNotPass:
      say(
        ("拟稿人不得自审", "The drafter may not pass"),
        "拟稿人和送审人不得通过自己的稿子；小单位可在审签链上设 drafterMayPass，发文稿纸上会显示。",
        "Who drafted or submitted may not pass the text. A small bureau may set `drafterMayPass` "
          + "on the chain; the sign-off sheet shows it.")
    default:
      say(
        ("一人两席", "One person, two seats"),
        "同一审签链上一人只能通过一席，代理人办理的，代理人和被代理人都算；小单位可设 samePersonMayPass。",
        "In one chain a person passes one seat; a stand-in's act counts for both persons. A small "
          + "bureau may set `samePersonMayPass`.")
    }
  }

  private var changing: Entry {
    switch self {
    case .commentMissing:
      say(
        ("缺意见", "Comment missing"), "退回须说明理由，阅示须有意见。",
        "A return says why, an opinion says something.")
    case .notAnEarlierGate:
      say(
        ("不是前面的环节", "Not an earlier gate"),
        "退回只能退给拟稿人或者前面的环节，该环节及其后的通过作废。",
        "A return goes to the drafter or to an earlier gate; approvals from that gate on fall.")
    case .notTheSubmitter:
      say(
        ("不是送审人", "Not the submitter"), "谁送审谁撤回。", "Who submitted recalls.")
    case .gateHasActed:
      say(
        ("已有环节办理", "A gate has acted"),
        "送审后有任一环节通过、退回或者修改的，不能撤回。",
        "After a gate has passed, returned or edited, a submission can't be recalled.")
    case .editNotAllowed:
      say(
        ("不得如此修改", "Edit not allowed"),
        "关上 edit 为 restart 的只能改后重新审签，为 forward 的两种都可以，为 none 的不能改。",
        "A gate's `edit` says: `none`, no edits; `restart`, only those after which all gates pass "
          + "again; `forward`, either.")
    case .editTouchesOther:
      say(
        ("改动超出复文", "Edit goes beyond the reply"),
        "送审时冻结案件、单位配置、版式和审签链；环节上的修改只改复文，拟稿人不变。",
        "A submission freezes case, office, letterhead and chain; a gate's edit changes the reply "
          + "only, and its drafter stays.")
    case .editChangesNothing:
      say(
        ("没有改动", "Nothing edited"), "没有改动的修改会无故使通过作废。",
        "An edit without a change would undo approvals for nothing.")
    case .asksOneself:
      say(("转请自己", "Asking oneself"), "转请阅示是请别人看。", "Another's opinion is asked.")
    case .alreadyAsked:
      say(
        ("已经转请", "Asked already"), "同一人答复之前不重复转请。",
        "The same person is not asked again before answering.")
    default:
      say(
        ("未被转请", "Not asked"), "只有被转请而未答复的人可以阅示；阅示不等于通过。",
        "Only somebody asked who has not answered gives an opinion; it passes nothing.")
    }
  }

  private var closing: Entry {
    switch self {
    case .notComplete:
      say(
        ("审签未完", "Not every gate has passed"),
        "各关依次通过同一内容，或者其间的修改都有记录相连，最后一关通过的须是最终内容。",
        "Every gate passes the very content in order, or is linked to it by recorded forward "
          + "edits; the last gate passes the final one.")
    case .numberMissing:
      say(("缺发文字号", "Number missing"), "印发须有发文字号。", "Issuing gives a number.")
    case .signedDayDiffers:
      say(
        ("成文日期不符", "Date of signature differs"),
        "成文日期为最后一关签批之日，多席的以最后一席为准（GB/T 9704-2012，7.3.5.4）。",
        "The letter's date is the day the last gate was passed, by the last of its seats (GB/T "
          + "9704-2012, 7.3.5.4).")
    case .printedTooEarly:
      say(
        ("印发日期过早", "Printed too early"), "印发日期不得早于成文日期；公开之日不得早于办理发布的当天。",
        "The day of printing is not before the day of signature, nor a public edition's day before the "
          + "one on which it is released.")
    case .badRecipient:
      say(
        ("收文单位不全", "Bad recipient"), "每个收文单位须有名称，份数1至2000。",
        "Each recipient has a name and 1 to 2,000 copies.")
    case .notReleased:
      say(
        ("尚未发布", "Not released"), "撤下只针对已发布的公开文本。", "Only a released public edition is withdrawn.")
    case .alreadyWithdrawn:
      say(
        ("已经撤下", "Withdrawn already"), "撤下的公开文本不再变动；重新公开须另起一份。",
        "A withdrawn edition no longer changes; publishing again takes another.")
    case .stepNumber:
      say(
        ("步骤序号有误", "Step out of sequence"), "序号从1起连续；有步骤被删、换位或者插入。",
        "Numbers run from 1 without gaps: a step was removed, moved or put in.")
    case .stepUnlinked:
      say(
        ("步骤不相连", "Step unlinked"), "每步记前一步的摘要；前一步已变。",
        "Each step keeps the digest of the one before, which has changed.")
    case .stepAltered:
      say(
        ("步骤被改", "Step altered"),
        "重新按规则推算每一步，须与所记完全一致，不多不少。",
        "Each step is decided again by the rules and must come out exactly as stored.")
    case .recordsUnknown:
      say(
        ("缺冻结的记录", "Frozen records unknown"),
        "送审、修改时的案件、复文、单位配置和版式按摘要存放，须在且未变。",
        "The records of a submission or an edit lie beside the review by digest; they must be "
          + "there, unchanged.")
    case .officeUnknown:
      say(
        ("缺单位配置", "Office file unknown"),
        "以新版单位配置判定权限的步骤，该版须在且未变。",
        "A step judged by a newer office file needs that file, unchanged.")
    default:
      say(
        ("末步摘要不符", "Head differs"),
        "最后一步没有后一步约束，以另存的摘要核对；不符说明记录被截断或者改写。",
        "Nothing follows the last step, so its digest is kept elsewhere; a difference means that "
          + "the review was cut off or rewritten.")
    }
  }
}
