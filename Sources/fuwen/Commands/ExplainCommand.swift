internal import ArgumentParser
internal import Desk
internal import Publication
internal import Records
internal import Registry
internal import Screening

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "解释一个诊断代码。 Explain a diagnostic's code.",
    discussion: "例 Example: fuwen explain FW1304；不带代码则列出全部。 Without a code, all are listed.")

  @Argument(help: "代码，如 FW1304。 A code.")
  var code: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    let all = Explanations.all(
      RegistryCatalogue.all + EditionCatalogue.all + SiteCatalogue.all + WritingCode.entries
        + CatalogueCode.entries + ScreeningCatalogue.all)
    guard let code else {
      for entry in all {
        console.print("\(entry.code)  \(entry.title.in(common.words))")
      }
      return
    }
    let digits = code.uppercased().hasPrefix("FW") ? String(code.dropFirst(2)) : code
    guard let number = Int(digits),
      let entry = all.first(where: { $0.code.number == number })
    else {
      throw ValidationError(
        "没有代码“\(code)”；fuwen explain 列出全部。 No code '\(code)'; 'fuwen explain' lists them all.")
    }
    console.print("\(entry.code)  \(entry.title.in(common.words))")
    console.print("")
    console.print(entry.explanation.in(common.words))
  }
}
