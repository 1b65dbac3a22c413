import Desk
import Foundation
import Testing

/// The files that the program makes of Examples/, judged by programs that aren't ours.
@Suite struct LetterFileTests {
  @Test(arguments: Example.issued)
  func `issued letters keep the standard's measures`(example: Example) throws {
    let demo = try Demo.shared.get()
    let letters = example.letters(in: demo)
    #expect(!letters.isEmpty)
    let checker = Program.home + "/Tests/Support/check_layout.py"
    for letter in letters {
      let outcome = try Program.run([
        Program.python, "-B", checker, letter, "--form", try example.form,
      ])
      let failed = outcome.out.split(separator: "\n").filter { $0.hasPrefix("FAIL") }
      #expect(outcome.status == 0, "\(letter)\n\(failed.joined(separator: "\n"))\(outcome.err)")
    }
  }

  @Test(arguments: Example.all)
  func `qpdf finds nothing wrong`(example: Example) throws {
    for letter in example.letters(in: try Demo.shared.get()) {
      let outcome = try Program.run(["qpdf", "--check", letter])
      #expect(outcome.status == 0, "\(letter)\n\(outcome.out)\(outcome.err)")
      #expect(!(outcome.out + outcome.err).lowercased().contains("warning"))
    }
  }

  @Test func `pages look as accepted`() throws {
    let demo = try Demo.shared.get()
    let outcome = try Program.run([
      Program.python, "-B", Program.home + "/Tests/Support/golden.py", "check", demo.folder,
      Program.home + "/Tests/Golden",
    ])
    #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
  }

  @Test func `forms look as accepted`() throws {
    let scratch = try Scratch()
    let example = Example.root + "/s07-chengjian/jingshui"
    // As Scripts/accept makes them.
    for (kind, rest) in [
      ("sign-off", []), ("feedback", ["--proposer", "d1"]), ("transmittal", ["--on", "2026-06-30"]),
    ] {
      let outcome = try Program.fuwen(
        ["form", kind, example] + rest + ["-o", scratch.path + "/forms/" + kind])
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    let outcome = try Program.run([
      Program.python, "-B", Program.home + "/Tests/Support/golden.py", "check", scratch.path,
      Program.home + "/Tests/Golden/forms",
    ])
    #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
  }

  @Test func `the same bytes come again, in a batch on any number of cores`() throws {
    let demo = try Demo.shared.get()
    let scratch = try Scratch()
    let first = try Files.tree(demo.folder)
    #expect(first.count >= 100)
    for (name, jobs) in [("one", "1"), ("two", "2")] {
      let output = scratch.path + "/" + name
      for bureau in Set(Example.all.map(\.bureau)) {
        let outcome = try Program.fuwen(
          "batch", Example.root + "/" + bureau, "--office", Example.root + "/\(bureau)/office.xml",
          "-o", output + "/" + bureau, "--jobs", jobs)
        #expect(outcome.status == 0, "\(bureau): \(outcome.err)")
      }
      expectSame(first, try Files.tree(output), "batch with \(jobs) jobs")
    }
  }

  @Test(arguments: Example.all)
  func `the same bytes come alone`(example: Example) throws {
    let demo = try Demo.shared.get()
    let scratch = try Scratch()
    let outcome = try Program.fuwen(
      "assemble", example.folder + "/case.xml", example.folder + "/reply.xml", "--office",
      example.office, "-o", scratch.path)
    #expect(outcome.status == 0, "\(outcome.err)")
    expectSame(
      try Files.tree(demo.folder + "/" + example.testDescription), try Files.tree(scratch.path),
      "alone")
  }

  @Test func `the demo prints a line a letter and its files are whole`() throws {
    let demo = try Demo.shared.get()
    #expect(!demo.err.contains("\r"), "a progress line without a terminal")
    let lines = demo.out.split(separator: "\n")
    #expect(lines.count == Example.all.count + 1)
    for (example, line) in zip(Example.all, lines) {
      let fields = line.components(separatedBy: " | ")
      #expect(fields.count == 7, "\(line)")
      #expect(fields.last?.hasPrefix(demo.folder + "/" + example.testDescription) == true)
      #expect(fields[1].contains("draft") != example.isIssued, "\(line)")
    }
    for (name, bytes) in try Files.tree(demo.folder) {
      #expect(!name.contains("/."), "\(name) was left behind")
      #expect(!bytes.isEmpty, "\(name) is empty")
    }
  }

  private func expectSame(
    _ a: [String: [UInt8]], _ b: [String: [UInt8]], _ how: String
  ) {
    #expect(Set(a.keys) == Set(b.keys), "\(how)")
    for (name, bytes) in a where b[name] != bytes {
      Issue.record("\(name) has other bytes \(how)")
    }
  }
}
