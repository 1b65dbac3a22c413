internal import Records

/// A Markdown text, made ready for a strict parser so that no words of it get lost.
struct MarkdownSource {
  private(set) var bytes: [UInt8] = []
  /// The line of the file that each line of `bytes` is.
  private(set) var lineNumbers: [Int] = []
  /// What stands between `---` at the top, for other programs; nil: nothing.
  private(set) var frontMatter: String?
  /// Footnotes' words, each with its line; they and their signs are no text.
  private(set) var footnotes: [(line: Int, words: String)] = []

  /// nil: the text has more lines than a draft may.
  init?(_ text: [UInt8]) {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start <= text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      lines.append(text[start..<end])
      if lines.count > ReadingLimits.blocks { return nil }
      start = end + 1
    }
    let first = takeFrontMatter(lines)
    takeFootnotes(&lines)
    bytes.reserveCapacity(text.count + text.count / 64)
    var fence: [UInt8] = []
    for index in lines.indices {
      let line = index < first ? [] : lines[index]
      let sign = MarkdownSource.fence(line)
      if fence.isEmpty {
        fence = sign
      } else {
        if sign.starts(with: fence) { fence = [] }
        add(line, index)
        continue
      }
      addOutsideCode(line, index, lines)
    }
  }

  private mutating func add(_ line: some Sequence<UInt8>, _ index: Int) {
    bytes.append(contentsOf: line)
    bytes.append(0x0A)
    lineNumbers.append(index + 1)
  }

  private mutating func addOutsideCode(
    _ line: ArraySlice<UInt8>, _ index: Int, _ lines: [ArraySlice<UInt8>]
  ) {
    let line = MarkdownSource.tildesKept(line)[...]
    let cells = MarkdownSource.columns(line)
    if index + 1 < lines.count, cells > 0, index > 0,
      MarkdownSource.isRule(lines[index + 1]), MarkdownSource.columns(lines[index + 1]) == cells,
      !lines[index - 1].allSatisfy(MarkdownSource.isSpace)
    {
      // A table may follow a line of text; the parser wants a blank line between.
      add([], index)
    }
    if index > 0, cells > 0, MarkdownSource.isRule(line),
      MarkdownSource.columns(lines[index - 1]) == cells
    {
      add(MarkdownSource.lengthened(line), index)
    } else if MarkdownSource.isOnlyWords(line) {
      let spaces = line.prefix { $0 == 0x20 || $0 == UInt8(ascii: ">") }
      add(spaces + [UInt8(ascii: "\\")] + line.dropFirst(spaces.count), index)
    } else {
      add(line, index)
    }
  }

  /// 5~8处 strikes nothing out: only two tildes beside a word do.
  private static func tildesKept(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let tilde = UInt8(ascii: "~")
    guard line.contains(tilde), !line.contains(UInt8(ascii: "`")) else { return Array(line) }
    var made: [UInt8] = []
    var at = line.startIndex
    while at < line.endIndex {
      guard line[at] == tilde else {
        made.append(line[at])
        at += 1
        continue
      }
      let run = line[at...].prefix { $0 == tilde }
      let before = made.last ?? 0x20
      let after = run.endIndex < line.endIndex ? line[run.endIndex] : 0x20
      let isMark = run.count == 2 && !(isSpace(before) && isSpace(after))
      for _ in run { made += isMark ? [tilde] : [UInt8(ascii: "\\"), tilde] }
      at = run.endIndex
    }
    return made
  }

  // MARK: Footnotes

  /// Takes `[^1]: 注文` and each `[^1]` out. A sign without a note stays as it is.
  private mutating func takeFootnotes(_ lines: inout [ArraySlice<UInt8>]) {
    let open = Array("[^".utf8)
    var signs: [String] = []
    for index in lines.indices where lines[index].drop(while: Self.isSpace).starts(with: open) {
      let line = DraftText.trimmed(String(decoding: lines[index], as: UTF8.self))
      guard let end = line.firstRange(of: "]:"), signs.count < 1_000 else { continue }
      signs.append(line[..<end.lowerBound] + "]")
      footnotes.append((index + 1, DraftText.trimmed(String(line[end.upperBound...]))))
      lines[index] = []
    }
    guard !signs.isEmpty else { return }
    for index in lines.indices where lines[index].contains(UInt8(ascii: "^")) {
      var line = String(decoding: lines[index], as: UTF8.self)
      for sign in signs { line = line.replacing(sign, with: "") }
      lines[index] = Array(line.utf8)[...]
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  /// The three or more signs that open or close code; empty: none.
  private static func fence(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let rest = line.drop(while: isSpace)
    guard let sign = rest.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
      return []
    }
    let run = rest.prefix { $0 == sign }
    return run.count >= 3 && !rest.dropFirst(run.count).contains(UInt8(ascii: "`"))
      ? Array(run) : []
  }

  // MARK: Front matter

  /// - Returns: the first line after it.
  private mutating func takeFrontMatter(_ lines: [ArraySlice<UInt8>]) -> Int {
    func plain(_ line: ArraySlice<UInt8>) -> String {
      DraftText.trimmed(String(decoding: line, as: UTF8.self))
    }
    guard let first = lines.first, plain(first) == "---",
      let end = lines.dropFirst().prefix(200).firstIndex(where: {
        ["---", "..."].contains(plain($0))
      }),
      end > 1,
      lines[1..<end].allSatisfy({ line in
        let text = plain(line)
        return text.isEmpty || text.contains(":") || text.hasPrefix("-") || text.hasPrefix("#")
      })
    else { return 0 }
    frontMatter = lines[1..<end].map(plain).joined(separator: "\n")
    return end + 1
  }

  // MARK: Definitions

  /// A line such as `[注]: 说明` would be taken for a link's address and not be shown. It is one only
  /// where an address follows.
  private static func isOnlyWords(_ line: ArraySlice<UInt8>) -> Bool {
    let start = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
    guard start.first == UInt8(ascii: "["),
      let close = start.prefix(1000).firstIndex(of: UInt8(ascii: "]")), close + 1 < start.endIndex,
      start[close + 1] == UInt8(ascii: ":")
    else { return false }
    let address = Array(start[(close + 2)...].drop(while: isSpace).prefix { $0 != 0x20 })
    let isAddress =
      address.first.map { "<#/.".utf8.contains($0) } ?? true
      || address.starts(with: Array("http".utf8)) || address.starts(with: Array("mailto:".utf8))
    return !isAddress
  }

  // MARK: Tables

  /// How many cells a table's row of this text has; 0: it has no separator.
  private static func columns(_ line: ArraySlice<UInt8>) -> Int {
    guard line.contains(UInt8(ascii: "|")) else { return 0 }
    var count = 1
    var isEscaped = false
    var last: UInt8 = 0
    let row = line.drop(while: isSpace)
    for (index, byte) in zip(row.indices, row) where !isSpace(byte) {
      if byte == UInt8(ascii: "|"), !isEscaped, index > row.startIndex { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      last = byte
    }
    return last == UInt8(ascii: "|") ? count - 1 : count
  }

  /// Whether it is the line of dashes below a table's head.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.contains(UInt8(ascii: "|"))
      && line.allSatisfy { isSpace($0) || "|:-".utf8.contains($0) }
  }

  /// Three dashes for each run of fewer.
  private static func lengthened(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var made: [UInt8] = []
    var run = 0
    for byte in line + [0x20] {
      if byte == UInt8(ascii: "-") {
        run += 1
      } else {
        if run > 0 { made += [UInt8](repeating: UInt8(ascii: "-"), count: max(run, 3)) }
        run = 0
        made.append(byte)
      }
    }
    return made
  }
}
