internal import Records

extension Explanations {
  /// What the acts over an office's book refuse.
  static let bookEntries: [DiagnosticCatalogue.Entry] = [
    .init(
      DeskCode.nothingAdopted, .init("没有单位配置", "No office file"),
      .init(
        "登记簿按启用的单位配置办事；还没有启用，或者一个文件里有几个单位。",
        "A registry works by the office file that it adopted: none was adopted, or the file holds several offices."),
      remedy: .init("fuwen registry create，或 fuwen registry adopt office.xml。", "Use 'fuwen registry create' or 'fuwen registry adopt office.xml'.")),
    .init(
      DeskCode.caseUnknown, .init("没有这个案件", "No such case"),
      .init("登记簿里没有这个案号。", "The registry has no case of this id."),
      remedy: .init("fuwen ledger 查看案号；fuwen case import 登记。", "See 'fuwen ledger' for ids; register with 'fuwen case import'.")),
    .init(
      DeskCode.logUnreadable, .init("记录读不懂", "The log can't be read"),
      .init(
        "某条记录的内容不合其种类，或它所指的文件不在登记簿里：文件损坏，或由更新的程序写入。",
        "An event isn't what its kind says, or a document that it names isn't kept: the file is damaged, or a newer program wrote it."),
      remedy: .init("fuwen verify 查明；从备份恢复。", "Run 'fuwen verify'; restore a backup.")),
    .init(
      DeskCode.mayNotAdopt, .init("不能启用配置", "May not adopt files"),
      .init(
        "单位配置决定谁能做什么，只有在任且有register权限的人能换；第一份由其本身认定。",
        "The office file says who may do what: only somebody who serves and has `register` may change it; the first is judged by itself."),
      remedy: .init("由有权限的人启用。", "Have somebody who may do it.")),
    .init(
      DeskCode.caseIDTaken, .init("案号已用", "The id is taken"),
      .init("同一案号已是另一案件的（层级、类别、届次、来源或编号不同）。", "The id is another case's: level, kind, session, origin or number differ."),
      remedy: .init("给新案件另取案号。", "Give the new case another id.")),
    .init(
      DeskCode.mayNotAct, .init("没有权限", "Ability missing"),
      .init("这一事项须有写明的权限，并且在任。", "The act needs the ability named, from somebody who serves."),
      remedy: .init("由有权限的人办理，或修改单位配置的may。", "Have somebody who has it do it, or change `may` in the office file.")),
    .init(
      DeskCode.noDraft, .init("还没有文稿", "No draft yet"),
      .init("征求意见、送审、印发都以存过的文稿为对象。", "Views, review and issue are about a draft that was kept."),
      remedy: .init("先存文稿：fuwen case draft。", "Keep one first: 'fuwen case draft'.")),
    .init(
      DeskCode.scriptFailed, .init("脚本中断", "A script stopped"),
      .init(
        "模拟年度的一条命令没有照脚本进行：该成的被拒绝，或该拒绝的成了，或代码不同。",
        "A command of a simulated year didn't go as its script says: refused where it should pass, passed where it should be refused, or another code."),
      remedy: .init("按所报行号改正脚本或单位配置。", "Mend the script or the office file at the line named.")),
    .init(
      DeskCode.noLedger, .init("没有这本台账", "No such ledger"),
      .init("台账由单位配置设置，另有内置的几本。", "Ledgers are the office file's, beside the built-in ones."),
      remedy: .init("用所列的标识。", "Use one of the ids listed.")),
    .init(
      DeskCode.noReport, .init("还没有总结", "No report yet"),
      .init("这一年的总结还没有送审过。", "No report of the year was submitted."),
      remedy: .init("fuwen report 起草，fuwen report submit 送审。", "Draft it with 'fuwen report', submit it with 'fuwen report submit'.")),
    .init(
      DeskCode.unknownFilter, .init("没有这个科室或人", "No such section or person"),
      .init("查询条件里的科室、领导、承办人不在单位配置里。", "A section or person of the filter isn't in the office file."),
      remedy: .init("写office.xml里的标识或名称。", "Write an id or a name of office.xml.")),
    .init(
      DeskCode.noFigure, .init("没有这项数字", "No such figure"),
      .init("数字以标识称呼，标识见 fuwen stats 第一列。", "Figures go by the ids in the first column of 'fuwen stats'."),
      remedy: .init("用所列的标识。", "Use one of the ids listed.")),
  ]
}
