internal import ArgumentParser
internal import Desk
internal import Glibc
internal import Records

struct CanonicalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "canonical",
    abstract: "输出记录的规范字节及摘要。 Print a record's canonical bytes, or their digest.",
    discussion: "规范见 docs/canonical.md。例 Example: fuwen canonical reply.xml --digest")

  @Argument(help: "记录文件。 A record file.")
  var file: String

  @Flag(name: .long, help: "只输出SHA-256摘要。 Print only the digest.")
  var digest = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let bytes = try Desk.make().canonicalBytes(of: file)
      if digest {
        console.print(Digest(of: bytes).hex)
      } else {
        Console.result(bytes)
      }
    }
  }
}
