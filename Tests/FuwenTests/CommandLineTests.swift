import Desk
import Foundation
import Testing

/// How the program behaves as a command: status, streams, help.
@Suite struct CommandLineTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var status: Int32
    var testDescription: String { arguments.joined(separator: " ") + " → \(status)" }
    init(_ status: Int32, _ arguments: String...) {
      self.arguments = arguments
      self.status = status
    }
  }

  private static let example = Example.root + "/s03-weijian/yiye"

  /// 0 done; 1 refused or invalid; 64 wrong usage.
  static let rows = [
    Row(0, "--help"), Row(0, "--version"), Row(0, "help", "assemble"),
    Row(0, "validate", example + "/case.xml"),
    Row(0, "canonical", example + "/reply.xml", "--digest"),
    Row(0, "inspect", example + "/case.xml"), Row(0, "explain", "FW1001"), Row(0, "explain"),
    Row(0, "doctor"), Row(0, "new", "case"), Row(0, "review", "status", example),
    Row(0, "review", "diff", example), Row(0, "screen", example + "/case.xml"),
    Row(1, "validate", "/nowhere/case.xml"), Row(1, "validate", example),
    Row(1, "validate", "/dev/null"), Row(1, "assemble", "/nowhere/c.xml", "/nowhere/r.xml"),
    Row(1, "canonical", "/nowhere.xml"), Row(1, "inspect", "/nowhere.pdf"),
    Row(1, "screen", "/nowhere.txt"), Row(1, "screen", "/dev/null", "--lines"),
    Row(1, "review", "status", "/nowhere"), Row(1, "batch", "/nowhere", "-o", "/tmp"),
    Row(1, "demo", "--examples", "/nowhere", "-o", "/tmp/none"),
    Row(1, "verify-public", "/nowhere"), Row(1, "verify-public", "/tmp"),
    Row(1, "verify-public", "/tmp", "--head", "/nowhere"),
    Row(64, "verify-public"), Row(64, "verify-public", "/tmp", "--key", "abc"),
    Row(1, "import-draft", "/nowhere.docx", "-o", "/tmp"), Row(1, "import-draft", "/dev/null"),
    Row(1, "import-case", "/nowhere.docx", "-o", "/tmp"),
    Row(64, "import-draft"), Row(64, "import-case"),
    Row(64, "import-draft", "a.docx", "b.docx", "--case", "c.xml"),
    Row(64, "import-draft", "a.docx", "--round", "0"),
    Row(64, "import-draft", "a.docx", "--commitment", "soon"),
    Row(64), Row(64, "nonsense"), Row(64, "validate"), Row(64, "assemble"),
    Row(64, "assemble", "a", "b", "--format", "odt"), Row(64, "new", "letter"),
    Row(64, "explain", "FW9999"), Row(64, "explain", "nonsense"), Row(64, "review", "approve"),
    Row(64, "screen"), Row(64, "batch", "x"), Row(64, "batch", "x", "-o", "y", "--jobs", "0"),
    Row(64, "review", "submit", example, "--as", "mei", "--at", "yesterday"),
    Row(1, "form", "sign-off", "/nowhere", "--registry", "/nowhere", "-o", "/tmp/none"),
    Row(1, "form", "code", "4WDH4-HC7JW", "--registry", "/nowhere"),
    Row(64, "form", "labels", example, "--grid", "9x99", "-o", "/tmp/none"),
    Row(64, "form", "envelope", example, "--size", "a4", "-o", "/tmp/none"),
    Row(64, "form", "transmittal", example, "--format", "docx", "-o", "/tmp/none"),
    Row(64, "issue", example, "--as", "xun"), Row(64, "--nonsense"),
    Row(64, "validate", "x", "--language", "fr"),
  ]

  @Test(arguments: rows)
  func `the exit status tells what happened`(row: Row) throws {
    let outcome = try Program.fuwen(row.arguments)
    // Without a command the help is shown, which is no fault.
    let wanted = row.arguments.isEmpty ? 0 : row.status
    #expect(outcome.status == wanted, "\(outcome.out)\(outcome.err)")
    if wanted != 0 {
      #expect(outcome.out.isEmpty || row.arguments[0] == "validate" || row.arguments[0] == "batch")
      #expect(!outcome.err.isEmpty)
      #expect(!outcome.err.contains("Fatal") && !outcome.err.contains("DecodingError"))
    } else {
      #expect(!outcome.out.isEmpty || row.arguments.contains("diff"))
    }
  }

  static let commands: [[String]] = [
    [], ["case"], ["registry"], ["meeting"], ["number"], ["ledger"], ["stats"], ["report"],
    ["form"], ["form", "sign-off"], ["form", "feedback"], ["form", "code"],
    ["form", "case-sheet"], ["form", "hand-back"], ["form", "move"], ["form", "extend"],
    ["form", "seal-register"], ["form", "labels"], ["form", "envelope"], ["form", "transmittal"],
    ["form", "contact"], ["form", "publication-review"], ["form", "difference"],
    ["remind"], ["bulletin"], ["calendar"], ["verify"], ["backup"], ["new"],
    ["import-draft"], ["import-case"], ["validate"],
    ["assemble"], ["review"], ["issue"], ["batch"], ["canonical"], ["inspect"], ["explain"],
    ["screen"], ["doctor"], ["demo"], ["verify-public"], ["review", "submit"], ["review", "approve"],
    ["review", "return"], ["publish"], ["publish", "site"], ["publish", "prepare"],
    ["publish", "release"], ["publish", "withdraw"], ["publish", "package"], ["edition"], ["edition", "rehearse"],
    ["edition", "prepare"], ["edition", "submit"], ["edition", "approve"], ["edition", "return"],
    ["edition", "recall"], ["edition", "release"], ["edition", "withdraw"], ["edition", "show"], ["edition", "list"],
    ["review", "recall"], ["review", "edit"], ["review", "ask"], ["review", "advise"],
    ["review", "status"], ["review", "diff"], ["case", "import"], ["case", "show"],
    ["case", "letter"], ["case", "accept"], ["case", "hand-back"], ["case", "decide-hand-back"],
    ["case", "plan"], ["case", "endorse"], ["case", "assign"], ["case", "contact"],
    ["case", "ask-joint"], ["case", "receive-opinion"], ["case", "remind"], ["case", "draft"],
    ["case", "consult"], ["case", "view"], ["case", "submit"], ["case", "approve"],
    ["case", "return"], ["case", "recall"], ["case", "edit"], ["case", "diff"], ["case", "ask"], ["case", "advise"],
    ["case", "issue"], ["case", "print"], ["case", "seal"], ["case", "send"], ["case", "report"],
    ["case", "feedback"], ["case", "reopen"], ["case", "point"], ["case", "commitment"],
    ["case", "reclassify"], ["case", "carry"], ["case", "extend"], ["case", "stop"],
    ["case", "resume"], ["case", "merge"], ["case", "publication"], ["case", "publish"],
    ["case", "archive"], ["case", "note"], ["registry", "create"], ["registry", "adopt"],
    ["registry", "head"], ["registry", "restore"], ["registry", "account"],
    ["registry", "rebuild"], ["registry", "erase"], ["registry", "export"], ["registry", "import"],
    ["number", "list"], ["number", "reserve"], ["number", "void"], ["report", "draft"],
    ["report", "submit"], ["report", "approve"], ["report", "return"], ["report", "issue"],
  ]

  @Test(arguments: commands)
  func `every help has an example`(command: [String]) throws {
    let outcome = try Program.fuwen(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.err.isEmpty)
    let name = (["fuwen"] + command).joined(separator: " ")
    let usage = "USAGE: " + name
    #expect(outcome.out.contains(usage), "\(outcome.out)")
    let examples = outcome.out.components(separatedBy: "Example").dropFirst().joined()
    #expect(examples.contains(name), "no example in the help of \(name)")
  }

  @Test func `every command is in the table of helps`() throws {
    for parent in [[], ["review"], ["case"], ["registry"], ["number"], ["report"], ["form"]] {
      let help = try Program.fuwen(parent + ["--help"]).out
      let list = help.components(separatedBy: "SUBCOMMANDS:").dropFirst().joined()
      for match in list.matches(of: #/\n  ([a-z-]+) /#) {
        let command = parent + [String(match.1)]
        #expect(CommandLineTests.commands.contains(command) || command == ["help"], "\(command)")
      }
    }
  }

  @Test func `shell completions are made`() throws {
    for shell in ["bash", "zsh", "fish"] {
      let outcome = try Program.fuwen("--generate-completion-script", shell)
      #expect(outcome.status == 0)
      #expect(outcome.out.contains("assemble"))
    }
  }

  @Test func `messages follow the language asked for`() throws {
    let english = try Program.fuwen("validate", "/nowhere.xml", "--language", "en")
    let chinese = try Program.fuwen("validate", "/nowhere.xml", "--language", "zh")
    #expect(english.err.contains("error FW") && chinese.err.contains("错误 FW"))
  }
}
