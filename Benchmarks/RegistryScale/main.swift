import Desk
import Foundation
import Records
import Registry

// Fills a registry and measures it. In the package only while FUWEN_BENCHMARKS is set; started by
// Benchmarks/registry, which reads the line of JSON that it prints.

let arguments = Array(CommandLine.arguments.dropFirst())
let numbers = arguments.dropFirst(2).compactMap { Int($0) }
do {
  switch (arguments.first, numbers.count) {
  case ("fill", 1):
    let bureau = try Bureau()
    let registry = try bureau.makeRegistry(arguments[1])
    try await Filling(bureau: bureau, registry: registry, count: numbers[0]).run()
  case ("measure", 1):
    try Measuring(bureau: try Bureau(), path: arguments[1], chosen: numbers[0]).run()
  case ("act", 2):
    // Waits for a line, so that all processes begin at once.
    let desk = OfficeDesk(
      try Bureau().desk, book: try Registry(path: arguments[1], office: Bureau.office))
    _ = try desk.open(CaseIndex.id(numbers[0]))
    FileHandle.standardOutput.write(Data("ready\n".utf8))
    _ = readLine()
    let start = ContinuousClock.now
    for index in 0..<numbers[1] { _ = try desk.note(on: numbers[0] + index, "催办记录已入卷。") }
    say(["acts": Double(numbers[1]), "seconds": (ContinuousClock.now - start).seconds])
  case ("verify", 0):
    let registry = try Registry(path: arguments[1], office: Bureau.office)
    var start = ContinuousClock.now
    let plain = try registry.verify()
    let seconds = (ContinuousClock.now - start).seconds
    start = ContinuousClock.now
    let whole = try registry.verify(views: LogViews())
    say([
      "verify": seconds, "verify with views": (ContinuousClock.now - start).seconds,
      "faults": Double(plain.faultCount + whole.faultCount),
      "events": Double(plain.head?.sequence ?? 0),
    ])
  case ("backup", 0):
    let registry = try Registry(path: arguments[1], office: Bureau.office)
    let start = ContinuousClock.now
    try registry.backup(to: arguments[1] + ".backup")
    say(["backup": (ContinuousClock.now - start).seconds])
  default:
    print(
      "usage: RegistryScale fill FILE CASES | measure FILE CASE | act FILE FIRST COUNT | verify FILE | backup FILE")
    exit(64)
  }
} catch {
  note("\(error)")
  exit(70)
}
