import Desk
import Foundation
import Letters
import Records
import Testing

/// Letters by the hundred, for the printer and whoever fills the envelopes.
@Suite struct PrintRunTests {
  private static let grid = LabelSheet.Grid("3x8")
  private static let day = Day(year: 2026, month: 6, day: 10)

  private func run(
    _ examples: [ExampleCase], at desk: Desk, isDuplex: Bool = true, hasForms: Bool = true
  ) throws -> (files: [String: [UInt8]], diagnostics: [Diagnostic], matters: [PrintMatter]) {
    var matters: [PrintMatter] = []
    var left: [PrintRun.Left] = []
    for example in examples {
      let dossier = try desk.open(example.paths())
      if let matter = try desk.printMatter(dossier) {
        matters.append(matter)
      } else {
        left.append(.init(name: dossier.caseRecord.id.text, reason: .notIssued))
      }
    }
    let made = try PrintRun(
      matters: matters, left: left,
      options: .init(
        isDuplex: isDuplex, hasForms: hasForms, grid: try #require(Self.grid)),
      day: try #require(Self.day)
    ).files(at: desk)
    return (
      Dictionary(uniqueKeysWithValues: made.files.map { ($0.name, $0.bytes) }), made.diagnostics,
      matters
    )
  }

  /// The text of each page, without white space.
  private func pages(_ bytes: [UInt8]?) throws -> [String] {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/print.pdf"
    try AtomicFile.write(try #require(bytes), to: path)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-raw", path, path + ".txt"]
    try process.run()
    process.waitUntilExit()
    return try String(contentsOfFile: path + ".txt", encoding: .utf8)
      .split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
      .map { $0.filter { !$0.isWhitespace } }
  }

  private func bureau(_ name: String) -> [ExampleCase] {
    ExampleCase.all.filter { $0.bureau == name }
  }

  @Test func `everyone gets their own letter with their own form, each on the front of a sheet`()
    throws
  {
    let desk = try ExampleCase.desk()
    let (files, diagnostics, matters) = try run(bureau("s02-gongan"), at: desk)
    #expect(!diagnostics.contains { $0.severity == .error })
    let pages = try pages(files["打印.pdf"])
    // What the issues say, in their order, is what the stack holds.
    var place = 0
    for matter in matters {
      let issue = try #require(matter.material.issue)
      for recipient in issue.recipients {
        for _ in 0..<recipient.copies {
          try #require(place % 2 == 0, "\(recipient.name) doesn't begin on a front")
          let start = place
          #expect(pages[start].contains(issue.documentNumber.filter { !$0.isWhitespace }))
          let isOwn = recipient.role == .addressee
          if isOwn {
            let own = pages[start..<min(start + 4, pages.count)].joined()
            #expect(own.contains(recipient.name + "："), "\(recipient.name)")
          }
          repeat { place += 1 } while place < pages.count && !begins(pages[place])
          let form = pages[start..<place].filter { $0.contains("征询意见表") }
          let wants = isOwn && matter.material.dossier.draft.kind == .letter
          #expect(form.count == (wants ? 1 : 0), "\(recipient.name)")
          if wants {
            let name = recipient.name.replacing("代表", with: "").replacing("委员", with: "")
            #expect(form.first?.contains(name) == true)
          }
        }
      }
    }
    #expect(place == pages.count)
    #expect(pages.contains(""))
  }

  /// Page one of a letter bears its number; a feedback form does too.
  private func begins(_ page: String) -> Bool {
    page.contains("〔2026〕") && page.contains("号关于") && !page.contains("征询意见表")
  }

  @Test func `one-sided prints have no blank page, and no forms come unasked`() throws {
    let desk = try ExampleCase.desk()
    let (files, _, matters) = try run(
      bureau("s02-gongan"), at: desk, isDuplex: false, hasForms: false)
    let pages = try pages(files["打印.pdf"])
    #expect(!pages.contains(""))
    #expect(!pages.contains { $0.contains("征询意见表") })
    let copies = matters.flatMap { $0.material.issue?.recipients ?? [] }.reduce(0) { $0 + $1.copies }
    #expect(pages.count(where: begins) == copies)
  }

  @Test func `the packing list names every envelope, and who has no label or no letter`() throws {
    let desk = try ExampleCase.desk()
    let (files, diagnostics, matters) = try run(bureau("s03-weijian"), at: desk)
    let list = try pages(files["核对单.pdf"]).joined()
    for matter in matters {
      for recipient in matter.material.issue?.recipients ?? [] {
        #expect(list.contains(recipient.name.filter { !$0.isWhitespace }))
      }
    }
    #expect(matters.count < bureau("s03-weijian").count)
    #expect(list.contains("未打印：") && list.contains("尚未印发"))
    #expect(diagnostics.contains { $0.code == PrintCode.notIssued })
    #expect(files["核对单.xlsx"]?.starts(with: Array("PK".utf8)) == true)
    let archive = try pages(files["存档.pdf"])
    #expect(archive.count { $0.contains("发文稿纸") } >= matters.count)
  }

  @Test func `a copied folder prints nothing twice, and what failed is on the list`() throws {
    let desk = try ExampleCase.desk()
    let examples = bureau("s02-gongan")
    let once = try run(examples, at: desk)
    let twice = try run(examples + examples, at: desk)
    #expect(twice.files["打印.pdf"] == once.files["打印.pdf"])
    #expect(twice.diagnostics.count { $0.code == PrintCode.twice } == examples.count)
    let list = try pages(twice.files["核对单.pdf"]).joined()
    #expect(list.contains("不重复打印"))
    let failed = try PrintRun(
      matters: once.matters,
      left: [
        .init(name: "C06", reason: .failed), .init(name: "TA-2", reason: .merged(into: "JY-1")),
      ], options: .init(grid: try #require(Self.grid)), day: try #require(Self.day)
    ).files(at: desk)
    let named = try pages(failed.files.first { $0.name == "核对单.pdf" }?.bytes).joined()
    #expect(named.contains("C06（有错，未制作）") && named.contains("TA-2（并入JY-1答复）"))
  }

  @Test func `the same letters give the same prints`() throws {
    let desk = try ExampleCase.desk()
    #expect(
      try run(bureau("s06-shuili"), at: desk).files == run(bureau("s06-shuili"), at: desk).files)
  }

  @Test func `where a kept letter can't be read nothing is printed`() throws {
    let desk = try ExampleCase.desk()
    let example = try #require(bureau("s02-gongan").first)
    var matter = try #require(try desk.printMatter(desk.open(example.paths())))
    matter.letters[0] = Array(matter.letters[0].prefix(1_000))
    let refused = #expect(throws: Diagnostics.self) {
      try PrintRun(
        matters: [matter], left: [], options: .init(grid: try #require(Self.grid)),
        day: try #require(Self.day)
      ).files(at: desk)
    }
    #expect(refused?.all.map(\.code) == [PrintCode.unusable])
    #expect(throws: Diagnostics.self) {
      try PrintRun(
        matters: [], left: [.init(name: "JY-1", reason: .notIssued)], options: .init(grid: try #require(Self.grid)),
        day: try #require(Self.day)
      ).files(at: desk)
    }
  }
}
