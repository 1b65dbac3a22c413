import Desk
import Foundation
import Letters
import Records
import Testing
import Typesetting

/// Forms of a few examples, laid out as Tests/Golden/forms says. Written as GoldenPagesTests writes
/// its files.
@Suite struct FormGoldenPagesTests {
  private static let accepted = FilePaths.environment("FUWEN_ACCEPT_GOLDEN")
  private static let folder =
    (accepted ?? FilePaths.folder(of: ExampleCase.folders.examples) + "/Tests/Golden") + "/forms"

  /// Name and form, each from the records of Examples/.
  private static func forms(_ desk: Desk) throws -> [(name: String, made: MadeForm)] {
    func material(_ bureau: String, _ name: String) throws -> LetterMaterial {
      let example = ExampleCase(bureau: bureau, name: name)
      return try desk.material(desk.open(example.paths(), allowsDraft: true))
    }
    let issued = try material("s07-chengjian", "jingshui")
    let draft = try material("s03-weijian", "caogao")
    let many = try material("s02-gongan", "zhian-wangge")
    var listed = many
    listed.dossier.caseRecord.handling.assignedBy = issued.dossier.caseRecord.handling.assignedBy
    let mail = try desk.mail([many])
    let day = try #require(Day(iso: "2026-06-30"))
    let paths = try ExampleCase(bureau: "s03-weijian", name: "caogao").paths()
    let caseMaterial = try desk.caseMaterial(paths)
    var forms: [(String, MadeForm)] = [
      ("sign-off", desk.signOff(issued)), ("sign-off-draft", desk.signOff(draft)),
      ("feedback", try #require(desk.feedback(issued).first)),
      ("labels", try mail.labels(grid: .usual, skipped: 2)),
      ("envelope", try mail.envelopes(.envelopeDL, printsFrame: true)),
      (
        "transmittal",
        try #require(
          desk.transmittal([issued, listed], receiver: nil, copies: 2, on: day).lists.first)
      ),
      ("hand-back", try desk.handBack(caseMaterial, reason: nil, unit: nil, on: day)),
    ]
    forms += desk.contactRecords(caseMaterial, isBlank: true, on: day).map { ("contact", $0) }
    let until = try #require(Day(iso: "2026-10-31"))
    let extending = try desk.extend(
      caseMaterial, until: until, reason: "资金方案尚待市政府审定", contact: nil, on: day)
    forms += zip(["extend", "extend-notice"], extending).map { ($0, $1) }
    return forms
  }

  @Test func `forms are laid out as accepted`() throws {
    let desk = try ExampleCase.desk()
    for (name, made) in try Self.forms(desk) {
      let dump = desk.pages(made.form).dump
      let path = "\(Self.folder)/\(name).pages.txt"
      if Self.accepted != nil {
        try AtomicFile.makeFolder(Self.folder)
        try AtomicFile.write(Array(dump.utf8), to: path)
        continue
      }
      let golden = try String(contentsOfFile: path, encoding: .utf8)
      #expect(dump == golden, "\(name): accept with Scripts/accept golden")
    }
  }

  @Test func `no form but labels and envelopes has a proposer's phone or address`() throws {
    let desk = try ExampleCase.desk()
    let example = ExampleCase(bureau: "s02-gongan", name: "zhian-wangge")
    var dossier = try desk.open(example.paths(), allowsDraft: true)
    for index in dossier.caseRecord.proposers.indices {
      dossier.caseRecord.proposers[index].phone = "0000-555987\(index)"
      dossier.caseRecord.proposers[index].address = "芷兰巷\(index)号之九"
    }
    let material = try desk.material(dossier)
    let day = try #require(Day(iso: "2026-06-30"))
    let forms =
      [desk.signOff(material)] + (try desk.feedback(material))
      + (try desk.transmittal([material], receiver: nil, copies: 1, on: day).lists)
    let secrets = dossier.caseRecord.proposers.flatMap { [$0.phone, $0.address] }.compactMap { $0 }
    #expect(!secrets.isEmpty)
    for made in forms {
      let dump = desk.pages(made.form).dump
      for secret in secrets { #expect(!dump.contains(secret), "\(made.name)") }
    }
  }

  @Test func `each body that letters go to has a list of its own`() throws {
    let desk = try ExampleCase.desk()
    let materials = try [
      ("s07-chengjian", "jingshui"), ("s02-gongan", "zhian-wangge"), ("s02-gongan", "xiebao"),
      ("s03-weijian", "caogao"),
    ].map { bureau, name in
      let example = ExampleCase(bureau: bureau, name: name)
      return try desk.material(desk.open(example.paths(), allowsDraft: true))
    }
    let day = try #require(Day(iso: "2026-06-30"))
    func made(_ receiver: String?) throws -> TransmittalForms {
      try desk.transmittal(materials, receiver: receiver, copies: 1, on: day)
    }
    func text(_ form: MadeForm) -> String {
      form.form.textBlocks.map(\.text).joined(separator: "\n")
    }
    let all = try made(nil)
    #expect(
      all.lists.map(\.name) == [
        "报送清单-澜桥市人民政府办公室-2026-06-30", "报送清单-栖临市人民政府办公室-2026-06-30",
        "报送清单-市民政局-2026-06-30",
      ])
    for list in all.lists { #expect(text(list).contains("共1件")) }
    #expect(text(try #require(all.lists.last)).contains("意见报送清单"))
    // Nothing for the draft's body is issued.
    #expect(all.diagnostics.map(\.severity) == [.warning])
    let one = try made("栖临市人民政府办公室")
    #expect(one.lists.map(\.name) == ["报送清单-2026-06-30"] && one.diagnostics.isEmpty)
    #expect(text(try #require(one.lists.first)).contains("报送：栖临市人民政府办公室"))
    #expect(throws: Diagnostics.self) { try made("栖临市政府") }
    #expect(throws: Diagnostics.self) { try made("芷岭县人民政府办公室") }
  }

  @Test func `a long title leaves the code on the form's first page, and a longer one says whose it is`()
    throws
  {
    let desk = try ExampleCase.desk()
    let example = ExampleCase(bureau: "s07-chengjian", name: "jingshui")
    var material = try desk.material(desk.open(example.paths(), allowsDraft: true))
    material.respondents = [try #require(material.respondents.first)]
    let title = material.dossier.caseRecord.matter.title
    func pages(_ length: Int) throws -> Pages {
      let words = String(String(repeating: title, count: 40).prefix(length))
      material.dossier.caseRecord.matter.title = words
      return desk.pages(try #require(try desk.feedback(material).first).form)
    }
    #expect(try pages(200).pages.count == 1)
    let long = try pages(900)
    #expect(long.pages.count == 2)
    let second = try #require(long.dump.components(separatedBy: "page 2").last)
    #expect(second.contains("建议第057号") && second.contains("郁清源代表"))
  }
}
