internal import ArgumentParser
internal import Desk
internal import Records

/// The simulated year of one of the bureaus in Examples/.
enum DemoYear {
  /// - Parameter word: a bureau's beginning, such as `S7` or `s07`.
  static func play(_ word: String, examples: String, output: String, console: Console) throws {
    let folder = try folder(word, in: examples)
    try AtomicFile.makeFolder(output)
    guard let place = FilePaths.real(output) else { throw Desk.noFolder(output) }
    let registry = place + "/registry.db"
    guard !FilePaths.exists(registry) else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.outputInUse, at: .init(file: registry),
          .init("这里已有登记簿", "a registry is here already"),
          help: .init("换一个输出目录", "choose another output folder"))
      ])
    }
    let player = YearPlayer(console: console, folder: folder, output: place, registry: registry)
    do {
      let done = try SharedTools.$kept.withValue(SharedTools()) { try player.play() }
      console.print(
        console.say(
          "共\(done.commands)条命令，其中\(done.refusals)条按规则被拒绝；登记簿、台账、函件和报告在\(place)",
          "\(done.commands) commands, \(done.refusals) of them refused as they should be; all is in \(place)"
        ))
    } catch let failure as YearPlayer.Failure {
      console.endProgress()
      throw Diagnostics([
        Diagnostic(
          DeskCode.scriptFailed, at: .init(file: folder + "/script.txt", line: failure.line, column: 1),
          .init("\(failure.command)：\(failure.reason)", "\(failure.command): \(failure.reason)"),
          help: .init("改正脚本或程序", "mend the script or the program"))
      ])
    }
  }

  private static func folder(_ word: String, in examples: String) throws(Diagnostics) -> String {
    let digits = word.drop { !$0.isNumber }
    let number = Int(digits) ?? 0
    let prefix = "s" + (number < 10 ? "0" : "") + "\(number)-"
    for name in FilePaths.names(in: examples) where name.hasPrefix(prefix) {
      let folder = examples + "/" + name + "/year"
      if FilePaths.exists(folder + "/script.txt"), let real = FilePaths.real(folder) { return real }
    }
    throw Diagnostics([
      Diagnostic(
        DeskCode.companionMissing, at: .init(file: examples),
        .init("没有“\(word)”的模拟年度", "there is no year of “\(word)”"),
        help: .init("S1 至 S11", "S1 to S11"))
    ])
  }
}
