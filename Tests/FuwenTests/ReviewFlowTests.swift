import Desk
import Foundation
import Testing

/// The review by the command line, in copies of the examples.
@Suite struct ReviewFlowTests {
  @Test func `only the prefix printed on the draft passes a gate`() throws {
    let bench = try Workbench("s03-weijian")
    try bench.replay("yiye", until: "approve")
    let right = try bench.prefix("yiye")
    let last = right.last == "0" ? "1" : "0"
    let short = String(right.prefix(7))
    for wrong in ["0123456789abcdef", String(right.dropLast()) + last, "", short] {
      let outcome = try bench.take(["approve", "--as", "ru", "--content", wrong], in: "yiye")
      #expect(outcome.status == 1, "\(wrong) passed")
      #expect(outcome.err.contains("error FW14"), "\(outcome.err)")
    }
    let draft = bench.place("draft")
    #expect(try bench.assemble("yiye", to: draft).status == 0)
    let text = try Program.run(["pdftotext", draft + "/JY-2026-031-R1.pdf", "-"]).out
    #expect(text.contains(right) && text.contains("送审稿"))
    #expect(try bench.take(["approve", "--as", "ru"], in: "yiye").status == 0)
  }

  @Test func `nobody passes out of turn, twice, or what they drafted`() throws {
    let bench = try Workbench("s03-weijian")
    try bench.replay("yiye", until: "approve")
    for person in ["luan", "ao", "mei", "xun", "nobody"] {
      let outcome = try bench.take(["approve", "--as", person], in: "yiye")
      #expect(outcome.status == 1, "\(person) passed")
    }
    #expect(try bench.take(["approve", "--as", "ru"], in: "yiye").status == 0)
    #expect(try bench.take(["approve", "--as", "ru"], in: "yiye").status == 1)
    let early = try bench.take(
      ["issue", "--as", "xun", "--number", "芷卫函〔2026〕1号"], in: "yiye")
    #expect(early.status == 1)
    #expect(early.err.contains("FW14"))
  }

