import Desk
import Foundation
import Testing

/// Numbers, and letters that never change once they have one.
@Suite struct IssueTests {
  private func signed() throws -> Workbench {
    let bench = try Workbench("s03-weijian")
    try bench.replay("yiye", until: "issue")
    return bench
  }

  private func issue(_ bench: Workbench, _ words: String...) throws -> Program.Outcome {
    try Program.fuwen(
      [
        "issue", bench.folder("yiye"), "--as", "xun", "--at", "2026-04-24T15:20:00+08:00",
        "--number", "芷卫函〔2026〕11号",
      ] + words)
  }

  @Test func `issuing needs the office named`() throws {
    let bench = try signed()
    let outcome = try issue(bench)
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("error FW1602"))
    let status = try Program.fuwen("review", "status", bench.folder("yiye"), "--json").out
    #expect(try JSON.object(status)["status"] as? String == "complete")
    #expect(!FilePaths.exists(bench.folder("yiye") + "/letters"))
    #expect(try issue(bench, "--office", bench.office).status == 0)
    let bare = try Program.fuwen(
      "assemble", bench.folder("yiye") + "/case.xml", bench.folder("yiye") + "/reply.xml", "-o",
      bench.place("bare"))
    #expect(bare.status == 1 && bare.err.contains("error FW1602"))
    #expect(FilePaths.names(in: bench.place("bare")).isEmpty)
  }

  @Test func `a number is given once in folders side by side`() throws {
    let bench = try signed()
    #expect(try issue(bench, "--office", bench.office).status == 0)
    try bench.replay("xiangcun-yisheng", until: "issue")
    let outcome = try bench.take(
      [
        "issue", "--as", "ming", "--at", "2026-07-10T16:00:00+08:00", "--number",
        "芷卫函〔2026〕11号",
      ], in: "xiangcun-yisheng")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("error FW1607"), "\(outcome.err)")
    let again = try issue(bench, "--office", bench.office)
    #expect(again.status == 1, "one letter was issued twice")
  }

  @Test func `who may not issue doesn't, nor with a changed reply`() throws {
    let bench = try signed()
    let stranger = try bench.take(
      ["issue", "--as", "luan", "--number", "芷卫函〔2026〕11号"], in: "yiye")
    #expect(stranger.status == 1)
    try Files.replace("</p>", with: "。</p>", in: bench.folder("yiye") + "/reply.xml")
    let changed = try issue(bench, "--office", bench.office)
    #expect(changed.status == 1)
    #expect(changed.err.contains("FW1604"), "\(changed.err)")
    let review = try Files.text(bench.folder("yiye") + "/review.xml")
    #expect(!review.contains("kind=\"issue\""))
  }

  @Test func `a reprint is the stored bytes, whatever the file is to be called`() throws {
    let bench = try signed()
    #expect(try issue(bench, "--office", bench.office).status == 0)
    let letters = bench.folder("yiye") + "/letters"
    let names = ["pdf", "html", "txt"].map { "JY-2026-031-R1." + $0 }
    // As if an older program had made it: other bytes, known to the manifest of the day.
    let path = letters + "/" + names[0]
    let fresh = try Files.bytes(path)
    let older = fresh + Array("%\n".utf8)
    try Data(older).write(to: URL(filePath: path))
    let manifest = letters + "/JY-2026-031-R1.manifest.json"
    try Files.replace(try sha256(of: fresh), with: try sha256(of: older), in: manifest)
    let stored = try Files.tree(letters)
    #expect(try bench.assemble("yiye", to: bench.place("again")).status == 0)
    for name in names {
      #expect(try Files.bytes(bench.place("again") + "/" + name) == stored[name], "\(name)")
    }
    #expect(try bench.assemble("yiye", "--name", "函", to: bench.place("named")).status == 0)
    #expect(try Files.bytes(bench.place("named") + "/函.pdf") == older)
    let told = try JSON.object(Files.text(bench.place("again") + "/JY-2026-031-R1.manifest.json"))
    let files = try #require(told["files"] as? [[String: Any]])
    #expect(try files.contains { try $0["sha256"] as? String == sha256(of: older) })
    #expect(try Program.fuwen("inspect", bench.place("again") + "/" + names[0]).status == 0)
  }

  @Test func `a stored file that was altered is not used, and that is told`() throws {
    let bench = try signed()
    #expect(try issue(bench, "--office", bench.office).status == 0)
    let path = bench.folder("yiye") + "/letters/JY-2026-031-R1.pdf"
    let right = try Files.bytes(path)
    try Data(right + Array("%forged\n".utf8)).write(to: URL(filePath: path))
    let outcome = try bench.assemble("yiye", to: bench.place("out"))
    #expect(outcome.status == 0)
    #expect(outcome.err.contains("warning FW1613"), "\(outcome.err)")
    #expect(try Files.bytes(bench.place("out") + "/JY-2026-031-R1.pdf") == right)
    try FileManager.default.removeItem(atPath: path)
    let gone = try bench.assemble("yiye", to: bench.place("gone"))
    #expect(gone.status == 0 && gone.err.contains("warning FW1613"))
  }

  @Test func `what issuing wrote can't be rewritten once the letter is kept`() throws {
    let bench = try signed()
    #expect(try issue(bench, "--office", bench.office).status == 0)
    let review = bench.folder("yiye") + "/review.xml"
    try Files.replace("芷卫函〔2026〕11号", with: "芷卫函〔2026〕12号", in: review)
    let outcome = try bench.assemble("yiye", to: bench.place("out"))
    #expect(outcome.status == 0 && outcome.err.contains("FW1605"), "\(outcome.err)")
    try ReviewFlowTests.expectDraft(bench.place("out"), number: "芷卫函〔2026〕12号")
  }

  @Test func `an office laid beside the case gives nobody a gate`() throws {
    let bench = try Workbench("s03-weijian")
    let official = bench.place("official.xml")
    try FileManager.default.copyItem(atPath: bench.office, toPath: official)
    try Files.replace(
      "<standIns>",
      with: "<standIns><standIn for=\"luan\" by=\"pu\" from=\"2026-04-01\" until=\"2026-04-30\"/>",
      in: bench.office)
    let steps = try bench.steps("yiye")
    for step in steps.prefix(3) { #expect(try bench.take(step, in: "yiye").status == 0) }
    let last = try bench.take(
      ["approve", "--as", "pu", "--for", "luan", "--at", "2026-04-24T10:40:00+08:00"], in: "yiye")
    #expect(last.status == 0, "\(last.err)")
    let refused = try issue(bench, "--office", official)
    #expect(refused.status == 1)
    #expect(refused.err.contains("FW16") || refused.err.contains("FW14"), "\(refused.err)")
    // Issued under the false office, the letter is still nothing under the official one.
    #expect(try issue(bench, "--office", bench.office, "--no-store").status == 0)
    let outcome = try Program.fuwen(
      "assemble", bench.folder("yiye") + "/case.xml", bench.folder("yiye") + "/reply.xml",
      "--office", official, "-o", bench.place("out"))
    #expect(outcome.status == 0, "\(outcome.err)")
    try ReviewFlowTests.expectDraft(bench.place("out"), number: "芷卫函〔2026〕11号")
  }

  @Test func `a draft never takes the place of an issued letter`() throws {
    let bench = try signed()
    #expect(try issue(bench, "--office", bench.office).status == 0)
    let output = bench.place("out")
    #expect(try bench.assemble("yiye", to: output).status == 0)
    let before = try Files.tree(output)
    let consultation = try bench.assemble("yiye", "--consultation", to: output)
    #expect(consultation.status == 1)
    #expect(consultation.err.contains("FW1609"), "\(consultation.err)")
    #expect(try Files.tree(output) == before)
  }

  private func sha256(of bytes: [UInt8]) throws -> String {
    let scratch = try Scratch()
    try Data(bytes).write(to: URL(filePath: scratch.path + "/bytes"))
    let out = try Program.run(["sha256sum", scratch.path + "/bytes"]).out
    return String(out.prefix(64))
  }
}
