internal import ArgumentParser

struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "登记簿里的案件：从登记到归档的每一步。 Cases of the registry, from intake to archive.",
    discussion: """
      每步写明--as（谁办）；--at缺省为现在；--for为代理。拒绝时说明按哪条规则、该先办什么。
      Every act names who acts (--as); a refusal says which rule, and what comes first.

      例 Examples:
        fuwen case import 交办清单.csv --session 市第十六届人大二次会议 --assigned-by 市政府办公室 --as you
        fuwen case accept JY-2026-0123 --as you
        fuwen case assign JY-2026-0123 --section gongyong --leader pei --as jian
        fuwen case contact JY-2026-0123 --with lead-proposer --stage before --means visit --on 2026-03-12 --as min
        fuwen case draft JY-2026-0123 reply.xml --as min
        fuwen case submit JY-2026-0123 --as min
        fuwen case show JY-2026-0123
      """,
    subcommands: [
      ImportCommand.self, ShowCommand.self, LetterCommand.self, AcceptCommand.self, HandBackCommand.self,
      DecideHandBackCommand.self, PlanCommand.self, EndorseCommand.self, AssignCommand.self,
      ContactCommand.self, AskJointCommand.self, ReceiveOpinionCommand.self,
      RemindCaseCommand.self, DraftCommand.self, ConsultCommand.self, ViewCommand.self,
      SubmitCaseCommand.self, ApproveCaseCommand.self, ReturnCaseCommand.self,
      RecallCaseCommand.self, EditCaseCommand.self, DiffCaseCommand.self, AskCaseCommand.self, AdviseCaseCommand.self,
      IssueCaseCommand.self, PrintCommand.self, SealCommand.self, SendCommand.self,
      PlatformCommand.self, FeedbackCommand.self, ReopenCommand.self, PointCommand.self,
      CommitmentCommand.self, ReclassifyCommand.self, CarryCommand.self, ExtendCommand.self,
      StopCommand.self, ResumeCommand.self, MergeCommand.self, PublicationCommand.self,
      PublishCaseCommand.self, ArchiveCommand.self, NoteCommand.self,
    ])
}
