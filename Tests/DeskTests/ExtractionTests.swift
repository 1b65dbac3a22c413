import Desk
import Foundation
import Letters
import Testing

/// What readers, copyists and search engines get out of a letter is what was signed.
@Suite struct ExtractionTests {
  @Test(arguments: ExampleCase.all)
  func `every file gives back every block in reading order`(example: ExampleCase) throws {
    let desk = try ExampleCase.desk()
    let assembly = try desk.assemble(desk.open(example.paths()), options: AssemblyOptions())
    let scratch = try ScratchFolder()
    for letter in assembly.letters {
      for file in letter.files {
        let path = scratch.path + "/" + file.name
        try AtomicFile.write(file.bytes, to: path)
        let found: String
        if file.name.hasSuffix(".pdf") {
          found = try ExtractionTests.pdfText(path)
        } else if file.name.hasSuffix(".html") {
          found = ExtractionTests.htmlText(String(decoding: file.bytes, as: UTF8.self))
        } else {
          found = String(decoding: file.bytes, as: UTF8.self)
        }
        expect(letter.document, in: ExtractionTests.squeezed(found), of: file.name)
      }
    }
  }

  private func expect(_ document: Document, in text: String, of file: String) {
    var rest = text[...]
    // Class, urgency, number and signer stand apart around the head: any order will do.
    let aside: Set<String> = ["class", "urgency", "number", "signer"]
    for block in document.blocks where aside.contains(block.path) {
      let wanted = ExtractionTests.squeezed(block.text)
      let title = ExtractionTests.squeezed(document.title.text)
      let head = text.range(of: title).map { text[..<$0.lowerBound] } ?? ""
      if !head.contains(wanted) { Issue.record("\(file): \(block.path) isn't above the title") }
    }
    for block in document.blocks where !aside.contains(block.path) {
      let wanted = ExtractionTests.squeezed(block.text)
      guard let range = rest.range(of: wanted) else {
        let elsewhere = text.contains(wanted) ? "out of order" : "missing"
        Issue.record("\(file): \(block.path) is \(elsewhere): \(block.text.prefix(60))")
        return
      }
      rest = rest[range.upperBound...]
    }
  }

  /// The text in the order of the content, without page numbers and the stamps of drafts.
  private static func pdfText(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-raw", path, path + ".txt"]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let text = try String(contentsOfFile: path + ".txt", encoding: .utf8)
    return text.split(separator: #/[\n\f]/#).map { squeezed(String($0)) }
      .filter { $0.wholeMatch(of: /—\d+—/) == nil && !$0.contains("送审稿") }
      .joined()
  }

  private static func htmlText(_ text: String) -> String {
    let body = text.replacing(/<(style|script|title)[^>]*>[\s\S]*?<\/\1>/, with: "")
    return body.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&nbsp;", with: " ").replacing("&amp;", with: "&")
  }

  private static func squeezed(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
  }
}
