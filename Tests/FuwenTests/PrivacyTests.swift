import Desk
import Foundation
import Testing

/// Proposers' phones and addresses leave the case record for nowhere.
@Suite struct PrivacyTests {
  @Test(arguments: Example.all)
  func `no phone or address of a proposer is in any file`(example: Example) throws {
    let secrets = try PrivacyTests.secrets(of: example)
    #expect(!secrets.isEmpty)
    let demo = try Demo.shared.get()
    var places = try Files.tree(demo.folder + "/" + example.testDescription)
    for letter in example.letters(in: demo) {
      places["expanded " + letter] = try PrivacyTests.expanded(letter)
      places["text of " + letter] = try Program.run(["pdftotext", letter, "-"]).bytes
    }
    let scratch = try Scratch()
    let archive = try Program.fuwen(
      "assemble", example.folder + "/case.xml", example.folder + "/reply.xml", "--office",
      example.office, "--archive", "-o", scratch.path)
    #expect(archive.status == 0)
    for name in FilePaths.names(in: scratch.path) where name.hasSuffix(".pdf") {
      places["archive " + name] = try PrivacyTests.expanded(scratch.path + "/" + name)
    }
    if example.isIssued {
      places["review.xml"] = try Files.bytes(example.folder + "/review.xml")
      for (name, bytes) in try Files.tree(example.folder + "/objects") { places[name] = bytes }
    }
    for (name, bytes) in places {
      let text = String(decoding: bytes, as: UTF8.self)
      let upper = name.hasPrefix("expanded") || name.hasPrefix("archive") ? text.uppercased() : nil
      for secret in secrets {
        let tells = text.contains(secret)
        #expect(!tells, "\(name) tells \(secret)")
        if let upper {
          let hex = secret.utf16.map { String(format: "%04X", $0) }.joined()
          let tellsInHex = upper.contains(hex)
          #expect(!tellsInHex, "\(name) tells \(secret) in hexadecimal")
        }
      }
    }
  }

  /// What the case says in phone and address, and nowhere else: a village may also be what the
  /// matter is about.
  private static func secrets(of example: Example) throws -> [String] {
    let text = try Files.text(example.folder + "/case.xml")
    let entries = #/<(phone|address)>\s*([^<]+?)\s*</#
    let rest = text.replacing(entries, with: "")
    let reply = try Files.text(example.folder + "/reply.xml")
    return text.matches(of: entries).map { String($0.2) }
      .filter { !rest.contains($0) && !reply.contains($0) }
  }

  private static func expanded(_ path: String) throws -> [UInt8] {
    let outcome = try Program.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"])
    #expect(outcome.status == 0 && !outcome.bytes.isEmpty)
    return outcome.bytes
  }
}
