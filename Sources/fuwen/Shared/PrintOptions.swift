internal import ArgumentParser
internal import Desk
internal import Letters
internal import Records

/// How a batch of letters is printed.
struct PrintOptions: ParsableArguments {
  @Flag(name: .long, help: "另做打印、标签、核对单、存档文件。 Make the print files too.")
  var print = false
  @Flag(name: .long, help: "单面印刷，不加空白页。 One-sided: no blank backs.")
  var simplex = false
  @Flag(name: .long, help: "不附征询意见表。 No feedback forms.")
  var noForms = false
  @Option(
    name: .long, help: "标签纸：3x8、3x7、2x7、2x5、2x4，或自定。 Label sheet.",
    transform: LabelSheet.Grid.parsed)
  var grid: LabelSheet.Grid = LabelSheet.Grid.usual
  @Option(name: .long, help: "第一张标签纸已用去几枚。 Stickers of the first sheet that are used up.")
  var skip: Int = 0
  @Option(name: .long, help: "表上的日期；缺省为今天。 The day that the lists bear.")
  var day: Day?

  mutating func validate() throws {
    guard (0..<grid.perPage).contains(skip) else {
      throw ValidationError("--skip 为0到\(grid.perPage - 1)。 --skip takes 0 to \(grid.perPage - 1).")
    }
  }

  func deliver(
    _ matters: [PrintMatter], left: [PrintRun.Left], at desk: Desk, to output: String,
    console: Console
  ) throws {
    let run = PrintRun(
      matters: matters, left: left,
      options: .init(
        isDuplex: !simplex, hasForms: !noForms, grid: grid, skippedLabels: skip),
      day: day ?? Instant.now.day)
    let made = try run.files(at: desk)
    console.show(made.diagnostics)
    let folder = output + "/印制"
    for path in try FileDelivery.write(made.files, to: folder) { console.print(path) }
    // What an earlier run printed and this one doesn't would be taken for this run's.
    let names = made.files.map(\.name)
    FilePaths.remove(PrintRun.fileNames.filter { !names.contains($0) }.map { folder + "/" + $0 })
  }
}
