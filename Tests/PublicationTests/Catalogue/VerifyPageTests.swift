import Foundation
import Records
import Testing

import Publication

@Suite("Verifying in the browser", .enabled(if: Node.path != nil))
struct VerifyPageTests {
  let scratch: Scratch
  var site: String { scratch.path + "/site" }

  init() throws { scratch = try Scratch() }

  private func publish(_ count: Int, withdrawn: Set<Int> = []) throws {
    _ = try SiteWriter(path: site).write(
      Invented.files(Invented.snapshot(count, withdrawn: withdrawn)))
  }

  /// Runs the page's script over the site for each request, a line of JSON each: what it says, or
  /// why it refuses.
  private func answers(_ requests: [String]) throws -> [String] {
    let program = """
      const fs = require("fs");
      const { verify, words } = require(\(Node.quoted(Node.theme + "/verify.js")));
      const site = \(Node.quoted(site + "/"));
      const read = async (path) => {
        try { return new Uint8Array(fs.readFileSync(site + path)); }
        catch (error) { error.isAbsent = true; throw error; }
      };
      (async () => {
        for (const request of [\(requests.joined(separator: ","))]) {
          try {
            const found = await verify(read, request);
            console.log(words(found).join(""));
          } catch (error) { console.log("不：" + error.message); }
        }
      })();
      """
    return try Node.lines(program)
  }

  private func file(_ number: Int) -> String { request(Invented.pdf(number)) }

  private func request(_ file: [UInt8]) -> String {
    "{file: new Uint8Array([\(file.map(String.init).joined(separator: ","))])}"
  }

  @Test(
    "a letter of a catalogue of any size is proven, by file and by address",
    arguments: [
      1, 2, 5, 256, 257, 513, 1000,
    ])
  func proven(count: Int) throws {
    try publish(count)
    let numbers = Set([0, count / 3, count - 1, min(255, count - 1), min(256, count - 1)]).sorted()
    let answers = try answers(
      numbers.map(file)
        + numbers.map { "{address: 'https://x.gov.cn/letter/\(Invented.slug($0))/'}" })
    #expect(answers.count == numbers.count * 2)
    for (answer, number) in zip(answers, numbers + numbers) {
      #expect(answer.contains("历次公开的\(count)份中的第\(number + 1)份"), "\(answer)")
      #expect(answer.contains("签名正确"), "\(answer)")
    }
  }

  @Test("an OFD is proven by itself, and by its letter's address")
  func others() throws {
    try publish(300)
    let ofd = try #require(Invented.ofd(6))
    let sound = try answers([request(ofd), "{address: '2026-7.ofd'}", "{address: '2026-8'}"])
    #expect(sound.allSatisfy { $0.contains("签名正确") }, "\(sound)")
    try Scratch.put("PK 换过的", site + "/letter/2026-7/2026-7.ofd")
    let altered = try answers([request(ofd), "{address: '2026-7'}", request(Array("PK 换过的".utf8))])
    #expect(altered.map { $0.hasPrefix("不：") } == [false, true, true], "\(altered)")
    let path = site + "/letter/2026-7/proof.json"
    let proof = try Scratch.text(path)
    for (from, to) in [("fuwen-proof-2", "fuwen-proof-1"), ("\"ofd\"", "\"docx\"")] {
      try Scratch.put(proof.replacing(from, with: to), path)
      #expect(try answers([file(6)])[0].hasPrefix("不："))
    }
  }

  @Test("what the command refuses, the page refuses")
  func refused() throws {
    try publish(300, withdrawn: [2])
    let kept = try Scratch.text(site + "/catalogue/head.json")
    try publish(400, withdrawn: [2])
    #expect(
      try answers(["{address: '2026-8', kept: \(kept)}"])[0].contains("自您上次核对以来，目录没有改写过去"))
    let bad = kept.replacing("\"root\":\"", with: "\"root\":\"0")
    let answers = try answers([
      file(2), "{file: new Uint8Array([1])}", "{address: '2026-3'}", "{address: '../..'}",
      "{address: '2026-8', kept: \(bad)}",
    ])
    #expect(answers.count == 5 && answers.allSatisfy { $0.hasPrefix("不：") }, "\(answers)")
  }

  @Test(
    "an altered PDF, proof, tile, list or head is refused",
    arguments: [
      ("letter/2026-8/2026-8.pdf", "第7份", "第9份"),
      ("letter/2026-8/proof.json", "\"masked\":true", "\"masked\":false"),
      ("letter/2026-8/proof.json", "2026-03-01", "2026-03-02"),
      ("catalogue/index.json", "\"digits\":0", "\"digits\":1"),
      ("catalogue/letters/000000.json", "2026-9\"", "2026-8\""),
      ("catalogue/head.json", "2026-06-30", "2026-06-29"),
      ("catalogue/head.json", "\"size\":300", "\"size\":299"),
    ])
  func altered(path: String, from: String, to: String) throws {
    try publish(300, withdrawn: [2])
    let text = try Scratch.text(site + "/" + path)
    #expect(text.contains(from))
    try Scratch.put(text.replacing(from, with: to), site + "/" + path)
    let answer = try answers(["{address: '2026-8'}"])
    #expect(answer.count == 1 && answer[0].hasPrefix("不："), "\(answer)")
  }

  @Test("its own SHA-256 is SHA-256, at every length around a block")
  func sha256() throws {
    let lengths = [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000]
    let lines = try Node.lines(
      """
      const { sha256, hex } = require(\(Node.quoted(Node.theme + "/verify.js")));
      for (const length of \(lengths)) {
        console.log(hex(sha256(Uint8Array.from({length}, (_, i) => i * 7 & 255))));
      }
      """)
    #expect(
      lines
        == lengths.map { length in
          Digest(of: (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7) }).hex
        })
  }
}
