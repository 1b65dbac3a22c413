internal import Desk
internal import Records
internal import Screening

/// What can be wrong with a public edition, in words.
enum EditionFaults {
  static func noRules(_ office: Office) -> Diagnostic {
    Diagnostic(
      EditionCode.noRules, at: .init(file: "office.xml", path: "/office"),
      .init("\(office.name)的单位配置没有 <publication>，不能公开", "the office file of \(office.name) has no <publication>"),
      help: .init(
        "在单位配置中写 <publication siteName=\"…\"/>，并加一条 kinds=\"edition\" 的审签链",
        "add <publication siteName=\"…\"/> and a chain with kinds=\"edition\""))
  }

  static func nothingOpen(_ source: EditionSource) -> Diagnostic {
    Diagnostic(
      EditionCode.nothingOpen, at: place(source),
      .init("这份函没有可以公开的内容", "nothing of the letter is marked public"),
      help: .init("改为摘要公开，或变更为不予公开", "publish a summary, or withhold the letter"))
  }

  static func undecided(_ finding: EditionFinding, _ source: EditionSource) -> Diagnostic {
    Diagnostic(
      EditionCode.undecided, at: place(source, finding.path),
      .init(
        "第\(finding.number)处：\(finding.finding.kind.chinese)“\(finding.finding.text)”尚未决定",
        "finding \(finding.number): \(finding.finding.kind.rawValue) “\(finding.finding.text)” is undecided"),
      help: .init(
        "用 --mask \(finding.number) 隐去，或 --keep \(finding.number)=理由 保留",
        "mask it with --mask \(finding.number), or keep it with --keep \(finding.number)=REASON"))
  }

  static func secret(_ finding: EditionFinding, _ source: EditionSource) -> Diagnostic {
    Diagnostic(
      EditionCode.secret, at: place(source, finding.path),
      .init(
        "有密级标志“\(finding.finding.text)”，不得公开", "it bears the secrecy mark “\(finding.finding.text)” and can't be published"),
      help: .init(
        "任何人不能决定公开；改为不予公开，并按保密规定处理", "nobody can decide otherwise: withhold it, and follow the secrecy rules"))
  }

  static func unknown(
    _ decisions: EditionDecisions, of count: Int, _ source: EditionSource
  ) -> [Diagnostic] {
    let numbers = decisions.masked.union(decisions.kept.keys).sorted()
    var faults = numbers.filter { !(1...max(count, 1)).contains($0) || count == 0 }.map {
      Diagnostic(
        EditionCode.noSuchFinding, at: place(source),
        .init("没有第\($0)处发现（共\(count)处）", "there is no finding \($0) (of \(count))"),
        help: .init("用 fuwen publish --rehearse 查看编号", "see the numbers with 'fuwen publish --rehearse'"))
    }
    for (number, reason) in decisions.kept.sorted(by: { $0.key < $1.key })
    where !reason.contains(where: { !$0.isWhitespace }) || decisions.masked.contains(number) {
      faults.append(
        Diagnostic(
          EditionCode.decisionIncomplete, at: place(source),
          .init("保留第\(number)处须写理由，且不能同时隐去", "keeping finding \(number) needs a reason, and no mask beside it"),
          help: .init("写 --keep \(number)=理由", "write --keep \(number)=REASON")))
    }
    return faults
  }

  static func nothingToHide(_ word: String, _ source: EditionSource) -> Diagnostic {
    Diagnostic(
      EditionCode.noSuchFinding, at: place(source),
      .init("公开文本里没有要隐去的“\(word)”", "the words to hide, “\(word)”, stand nowhere in the edition"),
      help: .init(
        "照预演所显示的文字写，一字不差；跨段、跨格的分开写",
        "write them exactly as the rehearsal shows them, apart where they run over paragraphs or cells"))
  }

  static func notAnEdition(_ draft: Draft) -> Diagnostic {
    Diagnostic(
      EditionCode.notAnEdition, at: .init(file: draft.id.text, path: "/reply"),
      .init("这不是公开文本", "this is no public edition"),
      help: .init("用 fuwen publish prepare 准备", "prepare one with 'fuwen publish prepare'"))
  }

  static func reviewed(_ path: String) -> Diagnostic {
    Diagnostic(
      DeskCode.outputInUse, at: .init(file: path),
      .init("这份公开文本已经送审，没有覆盖", "this edition was submitted; nothing was written over"),
      help: .init(
        "不要移走审签记录；另起一份：-o public-2 --id R1-public-2",
        "leave its review where it is, and prepare another: -o public-2 --id R1-public-2"))
  }

  static func differs(_ draft: Draft, at path: String) -> Diagnostic {
    Diagnostic(
      EditionCode.differs, at: .init(file: draft.id.text, path: path.isEmpty ? "/reply" : path),
      .init(
        "公开文本与印发的函及筛查决定不符", "the edition isn't what the issued letter and the decisions give"),
      help: .init(
        "公开文本不手改：重新准备（fuwen publish prepare），再送审",
        "an edition isn't written by hand: prepare it anew ('fuwen publish prepare') and submit it"))
  }

  static func notOpen(_ source: String, _ why: Diagnostic.Words) -> Diagnostic {
    Diagnostic(
      EditionCode.notOpen, at: .init(file: source),
      .init("不能公开：\(why.chinese)", "it can't be published: \(why.english)"),
      help: .init(
        "只公开已印发、签发时定为主动公开的函；要变更，另走公开属性变更",
        "only issued letters whose signed disclosure is open are published; anything else is a change of disclosure"))
  }

  private static func place(_ source: EditionSource, _ path: String = "") -> Diagnostic.Place {
    .init(file: source.caseRecord.id.text + "/" + source.draft.id.text, path: path.isEmpty ? nil : path)
  }
}
