extension DiagnosticCatalogue {
  static let replyEntries: [Entry] = belongingEntries + answerEntries + writingEntries

  private static let belongingEntries: [Entry] = [
    Entry(
      .otherCase, .init("不是这个案件的复文", "A reply to another case"),
      .init("复文的 case 与案件的 id 不同。", "The reply's case= differs from the case's id=."),
      wrong: "<reply … case=\"JY-2026-0012\">（案件是 JY-2026-0021）",
      right: "<reply … case=\"JY-2026-0021\">",
      remedy: .init("核对文件。", "Check which files belong together.")),
    Entry(
      .kindAgainstRole, .init("文种与办理角色不符", "The wrong kind of letter"),
      .init(
        "会办单位把意见送主办单位，由主办单位答复；主办、分办单位直接答复提出者。",
        "A joint unit sends an opinion to the lead unit, which answers; a lead or "
          + "separate unit answers the proposers."
      ),
      wrong: "role=\"joint\" … kind=\"letter\"", right: "role=\"joint\" … kind=\"opinion\"",
      remedy: .init("改 kind。", "Change kind=.")),
    Entry(
      .unknownDrafter, .init("拟稿人不在单位文件里", "An unknown drafter"),
      .init("drafter 写单位文件里的人员标识，不写姓名。", "drafter= is an id of the office file, not a name."),
      wrong: "drafter=\"李明\"", right: "drafter=\"li\"",
      remedy: .init("改用标识。", "Use the id.")),
    Entry(
      .drafterMayNot, .init("此人不能拟稿", "This person may not draft"),
      .init(
        "单位文件里此人的 may 没有 draft（年度总结由有 register 的人拟稿也可以）。",
        "The person's may= in the office file lacks draft (for a report, register will do)."),
      wrong: "<person id=\"li\" may=\"none\">", right: "<person id=\"li\" may=\"draft\">",
      remedy: .init("换人，或者改单位文件。", "Name another, or change the office file.")),
  ]

  private static let answerEntries: [Entry] = [
    Entry(
      .unknownPoint, .init("案件没有这一条", "No such point"),
      .init("answers 写案件 <points> 里的标识。", "answers= has ids of the case's <points>."),
      wrong: "<section answers=\"p9\">", right: "<section answers=\"p1 p2\">",
      remedy: .init("改正，或者先在案件里列出这一条。", "Correct it, or list the point in the case.")),
    Entry(
      .pointUnanswered, .init("有一条没有答复", "A point is not answered"),
      .init(
        "逐条答复：案件列出的每条诉求，都要有一节写明答复它。单位文件写 everyPoint=\"required\" 的是错误，否则是提醒；会办意见不查。",
        "Each point has a section that answers it. An error where the office file "
          + "has everyPoint=\"required\", otherwise a warning; an opinion is not asked."
      ),
      wrong: "<section><heading>关于助餐点</heading>…",
      right: "<section answers=\"p1\"><heading>关于助餐点</heading>…",
      remedy: .init(
        "给答复它的一节加 answers；没有答复的，补写。", "Add answers= to its section, or write the answer.")),
    Entry(
      .unknownClassSet, .init("没有这套分类", "No such class set"),
      .init(
        "各地办理结果的分类不同，由单位文件规定。",
        "Result classes differ from place to place: the office file has them."),
      wrong: "classSet=\"abc\"", right: "classSet=\"national\"",
      remedy: .init("用单位文件里的标识。", "Use an id of the office file.")),
    Entry(
      .unknownClass, .init("没有这个类别", "No such class"),
      .init("类别要在所用的那套分类之内。", "The class is one of its set."),
      wrong: "class=\"E\"", right: "class=\"A\"",
      remedy: .init("从列出的类别里选。", "Choose one of those listed.")),
    Entry(
      .commitmentMissing, .init("缺少承诺事项", "A commitment is missing"),
      .init(
        "正在解决或列入计划的一类，要写明做什么、到哪天。",
        "A class for what is being solved or planned says what will be done, and by which day."),
      wrong: "class=\"B\"（没有 <commitments>）",
      right: "<commitments><commitment due=\"2026-12-31\">建成助餐点20个</commitment></commitments>",
      remedy: .init("补上，或者改类别。", "Add it, or change the class.")),
    Entry(
      .commitmentTooEarly, .init("承诺时限早于交办", "A commitment before the case"),
      .init("承诺的是将来的事。", "A commitment is about what is to come."),
      wrong: "<commitment due=\"2025-12-31\">", right: "<commitment due=\"2026-12-31\">",
      remedy: .init("核对年份。", "Check the year.")),
    Entry(
      .reasonMissing, .init("没有写不公开的理由", "No reason for not being open"),
      .init(
        "复文以公开为常态；依申请公开、不予公开要写理由。", "Replies are open as a rule; otherwise a reason is stated."),
      wrong: "<disclosure decision=\"withheld\"/>",
      right: "<disclosure decision=\"withheld\"><reason>涉及未公布的规划</reason></disclosure>",
      remedy: .init("写明依据。", "Write the ground for it.")),
    Entry(
      .summaryMissing, .init("没有摘要", "The summary is missing"),
      .init("公开范围是摘要，就要有摘要。", "Where a summary is to be open, there must be one."),
      wrong: "<disclosure decision=\"open\" extent=\"summary\"/>",
      right: "<disclosure … extent=\"summary\"><summary><p>…</p></summary></disclosure>",
      remedy: .init("写摘要。", "Write it.")),
    Entry(
      .summaryUnused, .init("摘要没有用处", "A summary that is not used"),
      .init(
        "公开全文就不用摘要；两者并存，说不清公开哪个。",
        "With the full text open there is no summary; with both, it is not clear which."),
      wrong: "<disclosure decision=\"open\"><summary>…",
      right: "<disclosure decision=\"open\" extent=\"summary\"><summary>…",
      remedy: .init("改范围，或者删去摘要。", "Change the extent, or delete the summary.")),
  ]

