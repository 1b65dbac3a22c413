internal import ArgumentParser
internal import Desk
internal import Letters
internal import Records

struct SignOffFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-off", abstract: "发文稿纸：各环节意见、签名、时间。 The sign-off sheet.",
    discussion: """
      未到的环节留空，可在纸上签；已过的环节照记录填好。 Gates to come are blank, for signing on paper.

      例 Example: fuwen form sign-off . -o 表格
      """)

  @Argument(help: "案件目录或案号。 Folders, or ids of cases.")
  var targets: [String] = ["."]
  @OptionGroup var form: FormOptions

  func run() throws {
    try form.run { console in
      let targets = try FormTargets(self.targets, options: form)
      let forms = try targets.materials().map { targets.desk.signOff($0) }
      try form.deliver(forms, of: targets.desk, console: console)
    }
  }
}

struct FeedbackFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback", abstract: "征询意见表：每位提出者一份，印有回收码。 A feedback form for each proposer.",
    discussion: """
      收回后录入：fuwen case feedback --code 回收码 …。 Enter what comes back with its code.

      例 Example: fuwen form feedback JY-2026-0123 -o 表格
      """)

  @Argument(help: "案件目录或案号。 Folders, or ids of cases.")
  var targets: [String] = ["."]
  @Option(name: .long, help: "只给这几位提出者（标识）。 Only these proposers.")
  var proposer: [String] = []
  @OptionGroup var form: FormOptions

  func run() throws {
    try form.run { console in
      let targets = try FormTargets(self.targets, options: form)
      var forms: [MadeForm] = []
      var warnings: [Diagnostic] = []
      for material in try targets.materials() {
        forms += try targets.desk.feedback(material, only: proposer.map { ProposerID($0) })
        let dossier = material.dossier
        if warnings.isEmpty {
          warnings = Desk.returnAddressWarning(
            targets.desk.frame(material).office, file: dossier.paths.office)
        }
      }
      try form.deliver(forms, of: targets.desk, diagnostics: warnings, console: console)
    }
  }
}

struct CodeFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "按回收码查是哪一件、哪一位。 What a feedback form's code stands for.",
    discussion: """
      例 Example: fuwen form code 4WDH4-HC7JW
      """)

  @Argument(help: "回收码，手录或扫描二维码。 The code, typed or scanned.")
  var code: String
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let found = try place.open().feedback(code: code)
      if common.json {
        console.print(
          "{\"code\": \"\(found.code.text)\", \"case\": \"\(found.caseID)\", "
            + "\"round\": \(found.round), \"proposer\": \"\(found.proposer.id)\"}")
      } else {
        console.print(
          console.say(
            "\(found.code)  \(found.caseID)  第\(found.round)轮  \(found.proposer.id) \(found.proposer.name)",
            "\(found.code)  \(found.caseID)  round \(found.round)  \(found.proposer.id) \(found.proposer.name)"))
      }
    }
  }
}
