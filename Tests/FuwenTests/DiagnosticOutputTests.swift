import Desk
import Foundation
import Testing

/// Diagnostics as people and programs get them.
@Suite struct DiagnosticOutputTests {
  private func broken() throws -> (Scratch, String) {
    let scratch = try Scratch()
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <letterhead xmlns="urn:fuwen:1" version="1.0" id="x" form="letter">
        <mark><line>{name}</line></mark>
        <signature sealed="maybe" blankLines="2"/>
        <imprint copies="perhaps"/>
      </letterhead>
      """
    return (scratch, try scratch.write(text, to: "letterhead.xml"))
  }

  @Test func `an error names file, line and column`() throws {
    let (scratch, path) = try broken()
    defer { _ = scratch }
    let outcome = try Program.fuwen("validate", path)
    #expect(outcome.status == 1)
    let places = outcome.err.split(separator: "\n")
      .compactMap { $0.prefixMatch(of: #/(\/\S+?):(\d+):(\d+): error FW\d{4} /#) }
    #expect(places.map { String($0.1) } == [path, path], "\(outcome.err)")
    #expect(places.map { "\($0.2):\($0.3)" } == ["4:3", "5:3"])
    #expect(outcome.out.contains("2 errors"))
    #expect(!outcome.out.contains("FW1"))
  }

  @Test func `--json is diagnostics that a program can read`() throws {
    let (scratch, path) = try broken()
    defer { _ = scratch }
    let outcome = try Program.fuwen("validate", path, "--json")
    #expect(outcome.status == 1)
    let list = try JSON.list(outcome.err)
    #expect(list.count == 2)
    for item in list {
      #expect((item["code"] as? String)?.wholeMatch(of: /FW\d{4}/) != nil)
      #expect(item["severity"] as? String == "error")
      #expect(item["file"] as? String == path)
      #expect(item["line"] is Int && item["column"] is Int && item["path"] is String)
      for key in ["message", "help"] {
        let words = try #require(item[key] as? [String: String])
        #expect(words["zh"]?.isEmpty == false && words["en"]?.isEmpty == false)
      }
    }
  }

  @Test func `every code that is listed is explained, in both languages`() throws {
    let listed = try Program.fuwen("explain").out.split(separator: "\n")
      .compactMap { $0.prefixMatch(of: #/FW(\d{4}) /#).map { String($0.1) } }
    #expect(listed.count >= 60)
    #expect(Set(listed).count == listed.count)
    for code in listed {
      for (language, remedy) in [("en", "What to do"), ("zh", "怎么办")] {
        let outcome = try Program.fuwen("explain", "FW" + code, "--language", language)
        #expect(outcome.status == 0)
        let paragraphs = outcome.out.split(separator: "\n\n")
        #expect(paragraphs.count >= 2, "FW\(code): \(outcome.out)")
        // A refusal of the review or of a case's life brings its remedy with the case at hand.
        let isRefusal = code.hasPrefix("14") || code.hasPrefix("17")
        #expect(outcome.out.contains(remedy) || isRefusal, "FW\(code)")
      }
    }
    let bare = try Program.fuwen("explain", listed[0]).out
    #expect(try Program.fuwen("explain", "fw" + listed[0]).out == bare)
  }

  @Test(arguments: ["case", "reply", "office", "letterhead"])
  func `a new file validates and never overwrites`(kind: String) throws {
    let scratch = try Scratch()
    let made = try Program.fuwen("new", kind, "-o", scratch.path)
    #expect(made.status == 0)
    let path = scratch.path + "/\(kind).xml"
    #expect(made.out == path + "\n")
    let checked = try Program.fuwen("validate", path)
    #expect(checked.status == 0, "\(checked.err)")
    let bytes = try Files.bytes(path)
    #expect(String(decoding: bytes, as: UTF8.self).contains("<!--"))
    #expect(try Program.fuwen("new", kind).bytes == bytes)
    let again = try Program.fuwen("new", kind, "-o", path)
    #expect(again.status == 1)
    #expect(again.err.contains("FW1609"))
    #expect(try Files.bytes(path) == bytes)
  }

  @Test func `new files make a letter together`() throws {
    let scratch = try Scratch()
    for kind in ["case", "reply", "office", "letterhead"] {
      try #require(Program.fuwen("new", kind, "-o", scratch.path).status == 0)
    }
    let all = ["case", "reply", "office", "letterhead"].map { "\(scratch.path)/\($0).xml" }
    let checked = try Program.fuwen(["validate"] + all)
    #expect(checked.status == 0 && checked.err.isEmpty, "\(checked.err)")
    let steps = [
      ["submit", "--as", "li"], ["approve", "--as", "wang"], ["approve", "--as", "zhao"],
      ["approve", "--as", "chen"],
    ]
    for step in steps {
      var words = ["review", step[0], scratch.path] + step[1...]
      if step[0] == "approve" {
        let status = try Program.fuwen("review", "status", scratch.path, "--json").out
        words += ["--content", try #require(JSON.object(status)["contentPrefix"] as? String)]
      }
      let outcome = try Program.fuwen(words)
      try #require(outcome.status == 0, "\(outcome.err)")
    }
    let issued = try Program.fuwen(
      "issue", scratch.path, "--office", scratch.path + "/office.xml", "--as", "sun", "--number",
      "青民函〔2026〕12号")
    #expect(issued.status == 0, "\(issued.err)")
    #expect(issued.err.contains("FW1608"), "the command says what it can't know")
    #expect(FilePaths.exists(scratch.path + "/letters/JY-2026-0001-R1.pdf"))
  }
}
