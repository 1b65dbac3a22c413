import Desk
import Foundation
import Testing

/// The eleven bureaus' years, each from the assignment list to the year-end report by the script
/// that its clerks would type, and then looked at from outside.
@Suite struct YearTests {
  @Test(arguments: Bureau.allCases)
  func `a year is played as its script says`(bureau: Bureau) throws {
    let year = try PlayedYear.of(bureau)
    let refusals = try bureau.script.filter { $0.hasPrefix("!FW") }
    #expect(refusals.count >= 10)
    for code in Set(refusals.map { $0.dropFirst().prefix { $0 != " " } }) {
      let wanted = refusals.count { $0.hasPrefix("!\(code) ") }
      let given = year.said.components(separatedBy: "refused, as it should be (\(code))").count - 1
      #expect(given == wanted, "\(code): \(given) of \(wanted)")
    }
    #expect((30...200).contains(year.cases.count))
  }

  @Test(arguments: Bureau.allCases)
  func `the registry is sound, and its views are what its events say`(bureau: Bureau) throws {
    let year = try PlayedYear.of(bureau)
    let head = try year.fuwen("registry", "head").out.trimmingCharacters(in: .whitespacesAndNewlines)
    let sound = try year.fuwen("verify", "--head", head)
    #expect(sound.status == 0, "\(sound.out)\(sound.err)")
    #expect(sound.out.contains(" 0 faults; anchored"), "\(sound.out)")
    let rebuilt = try year.fuwen("registry", "rebuild")
    #expect(rebuilt.status == 0, "\(rebuilt.err)")
    #expect(rebuilt.out.contains(" 0 differences before"), "\(rebuilt.out)\(rebuilt.err)")
  }

  /// Scripts/scenarios/count knows nothing of the program's sums: it reads the events' bytes.
  @Test(arguments: Bureau.allCases)
  func `a second count gives the same figures`(bureau: Bureau) throws {
    let year = try PlayedYear.of(bureau)
    let scratch = try Scratch()
    var files = [scratch.path + "/all.json"]
    let all = try year.fuwen("stats", "--year", "\(PlayedYear.year)", "-o", files[0])
    #expect(all.status == 0, "\(all.err)")
    for dimension in ["kind", "level", "role", "section", "topic", "label"] {
      let file = scratch.path + "/\(dimension).json"
      let split = try year.fuwen(
        "stats", "--year", "\(PlayedYear.year)", "--by", dimension, "-o", file)
      #expect(split.status == 0, "\(split.err)")
      files.append(file)
    }
    let count = try Program.run(
      [Program.python, "-B", Program.home + "/Scripts/scenarios/count", year.registry, "--against"]
        + files)
    #expect(count.status == 0, "\(count.out)\(count.err)")
  }

  @Test(arguments: Bureau.allCases)
  func `an exported registry comes back with the same head`(bureau: Bureau) throws {
    let year = try PlayedYear.of(bureau)
    let scratch = try Scratch()
    let exported = try year.fuwen("registry", "export", scratch.path + "/book.xml")
    #expect(exported.status == 0, "\(exported.err)")
    let office = FilePaths.name(of: bureau.folder)
    let copy = scratch.path + "/copy.db"
    let imported = try Program.fuwen(
      "registry", "import", scratch.path + "/book.xml", "--office-id", office, "--registry", copy)
    #expect(imported.status == 0, "\(imported.err)")
    let head = try Program.fuwen("registry", "head", "--registry", copy).out
    #expect(try head == year.fuwen("registry", "head").out && !head.isEmpty)
    #expect(try Program.fuwen("verify", "--registry", copy).status == 0)
  }

  @Test(arguments: Bureau.allCases)
  func `the report says the figures that were counted`(bureau: Bureau) throws {
    let report = try IssuedReport(PlayedYear.of(bureau))
    #expect(report.letters.count == 1)
    for letter in report.letters {
      let text = try Paper.text(of: letter)
      #expect(!text.contains("{") && !text.contains("}"))
      let told = try report.figuresInSentences()
      #expect(told.count >= 10)
      let lacking = try (told + report.figuresInTable()).filter { !text.contains($0) }
      #expect(lacking.isEmpty)
      try Paper.expectStandard(letter, form: report.form, hasTables: true)
    }
  }

  @Test(arguments: Bureau.allCases)
  func `issued letters keep the standard's measures`(bureau: Bureau) throws {
    let year = try PlayedYear.of(bureau)
    let archived = year.cases.filter { $0.first("issued") != nil && $0.first("archived") != nil }
    try #require(archived.count >= 10)
    // The first, one in the middle and the last, an opinion among them where there is one.
    let opinion = archived.first { !$0.isOwed }.map { [$0] } ?? []
    let some = [archived.first, archived[archived.count / 2], archived.last].compactMap(\.self)
    for one in some + opinion {
      let dossier = try Dossier(of: one, in: year)
      #expect(!dossier.letters.isEmpty)
      for letter in dossier.letters { try Paper.expectStandard(letter, form: dossier.form) }
    }
  }

  @Test(arguments: Bureau.allCases)
  func `a bureau's own procedure ran`(bureau: Bureau) throws {
    let year = try PlayedYear.of(bureau)
    switch bureau {
    case .s1: try year.checkS1()
    case .s2: try year.checkS2()
    case .s3: try year.checkS3()
    case .s4: try year.checkS4()
    case .s5: try year.checkS5()
    case .s6: try year.checkS6()
    case .s7: try year.checkS7()
    case .s8: try year.checkS8()
    case .s9: try year.checkS9()
    case .s10: try year.checkS10()
    case .s11: try year.checkS11()
    }
  }
}
