import Desk
import Foundation
import Testing

/// Where files go, and what is left when they can't.
@Suite struct OutputTests {
  private let example = Example(bureau: "s03-weijian", name: "yiye")

  private func assemble(to output: String) throws -> Program.Outcome {
    try Program.fuwen(
      "assemble", example.folder + "/case.xml", example.folder + "/reply.xml", "--office",
      example.office, "-o", output)
  }

  @Test func `a folder that can't be written is refused and named`() throws {
    let scratch = try Scratch()
    let file = try scratch.write("in the way", to: "file")
    for output in ["/proc/fuwen/out", "/dev/null/out", file, file + "/below"] {
      let outcome = try assemble(to: output)
      #expect(outcome.status == 1, "\(output)")
      #expect(outcome.err.contains("FW1603"), "\(outcome.err)")
      #expect(outcome.out.isEmpty)
    }
    #expect(try Files.text(file) == "in the way")
    guard geteuid() != 0 else { return }
    let locked = scratch.path + "/locked"
    try FileManager.default.createDirectory(atPath: locked, withIntermediateDirectories: true)
    _ = try Program.run(["chmod", "a-w", locked])
    #expect(try assemble(to: locked).status == 1)
    _ = try Program.run(["chmod", "u+w", locked])
  }

  @Test func `a folder with a file's name is left alone and nothing half is left`() throws {
    let scratch = try Scratch()
    let blocked = scratch.path + "/JY-2026-031-R1.html"
    try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: true)
    let kept = try scratch.write("mine", to: "JY-2026-031-R1.html/kept.txt")
    let outcome = try assemble(to: scratch.path)
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("JY-2026-031-R1.html"))
    #expect(try Files.text(kept) == "mine")
    #expect(!FilePaths.names(in: scratch.path).contains { $0.hasPrefix(".") })
  }

  @Test func `older files of the same name are replaced whole, others stay`() throws {
    let scratch = try Scratch()
    let other = try scratch.write("other", to: "notes.txt")
    let old = try scratch.write("old", to: "JY-2026-031-R1.pdf")
    #expect(try assemble(to: scratch.path).status == 0)
    #expect(try Files.text(other) == "other")
    #expect(try Files.bytes(old).starts(with: Array("%PDF-".utf8)))
  }

  @Test func `inspect tells an altered file from the one that was made`() throws {
    let scratch = try Scratch()
    #expect(try assemble(to: scratch.path).status == 0)
    let pdf = scratch.path + "/JY-2026-031-R1.pdf"
    let intact = try Program.fuwen("inspect", pdf)
    #expect(intact.status == 0)
    #expect(intact.out.contains("身份：自报"))
    var bytes = try Files.bytes(pdf)
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(filePath: pdf))
    let altered = try Program.fuwen("inspect", pdf, "--json")
    #expect(altered.status == 1)
    #expect(try JSON.object(altered.out)["altered"] as? [String] == ["JY-2026-031-R1.pdf"])
  }

  @Test func `what is killed half-way leaves no part of a file under its name`() throws {
    let demo = try Demo.shared.get()
    let whole = try Files.tree(demo.folder)
    var wasCutShort = false
    for milliseconds in [15, 40, 80, 140, 220, 350, 600] {
      let scratch = try Scratch()
      let process = try RunningProcess(
        [Program.binary, "demo", "-o", scratch.path])
      usleep(UInt32(milliseconds) * 1000)
      process.kill()
      if try process.finished().status != 0 { wasCutShort = true }
      for (name, bytes) in try Files.tree(scratch.path) {
        // Temporary files have names of their own.
        if FilePaths.name(of: name).hasPrefix(".") { continue }
        if name.hasSuffix("manifest.json") { continue }
        #expect(bytes == whole[name], "\(name) after \(milliseconds) ms")
      }
    }
    #expect(wasCutShort)
  }
}
