extension DiagnosticCatalogue {
  static let reportEntries: [Entry] = figureEntries + toldEntries

  private static let figureEntries: [Entry] = [
    Entry(
      .figureTyped, .init("手写的数", "A figure that was typed"),
      .init(
        "年度总结里的每个数都由登记簿算出，所以文中写占位符。日期、时限、文号和案号、名称不算；引号和书名号里的不算；“一次”“第三次”之类不算；由案件写成的 <told> 另行核对。",
        "Every figure of a year-end report is computed from the register, so the text has a "
          + "placeholder. Dates, time limits, numbers of documents and cases and names are no "
          + "figures, nor is what stands in quotation marks; <told> is checked against its cases."
      ),
      wrong: "<p>全年办结98件。</p>", right: "<p>全年办结{completed}。</p>",
      remedy: .init("改成占位符；是名称的加引号。", "Write a placeholder; put a name in quotation marks.")),
    Entry(
      .figureUnknown, .init("没有这项数据", "No such figure"),
      .init(
        "占位符写 <figures> 里的标识；上年数在标识后加 @last。",
        "A placeholder names an id of <figures>; @last after it asks for last year's value."),
      wrong: "<p>办结率{rate}。</p>", right: "<p>办结率{completed-rate}，上年{completed-rate@last}。</p>",
      remedy: .init("改用有的标识。", "Use an id that is there.")),
    Entry(
      .figureWithoutLast, .init("没有上年数", "Nothing to compare with"),
      .init(
        "这项数据没有上年数，句子写不成；表格里印作“—”。",
        "The figure has no value for last year, so the sentence can't be filled; a table shows a dash."
      ),
      wrong: "<p>上年为{received@last}。</p>", right: "<p>承办{received}。</p>",
      remedy: .init("删去比较的话。", "Leave the comparison out.")),
    Entry(
      .figureTwice, .init("数据重复", "A figure that stands twice"),
      .init("同一标识有两项数据，不知道印哪个。", "With two values for one id it isn't clear which is printed."),
      wrong: "<figure id=\"received\" …/><figure id=\"received\" …/>", right: "<figure id=\"received\" …/>",
      remedy: .init("删去一个。", "Delete one.")),
    Entry(
      .figureStale, .init("数据已经变化", "A figure that is out of date"),
      .init(
        "总结里记的数与登记簿现在算得的不同：或者其后又有办理，或者有人改过。",
        "What the report holds isn't what the register gives now: cases went on, or somebody changed it."
      ),
      remedy: .init("更新数据，再看一遍文字。", "Refresh the figures, and read the text again.")),
  ]

  private static let toldEntries: [Entry] = [
    Entry(
      .numberNotTold, .init("案件记录里没有这个数", "A number that no record has"),
      .init(
        "典型案例、采纳事项等照案件的记录写；可以删减，数字不能改。",
        "Model cases and adopted points are told from their records: they may be shortened, but "
          + "their numbers stand."
      ),
      wrong: "<told cases=\"JY-1\">…建成30个（复文写的是20个）",
      right: "<told cases=\"JY-1\">…建成20个",
      remedy: .init("照复文改正。", "Correct it from the reply.")),
    Entry(
      .caseNotTold, .init("没有这个案件", "No such case"),
      .init("<told> 的 cases 写登记簿里的案号。", "cases= of <told> has ids of the register."),
      wrong: "<told cases=\"JY-9999\">", right: "<told cases=\"JY-2026-0123\">",
      remedy: .init("改正案号。", "Correct the id.")),
    Entry(
      .reportAsReply, .init("复文不能写成年度总结", "A reply as a year-end report"),
      .init(
        "年度总结是单独的记录 report.xml，送审的文稿由它生成，数据才不会是手写的。",
        "A report is a record of its own, report.xml; its draft is made from it, so that no figure is typed."
      ),
      wrong: "<reply … kind=\"report\">", right: "<report … year=\"2026\">",
      remedy: .init("改写 report.xml。", "Write report.xml.")),
  ]
}
