internal import ArgumentParser
internal import Desk

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "写出带注释的空白文件。 Write a commented file to start from.",
    discussion: "例 Example: fuwen new case -o 案件目录/case.xml")

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case `case`, reply, office, letterhead
  }

  @Argument(help: "case、reply、office 或 letterhead。")
  var kind: Kind

  @Option(name: .shortAndLong, help: "写到文件；缺省为标准输出。已有的文件不覆盖。 Write to a file; never over one that exists.")
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    guard let file = StartingFile(rawValue: kind.rawValue) else { return }
    guard let output else {
      Console.result(Array(file.text.utf8))
      return
    }
    try console.run {
      let path = FilePaths.isFolder(output) ? output + "/" + file.name : output
      guard !FilePaths.exists(path) else {
        throw Desk.exists(path)
      }
      try AtomicFile.write(Array(file.text.utf8), to: path)
      console.print(path)
    }
  }
}
