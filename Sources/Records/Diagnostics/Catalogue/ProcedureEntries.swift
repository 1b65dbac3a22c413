extension DiagnosticCatalogue {
  static let procedureEntries: [Entry] = stepEntries + orderEntries + numberEntries + listEntries

  private static let stepEntries: [Entry] = [
    Entry(
      .stepClosed, .init("有一步无人能办", "A step nobody may take"),
      .init(
        "有办理程序，就要有人能登记（register），有人能交科室办理（assign）；要求先阅批的，要有人能阅批（endorse）。",
        "A procedure needs somebody who may register cases, somebody who may assign them, and where "
          + "it demands endorsement, somebody who may endorse."
      ),
      wrong: "<requirement needed=\"endorsed\" …/>（没有人 may=\"endorse\"）",
      right: "<person id=\"zhao\" may=\"endorse\">赵启明</person>",
      remedy: .init("给合适的人加权限，或者删去要求。", "Give somebody the ability, or drop the demand.")),
    Entry(
      .demandUnclear, .init("任务分解的一项要有一种写法", "A demand of one kind"),
      .init(
        "程序认得的事项写 what，本单位自定的栏目写 field，只能其一。",
        "What the program knows is what=, a field of the office's own is field=, one of the two."),
      wrong: "<demand/>", right: "<demand field=\"任务\"/>",
      remedy: .init("写其一。", "Give one.")),
  ]

  private static let orderEntries: [Entry] = [
    Entry(
      .requirementBackwards, .init("先后颠倒", "A requirement backwards"),
      .init(
        "有些节点在任何案件里都先于另一些：先登记后签收，先起草后送审，先签发后印发。先到的等不得后到的。",
        "Some milestones come before others in every case: drafting before review, "
          + "signing before issue. The earlier can't wait for the later."
      ),
      wrong: "<requirement needed=\"issued\" before=\"drafted\"/>",
      right: "<requirement needed=\"drafted\" before=\"issued\"/>",
      remedy: .init("对调，或者改节点。", "Swap them, or name other milestones.")),
    Entry(
      .requirementCircle, .init("互相等待", "A circle of requirements"),
      .init(
        "甲等乙、乙又等甲，哪一步也走不动。同一办理角色的要求合起来看。",
        "Each waits for the other, so neither can be taken. The requirements for one role are "
          + "seen together."
      ),
      wrong: "needed=\"planned\" before=\"assigned\"，又有 needed=\"assigned\" before=\"planned\"",
      right: "needed=\"planned\" before=\"assigned\"",
      remedy: .init("去掉一环。", "Take one of them out.")),
    Entry(
      .spanIncomplete, .init("期限写了一半", "Half a span"),
      .init(
        "沟通的期限要有长度（within），也要有起算节点（from）。",
        "A contact's time needs its length (within=) and its beginning (from=)."),
      wrong: "<contact … within=\"5\"/>", right: "<contact … within=\"5\" from=\"accepted\"/>",
      remedy: .init("补上，或者都删去。", "Add the other, or delete both.")),
    Entry(
      .spanBackwards, .init("期限倒着走", "A span backwards"),
      .init(
        "期限自先到的节点起，到后到的节点止。自不满意、重新办理起算的，是下一次办理的期限，写明 fromRound=\"2\"。",
        "Time runs from an earlier milestone to a later one. What counts from "
          + "dissatisfaction or re-opening belongs to the next round: say fromRound=\"2\"."
      ),
      wrong: "<deadline … from=\"issued\" to=\"accepted\" …/>",
      right: "<deadline … from=\"accepted\" to=\"issued\" …/>",
      remedy: .init("核对起止。", "Check both milestones.")),
    Entry(
      .stagesOutOfOrder, .init("阶段次序不对", "Stages out of order"),
      .init(
        "跟踪台账按次序显示走到了哪一阶段，所以阶段按到达的先后排列，一个节点只对应一个阶段。",
        "The tracking ledger shows how far a case has come: stages stand in the order in "
          + "which they are reached, one for a milestone."
      ),
      wrong: "<stage reached=\"issued\">答复</stage><stage reached=\"drafted\">办理</stage>",
      right: "<stage reached=\"drafted\">办理</stage><stage reached=\"issued\">答复</stage>",
      remedy: .init("重新排列。", "Put them in order.")),
  ]

  private static let numberEntries: [Entry] = [
    Entry(
      .warningsNotFalling, .init("提醒天数没有由远及近", "Warnings that don't fall"),
      .init(
        "到期前几日提醒，由远及近写，每个数只写一次。",
        "Days before a deadline stand from far to near, each once."),
      wrong: "warnings=\"3 7 15\"", right: "warnings=\"15 7 3\"",
      remedy: .init("倒过来写。", "Turn them round.")),
    Entry(
      .seriesPatternWrong, .init("字号式样不对", "A wrong number pattern"),
      .init(
        "字号每年重新编，所以年份和序号都要在式样里，各一次；没有别的占位。",
        "Numbers begin anew each year, so that both places stand in the pattern, once each, and "
          + "no other."
      ),
      wrong: "<series id=\"fu\">青民函{number}号</series>",
      right: "<series id=\"fu\">青民函〔{year}〕{number}号</series>",
      remedy: .init("改式样。", "Correct the pattern.")),
    Entry(
      .seriesPatternTwice, .init("两个系列字号相同", "Two series, one pattern"),
      .init(
        "各系列各自编号；字号相同，就会有两份文件同一个号。全角半角、括号种类不算不同。",
        "Each series counts by itself: with one pattern, two letters would get the same number. "
          + "Kinds of brackets and full width make no difference."
      ),
      wrong: "<series id=\"a\" kinds=\"letter\">青民函〔{year}〕{number}号</series>，b 也是这个字号",
      right: "<series id=\"a\">青民函〔{year}〕{number}号</series>",
      remedy: .init("合并，或者换字号。", "Make one of them, or change the pattern.")),
    Entry(
      .seriesUnreachable, .init("用不上的系列", "A series never used"),
      .init(
        "依次取第一个适用的系列；前面的什么都收，后面的就轮不到。",
        "The first series that fits is used: after one that takes everything, no other is."),
      wrong: "<series id=\"all\">…<series id=\"hui\" kinds=\"opinion\">…",
      right: "<series id=\"hui\" kinds=\"opinion\">…<series id=\"all\">…",
      remedy: .init("范围小的写在前面。", "Put the narrower one first.")),
    Entry(
      .dissatisfiedCounted, .init("不满意计为满意", "Dissatisfied counted as satisfied"),
      .init(
        "计为满意的可以有满意、基本满意、理解；不满意的要重新办理。",
        "Satisfied, basically satisfied and understanding may count; a dissatisfied proposer's case "
          + "is handled anew."
      ),
      wrong: "counted=\"satisfied dissatisfied\"", right: "counted=\"satisfied basically\"",
      remedy: .init("删去。", "Take it out.")),
  ]

  private static let listEntries: [Entry] = [
    Entry(
      .itemTwice, .init("同一项写了两次", "An item twice"),
      .init(
        "任务分解的每一项、交办清单的每一项，各写一次。",
        "Each demand of an assignment and each field of an assignment list stands once."),
      wrong: "<column field=\"title\">…<column field=\"title\">…",
      right: "<column field=\"title\"><header>标题</header><header>案由</header></column>",
      remedy: .init("合并。", "Make one of them.")),
    Entry(
      .headerTwice, .init("表头重复", "A header twice"),
      .init(
        "导入交办清单时按表头认列；一个表头归两项，就不知道归谁。",
        "Columns of an assignment list are known by their headers: one header, one field."),
      wrong: "<header>单位</header>（unit 和 lead 都有）",
      right: "<header>工作单位</header>、<header>主办单位</header>",
      remedy: .init("改其中一个。", "Change one of them.")),
    Entry(
      .filterWithoutValue, .init("筛选条件不全", "A filter without a value"),
      .init(
        "筛选条件是一个键和一个值，中间一个等号。",
        "A filter is a key and a value with an equals sign between."),
      wrong: "<filter>open</filter>", right: "<filter>state=open</filter>",
      remedy: .init("补上。", "Add what is missing.")),
  ]
}
