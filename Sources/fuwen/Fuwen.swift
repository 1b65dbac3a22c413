internal import ArgumentParser
internal import Desk

/// The command line: each command is a thin layer that calls the desk and prints what comes back.
@main
struct Fuwen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuwen",
    abstract: "复文：答复人大代表建议、政协提案。 Replies to deputies' suggestions and CPPCC proposals.",
    discussion: """
      从案件记录与复文文稿，经校验、三把关，排成符合GB/T 9704-2012的公文。
      From a case record and a reply draft, validated and signed in order, to an exact letter.

      例 Examples:
        fuwen new case > case.xml
        fuwen validate case.xml reply.xml --office office.xml
        fuwen assemble case.xml reply.xml -o out
        fuwen review submit . --as li
        fuwen review approve . --as wang --content 0123456789abcdef
        fuwen issue . --office ../office.xml --as sun --number 青民函〔2026〕12号

      退出状态 Exit status: 0 完成 done; 1 不予办理或校验未过 refused or invalid; 64 用法有误 usage;
      70 程序自身故障 our own fault.
      """,
    version: ProgramVersion.text,
    subcommands: [
      CaseCommand.self, RegistryCommand.self, MeetingCommand.self, NumberCommand.self,
      LedgerCommand.self, StatsCommand.self, ReportCommand.self, EditionCommand.self,
      PublishCommand.self, FormCommand.self,
      RemindCommand.self, BulletinCommand.self, CalendarCommand.self, VerifyCommand.self,
      BackupCommand.self, VerifyPublicCommand.self,
      NewCommand.self, ImportDraftCommand.self, ImportCaseCommand.self, ValidateCommand.self, AssembleCommand.self, ReviewCommand.self,
      IssueCommand.self, BatchCommand.self, CanonicalCommand.self, InspectCommand.self,
      ScreenCommand.self, ExplainCommand.self, DoctorCommand.self, DemoCommand.self,
    ])
}
