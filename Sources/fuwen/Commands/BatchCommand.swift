internal import ArgumentParser
internal import Desk
internal import FoundationEssentials
internal import Glibc
internal import Records
internal import Typesetting

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "成批制作公文。 Make many letters.",
    discussion: """
      目录下凡有case.xml和reply.xml的文件夹都做；或用清单文件，每行为制表符分隔的案件、复文路径。
      有错的跳过，最后一并报告，退出状态为1。
      A folder of case folders, or a list of pairs; bad ones are passed over and reported at the end.

      例 Examples:
        fuwen batch cases -o out --office office.xml
        fuwen batch list.tsv -o out --format pdf --jobs 1
      """)

  @Argument(help: "目录或清单。 A folder or a list.")
  var input: String

  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String

  @Option(name: .long, help: "单位配置；缺省各自查找（则不能制作已编号的函）。 Office file for all.")
  var office: String?

  @Option(name: .long, help: "版式；缺省各自查找。 Letterhead for all.")
  var letterhead: String?

  @OptionGroup var format: FormatOptions

  @Option(name: .long, help: "同时进行的件数；缺省为处理器核数。 Letters at once.")
  var jobs: Int?

  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("--jobs 至少为1。 --jobs is at least 1.")
    }
  }

  func run() throws {
    let console = Console(options: common)
    try console.run {
      var faults: [Diagnostic] = []
      let list = try batch(&faults)
      let folders = ProgramFolders()
      let runner = BatchRunner(
        folders: folders, library: FontLibrary(folders: folders.fonts), digests: DigestCache(),
        options: AssemblyOptions(
          formats: format.formats),
        workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
      let failed = try BatchReport.run(runner, list, console: console, showsLines: true)
      console.show(faults)
      if failed > 0 || !faults.isEmpty { throw ExitCode(1) }
    }
  }

  private func batch(_ faults: inout [Diagnostic]) throws -> [BatchJob] {
    var sources: [(name: String, case: String, reply: String, review: String?)] = []
    if FilePaths.isFolder(input) {
      for folder in CaseFolders.below(input) {
        let name = folder == input ? "" : String(folder.dropFirst(input.count + 1))
        sources.append((name, folder + "/case.xml", folder + "/reply.xml", nil))
      }
    } else {
      for pair in try CaseFolders.listed(in: input) {
        sources.append(("", pair[0], pair[1], pair.count > 2 ? pair[2] : nil))
      }
    }
    var list: [BatchJob] = []
    var taken: Set<String> = []
    for source in sources {
      do throws(Diagnostics) {
        // Letters of one list may bear the same ids: each pair has a folder of its own.
        var folder = source.name
        if folder.isEmpty, sources.count > 1 {
          let own = FilePaths.name(of: FilePaths.folder(of: source.reply))
          folder = own
          var number = 2
          while !taken.insert(folder).inserted {
            folder = "\(own)-\(number)"
            number += 1
          }
        }
        list.append(
          BatchJob(
            paths: try DossierPaths(
              caseRecord: source.case, reply: source.reply, office: office,
              letterhead: letterhead, review: source.review),
            output: folder.isEmpty ? output : output + "/" + folder,
            name: source.name.isEmpty ? source.reply : source.name))
      } catch {
        faults += error.all
      }
    }
    if list.isEmpty, faults.isEmpty {
      throw Diagnostics([
        Diagnostic(
          DeskCode.companionMissing, at: .init(file: input),
          .init("没有找到case.xml与reply.xml成对的目录", "no folder here holds a case.xml and a reply.xml"),
          help: .init("指明上级目录或清单文件", "name the folder above them, or a list"))
      ])
    }
    return list
  }
}

/// Runs a batch with a progress line and says what became of it.
enum BatchReport {
  /// How many failed.
  static func run(
    _ runner: BatchRunner, _ jobs: [BatchJob], console: Console, showsLines: Bool
  ) throws -> Int {
    let outcomes = runner.run(jobs) { done in
      let width = 30
      let filled = done * width / max(1, jobs.count)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
      console.progress("\(bar) \(done)/\(jobs.count)")
    }
    console.endProgress()
    var failed = 0
    for outcome in outcomes {
      if let summary = outcome.summary {
        if showsLines {
          console.print(
            summary.line.line(console.options.words) + " | "
              + (summary.files.first ?? outcome.job.output))
        }
        console.show(outcome.diagnostics.filter { $0.code != DeskCode.standIn })
      } else {
        failed += 1
        console.printError(
          console.say("未成：\(outcome.job.name)", "failed: \(outcome.job.name)"))
        console.show(outcome.diagnostics)
      }
    }
    let done = outcomes.count - failed
    console.print(
      console.say("共\(outcomes.count)件，成\(done)件，未成\(failed)件", "\(outcomes.count) in all: \(done) made, \(failed) failed"))
    return failed
  }
}
