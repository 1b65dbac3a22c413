import Foundation
import Publication
import Records

// Writes the site of an invented office and says what it cost: the same letters again, one more, one
// of them withdrawn, or compared with the last. In the package only while
// FUWEN_BENCHMARKS is set; started by Benchmarks/publication, which reads the line of JSON.

let words = Array(CommandLine.arguments.dropFirst())
guard words.count == 5, let count = Int(words[2]), let pdfSize = Int(words[3]),
  ["same", "added", "withdrawn", "check", "search"].contains(words[4])
else {
  print("usage: PublicationScale SITE THEME LETTERS PDF-BYTES same|added|withdrawn|check|search")
  exit(64)
}
do {
  let clock = ContinuousClock()
  func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
  let office = try InventedOffice(count: count, pdfSize: pdfSize)
  let snapshot = try office.snapshot(
    added: ["added", "withdrawn", "check"].contains(words[4]) ? 1 : 0,
    withdrawn: ["withdrawn", "check"].contains(words[4]) ? count / 2 : nil)
  let theme = try Theme(folder: words[1])
  let began = clock.now
  let files =
    words[4] == "search"
    ? try SearchFiles.files(snapshot)
    : try PublicSite.files(snapshot, theme: theme, key: InventedOffice.key)
  let listed = clock.now
  let writer = try SiteWriter(path: words[0])
  var said: [String: Double] = ["files": Double(files.count)]
  if words[4] == "check" {
    said["faults"] = Double(try writer.check(files).count)
  } else {
    try Catalogue.checkExtends(previousSite: words[0], leaves: snapshot.leaves)
    let report = try writer.write(files)
    said["written"] = Double(report.written)
    said["kept"] = Double(report.kept)
    said["removed"] = Double(report.removed)
    said["bytes"] = Double(report.bytes)
  }
  said["list"] = seconds(listed - began)
  said["seconds"] = seconds(clock.now - began)
  let data = try JSONEncoder().encode(said)
  print(String(decoding: data, as: UTF8.self))
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(70)
}