  private static let writingEntries: [Entry] = [
    Entry(
      .wordMissing, .init("缺少必备用语", "Required words are missing"),
      .init(
        "单位文件 <rules> 里规定的用语，全文一处也没有。",
        "Words that the office file's <rules> require stand nowhere in the reply."),
      remedy: .init("写进合适的地方。", "Write them where they fit.")),
    Entry(
      .wordForbidden, .init("用了禁用词语", "Forbidden words"),
      .init(
        "单位文件 <rules> 里禁止的词语；缘由一并列出。",
        "Words that the office file's <rules> forbid; its reason is shown."),
      wrong: "<p>大概年底完成</p>", right: "<p>2026年12月31日前完成</p>",
      remedy: .init("改写。", "Write it another way.")),
    Entry(
      .headingNumbered, .init("标题自带序号", "A numbered heading"),
      .init(
        "一、（一）1.（1）由层次生成；自己写了，就会印成两个，改了次序还会错。",
        "Numbers come from nesting; a typed one would print twice, and be wrong once sections move."
      ),
      wrong: "<heading>一、关于助餐点</heading>", right: "<heading>关于助餐点</heading>",
      remedy: .init("删去序号。", "Delete the number.")),
    Entry(
      .sectionTooDeep, .init("层次过深", "Sections too deep"),
      .init(
        "公文结构层次是四层（GB/T 9704-2012，7.3.3）。", "A letter has four levels (GB/T 9704-2012, 7.3.3)."),
      remedy: .init("并入上一层，或者写成段落。", "Move it up, or make it a paragraph.")),
    Entry(
      .tableUneven, .init("表格不齐", "An uneven table"),
      .init(
        "每一行的格（连同跨列、跨行的）要正好填满各列。",
        "The cells of each row, spans included, fill the columns exactly."),
      wrong: "（3列）<row><cell>1</cell><cell>2</cell></row>",
      right: "（3列）<row><cell>1</cell><cell columns=\"2\">2</cell></row>",
      remedy: .init("补空格 <cell/>，或者改 columns、rows。", "Add <cell/>, or change columns= and rows=.")),
  ]
}
