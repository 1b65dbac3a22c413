package import Records

/// What `explain` says about the codes of a case's life.
extension LifeRule {
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
    case .versionDiffers, .notInState, .closed, .alreadyDone, .eventTimeBackwards, .dayAhead,
      .textMissing:
      standing
    case .unknownSection, .unknownProposer, .unknownPoint, .unknownUnit, .noCommitment: naming
    case .milestoneMissing, .contactMissing, .viewsMissing, .opinionMissing, .demandMissing,
      .handBackLate:
      demanding
    case .draftDiffers, .notConsultable, .notARecipient, .numberNotOfSeries, .numberTaken,
      .seriesMissing, .issuingStopped:
      replying
    case .notDissatisfied, .extensionEarlier, .clockState, .mergesItself, .reasonMissing,
      .notPublishable, .notFinished, .classUnchanged, .decisionNeedsGates:
      following
    }
  }

  private var standing: Entry {
    switch self {
    case .versionDiffers:
      say(
        ("案件已有变化", "The case has changed"),
        "查看之后别人又办了事，按旧情况作的决定不予采纳；拒绝时列出变化，看过再办。",
        "Somebody acted after you looked: a decision taken on an old view isn't entered. The "
          + "refusal says what changed; look again and decide.")
    case .notInState:
      say(
        ("现在还不能办这一步", "Not yet, or not here"),
        "案件按阶段办理，这一步要等前一步办过；哪一步先，由案件现在的状态说明。",
        "A case goes through its stages, and this step waits for another; the case's state says "
          + "for which.")
    case .closed:
      say(
        ("案件已结束", "The case is closed"),
        "已退办、已并案、已归档的案件不再办理；归档后仍可记录反馈、承诺落实、采纳、公开和类别变更。",
        "A case that was taken back, merged or archived isn't handled any more; once archived, "
          + "marks, commitments, points, publication and changes of class can still be entered.")
    case .alreadyDone:
      say(
        ("已经记录过", "Recorded already"),
        "签收、归档、跨年等事项一件只记一次，记录只增不改；有误的另加说明。",
        "Acceptance, archiving, carrying over and the like are recorded once, and records are only "
          + "added to: explain a mistake by a note.")
    case .eventTimeBackwards:
      say(
        ("时间早于上一条记录", "Earlier than the last event"),
        "案件的记录按先后为序，时间不得倒退；补记过去的事，用日期写明是哪一天的事，记录时间仍是现在。",
        "Events stand in order and their times never fall. Something past is entered now, with its "
          + "own day beside it.")
    case .dayAhead:
      say(
        ("日期在将来", "A day that lies ahead"),
        "已发生的事只能是今天或以前的；将来的安排不是记录。",
        "What has happened happened today or before; a plan is no record.")
    default:
      say(
        ("缺少必填的内容", "A text is missing"),
        "理由、说明、对象、方式等是日后查考的依据，不能空着。",
        "Reasons, counterparts and ways are what later readers go by; none may be empty.")
    }
  }

  private var naming: Entry {
    switch self {
    case .unknownSection:
      say(
        ("没有这个科室", "No such section"),
        "案件只能分给单位配置（office.xml）里有的科室，用其标识。",
        "A case is given to a section of the office file, by its id.")
    case .unknownProposer:
      say(
        ("没有这位提出者", "No such proposer"),
        "沟通、征求意见和反馈按提出者分别记录，标识须是本案的。",
        "Contacts, views and marks are kept for each proposer, by an id of this case.")
    case .unknownPoint:
      say(
        ("没有这个要点", "No such point"), "采纳情况逐条记在本案所提的要点上。",
        "What was adopted is recorded point by point, by an id of this case.")
    case .unknownUnit:
      say(
        ("不是会办单位", "Not a joint unit of the case"),
        "只有请过会办的单位才能催办和收到意见；登记时未列的，先请其会办。",
        "Only a unit that was asked can be reminded or give its opinion; ask it first if the "
          + "registration doesn't name it.")
    default:
      say(
        ("没有这项承诺", "No such commitment"),
        "承诺按答复中的次序编号，全案连续；尚未印发的答复没有承诺。",
        "Commitments are numbered over the case in the order of its letters; one not issued has "
          + "none.")
    }
  }

  private var demanding: Entry {
    switch self {
    case .milestoneMissing:
      say(
        ("前一环节未办", "A step before is missing"),
        "单位配置规定了环节的先后（先拟办后阅批、先阅批后分解等），前一环节未办的，后一环节不能办。",
        "The office file says which step comes before which; one can't be taken before what it "
          + "waits for.")
    case .contactMissing:
      say(
        ("沟通次数不够", "Too little contact"),
        "单位配置规定了某一步之前与谁、以何种方式至少沟通几次；没有记录的沟通不算。",
        "The office file says how often, with whom and by which means contact is held before a "
          + "step; what isn't recorded doesn't count.")
    case .viewsMissing:
      say(
        ("征求意见未完成", "Views are missing"),
        "单位配置要求答复前征求提出者对文稿的意见；文稿改动后可能须再次征求，先满意再答复的还须评价满意。",
        "The office file wants the proposers' views on the text first: maybe again after a "
          + "change, and maybe satisfied ones.")
    case .opinionMissing:
      say(
        ("会办意见未收齐", "Joint opinions are missing"),
        "单位配置规定会办意见收齐后才能送审；催办后记录收到的意见。",
        "The office file holds submission until the joint units' opinions are in: remind them, "
          + "then record what came.")
    case .demandMissing:
      say(
        ("任务分解不完整", "The assignment is incomplete"),
        "单位配置规定了分解任务必须写明的各项（五定等），缺一不可。",
        "The office file says what an assignment must state; all of it is wanted.")
    default:
      say(
        ("退办已过期限", "Too late to hand back"),
        "退办须在交办机关规定的期限内提出；过期的由交办机关调整。",
        "A case is handed back within the days that the assigning body allows; after them, that "
          + "body moves it.")
    }
  }

  private var replying: Entry {
    switch self {
    case .draftDiffers:
      say(
        ("文稿与案件不符", "The reply doesn't fit the case"),
        "文稿的案号、轮次、种类须与案件一致，送审和征求意见的须是存过的最近一稿。",
        "A reply's case, round and kind are the case's; what is submitted or shown is the latest "
          + "text kept.")
    case .notConsultable:
      say(
        ("没有征求过意见的文稿", "A text never sent for views"),
        "意见记在送过的那一稿上，才知道说的是哪一稿。",
        "Views are kept by the text that was sent, so that it is known which one they are about.")
    case .notARecipient:
      say(
        ("不在收文单位之列", "Not a recipient"), "分发按印发时确定的主送、抄送逐一记录。",
        "Sending is recorded for each recipient that the issue names.")
    case .numberNotOfSeries:
      say(
        ("不属于任何编号序列", "Of no series"),
        "单位配置规定了编号序列的，文号须合其式样，登记簿才能说明每个空号。",
        "Where the office file has series a number must fit one, so that the register can explain "
          + "every gap.")
    case .numberTaken:
      say(
        ("文号已用、保留或作废", "The number is taken"),
        "一号一文。保留和作废的文号不再给别的函，登记簿写明缘由。",
        "One number, one letter. A reserved or voided number isn't given to another; the register "
          + "says why.")
    case .seriesMissing:
      say(
        ("没有适用的编号序列", "No series fits"),
        "单位配置的各编号序列都不适用于这种函、这类案件。",
        "None of the office's series is for this kind of letter and matter.")
    default:
      say(
        ("暂停编号", "Numbering is stopped"),
        "登记簿由备份恢复后，备份以后发出的文号已无记录；核实之前继续编号会一号两文。",
        "After a restore, numbers given since the backup are unknown; going on before they are "
          + "accounted for would give one twice.")
    }
  }

  private var following: Entry {
    switch self {
    case .notDissatisfied:
      say(
        ("没有不满意的反馈", "Nobody is dissatisfied"),
        "重新办理起于不满意的反馈；因其他缘故重办的须写明理由。",
        "A case is handled again because somebody is dissatisfied; any other cause must be stated.")
    case .extensionEarlier:
      say(
        ("日子不够晚", "Not a later day"), "延期后的时限须晚于现有时限，重办的时限不得早于当天。",
        "An extension ends after the day in force; a further round doesn't end before it begins.")
    case .clockState:
      say(
        ("计时状态不符", "The clock is so already"),
        "停止与恢复交替进行：停着的不能再停，走着的不用恢复，恢复不早于停止。",
        "Stops and resumptions alternate, and a resumption isn't earlier than its stop.")
    case .mergesItself:
      say(("与自己并案", "Merged into itself"), "并案是两件案件一并答复。", "A merger is of two cases.")
    case .reasonMissing:
      say(
        ("缺少不公开的理由", "The reason is missing"),
        "公开为常态、不公开为例外：依申请公开和不予公开都须写明理由。",
        "Answers are open by default; on request and withheld both need their reason.")
    case .notPublishable:
      say(
        ("不能公开", "It can't be published"),
        "只公开已印发、公开属性为主动公开的答复；会办意见不单独公开。",
        "Only issued answers marked open are published, and joint opinions never by themselves.")
    case .decisionNeedsGates:
      say(
        ("变更公开属性须经审查", "A change of disclosure passes gates"),
        "单位配置写有 <publication> 的，签发后变更公开属性与公开文本走同一条审签链；撤下立即生效并记录理由。",
        "Where the office file has <publication>, a change after issue passes the same chain as an "
          + "edition; withdrawal takes effect at once and records its reason.")
    case .notFinished:
      say(
        ("尚未办完", "Not finished"),
        "归档须在答复印发、送达全部收文单位、无人不满意之后；退办和并案的可直接归档。",
        "A case is archived when its letter is issued and sent to all and nobody is dissatisfied; "
          + "one taken back or merged, at once.")
    default:
      say(
        ("类别没有变化", "The class isn't changed"),
        "类别变更须改为本单位分类中的另一类；前后两年的统计都保留。",
        "A change is to another of the office's classes; both years' figures stay.")
    }
  }
}
