import Letters
import Testing

/// What a reader is shown of the difference between two versions.
@Suite struct ComparisonTests {
  @Test(arguments: [
    ("我局于3月12日与您面商。", "我局于4月8日与您当面商议。"),
    ("", "新增一段。"), ("删去一段。", ""), ("同样的话。", "同样的话。"),
    ("安排资金1,250万元，完成38处。", "安排资金1,380万元，完成42处，另有6处年底完工。"),
    ("完全不同的一句话", "ABC"), ("𬱟先生e\u{301}", "𬱟女士é"),
  ])
  func `the pieces give both versions back`(old: String, new: String) {
    let pieces = TextDifference.pieces(old: old, new: new)
    let before = pieces.filter { $0.kind != .added }.map(\.text).joined()
    let after = pieces.filter { $0.kind != .removed }.map(\.text).joined()
    #expect(Array(before.unicodeScalars) == Array(old.unicodeScalars))
    #expect(Array(after.unicodeScalars) == Array(new.unicodeScalars))
    #expect(pieces.allSatisfy { !$0.text.isEmpty })
    #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.kind != $1.kind })
  }

  @Test func `a number changes whole, and what was removed stands first`() {
    let pieces = TextDifference.pieces(
      old: "完成社区食堂建设38处，服务老年人4.6万人次。", new: "完成社区食堂建设42处，服务老年人5.1万人次。")
    #expect(
      pieces == [
        .init(.same, "完成社区食堂建设"), .init(.removed, "38"), .init(.added, "42"),
        .init(.same, "处，服务老年人"), .init(.removed, "4.6"), .init(.added, "5.1"),
        .init(.same, "万人次。"),
      ])
  }

  @Test func `a paragraph put in between is one addition, and the others stay`() {
    func block(_ number: Int, _ text: String) -> Document.TextBlock {
      .init(path: "body/\(number)", text: text)
    }
    let old = [
      Document.TextBlock(path: "title", text: "关于第12号建议的答复"),
      block(1, "您提出的建议收悉。经研究，现答复如下："), block(2, "一是完善制度，出台实施方案。"),
      block(3, "感谢您对我局工作的关心。"),
    ]
    let new = [
      Document.TextBlock(path: "title", text: "对建议的复函"),
      block(1, "您提出的建议收悉。经研究，现答复如下："), block(2, "办理中，我局两次登门听取意见。"),
      block(3, "一是完善制度，出台了实施方案。"), block(4, "感谢您对我局工作的关心。"),
    ]
    let changes = DocumentComparison.changes(old, new)
    #expect(changes.count == 5)
    guard case .changed(_, let title, _) = changes[0], case .same = changes[1],
      case .added(let added) = changes[2], case .changed(let was, let now, let pieces) = changes[3],
      case .same(let last, let moved) = changes[4]
    else {
      Issue.record("\(changes)")
      return
    }
    #expect(title.text == "对建议的复函")
    #expect(added.path == "body/2")
    #expect(was.path == "body/2" && now.path == "body/3")
    #expect(pieces.contains(.init(.added, "了")))
    #expect(last.path == "body/3" && moved.path == "body/4")
  }
}
