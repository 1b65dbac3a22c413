import Desk
import Foundation
import Testing

/// A copy of a bureau's folder without reviews, in which steps are taken by the command line.
final class Workbench: Sendable {
  let bureau: String
  private let scratch: Scratch

  var root: String { scratch.path + "/" + bureau }
  var office: String { root + "/office.xml" }

  init(_ bureau: String) throws {
    self.bureau = bureau
    scratch = try Scratch()
    try FileManager.default.copyItem(
      atPath: Example.root + "/" + bureau, toPath: scratch.path + "/" + bureau)
    for name in FilePaths.names(in: root) {
      for generated in ["review.xml", "objects"] {
        let path = root + "/" + name + "/" + generated
        if FilePaths.exists(path) { try FileManager.default.removeItem(atPath: path) }
      }
    }
  }

  func folder(_ name: String) -> String { root + "/" + name }

  /// The content prefix printed on the review draft.
  func prefix(_ name: String) throws -> String {
    let status = try Program.fuwen("review", "status", folder(name), "--json")
    return try #require(JSON.object(status.out)["contentPrefix"] as? String)
  }

  /// One step, as steps.txt writes it.
  @discardableResult
  func take(_ step: [String], in name: String) throws -> Program.Outcome {
    guard let verb = step.first else { throw EmptyStep() }
    var words = Array(step.dropFirst())
    func cut(_ option: String) -> String? {
      guard let at = words.firstIndex(of: option), at + 1 < words.count else { return nil }
      let value = words[at + 1]
      words.removeSubrange(at...(at + 1))
      return value
    }
    let reply = cut("--reply") ?? "reply.xml"
    _ = cut("--gate")
    if verb == "approve", !words.contains("--content") { words += ["--content", try prefix(name)] }
    let target = [folder(name), "--reply", folder(name) + "/" + reply]
    let head = verb == "issue" ? ["issue"] : ["review", verb]
    let office = verb == "issue" ? ["--office", self.office] : []
    return try Program.fuwen(head + target + office + words)
  }

  /// All steps of the case's steps.txt, or those before its line `until`.
  func replay(_ name: String, until verb: String? = nil) throws {
    for step in try steps(name) {
      if step.first == verb { return }
      let outcome = try take(step, in: name)
      try #require(outcome.status == 0, "\(name): \(step.joined(separator: " "))\n\(outcome.err)")
    }
  }

  func steps(_ name: String) throws -> [[String]] {
    try Files.text(folder(name) + "/steps.txt").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { Workbench.words(String($0)) }.filter { !$0.isEmpty }
  }

  func assemble(_ name: String, _ options: String..., to output: String) throws -> Program.Outcome {
    try Program.fuwen(
      ["assemble", folder(name) + "/case.xml", folder(name) + "/reply.xml", "--office", office]
        + options + ["-o", output])
  }

  /// A folder of the test's own.
  func place(_ name: String) -> String { scratch.path + "/" + name }

  struct EmptyStep: Error {}

  /// Words as a shell divides them: by spaces, but not inside double quotes.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case " " where !isQuoted:
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
