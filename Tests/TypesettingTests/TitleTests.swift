import Letters
import Records
import Testing
import Typesetting

@Suite struct TitleTests {
  static func lines(_ title: String) throws -> [String] {
    let pages = try #require(Fixture.pages(Fixture.composer(title: title)))
    var lines: [(Length, String)] = []
    for case .run(let run) in pages.pages[0].items where run.role == .block(path: "title") {
      let text = run.glyphs.map(\.text).joined()
      if let last = lines.last, last.0 == run.baseline {
        lines[lines.count - 1].1 += text
      } else {
        lines.append((run.baseline, text))
      }
    }
    return lines.map(\.1)
  }

  @Test(arguments: [
    "关于市八届人大五次会议第47号建议的答复",
    "关于市第十六届人民代表大会第二次会议第123号建议的答复",
    "关于政协青岚市第十届委员会第三次会议第0123号（城乡建设类015号）提案的会办意见",
    "关于进一步完善居家社区养老服务体系加快推进老旧小区适老化改造和加装电梯工作有关情况的再次答复",
  ])
  func `titles break at words, lose nothing and are no hourglass`(title: String) throws {
    let lines = try Self.lines(title)
    #expect(lines.joined() == title)
    for line in lines { #expect(line.count <= 20) }
    let counts = lines.map(\.count)
    if counts.count == 3 { #expect(!(counts[1] < counts[0] && counts[1] < counts[2])) }
    for line in lines.dropFirst() {
      #expect(!"的号届次等）".contains(line.first ?? " "))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a title as long as the schema allows is set, and soon`() throws {
    let title = "关于市第十六届人民代表大会第二次会议第" + String(repeating: "壹拾贰、", count: 43) + "3号建议的答复"
    let lines = try Self.lines(title)
    #expect(lines.joined() == title)
    #expect(lines.count >= 9)
    for line in lines {
      #expect(line.count <= 21)
      #expect(!"、号的".contains(line.first ?? " "))
    }
  }

  @Test func `a short title is one line`() throws {
    #expect(try Self.lines("关于第47号建议的答复").count == 1)
  }
}
