import Records
import Testing

@Suite struct CatalogueTests {
  @Test func `every code is explained once and in both languages`() {
    let codes = DiagnosticCatalogue.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for entry in DiagnosticCatalogue.all {
      for words in [entry.title, entry.meaning, entry.remedy, entry.explanation] {
        #expect(!words.chinese.isEmpty && !words.english.isEmpty, "\(entry.code)")
      }
      #expect((entry.wrong == nil) == (entry.right == nil), "\(entry.code)")
      #expect(DiagnosticCatalogue.entry(entry.code) == entry)
    }
  }

  @Test func `entries stand in the order of their families`() {
    let families = DiagnosticCatalogue.all.map { $0.code.number / 100 }
    #expect(Set(families) == [10, 11, 12, 13])
  }

  /// The codes that FileTests and HostileTests produce, whose inputs are made as they run.
  private static let generated: Set<Int> = [1001, 1002, 1003, 1004, 1006, 1108, 1220]

  @Test func `every code is produced by some test`() {
    let listed = Set(CorpusTests.inputs.flatMap { $0.expected.map(\.code) })
    let produced = listed.union(Self.generated)
      .union(HostileTests.inputs.map(\.code))
    let declared = Set(DiagnosticCatalogue.all.map(\.code.number))
    #expect(declared.subtracting(produced) == [])
    #expect(produced.subtracting(declared) == [])
  }
}
