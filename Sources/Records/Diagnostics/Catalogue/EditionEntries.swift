extension DiagnosticCatalogue {
  static let editionEntries: [Entry] = [
    Entry(
      .editionMissing, .init("公开文本的身份不清", "Not clearly a public edition"),
      .init(
        "kind=\"edition\" 的文稿有且只有它有 <edition>：所公开的函及筛查决定。",
        "Drafts with kind=\"edition\", and only they, have <edition>: the letter shown and the decisions."),
      remedy: .init("用 fuwen publish prepare 生成。", "Make it with 'fuwen publish prepare'.")),
    Entry(
      .secrecyKept, .init("密级标志不能保留", "A secrecy mark can't be kept"),
      .init(
        "有密级标志的内容任何人都不能决定公开。", "Nobody can decide to publish what bears a secrecy mark."),
      remedy: .init("改为不予公开。", "Withhold the letter.")),
    Entry(
      .keptWithoutReason, .init("保留未写理由", "Kept without a reason"),
      .init(
        "不按建议隐去的，要写理由；本单位可用 <screen> 规定某类缺省保留。",
        "Keeping what is proposed to be masked needs a reason; <screen> can make a kind kept by default."),
      wrong: "<found kind=\"mobile\" … decision=\"keep\"/>",
      right: "<found … decision=\"keep\"><reason>企业公开的客服电话</reason></found>",
      remedy: .init("写理由，或者隐去。", "Write the reason, or mask it.")),
    Entry(
      .foundBackwards, .init("发现的起止颠倒", "A finding backwards"),
      .init("to 大于 from。", "to= is greater than from=."),
      remedy: .init("重新生成公开文本。", "Prepare the edition anew.")),
    Entry(
      .publicationWithoutChain, .init("公开没有审签链", "Publication without a chain"),
      .init(
        "写了 <publication>，就要有一条 kinds=\"edition\" 的审签链，先审查后公开。",
        "Where an office publishes, a chain with kinds=\"edition\" reviews each edition first."),
      remedy: .init("加一条审签链。", "Add the chain.")),
    Entry(
      .indexPatternWrong, .init("索引号不能区分各件", "An index number that tells nothing apart"),
      .init("索引号格式须含 {number}。", "The pattern of index numbers holds {number}."),
      wrong: "index=\"MZJ-{year}\"", right: "index=\"MZJ-{year}-{number}\"",
      remedy: .init("补上 {number}。", "Add {number}.")),
  ]
}
