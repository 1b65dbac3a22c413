internal import ArgumentParser
internal import Desk
internal import Records
internal import Typesetting

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "查看字体、模式等是否齐备。 What is installed, what stands in, what is missing.",
    discussion: "例 Example: fuwen doctor --json")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    let folders = ProgramFolders()
    let library = FontLibrary(folders: folders.fonts)
    let report = FontReport(library: library, folders: folders)
    var missing: [String] = []
    if common.json {
      console.print(try report.json())
    } else {
      console.print(console.say("字体目录：", "fonts: ") + report.folders.joined(separator: ":"))
      for role in report.roles {
        let standing =
          role.isInstalled
          ? console.say("已安装", "installed")
          : console.say("未安装，代以 ", "not installed; stands in: ")
            + role.chain.joined(separator: " → ")
        let coverage =
          role.covered.map {
            console.say(
              "，通用规范汉字 \($0)/\(report.standardCharacters)",
              "; 通用规范汉字 \($0) of \(report.standardCharacters)")
          } ?? ""
        console.print("  \(role.role): \(role.wanted) \(standing)\(coverage)")
        if !role.missing.isEmpty {
          console.print(console.say("    缺：", "    lacking: ") + role.missing.joined())
        }
      }
    }
    for role in report.roles where role.chain.isEmpty {
      missing.append(console.say("没有可用于\(role.role)的字体", "no font for \(role.role)"))
    }
    if report.standardCharacters == 0 {
      missing.append(console.say("没有通用规范汉字表（TGH.txt）", "the list of 通用规范汉字 (TGH.txt)"))
    }
    do throws(Diagnostics) {
      _ = try Desk(folders: folders, library: library, digests: DigestCache())
    } catch {
      missing.append(console.say("模式文件不可用：\(folders.schemas)", "schemas: \(folders.schemas)"))
    }
    if missing.isEmpty {
      if !common.json { console.print(console.say("齐备", "nothing is missing")) }
    } else {
      for line in missing { console.printError(console.say("缺 ", "missing: ") + line) }
      console.printError(console.say("运行 Scripts/setup 补齐", "run Scripts/setup to put it right"))
      throw ExitCode(1)
    }
  }
}