  @Test func `a stand-in passes within the stated days only, and is told`() throws {
    let bench = try Workbench("s05-sifa")
    let steps = try bench.steps("tiaojie")
    for step in steps.prefix(2) { #expect(try bench.take(step, in: "tiaojie").status == 0) }
    func standIn(_ day: String) -> [String] {
      ["approve", "--as", "geng", "--for", "miao", "--at", "2026-\(day)T15:30:00+08:00"]
    }
    let late = try bench.take(standIn("06-30"), in: "tiaojie")
    #expect(late.status == 1 && late.err.contains("FW14"), "\(late.err)")
    let alone = try bench.take(
      ["approve", "--as", "geng", "--at", "2026-05-14T15:30:00+08:00"], in: "tiaojie")
    #expect(alone.status == 1)
    #expect(try bench.take(standIn("05-14"), in: "tiaojie").status == 0)
    let status = try Program.fuwen("review", "status", bench.folder("tiaojie")).out
    #expect(status.contains("(for "), "\(status)")
  }

  @Test func `a returned reply starts again and the earlier version is kept`() throws {
    let bench = try Workbench("s01-keji")
    let steps = try bench.steps("yanfa-touru")
    for step in steps.prefix(3) { #expect(try bench.take(step, in: "yanfa-touru").status == 0) }
    let status = try Program.fuwen("review", "status", bench.folder("yanfa-touru"), "--json").out
    #expect(try JSON.object(status)["status"] as? String == "with-drafter")
    let early = try bench.take(
      ["approve", "--as", "zhan", "--content", "0123456789abcdef"], in: "yanfa-touru")
    #expect(early.status == 1)
    for step in steps[3...] { #expect(try bench.take(step, in: "yanfa-touru").status == 0) }
    let change = try Program.fuwen(
      "review", "diff", bench.folder("yanfa-touru"), "--from", "1", "--to", "4")
    #expect(change.status == 0)
    #expect(change.out.contains("\n  - ") && change.out.contains("\n  + "))
    let marked = bench.place("marked")
    let copy = try Program.fuwen(
      "review", "diff", bench.folder("yanfa-touru"), "--from", "1", "--to", "4", "--marked", marked)
    #expect(copy.status == 0, "\(copy.err)")
    #expect(try Files.tree(marked).keys.count { $0.hasSuffix("-花脸稿.docx") } == 1)
    let printed = try Program.fuwen("review", "status", bench.folder("yanfa-touru")).out
    #expect(printed.contains("3. ") && printed.contains("“专项资金翻番一条"))
  }

  @Test func `a forward edit leaves earlier approvals and needs the later ones`() throws {
    let bench = try Workbench("s10-shangwuwei")
    let steps = try bench.steps("caishichang")
    for step in steps.prefix(2) { #expect(try bench.take(step, in: "caishichang").status == 0) }
    let before = try bench.prefix("caishichang")
    #expect(try bench.take(steps[2], in: "caishichang").status == 0)
    #expect(try bench.prefix("caishichang") != before)
    let status = try JSON.object(
      Program.fuwen("review", "status", bench.folder("caishichang"), "--json").out)
    #expect(status["pendingGate"] as? String == "hegao")
    for step in steps[3...] { #expect(try bench.take(step, in: "caishichang").status == 0) }
    let output = bench.place("out")
    #expect(try bench.assemble("caishichang", to: output).status == 0)
    let manifest = try JSON.object(Files.text(output + "/JY-2026-042-R1.manifest.json"))
    let gates = try #require(manifest["gates"] as? [[String: Any]])
    let contents = gates.compactMap { $0["content"] as? String }
    #expect(contents.count == 4 && contents[0] == before && Set(contents).count == 2)
    #expect(gates.allSatisfy { $0["identity"] as? String == "自报" })
  }

  @Test func `a reply changed after approval is a review draft without a number anywhere`() throws {
    let bench = try Workbench("s02-gongan")
    try bench.replay("xiebao")
    try FileManager.default.removeItem(atPath: bench.folder("xiebao") + "/letters")
    try Files.replace("老年人", with: "长者", in: bench.folder("xiebao") + "/reply.xml")
    let output = bench.place("out")
    let outcome = try bench.assemble("xiebao", to: output)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(outcome.err.contains("warning FW1604"), "\(outcome.err)")
    try ReviewFlowTests.expectDraft(output, number: "栖公协〔2026〕9号")
  }

  @Test func `a consultation draft is marked so and has neither number nor date`() throws {
    let scratch = try Scratch()
    let example = Example(bureau: "s03-weijian", name: "yiye")
    let outcome = try Program.fuwen(
      "assemble", example.folder + "/case.xml", example.folder + "/reply.xml", "--office",
      example.office, "--consultation", "-o", scratch.path)
    #expect(outcome.status == 0, "\(outcome.err)")
    let text = try Program.run(["pdftotext", scratch.path + "/JY-2026-031-R1.pdf", "-"]).out
    #expect(text.contains("征求意见稿") && !text.contains("送审稿"))
    #expect(!text.contains("芷卫函") && !text.contains("2026年4月24日"))
    let manifest = try JSON.object(Files.text(scratch.path + "/JY-2026-031-R1.manifest.json"))
    #expect(manifest["standing"] as? String == "consultation-draft")
    #expect(manifest["documentNumber"] == nil)
  }

  @Test func `an incomplete reply is refused, and previewed with its gaps`() throws {
    let bench = try Workbench("s03-weijian")
    try Files.replace(" class=\"A\"", with: "", in: bench.folder("yiye") + "/reply.xml")
    let refused = try bench.assemble("yiye", to: bench.place("none"))
    #expect(refused.status == 1)
    #expect(refused.err.contains("reply.xml:"), "\(refused.err)")
    #expect(FilePaths.names(in: bench.place("none")).isEmpty)
    let preview = try bench.assemble("yiye", "--preview", to: bench.place("preview"))
    #expect(preview.status == 0, "\(preview.err)")
    #expect(preview.err.contains("warning FW"))
    let text = try Files.text(bench.place("preview") + "/JY-2026-031-R1.txt")
    #expect(text.contains("〔类别缺〕") && text.contains("送审稿"))
    #expect(try bench.take(["submit", "--as", "mei"], in: "yiye").status == 1)
  }

  @Test func `two at once never lose a step`() throws {
    let bench = try Workbench("s03-weijian")
    try bench.replay("yiye", until: "approve")
    let rounds = 20
    func together(_ commands: [[String]]) throws {
      let running = try commands.map { words in
        try RunningProcess(
          [Program.binary, "review", words[0], bench.folder("yiye")] + words[1...]
            + ["--at", "2026-04-22T11:00:00+08:00"])
      }
      for process in running {
        let outcome = try process.finished()
        #expect(outcome.status == 0, "\(outcome.err)")
      }
    }
    for round in 0..<rounds {
      try together(
        ["ao", "pu"].map { ["ask", "--as", "ru", "--to", $0, "--comment", "问\(round)\($0)"] })
      try together(["ao", "pu"].map { ["advise", "--as", $0, "--comment", "答\(round)\($0)"] })
    }
    let status = try JSON.object(
      Program.fuwen("review", "status", bench.folder("yiye"), "--json").out)
    #expect(status["steps"] as? Int == 1 + 4 * rounds)
    let review = try Files.text(bench.folder("yiye") + "/review.xml")
    for round in 0..<rounds {
      for words in ["问", "答"] {
        for person in ["ao", "pu"] {
          let isKept = review.contains(">\(words)\(round)\(person)<")
          #expect(isKept, "\(words)\(round)\(person) is lost")
        }
      }
    }
  }

  /// Every file of the folder is a review draft's: stamped, and without the number.
  static func expectDraft(_ folder: String, number: String) throws {
    let names = FilePaths.names(in: folder)
    #expect(names.contains { $0.hasSuffix(".pdf") })
    for name in names {
      let path = folder + "/" + name
      var text = String(decoding: try Files.bytes(path), as: UTF8.self)
      if name.hasSuffix(".pdf") {
        text = try Program.run(["pdftotext", path, "-"]).out
        let pages = text.split(separator: "\u{0C}").filter { !$0.allSatisfy(\.isWhitespace) }
        for page in pages {
          let isStamped = page.contains("送审稿")
          #expect(isStamped, "a page of \(name) has no stamp")
        }
        let expanded = try Program.run([
          "qpdf", "--qdf", "--object-streams=disable", path, "-",
        ])
        let hex = number.utf16.map { String(format: "%04X", $0) }.joined()
        let bytes = String(decoding: expanded.bytes, as: UTF8.self)
        let isInside = bytes.contains(number) || bytes.uppercased().contains(hex)
        #expect(!isInside, "\(name)")
      }
      if name.hasSuffix(".manifest.json") {
        #expect(try JSON.object(text)["standing"] as? String == "review-draft")
      }
      let isNumbered = text.contains(number)
      #expect(!isNumbered, "\(name) bears the number")
    }
  }
}
