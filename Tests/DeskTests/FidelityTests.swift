import Desk
import Foundation
import Letters
import Testing

/// What readers, copyists and search engines get out of a letter is what was signed, whatever the
/// format.
@Suite struct FidelityTests {
  /// What a letter must say, for the judge.
  private struct Description: Codable {
    var blocks: [[String]]
    var stamps: [String]
    var heads: [String]

    init(_ document: Document) {
      blocks = document.blocks.map { [$0.path, $0.text] }
      stamps = []
      if case .draft(let words, let digest) = document.standing {
        stamps = [words] + (digest.map { [$0, words + $0] } ?? [])
      }
      heads = (document.body + document.attachments.flatMap(\.body)).compactMap {
        guard case .table(let table) = $0 else { return nil }
        return table.head.flatMap { $0 }.map(\.block.text).joined()
      }
    }
  }

  @Test func `every example says the same in every format, block by block`() throws {
    let desk = try ExampleCase.desk()
    let scratch = try ScratchFolder()
    var blocks = 0
    var letters = 0
    for example in ExampleCase.all {
      let assembly = try desk.assemble(desk.open(example.paths()), options: AssemblyOptions())
      for (index, letter) in assembly.letters.enumerated() {
        let stem = scratch.path + "/" + example.goldenName + "-\(index + 1)"
        let description = Description(letter.document)
        blocks += description.blocks.count
        letters += 1
        try AtomicFile.write(Array(JSONEncoder().encode(description)), to: stem + ".blocks.json")
        for file in letter.files {
          let form = try #require(file.name.split(separator: ".").last)
          try AtomicFile.write(file.bytes, to: stem + "." + form)
        }
      }
    }
    let formats = LetterFormat.kept.map(\.rawValue)
    let judged = try FidelityTests.judge([scratch.path] + formats)
    #expect(judged.status == 0, "\(judged.words)")
    // Every block was found in every format: the judge can't have looked at less.
    #expect(letters > 25)
    #expect(
      judged.words.contains(
        "blocks found: " + formats.map { "\($0) \(blocks)" }.joined(separator: ", ")),
      "\(blocks) blocks; \(judged.words.suffix(300))")
  }

  @Test(arguments: ["一字之差", "多出的话", "次序"])
  func `the judge sees what differs`(what: String) throws {
    let desk = try ExampleCase.desk()
    let example = try #require(ExampleCase.issued.first)
    let assembly = try desk.assemble(
      desk.open(example.paths()), options: AssemblyOptions(formats: [.txt]))
    let letter = try #require(assembly.letters.first)
    let file = try #require(letter.files.first)
    let text = String(decoding: file.bytes, as: UTF8.self)
    var lines = text.split(separator: "\n").map(String.init)
    switch what {
    case "一字之差": lines[6] = lines[6].replacing("的", with: "地", maxReplacements: 1)
    case "多出的话": lines.append("另附：内部意见。")
    default: lines.swapAt(5, 6)
    }
    try #require(lines.joined() != text.filter { $0 != "\n" })
    let scratch = try ScratchFolder()
    try AtomicFile.write(
      Array(JSONEncoder().encode(Description(letter.document))),
      to: scratch.path + "/letter.blocks.json")
    try AtomicFile.write(
      Array(lines.joined(separator: "\n").utf8), to: scratch.path + "/letter.txt")
    let judged = try FidelityTests.judge([scratch.path, "txt"])
    #expect(judged.status == 1, "\(judged.words)")
  }

  private static func judge(_ arguments: [String]) throws -> (status: Int32, words: String) {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Support/same_text.py").path
    let process = Process()
    process.executableURL = URL(
      filePath: FilePaths.environment("FUWEN_TEST_PYTHON") ?? "/usr/bin/python3")
    process.arguments = [script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let words = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, words)
  }
}
