import Letters
import Records
import Testing

@Suite("The report of what changed between two versions")
struct DifferenceTests {
  private func document(_ change: (inout Draft) -> Void) throws -> Document {
    var fixture = try Fixture()
    change(&fixture.draft)
    let composer = LetterComposer(
      caseRecord: fixture.caseRecord, draft: fixture.draft, office: fixture.office,
      letterhead: fixture.letterhead)
    return try #require(
      composer.letters(standing: .draft(words: "送审稿", digest: nil)).first)
  }

  @Test("changed, removed and added text stand side by side, marked, with their place")
  func sides() throws {
    let fixture = try FormFixture()
    let old = try document { $0.body = [.paragraph("2026年安排资金980万元，建设38处。"), .paragraph("此段将删去。")] }
    let new = try document {
      $0.body = [.paragraph("2026年安排资金1380万元，建设38处。"), .section(Section(heading: "关于培训", blocks: [.paragraph("新增的一段。")]))]
    }
    let form = DifferenceSheet(
      frame: fixture.frame, identity: "JY-1-R1",
      old: .init(name: "第1步送审", digest: FormFixture.content, document: old),
      new: .init(name: "手头文稿", digest: nil, document: new)
    ).form
    guard case .sheet(let parts) = form.content else { return }
    var marked: [FormTable.Mark: [String]] = [:]
    for case .table(let table) in parts {
      for piece in table.rows.flatMap(\.cells).flatMap(\.pieces) {
        guard case .marked(let spans, let mark) = piece else { continue }
        marked[mark, default: []] += spans.filter(\.isMarked).map(\.text)
      }
    }
    #expect(marked[.removed] == ["980", "此段将删去。"])
    #expect(marked[.added] == ["1380", "一、关于培训", "新增的一段。"])
    for words in [
      "正文，第2段", "一、关于培训，第1段", "（删去）", "（新增）", "原稿：第1步送审（\(FormFixture.content.short)）",
      "2026年安排资金1380万元，建设38处。",
    ] {
      #expect(form.has(words), "\(words)")
    }
  }

  @Test("the same text makes an empty report")
  func same() throws {
    let fixture = try FormFixture()
    let version = DifferenceSheet.Version(name: "第1步送审", digest: nil, document: try document { _ in })
    let form = DifferenceSheet(
      frame: fixture.frame, identity: "JY-1-R1", old: version, new: version
    ).form
    #expect(form.has("两个版本的文字相同"))
  }
}
