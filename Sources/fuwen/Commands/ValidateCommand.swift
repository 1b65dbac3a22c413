internal import ArgumentParser
internal import Desk
internal import Records

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "校验记录文件。 Validate record files.",
    discussion: """
      各类记录按根元素识别；同时给出案件、复文与单位配置时，一并检查相互关系。
      Kinds are told by root element; a case, a reply and an office given together are checked together.

      例 Examples:
        fuwen validate case.xml reply.xml --office office.xml
        fuwen validate *.xml --json
      """)

  @Argument(help: "文件。 Files.")
  var files: [String]

  @Option(name: .long, help: "单位配置。 Office file, for rules between records.")
  var office: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try Desk.make()
      let diagnostics = desk.validate(files: files, office: office)
      console.show(diagnostics)
      let errors = diagnostics.filter { $0.severity == .error }.count
      if !common.json {
        console.print(
          console.say(
            "\(files.count)个文件，\(errors)处错误，\(diagnostics.count - errors)处警告",
            "\(files.count) files, \(errors) errors, \(diagnostics.count - errors) warnings"))
      }
      if errors > 0 { throw ExitCode(1) }
    }
  }
}
