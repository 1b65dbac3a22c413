internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records
internal import Registry

struct HeadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head", abstract: "记录链的末端，抄到别处即为锚。 The log's end; kept elsewhere, it anchors the log.",
    discussion: """
      例 Examples:
        fuwen registry head
        fuwen registry head --append /别处/heads.txt
      """)
  @Option(name: .long, help: "追加到这个文件（应在别的机器或介质上）。 File to append it to.")
  var append: String?
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let registry = try Registry.opened(place.path)
      guard let head = try append.map({ try registry.appendHead(to: $0) }) ?? registry.head()
      else { return }
      console.print("\(head.sequence):\(head.hash)")
    }
  }
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对登记簿：每条记录、每个文件、各个视图。 Check the whole registry.",
    discussion: """
      写明另存的链头（--head或--heads），才能发现截断、回退和整本重写；否则报告“未锚定”。
      Only heads kept elsewhere show truncation, rollback and a wholesale rewrite.

      例 Examples:
        fuwen verify
        fuwen verify --heads /别处/heads.txt
      """)
  @Option(name: .long, help: "链头，序号:摘要，可重复。 A head, SEQUENCE:HASH.")
  var head: [String] = []
  @Option(name: .long, help: "链头文件。 A file of heads.")
  var heads: String?
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let registry = try Registry.opened(place.path)
      var anchors = try head.map { try Self.head($0, office: registry.office) }
      if let heads { anchors += try Registry.heads(in: heads).filter { $0.office == registry.office } }
      let report = try registry.verify(heads: anchors, views: LogViews())
      console.show(report.diagnostics(in: place.path).all)
      console.print(
        console.say(
          "\(report.eventCount)条记录，\(report.documentCount)个文件，\(report.faultCount)处有误；"
            + (report.isAnchored ? "已锚定" : "未锚定（没有另存的链头，看不出截断、回退和整本重写）"),
          "\(report.eventCount) events, \(report.documentCount) documents, \(report.faultCount) faults; "
            + (report.isAnchored ? "anchored" : "not anchored: no head kept elsewhere was named")))
      if report.erasedCount > 0 {
        console.print(
          console.say("\(report.erasedCount)项联系方式已删除", "\(report.erasedCount) personal data erased"))
      }
      if let head = report.head { console.print("\(head.sequence):\(head.hash)") }
      if !report.isSound { throw ExitCode(1) }
    }
  }

  private static func head(_ text: String, office: String) throws -> Head {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let sequence = Int(parts[0]), let hash = Digest(hex: String(parts[1]))
    else {
      throw ValidationError("--head 写成 序号:摘要。 --head takes SEQUENCE:HASH.")
    }
    return Head(office: office, sequence: sequence, hash: hash)
  }
}

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份登记簿，备份当场核对。 Copy the registry; the copy is verified.",
    discussion: "例 Example: fuwen backup -o /备份/2026-06-01.db")
  @Option(name: .shortAndLong, help: "备份文件。 The copy.")
  var output: String
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let registry = try Registry.opened(place.path)
      try registry.backup(to: output)
      let head = try registry.head()
      console.print(
        console.say("已备份到 \(output)", "backed up to \(output)")
          + (head.map { "  \($0.sequence):\($0.hash)" } ?? ""))
    }
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "由备份恢复；恢复后先核实文号才能再印发。 Restore a backup.",
    discussion: """
      恢复到--registry所指的新文件。备份以后发出的文号须用 registry account 说明。
      例 Example: fuwen registry restore /备份/2026-06-01.db --registry 新.db --as you
      """)
  @Argument(help: "备份文件。 The backup.")
  var backup: String
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let actor = try act.actor()
      try Registry.restore(from: backup, to: act.place.path, by: actor.person, at: actor.at)
      console.print(
        console.say(
          "已恢复到 \(act.place.path)。暂停编号：请查纸质发文登记，用 fuwen registry account 写明各序列最后一号",
          "restored to \(act.place.path). Issuing is stopped until 'fuwen registry account' states each series' last number"
        ))
    }
  }
}

struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "恢复备份后，写明各序列实际发到第几号。 After a restore: each series' last number.",
    discussion: "例 Example: fuwen registry account --year 2026 fu=57 xie=12 --as ke")
  @Option(name: .long, help: "年份。 Year.")
  var year: Int
  @Argument(help: "序列=最后一号。 SERIES=NUMBER.")
  var last: [String]
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let registry = try Registry.opened(act.place.path)
      let actor = try act.actor()
      let numbers = try last.map { text -> RestorationEvent.LastNumber in
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[1]), number >= 0 else {
          throw ValidationError("写成 序列=最后一号，如 fu=57。 Write SERIES=NUMBER.")
        }
        return .init(series: String(parts[0]), year: year, number: number)
      }
      var entered: [NumberEntry] = []
      try registry.accountForNumbers(numbers, by: actor.person, at: actor.at) {
        writing throws(Diagnostics) in
        try OfficeDesk.needEverySeries(Set(numbers.map(\.series)), in: writing)
        for number in numbers {
          entered += try OfficeDesk.accountFor(
            series: number.series, year: year, last: number.number, by: actor, in: writing)
        }
      }
      for entry in entered { console.print("  \(entry.text)  \(entry.reason ?? "")") }
      console.print(console.say("已核实，可以继续编号", "accounted for; issuing goes on"))
    }
  }
}

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "由记录重建各视图，并证明一致。 Make the views anew from the log.",
    discussion: "例 Example: fuwen registry rebuild")
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let registry = try Registry.opened(place.path)
      let report = try registry.rebuild(views: LogViews())
      console.show(
        report.differences.map {
          var diagnostic = $0.diagnostic(in: place.path)
          diagnostic.severity = .warning
          return diagnostic
        })
      console.print(
        console.say(
          "重建\(report.caseCount)件、\(report.numberCount)个文号；重建前有\(report.differenceCount)处不同",
          "\(report.caseCount) cases, \(report.numberCount) numbers; \(report.differenceCount) differences before"
        ))
    }
  }
}

struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "删除提出者的电话、地址。 Erase proposers' phones and addresses.",
    discussion: """
      例 Examples:
        fuwen registry erase --expired --reason 超过保管期限 --as you
        fuwen registry erase JY-2016-0123 --reason 本人要求 --as you
      """)
  @Argument(help: "案号。 Cases.")
  var cases: [String] = []
  @Flag(name: .long, help: "按单位配置的保管年限，凡到期的都删。 All that the office's rule no longer keeps.")
  var expired = false
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      let actor = try act.actor()
      let wanted = cases.map { CaseID($0) } + (expired ? try desk.casesToErase(on: actor.at.day) : [])
      for id in wanted { try desk.erasePersonalData(of: id, reason: reason, by: actor) }
      console.print(
        console.say("\(wanted.count)件的联系方式已删除", "erased for \(wanted.count) cases"))
    }
  }
}

struct ExportRegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "整本导出为XML（Schemas/registry.xsd），一字不失。 The whole registry as XML.",
    discussion: """
      例 Examples:
        fuwen registry export 登记簿.xml
        fuwen registry export 移交.xml --without-personal
      """)
  @Argument(help: "输出文件。 Output file.")
  var file: String
  @Flag(name: .long, help: "不含电话、地址。 Without phones and addresses.")
  var withoutPersonal = false
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      try Registry.opened(place.path).export(to: file, includingPersonal: !withoutPersonal)
      console.print(console.say("已导出到 \(file)", "exported to \(file)"))
    }
  }
}

struct ImportRegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "把导出的XML读成新登记簿。 Read an export into a new registry.",
    discussion: "例 Example: fuwen registry import 登记簿.xml --office-id s07-chengjian --registry 新.db")
  @Argument(help: "导出的文件。 The export.")
  var file: String
  @Option(name: .long, help: "单位标识。 The office's id.")
  var officeId: String
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let path = place.path
      try Registry.make(at: path, office: officeId) { registry throws(Diagnostics) in
        try registry.importBook(from: file, views: LogViews())
      }
      console.print(console.say("已读入 \(path)", "read into \(path)"))
    }
  }
}
