internal import ArgumentParser
internal import Casework
internal import Desk
internal import FoundationEssentials
internal import Glibc
internal import Letters
internal import Records
internal import Typesetting

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "成批制作、打印公文。 Make and print many letters.",
    discussion: """
      目录下凡有case.xml和reply.xml的文件夹都做；或用清单文件，每行为制表符分隔的案件、复文路径；
      不写则取登记簿里已印发的函（存档原件）。有错的跳过，最后一并报告，退出状态为1。
      A folder of case folders, or a list of pairs, or, with neither, the registry's issued letters as
      they are kept; bad ones are passed over and reported at the end.

      加 --print，另在“印制”目录做：打印.pdf（每位提出者各一份函和征询意见表，按装封次序，双面印刷
      时每份从正面开始）、标签.pdf、核对单（PDF和XLSX）、存档.pdf（函和发文稿纸）。
      With --print: everyone's own copy with their form in the order of the envelopes, each on the front
      of a sheet, labels, a packing list, and the office's own copies.

      例 Examples:
        fuwen batch cases -o out --office office.xml
        fuwen batch cases -o out --office office.xml --print
        fuwen batch -o out --year 2026 --session 市十六届人大二次会议 --print --grid 2x7
        fuwen batch list.tsv -o out --format pdf --jobs 1
      """)

  @Argument(help: "目录或清单；不写则取登记簿。 A folder or a list; the registry when absent.")
  var input: String?

  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String

  @Option(name: .long, help: "单位配置；缺省各自查找（则不能制作已编号的函）。 Office file for all.")
  var office: String?

  @Option(name: .long, help: "版式；缺省各自查找。 Letterhead for all.")
  var letterhead: String?

  @OptionGroup var format: FormatOptions

  @Option(name: .long, help: "同时进行的件数；缺省为处理器核数。 Letters at once.")
  var jobs: Int?

  @Option(name: .long, help: "登记簿中这一年度的案件。 The registry's cases of this year.")
  var year: [Int] = []

  @Option(name: .long, help: "登记簿中这一次会议的案件。 The registry's cases of this session.")
  var session: String?

  @OptionGroup var printing: PrintOptions
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("--jobs 至少为1。 --jobs is at least 1.")
    }
    if input != nil, session != nil || !year.isEmpty || place.registry != nil {
      throw ValidationError(
        "--year、--session、--registry 只用于登记簿，不与目录或清单同写。 They choose from the registry: leave out the folder or list.")
    }
  }

  func run() throws {
    let console = Console(options: common)
    try console.run {
      guard let input else { return try runRegistry(console) }
      var faults: [Diagnostic] = []
      let list = try batch(input, &faults)
      let folders = ProgramFolders()
      let runner = BatchRunner(
        folders: folders, library: FontLibrary(folders: folders.fonts), digests: DigestCache(),
        options: AssemblyOptions(formats: format.formats),
        workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
      let failed = try BatchReport.run(runner, list, console: console, showsLines: true)
      console.show(faults)
      if !faults.isEmpty {
        console.print(
          console.say("另有\(faults.count)处不成案件，见上", "\(faults.count) more are no cases, see above"))
      }
      if printing.print { try print(list, console) }
      if failed > 0 || !faults.isEmpty { throw ExitCode(1) }
    }
  }

  /// The prints of the folders whose letters could be made.
  private func print(_ list: [BatchJob], _ console: Console) throws {
    let desk = try Desk.make()
    var matters: [PrintMatter] = []
    var left: [PrintRun.Left] = []
    for job in list {
      do throws(Diagnostics) {
        let dossier = try desk.open(job.paths)
        if let matter = try desk.printMatter(dossier) {
          matters.append(matter)
        } else {
          left.append(.init(name: dossier.caseRecord.id.text, reason: .notIssued))
        }
      } catch {
        // What is wrong was said when its letter was made; it stops no other's print.
        left.append(.init(name: job.name, reason: .failed))
      }
    }
    try printing.deliver(matters, left: left, at: desk, to: output, console: console)
  }

  private func runRegistry(_ console: Console) throws {
    let desk = try place.open()
    var query = CaseQuery()
    query.years = year
    let rows = try desk.book.read { reading throws(Diagnostics) in try reading.rows(query) }
      .filter { session == nil || $0.cells[.session] == session }
    var matters: [PrintMatter] = []
    var left: [PrintRun.Left] = []
    for row in rows {
      guard let matter = try desk.printMatter(row.caseID) else {
        let state = try desk.open(row.caseID).state
        left.append(
          .init(
            name: row.caseID.text,
            reason: state.mergedInto.map { .merged(into: $0) } ?? .notIssued))
        continue
      }
      matters.append(matter)
      let wanted = Set(format.formats.map(\.rawValue))
      let files = matter.files.filter { file in
        file.name.split(separator: ".").last.map { wanted.contains(String($0)) } ?? false
      }
      let paths = try FileDelivery.write(files, to: output + "/" + row.caseID.text)
      console.print("\(row.caseID) | " + (paths.first ?? output))
    }
    console.print(
      console.say(
        "已印发\(matters.count)件，未印发\(left.count)件",
        "\(matters.count) issued, \(left.count) not"))
    if printing.print {
      try printing.deliver(matters, left: left, at: desk.desk, to: output, console: console)
    }
  }

  private func batch(_ input: String, _ faults: inout [Diagnostic]) throws -> [BatchJob] {
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
