/// Page numbers that stand bare on a line of a plain text. Anywhere else a bare number is the
/// text's own.
enum PageNumbers {
  /// The lines that are one: next to a form feed, or at the very end and the next after such a one.
  /// - Parameter isText: the file is plain text, whose pages end with a form feed.
  static func lines(of lines: [DraftLines.Line], isText: Bool) -> [Int] {
    guard isText else { return [] }
    var found: [Int] = []
    var last: Int?
    for index in lines.indices {
      guard let number = number(lines[index]) else { continue }
      let endsPage = index + 1 < lines.count && lines[index + 1].startsPage
      let endsFile = index + 1 == lines.count && last.map { $0 + 1 == number } == true
      guard lines[index].startsPage || endsPage || endsFile else { continue }
      found.append(index)
      last = number
    }
    return found
  }

  private static func number(_ line: DraftLines.Line) -> Int? {
    guard !line.isTable, line.compact.count <= 3, line.compact.allSatisfy(PlainText.isDigit) else {
      return nil
    }
    return Int(line.compact)
  }
}
