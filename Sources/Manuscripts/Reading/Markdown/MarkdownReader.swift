internal import Records

/// Markdown (CommonMark with tables), read by MD4C.
enum MarkdownReader {
  static func manuscript(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Manuscript {
    guard bytes.count <= ReadingLimits.text else {
      throw ReadingFaults.tooLarge(file, ReadingLimits.textWords)
    }
    var source = MarkdownSource(try ForeignText.decoded(bytes, name: file))
    source.keepDefinitions()
    let reader = MarkupReader(file: file, format: .markdown, places: .lines)
    if let matter = source.frontMatter { reader.notice(.unknown, matter) }
    let (root, overrun) = MarkdownParser.tree(of: source.bytes)
    if let overrun { throw ReadingFaults.tooLarge(file, overrun) }
    MarkdownEmphasis.mend(root)
    return try reader.read(root)
  }
}

/// A Markdown text, made ready so that no words of it get lost. Its lines stay where they are.
struct MarkdownSource {
  private(set) var bytes: [UInt8]
  /// What stands between `---` at the top, for other programs; nil: nothing.
  private(set) var frontMatter: String?

  init(_ text: [UInt8]) {
    bytes = text
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    func plain(_ line: ArraySlice<UInt8>) -> String {
      DraftText.trimmed(String(decoding: line, as: UTF8.self))
    }
    guard let first = lines.first, plain(first) == "---",
      let end = lines.dropFirst().prefix(200).firstIndex(where: { ["---", "..."].contains(plain($0)) }),
      lines[1..<end].allSatisfy({ line in
        let text = plain(line)
        return text.isEmpty || text.contains(":") || text.hasPrefix("-") || text.hasPrefix("#")
      }), end > 1
    else { return }
    frontMatter = lines[1..<end].map(plain).joined(separator: "\n")
    let length = lines[...end].reduce(end) { $0 + $1.count }
    for index in 0..<length where bytes[index] != 0x0A { bytes[index] = 0x20 }
  }

  /// A line such as `[注]: 说明` would be taken for a link's address and not be shown. It is one only
  /// where an address follows.
  mutating func keepDefinitions() {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var isLineStart = true
    for (index, byte) in bytes.enumerated() {
      if isLineStart, byte == UInt8(ascii: "["), isWords(after: index) {
        out.append(UInt8(ascii: "\\"))
      }
      out.append(byte)
      isLineStart = byte == 0x0A || isLineStart && (byte == 0x20 || byte == UInt8(ascii: ">"))
    }
    bytes = out
  }

  /// Whether the bracket at `start` closes before `:` and something else than an address.
  private func isWords(after start: Int) -> Bool {
    let line = bytes[start...].prefix(1000).prefix { $0 != 0x0A }
    guard let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex,
      line[close + 1] == UInt8(ascii: ":")
    else { return false }
    let rest = line[(close + 2)...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    let address = Array(rest.prefix { $0 != 0x20 })
    let isAddress =
      address.first.map { "<#/.".utf8.contains($0) } ?? false
      || address.starts(with: Array("http".utf8)) || address.starts(with: Array("mailto:".utf8))
    return !isAddress
  }
}

/// Asterisks that CommonMark leaves standing: between a Chinese mark and a Han character, `**` opens
/// and closes nothing, though its writer meant it.
enum MarkdownEmphasis {
  /// Stands for `**` until its paragraph is whole. No draft may hold it.
  static let mark: Character = "\u{1}"

  static func mend(_ root: MarkupNode) {
    var texts: [MarkupNode] = []
    collect(root, &texts)
    settle(texts)
  }

  private static func collect(_ node: MarkupNode, _ texts: inout [MarkupNode]) {
    for child in node.children {
      if child.name.isEmpty {
        if child.text.contains(mark) { texts.append(child) }
      } else if blocks.contains(child.name) {
        settle(texts)
        texts = []
        collect(child, &texts)
        settle(texts)
        texts = []
      } else {
        collect(child, &texts)
      }
    }
  }

  private static let blocks: Set<String> = [
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "ul", "ol", "pre",
    "blockquote", "thead", "tbody",
  ]

  /// In pairs they are mark-up; an odd one is a text's own.
  private static func settle(_ texts: [MarkupNode]) {
    let count = texts.reduce(0) { $0 + $1.text.count { $0 == mark } }
    let shown = count % 2 == 0 ? "" : "**"
    for text in texts { text.text = text.text.replacing(String(mark), with: shown) }
  }
}
