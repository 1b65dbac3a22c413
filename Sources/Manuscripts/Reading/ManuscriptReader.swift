package import Records

/// Reads a draft's file, whatever it is.
package enum ManuscriptReader {
  /// The draft in `bytes`. What the file is, its bytes say; its name decides only between plain
  /// text and Markdown.
  ///
  /// Text is kept character by character, never normalised. What isn't text of the draft is told in
  /// its notices; what would lose text is refused, all such places together.
  /// - Parameter file: its name, for diagnostics.
  /// - Throws: FW2101 to FW2118; FW1005 and FW101x for text in no known encoding.
  package static func manuscript(
    _ bytes: [UInt8], file: String
  ) throws(Diagnostics) -> Manuscript {
    guard bytes.count <= ReadingLimits.file else {
      throw ReadingFaults.tooLarge(file, ReadingLimits.fileWords)
    }
    switch DraftKind(bytes, file: file) {
    case .docx: return try DOCXReader.manuscript(bytes, file: file)
    case .html: return try HTMLReader.manuscript(bytes, file: file)
    case .markdown: return try MarkdownReader.manuscript(bytes, file: file)
    case .text: return try TextReader.manuscript(bytes, file: file)
    case .pdf: throw ReadingFaults.pdf(file)
    case .old: throw ReadingFaults.oldFormat(file)
    case .locked: throw ReadingFaults.locked(file)
    case .unknown: throw ReadingFaults.unknownFormat(file)
    }
  }
}

/// What a draft's file is.
enum DraftKind {
  case docx, html, markdown, text, pdf, old, locked, unknown

  init(_ bytes: [UInt8], file: String) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = DraftKind.holds(bytes, DraftKind.wide("EncryptedPackage")) ? .locked : .old
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .docx
    } else if DraftKind.holds(Array(bytes.prefix(1024)), Array("%PDF-".utf8)) {
      self = .pdf
    } else if DraftKind.others.contains(where: { bytes.starts(with: $0) }) {
      self = .unknown
    } else {
      self = DraftKind.text(bytes, name: file.lowercased())
    }
  }

  /// Pictures, other archives, RTF, programs, fonts.
  private static let others: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("II*\u{0}".utf8),
    Array("MM\u{0}*".utf8), Array("RIFF".utf8), Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF],
    [0x1F, 0x8B], Array("{\\rtf".utf8), [0x7F, 0x45, 0x4C, 0x46], Array("SQLite format 3".utf8),
    [0, 1, 0, 0], Array("OTTO".utf8),
  ]

  private static func text(_ bytes: [UInt8], name: String) -> DraftKind {
    let head = bytes.prefix(4096)
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if !isUTF16, head.contains(0) { return .unknown }
    // Past a byte order mark and white space; the zeros of UTF-16 left out.
    let plain = isUTF16 ? head.dropFirst(2).filter { $0 != 0 } : Array(head)
    let marked = plain.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(plain.dropFirst(3)) : plain
    let start = marked.drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
    if name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".mht") { return .html }
    if start.starts(with: Array("<?xml".utf8)), !holds(Array(start), Array("<html".utf8)) {
      return .unknown
    }
    let opens = DraftKind.tags.contains { tag in
      guard start.starts(with: Array(("<" + tag).utf8)) else { return false }
      let after = start.dropFirst(tag.utf8.count + 1).first
      return after.map { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) } ?? false
    }
    return opens || holds(Array(start), Array("<html".utf8)) ? .html : .text
  }

  /// What pasted HTML begins with.
  private static let tags = [
    "!doctype html", "html", "head", "meta", "body", "!--", "p", "div", "span", "table", "h1", "h2",
    "h3", "h4", "h5", "h6", "ol", "ul", "b", "strong", "font", "style", "article", "section",
    "center", "br", "a", "blockquote", "?xml",
  ]

  private static func wide(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
  }

  private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      for start in 0...(all.count - part.count)
      where all[start] == part[0] && all[start..<(start + part.count)].elementsEqual(part) {
        return true
      }
      return false
    }
  }
}
