package import Records

/// What the codes of public editions mean, for `fuwen explain`.
package enum EditionCatalogue {
  package static let all: [DiagnosticCatalogue.Entry] = deciding + standing

  private static let deciding: [DiagnosticCatalogue.Entry] = [
    .init(
      EditionCode.undecided, .init("筛查发现尚未决定", "A finding that nobody decided"),
      .init(
        "单位规定逐项由人决定的（词表用词等），每一处都要有人决定隐去或保留，决定随公开文本送审。",
        "What the office leaves to a person (its own words and the like) must be masked or kept by somebody; the decision goes through the gates with the edition."
      ),
      remedy: .init("用 --mask 编号 或 --keep 编号=理由。", "Use --mask NUMBER or --keep NUMBER=REASON.")),
    .init(
      EditionCode.secret, .init("有密级标志", "It bears a secrecy mark"),
      .init(
        "有密级标志的内容不得公开，任何人不能决定保留。",
        "What bears a secrecy mark is never published, and nobody can decide otherwise."),
      remedy: .init("改为不予公开，并按保密规定处理。", "Withhold the letter, and follow the secrecy rules.")),
    .init(
      EditionCode.noSuchFinding, .init("没有这一处发现", "No such finding"),
      .init(
        "编号按文本先后从1数起；文稿变了，编号也会变。要隐去的文字须与原文一字不差。",
        "Findings are counted from 1 in the order of the text; another text gives other numbers. Words to hide must stand in the text as written."),
      remedy: .init("先预演，看编号。", "Rehearse first and look at the numbers.")),
    .init(
      EditionCode.decisionIncomplete, .init("决定不完整", "An incomplete decision"),
      .init("保留要写理由；一处不能既隐去又保留。", "Keeping needs a reason, and nothing is both masked and kept."),
      remedy: .init("写 --keep 编号=理由。", "Write --keep NUMBER=REASON.")),
  ]

  private static let standing: [DiagnosticCatalogue.Entry] = [
    .init(
      EditionCode.differs, .init("公开文本被改动", "The edition was changed"),
      .init(
        "公开文本只由印发的函中标明公开的部分和各项决定生成；手改过、或函已变，就不再相符。",
        "An edition is made only of what the letter marks public and of the decisions; changed by hand, or of a letter that changed, it no longer fits."
      ),
      remedy: .init("重新准备并送审。", "Prepare it anew and submit it.")),
    .init(
      EditionCode.notOpen, .init("这份函不能公开", "This letter isn't open"),
      .init(
        "只公开已印发、签发时定为主动公开的答复函；会办意见、总结不单独公开。",
        "Only issued letters to proposers whose signed disclosure is open are published; opinions and reports never by themselves."
      ),
      remedy: .init(
        "先签发；要变更公开属性，用 --decision 和 --reason 起草变更。",
        "Issue it first; to change its disclosure prepare a change with --decision and --reason.")),
    .init(
      EditionCode.noRules, .init("单位没有公开配置", "The office publishes nothing"),
      .init(
        "单位配置没有 <publication>：没有网站名称，也没有公开审查的审签链。",
        "The office file has no <publication>: no site's name and no chain that reviews editions."),
      remedy: .init("照 fuwen new office 的样子补上。", "Add it as 'fuwen new office' shows.")),
    .init(
      EditionCode.nothingOpen, .init("没有可以公开的内容", "Nothing is marked public"),
      .init("各节都标了不公开，也没有摘要。", "Every section is marked as not public, and there is no summary."),
      remedy: .init("写摘要，或变更为不予公开。", "Write a summary, or withhold the letter.")),
    .init(
      EditionCode.notAnEdition, .init("不是公开文本", "Not a public edition"),
      .init("这一步只用于公开文本。", "This step is for public editions only."),
      remedy: .init("用 fuwen publish prepare 或 fuwen edition prepare 准备。", "Prepare one first.")),
    .init(
      EditionCode.unreadable, .init("公开文本读不回来", "An edition that can't be read back"),
      .init(
        "已发布的公开文本、其审签记录或文件缺失、被换或不成立，网站不能由它生成。",
        "A released edition, its review or a file is missing, was swapped or doesn't hold; no site is made of it."
      ),
      remedy: .init("从备份恢复。", "Restore it from a backup.")),
    .init(
      EditionCode.fileHolds, .init("公开的文件里有未决定的内容", "A public file holds something undecided"),
      .init(
        "发布前对做好的文件（PDF、OFD）本身再查一遍：文字、属性、附件、图层、批注；其中不得有没有决定保留的内容。",
        "Before release the finished files themselves (PDF, OFD) are screened: text, properties, attachments, layers, notes. Nothing may be in it that nobody decided to keep."
      ),
      remedy: .init("查看所报之处；文本里没有的，检查版式和字体，再报告。", "Look at what is named; if the text doesn't have it, check letterhead and fonts.")),
    .init(
      EditionCode.noSuchLetter, .init("没有这件公开的答复", "No such public letter"),
      .init("打包只取当天公开着的答复，按案号或地址指明。", "A package takes letters that are public on the day, by case or address."),
      remedy: .init("用 fuwen publish 看哪些已公开。", "See what is public first.")),
  ]
}
