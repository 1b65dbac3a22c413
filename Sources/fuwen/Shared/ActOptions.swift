internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records
internal import Registry

/// Which registry.
struct RegistryOptions: ParsableArguments {
  @Option(name: .long, help: "登记簿文件；缺省为FUWEN_REGISTRY，再缺省为用户数据目录。 Registry file; FUWEN_REGISTRY, or the user's data folder, when absent.")
  var registry: String?

  var path: String {
    registry ?? FilePaths.environment("FUWEN_REGISTRY") ?? ProgramFolders.usualRegistry
  }

  /// - Throws: when there is none.
  func open() throws(Diagnostics) -> OfficeDesk {
    OfficeDesk(try Desk.make(), book: try Registry.opened(path))
  }
}

/// Who acts in the registry, when, and on what they last saw.
struct ActOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "办理人（自报）。 Who acts; a claim, not a proof.")
  var person: String
  @Option(name: .customLong("for"), help: "代理时的被代理人（代录时为签批人）。 The person stood in for, or who signed on paper.")
  var absent: String?
  @Option(name: .long, help: "时间；缺省为现在。 Instant, such as 2026-05-06T09:12:00+08:00.")
  var at: String?
  @Option(name: .long, help: "所看的案件版本；其后有变化则拒绝。 The case's version that was looked at; refused if it changed since.")
  var expect: Int?
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func actor() throws -> OfficeDesk.Actor {
    OfficeDesk.Actor(
      PersonID(person), standingInFor: absent.map { PersonID($0) },
      at: try StepOptions.instant(at), expected: expect)
  }

  /// For steps of a review, which name the absent person themselves.
  func reviewer() throws -> OfficeDesk.Actor {
    OfficeDesk.Actor(PersonID(person), at: try StepOptions.instant(at), expected: expect)
  }

  static func day(_ text: String, _ option: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("\(option) 应为 2026-05-06 这样的日期。 \(option) takes a day, yyyy-mm-dd.")
    }
    return day
  }
}

extension Registry {
  /// The registry of the one office that a file holds.
  static func opened(_ path: String) throws(Diagnostics) -> Registry {
    let offices = try Registry.offices(in: path)
    guard offices.count == 1 else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.nothingAdopted, at: .init(file: path),
          .init(
            "登记簿里有\(offices.count)个单位", "the registry holds \(offices.count) offices"),
          help: .init(
            "用 fuwen registry create 建立一个单位的登记簿", "make one of a single office with 'fuwen registry create'"))
      ])
    }
    return try Registry(path: path, office: offices[0])
  }
}

extension ProgramFolders {
  static var usualRegistry: String {
    let data =
      FilePaths.environment("XDG_DATA_HOME")
      ?? (FilePaths.environment("HOME") ?? ".") + "/.local/share"
    return data + "/fuwen/registry.db"
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

/// An act on one case: reads the case's id, takes the act, says where the case stands.
protocol CaseAct: ParsableCommand {
  var `case`: String { get }
  var act: ActOptions { get }
  /// What is wanted to happen.
  func event() throws -> CaseEvent
}

extension CaseAct {
  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let state = try act.place.open().act(CaseID(`case`), try event(), by: try act.actor())
      CaseReport.line(state, console: console)
    }
  }
}

/// One line on where a case stands.
enum CaseReport {
  static func line(_ state: Case, console: Console) {
    if console.options.json {
      console.print(
        "{\"case\": \"\(state.id)\", \"version\": \(state.version), \"state\": \"\(state.state.rawValue)\"}")
    } else {
      console.print(
        console.say(
          "\(state.id) \(state.state.chinese)，第\(state.version)版",
          "\(state.id) \(state.state.rawValue), version \(state.version)"))
    }
  }
}
