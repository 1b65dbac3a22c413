internal import ArgumentParser
internal import Desk
internal import FoundationEssentials
internal import Records
internal import Typesetting

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "把全部示例制成公文。 Make the letters of every example.",
    discussion: """
      --year 从交办清单到年终报告，演一个单位的一年。 --year plays one bureau's year, from list to report.

      例 Examples:
        fuwen demo -o demo
        fuwen demo --year S7 -o demo-s7
      """)

  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String = "demo"

  @Option(name: .long, help: "示例目录；缺省为本仓库的Examples。 Folder of examples.")
  var examples: String?

  @Option(name: .long, help: "S1 至 S11：演这个单位的一年。 Play this bureau's year.")
  var year: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let folders = ProgramFolders()
      let root = examples ?? folders.examples
      if let year {
        return try DemoYear.play(year, examples: root, output: output, console: console)
      }
      var jobs: [BatchJob] = []
      for folder in CaseFolders.below(root) {
        let name = String(folder.dropFirst(root.count + 1))
        let office = FilePaths.folder(of: folder) + "/office.xml"
        jobs.append(
          BatchJob(
            paths: try DossierPaths(
              caseRecord: folder + "/case.xml", reply: folder + "/reply.xml", office: office),
            output: output + "/" + name, name: name))
      }
      guard !jobs.isEmpty else {
        throw Diagnostics([
          Diagnostic(
            DeskCode.companionMissing, at: .init(file: root),
            .init("这里没有示例", "there are no examples here"),
            help: .init("用--examples指明示例目录", "name their folder with --examples"))
        ])
      }
      let runner = BatchRunner(
        folders: folders, library: FontLibrary(folders: folders.fonts), digests: DigestCache(),
        options: AssemblyOptions(), workers: ProcessInfo.processInfo.activeProcessorCount)
      let failed = try BatchReport.run(runner, jobs, console: console, showsLines: true)
      if failed > 0 { throw ExitCode(1) }
    }
  }
}
