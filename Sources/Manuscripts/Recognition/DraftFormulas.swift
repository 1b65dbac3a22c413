internal import Records

/// The first and the last sentences of the text.
extension DraftRecogniser {
  /// - Returns: the first line after the opening.
  mutating func readOpening(_ frame: Frame) -> Int {
    var index = frame.body
    var seen = 0
    // The addressee's own line may have begun it.
    let isBegun = index > 0 && pieces[index - 1].last?.role == .opening
    if isBegun, let begun = pieces[index - 1].last, Formulas.isOpening(begun.text) { return index }
    while let line = next(index, before: frame.foot), seen < 3, !lines[line].isTable {
      let text = lines[line].text
      if Formulas.isGreeting(text) {
        take(line, .opening)
        index = line + 1
        continue
      }
      if HeadingMark(text) != nil || lines[line].outlineLevel != nil { break }
      if known.isParagraph(lines[line]) { break }
      if Formulas.isOpening(text) {
        for before in frame.body..<line where !isTaken(before) { take(before, .opening) }
        take(line, .opening)
        // 收悉。 may end one paragraph, and 现答复如下： be the next.
        if !Formulas.isLeadIn(text), let following = next(line + 1, before: frame.foot),
          !lines[following].isTable, lines[following].length <= 60,
          Formulas.isLeadIn(lines[following].text)
        {
          take(following, .opening)
          return following + 1
        }
        return line + 1
      }
      index = line + 1
      seen += 1
    }
    return frame.body
  }

  /// - Returns: the first line of the closing, or the end of the text.
  mutating func readClosing(_ frame: Frame) -> Int {
    var end = frame.foot
    var count = 0
    while end > frame.body {
      if isTaken(end - 1) {
        end -= 1
        continue
      }
      let line = lines[end - 1]
      // Some put whom to ask before the thanks.
      if !line.isTable, FootLines.isContact(line.text), !FootLines.phones(line.text).isEmpty,
        !known.isParagraph(line)
      {
        take(end - 1, .contact)
        end -= 1
        continue
      }
      guard !line.isTable, count < 4, HeadingMark(line.text) == nil, !known.isParagraph(line),
        Formulas.isClosing(line.text) || known.isClosing(line)
      else { break }
      take(end - 1, .closing)
      end -= 1
      count += 1
    }
    return end
  }
}
