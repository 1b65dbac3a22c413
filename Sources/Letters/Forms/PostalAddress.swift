package import Records

/// Where a proposer's mail goes, read from one line of a record.
package struct PostalAddress: Sendable, Hashable {
  /// Empty: the line names none.
  package var postcode: String
  package var address: String

  /// Six digits at the line's beginning or end, or after 邮编, are the postcode. nil when nothing
  /// else is left: half an address is none.
  package init?(_ line: String) {
    var text = Substring(line)
    var postcode = ""
    let marks: Set<Character> = [" ", "　", "，", ",", "。", "；", "（", "）", "(", ")", "：", ":"]
    func trimmed(_ text: Substring) -> Substring {
      var text = text
      while let last = text.last, marks.contains(last) { text.removeLast() }
      while let first = text.first, marks.contains(first) { text.removeFirst() }
      return text
    }
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    let words = ["邮政编码", "邮编"]
    // A bracket that an address needs stays: only what divides it from the postcode goes.
    let whole = text
    text = trimmed(text)
    for word in words where text.hasPrefix(word) { text = trimmed(text.dropFirst(word.count)) }
    let end = text.reversed().prefix { isDigit($0) }.count
    let start = text.prefix { isDigit($0) }.count
    if end == 6, text.count > 6 {
      postcode = String(text.suffix(6))
      text = trimmed(text.dropLast(6))
      for word in words where text.hasSuffix(word) { text = trimmed(text.dropLast(word.count)) }
    } else if start == 6, text.count > 6 {
      postcode = String(text.prefix(6))
      text = trimmed(text.dropFirst(6))
    } else {
      text = whole
    }
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    self.postcode = postcode
    address = String(text)
  }
}

extension LabelSheet.Label {
  /// nil where the proposer has no address: nothing is half printed.
  package init?(_ proposer: Proposer) {
    guard let line = proposer.address, let place = PostalAddress(line) else { return nil }
    self.init(
      postcode: place.postcode, address: place.address,
      addressee: Naming.one(proposer) + "　收")
  }
}

extension LabelSheet.Grid {
  /// Sheets that are sold everywhere, by columns × rows.
  package static let known: [String: LabelSheet.Grid] = [
    "3x8": usual,
    "3x7": .init(
      columns: 3, rows: 7, width: 6350, height: 3810, left: 725, top: 1515, stepAcross: 6600,
      stepDown: 3810),
    "2x7": .init(
      columns: 2, rows: 7, width: 9910, height: 3810, left: 465, top: 1515, stepAcross: 10160,
      stepDown: 3810),
    "2x5": .init(
      columns: 2, rows: 5, width: 9910, height: 5700, left: 465, top: 600, stepAcross: 10160,
      stepDown: 5700),
    "2x4": .init(
      columns: 2, rows: 4, width: 9910, height: 6770, left: 465, top: 1310, stepAcross: 10160,
      stepDown: 6770),
  ]

  /// Sold everywhere, and no border is lost.
  package static let usual = LabelSheet.Grid(
    columns: 3, rows: 8, width: 7000, height: 3700, left: 0, top: 50, stepAcross: 7000,
    stepDown: 3700)

  /// `3x8`, or a sheet of one's own: `3x8,70x37,0,0.5` (columns × rows, sticker's width × height,
  /// left and top margin), and then the gaps across and down if there are any; in millimetres.
  /// nil when it can't be read, or doesn't fit on A4.
  package init?(_ text: String) {
    if let known = LabelSheet.Grid.known[text.lowercased()] {
      self = known
      return
    }
    let parts = text.lowercased().split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 4 || parts.count == 6 else { return nil }
    let count = parts[0].split(separator: "x").compactMap { Int($0) }
    let size = parts[1].split(separator: "x").compactMap { LabelSheet.Grid.hundredths($0) }
    let rest = parts.dropFirst(2).compactMap { LabelSheet.Grid.hundredths($0) }
    guard count.count == 2, size.count == 2, rest.count == parts.count - 2,
      (1...20).contains(count[0]), (1...40).contains(count[1]), size[0] >= 2000, size[1] >= 1000
    else { return nil }
    self.init(
      columns: count[0], rows: count[1], width: size[0], height: size[1], left: rest[0],
      top: rest[1], stepAcross: size[0] + (rest.count == 4 ? rest[2] : 0),
      stepDown: size[1] + (rest.count == 4 ? rest[3] : 0))
    guard left + stepAcross * (columns - 1) + width <= 21_000,
      top + stepDown * (rows - 1) + height <= 29_700
    else { return nil }
  }

  /// Millimetres with at most two decimals; nil for anything else.
  private static func hundredths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), whole >= 0, whole < 1000 else {
      return nil
    }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].count), let fraction = Int(parts[1]), fraction >= 0 else {
      return nil
    }
    return whole * 100 + (parts[1].count == 1 ? fraction * 10 : fraction)
  }
}
