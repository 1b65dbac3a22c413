import Desk
import Foundation
import Testing

/// A review that somebody meddled with, assembled by the command line.
@Suite struct TamperingTests {
  private static let number = "芷卫函〔2026〕11号"

  private func draft(_ change: (String) throws -> Void) throws -> Program.Outcome {
    let scratch = try Scratch()
    let folder = scratch.path + "/s03-weijian"
    try FileManager.default.copyItem(atPath: Example.root + "/s03-weijian", toPath: folder)
    let own = folder + "/yiye"
    func assemble(_ output: String) throws -> Program.Outcome {
      try Program.fuwen(
        "assemble", own + "/case.xml", own + "/reply.xml", "--office", folder + "/office.xml",
        "-o", scratch.path + "/" + output)
    }
    let before = try assemble("before")
    #expect(before.out.contains(TamperingTests.number), "\(before.out)\(before.err)")
    try change(own)
    let outcome = try assemble("after")
    #expect(outcome.status == 0, "\(outcome.err)")
    if outcome.status == 0 {
      try ReviewFlowTests.expectDraft(scratch.path + "/after", number: TamperingTests.number)
    }
    return outcome
  }

  private func editSteps(_ own: String, _ change: (inout [String]) -> Void) throws {
    let path = own + "/review.xml"
    let text = try Files.text(path)
    let opening = try #require(text.range(of: "  <step "))
    let closing = try #require(text.range(of: "</review>"))
    var steps = text[opening.lowerBound..<closing.lowerBound]
      .components(separatedBy: "  <step ").filter { !$0.isEmpty }.map { "  <step " + $0 }
    change(&steps)
    let edited = text[..<opening.lowerBound] + steps.joined() + text[closing.lowerBound...]
    try Data(edited.utf8).write(to: URL(filePath: path))
  }

  @Test func `a step deleted`() throws {
    let outcome = try draft { own in try editSteps(own) { $0.remove(at: 1) } }
    #expect(outcome.err.contains("FW1605"))
  }

  @Test func `two steps swapped`() throws {
    let outcome = try draft { own in try editSteps(own) { $0.swapAt(1, 2) } }
    #expect(outcome.err.contains("FW1605"))
  }

  @Test func `the issue cut off`() throws {
    _ = try draft { own in try editSteps(own) { $0.removeLast() } }
  }

  @Test func `a comment edited`() throws {
    let outcome = try draft { own in
      try Files.replace("短而实，好。", with: "短而实。", in: own + "/review.xml")
    }
    #expect(outcome.err.contains("FW1605"))
  }

  @Test func `a review that is no XML`() throws {
    let outcome = try draft { own in
      try Data("<review".utf8).write(to: URL(filePath: own + "/review.xml"))
    }
    #expect(outcome.err.contains("review.xml"))
  }

  @Test func `the review of another case`() throws {
    let outcome = try draft { own in
      let other = own + "/../xiangcun-yisheng"
      for name in ["review.xml", "objects"] {
        try FileManager.default.removeItem(atPath: own + "/" + name)
        try FileManager.default.copyItem(atPath: other + "/" + name, toPath: own + "/" + name)
      }
    }
    #expect(outcome.err.contains("FW1604"))
  }

  @Test func `frozen records gone`() throws {
    let outcome = try draft { own in
      try FileManager.default.removeItem(atPath: own + "/objects")
    }
    #expect(outcome.err.contains("FW1605"))
  }

  @Test func `a chain of the review's own making`() throws {
    _ = try draft { own in
      try Files.replace("people=\"luan\"", with: "people=\"luan xun\"", in: own + "/../office.xml")
    }
  }

  @Test func `another letterhead`() throws {
    _ = try draft { own in
      try Files.replace("size=\"36\"", with: "size=\"38\"", in: own + "/../letterhead.xml")
    }
  }

  @Test func `a proposer's name, but not a phone`() throws {
    _ = try draft { own in
      try Files.replace("松柏年", with: "松柏青", in: own + "/case.xml")
    }
  }
}
