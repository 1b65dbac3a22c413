import Desk
import Foundation
import Testing

/// Many letters at once.
@Suite struct BatchTests {
  @Test func `a bad case stops nobody and is reported`() throws {
    let bench = try Workbench("s03-weijian")
    let bad = bench.root + "/zhuan-an"
    try FileManager.default.createDirectory(atPath: bad, withIntermediateDirectories: true)
    for (name, text) in [("case", "<case"), ("reply", "<reply/>")] {
      try Data(text.utf8).write(to: URL(filePath: bad + "/\(name).xml"))
    }
    let output = bench.place("out")
    let outcome = try Program.fuwen("batch", bench.root, "-o", output)
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("4 in all: 3 made, 1 failed"), "\(outcome.out)")
    #expect(outcome.err.contains("failed: zhuan-an"))
    #expect(outcome.err.contains("zhuan-an/case.xml"))
    #expect(!FilePaths.exists(output + "/zhuan-an"))
    for name in ["caogao", "xiangcun-yisheng", "yiye"] {
      let alone = bench.place("alone-" + name)
      let single = try Program.fuwen(
        "assemble", bench.folder(name) + "/case.xml", bench.folder(name) + "/reply.xml", "-o",
        alone)
      #expect(single.status == 0)
      #expect(try Files.tree(alone) == Files.tree(output + "/" + name))
    }
  }

  @Test func `a list names pairs, with a review of its own or none`() throws {
    let scratch = try Scratch()
    let folder = Example.root + "/s03-weijian"
    let list = try scratch.write(
      """
      # 两件
      \(folder)/yiye/case.xml\t\(folder)/yiye/reply.xml

      \(folder)/caogao/case.xml\t\(folder)/caogao/reply.xml\t\(scratch.path)/none.xml
      """, to: "list.tsv")
    let outcome = try Program.fuwen(
      "batch", list, "-o", scratch.path + "/out", "--office", folder + "/office.xml", "--format",
      "pdf")
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(
      try Files.tree(scratch.path + "/out").keys.map(FilePaths.name(of:)).sorted() == [
        "JY-2026-031-R1.manifest.json", "JY-2026-031-R1.pdf", "JY-2026-044-R1.manifest.json",
        "JY-2026-044-R1.pdf",
      ])
    let bad = try scratch.write("one field only\n", to: "bad.tsv")
    let refused = try Program.fuwen("batch", bad, "-o", scratch.path + "/out2")
    #expect(refused.status == 1)
    #expect(refused.err.contains("bad.tsv:1:1: error FW1611"), "\(refused.err)")
  }

  @Test func `an issued letter isn't made in a batch that found its office beside it`() throws {
    let scratch = try Scratch()
    let outcome = try Program.fuwen("batch", Example.root + "/s03-weijian", "-o", scratch.path)
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("FW1602"))
    #expect(outcome.out.contains("3 in all: 1 made, 2 failed"))
  }
}
