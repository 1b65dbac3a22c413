import Publication
import Records
import Testing

@Suite("A snapshot of what is public")
struct SnapshotTests {
  @Test("a tombstone has an address and a day, and no title")
  func tombstone() throws {
    let day = try #require(Day(iso: "2026-06-30"))
    let stone = Tombstone(slug: "2026-12", withdrawn: day, leaf: 3)
    #expect(Mirror(reflecting: stone).children.compactMap(\.label) == ["slug", "withdrawn", "leaf"])
  }
}
