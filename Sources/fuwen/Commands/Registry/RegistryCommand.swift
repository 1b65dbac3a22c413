internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records
internal import Registry

struct RegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry",
    abstract: "登记簿：建立、启用配置、备份恢复、导出导入。 The registry itself.",
    discussion: """
      登记簿是一个SQLite文件，不需要服务器；--registry指明，缺省见帮助。
      One SQLite file, no server.

      例 Examples:
        fuwen registry create --office office.xml --letterhead letterhead.xml --calendar 2026.xml --as you
        fuwen registry adopt office.xml --as you
        fuwen registry head
      """,
    subcommands: [
      CreateRegistryCommand.self, AdoptCommand.self, HeadCommand.self, RestoreCommand.self,
      AccountCommand.self, RebuildCommand.self, EraseCommand.self, ExportRegistryCommand.self,
      ImportRegistryCommand.self,
    ])
}

struct CreateRegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "建立登记簿并启用单位配置。 Make a registry and adopt the office's files.",
    discussion: """
      例 Example:
        fuwen registry create --registry 办理.db --office office.xml --letterhead letterhead.xml --as you
      """)

  @Option(name: .long, help: "单位配置。 Office file.")
  var office: String
  @Option(name: .long, help: "版式，可重复，第一个为缺省。 Letterhead; the first is the default.")
  var letterhead: [String] = []
  @Option(name: .long, help: "工作日历，可重复。 Calendar.")
  var calendar: [String] = []
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try Desk.make()
      let loaded = try desk.reader.read(Office.self, path: office)
      let path = act.place.path
      try AtomicFile.makeFolder(FilePaths.folder(of: path))
      let actor = try act.actor()
      let adopted = try Registry.make(at: path, office: loaded.value.id) {
        registry throws(Diagnostics) in
        try OfficeDesk(desk, book: registry).adopt([office] + letterhead + calendar, by: actor)
      }
      console.print(console.say("已建立登记簿 \(path)", "made \(path)"))
      for name in adopted { console.print("  " + name) }
    }
  }
}

struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "启用新版单位配置、版式、工作日历。 Bring files into force.",
    discussion: "例 Example: fuwen registry adopt office.xml calendar-2027.xml --as you")

  @Argument(help: "文件。 Files.")
  var files: [String]
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let adopted = try act.place.open().adopt(files, by: try act.actor())
      for name in adopted { console.print(console.say("启用 ", "adopted ") + name) }
      if adopted.isEmpty {
        console.print(console.say("都已启用，没有变化", "all in force already"))
      }
    }
  }
}
