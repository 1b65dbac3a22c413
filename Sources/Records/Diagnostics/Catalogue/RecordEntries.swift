extension DiagnosticCatalogue {
  static let caseEntries: [Entry] = [
    Entry(
      .dueBeforeAssigned, .init("期限早于交办", "Due before it was assigned"),
      .init("办结期限在交办日期之后或同一天。", "A case is due on or after the day it was assigned."),
      wrong: "assigned=\"2026-03-02\" due=\"2026-02-28\"",
      right: "assigned=\"2026-03-02\" due=\"2026-06-02\"",
      remedy: .init("核对两个日期。", "Check both dates.")),
    Entry(
      .jointDueOutside, .init("会办期限不在范围内", "A joint unit's date out of range"),
      .init(
        "会办单位的期限在交办日期与办结期限之间，主办单位才来得及用。",
        "A joint unit is due between the case's assignment and due date, so that the "
          + "lead unit can use its opinion."
      ),
      wrong: "<joint due=\"2026-07-01\">市财政局</joint>（6月2日办结）",
      right: "<joint due=\"2026-04-01\">市财政局</joint>",
      remedy: .init("改日期。", "Change the date.")),
    Entry(
      .severalLeads, .init("领衔的不止一个", "Several leads"),
      .init("领衔代表、第一提案人只有一位。", "One proposer leads."),
      wrong: "<person id=\"d2\" lead=\"true\">（d1 也是）", right: "<person id=\"d2\">",
      remedy: .init("只留一个。", "Leave one.")),
    Entry(
      .noLead, .init("没有写明领衔", "Nobody leads"),
      .init("有几位提出者而没有写明，就以第一位为准。", "With several proposers and none marked, the first is taken."),
      wrong: "<person id=\"d1\">", right: "<person id=\"d1\" lead=\"true\">",
      remedy: .init("加 lead。", "Add lead=.")),
    Entry(
      .leadUnitMissing, .init("没有主办单位", "No lead unit"),
      .init("会办意见要送主办单位。", "A joint opinion goes to the lead unit."),
      wrong: "<handling role=\"joint\" …/>",
      right: "<handling role=\"joint\" …><lead>市民政局</lead></handling>",
      remedy: .init("写上。", "Name it.")),
  ]

  static let otherRecordEntries: [Entry] = officeEntries + formEntries

  private static let officeEntries: [Entry] = [
    Entry(
      .seatUnknownPerson, .init("席位上的人不存在", "A seat for nobody"),
      .init("people 写 <people> 里的标识，空格分隔。", "people= has ids from <people>, divided by spaces."),
      wrong: "<seat id=\"s\" people=\"王科长\"/>", right: "<seat id=\"s\" people=\"wang\"/>",
      remedy: .init("改用标识。", "Use the ids.")),
    Entry(
      .seatWithoutHolder, .init("席位要有一种主人", "A seat has one kind of holder"),
      .init(
        "本单位的人（people）或者外单位（body），只能其一。",
        "Persons of the office (people=) or an outside body (body=), one of the two."),
      wrong: "<seat id=\"s\"/>", right: "<seat id=\"s\" body=\"市财政局\"/>",
      remedy: .init("写其一。", "Give one.")),
    Entry(
      .gateRepeated, .init("环节标识重复", "A gate's id twice"),
      .init("审签记录用标识指认环节。", "Reviews name gates by id."),
      wrong: "<gate id=\"g1\"…><gate id=\"g1\"…>", right: "<gate id=\"g1\"…><gate id=\"g2\"…>",
      remedy: .init("另取。", "Give it another id.")),
    Entry(
      .seatRepeated, .init("席位标识重复", "A seat's id twice"),
      .init("同一环节里，审签记录用标识指认席位。", "Reviews name the seats of a gate by id."),
      wrong: "<seat id=\"a\"…/><seat id=\"a\"…/>", right: "<seat id=\"a\"…/><seat id=\"b\"…/>",
      remedy: .init("另取。", "Give it another id.")),
    Entry(
      .standInUnknown, .init("代理的人不存在", "An unknown stand-in"),
      .init("for 和 by 写 <people> 里的标识。", "for= and by= are ids from <people>."),
      wrong: "<standIn for=\"王局长\" …/>", right: "<standIn for=\"wang\" …/>",
      remedy: .init("改用标识。", "Use the id.")),
    Entry(
      .periodBackwards, .init("起止颠倒", "A period backwards"),
      .init("until 在 from 之后或同一天。", "until= is on or after from=."),
      wrong: "from=\"2026-07-17\" until=\"2026-07-06\"",
      right: "from=\"2026-07-06\" until=\"2026-07-17\"",
      remedy: .init("对调。", "Swap them.")),
    Entry(
      .standInForOneself, .init("自己代理自己", "Standing in for oneself"),
      .init("代理是由别人代行。", "A stand-in is another person."),
      wrong: "for=\"wang\" by=\"wang\"", right: "for=\"wang\" by=\"li\"",
      remedy: .init("改 by。", "Change by=.")),
    Entry(
      .gateClosed, .init("有一关无人能过", "A gate nobody can pass"),
      .init(
        "一人只能通过审签链的一席（除非 samePersonMayPass），外单位的席位要有人能代录；算下来这一关没有人选了。",
        "One person passes one seat of a chain (unless samePersonMayPass), and an "
          + "outside body's seat needs a clerk who may enter; nobody is left for this "
          + "gate."
      ),
      wrong: "<gate …><seat … people=\"wang\"/></gate><gate …><seat … people=\"wang\"/></gate>",
      right: "<gate …><seat … people=\"wang\"/></gate><gate …><seat … people=\"chen\"/></gate>",
      remedy: .init("增加人选。", "Name more people.")),
    Entry(
      .unknownSection, .init("没有这个科室", "No such section"),
      .init("section 写 <sections> 里的标识。", "section= is an id from <sections>."),
      wrong: "section=\"办公室\"", right: "section=\"bangongshi\"",
      remedy: .init("改用标识。", "Use the id.")),
    Entry(
      .classRepeated, .init("类别重复", "A class twice"),
      .init("一套分类里，每个类别写一次。", "A set has each class once."),
      wrong: "<class value=\"A\">…<class value=\"A\">…",
      right: "<class value=\"A\">…<class value=\"B\">…",
      remedy: .init("合并。", "Make one of them.")),
  ]

  private static let formEntries: [Entry] = [
    Entry(
      .markInPlainForm, .init("简式没有机关标志", "No mark in the plain form"),
      .init("简式没有红头。", "The plain form has no red head."),
      wrong: "form=\"plain\" … <mark>", right: "form=\"letter\" … <mark>",
      remedy: .init("删去，或者改格式。", "Delete it, or change the form.")),
    Entry(
      .markMissing, .init("缺少机关标志", "The mark is missing"),
      .init("信函格式、文件格式以机关标志开头。", "The letter and document forms begin with the issuer's mark."),
      wrong: "<letterhead … form=\"letter\"/>",
      right: "<letterhead … form=\"letter\"><mark><line>{name}</line></mark></letterhead>",
      remedy: .init("加上。", "Add it.")),
    Entry(
      .suffixAlone, .init("一行标志不用 suffix", "A suffix with one line"),
      .init("suffix 是联合行文时居右的“文件”二字。", "suffix= is the 文件 beside several issuers' names."),
      wrong: "<mark suffix=\"文件\"><line>{name}</line></mark>",
      right: "<mark><line>{name}文件</line></mark>",
      remedy: .init("写进这一行。", "Write it into the line.")),
    Entry(
      .stepsOutOfOrder, .init("步骤编号不连续", "Steps out of order"),
      .init(
        "审签记录的步骤从1起连续编号；不连续，就是删过、插过。",
        "Steps count from 1; a gap says that one was taken out or put in."),
      wrong: "<step number=\"1\"…><step number=\"3\"…>",
      right: "<step number=\"1\"…><step number=\"2\"…>",
      remedy: .init("从备份恢复。", "Restore it from a backup.")),
    Entry(
      .previousWrong, .init("前后环节没有相连", "Steps not linked"),
      .init("第一步之外，每一步都记着上一步的摘要。", "Every step but the first holds the digest of the one before."),
      remedy: .init("从备份恢复。", "Restore it from a backup.")),
    Entry(
      .dayOutsideYear, .init("日期不在当年", "A day of another year"),
      .init("工作日历每年一份。", "A calendar is for one year."),
      wrong: "year=\"2026\" … <work day=\"2027-02-01\"/>",
      right: "year=\"2026\" … <work day=\"2026-02-14\"/>",
      remedy: .init("核对年份。", "Check the year.")),
  ]
}
