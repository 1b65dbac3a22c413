private import CLibXML2
private import CMD4C
internal import Records

/// Markdown as a tree of HTML's elements.
final class MarkdownParser {
  private var tree = MarkupTree()
  private let base: UnsafePointer<CChar>
  private let size: Int
  /// How far lines were counted, and to what.
  private var counted = 0
  private var row = 0
  private let lineNumbers: [Int]
  private var line: Int { row < lineNumbers.count ? lineNumbers[row] : lineNumbers.last ?? 1 }
  /// HTML that stands in the text: of a block, with all its lines; nil outside of one.
  private var html: [UInt8]?
  private var htmlLine = 0
  /// How many pictures' words are open.
  private var images = 0
  /// The words that stand for a picture.
  private var imageText = ""

  private init(_ base: UnsafePointer<CChar>, _ size: Int, _ lineNumbers: [Int]) {
    self.base = base
    self.size = size
    self.lineNumbers = lineNumbers
  }

  /// - Returns: the tree, or the limit that was passed.
  static func tree(of source: MarkdownSource) -> (root: MarkupNode, overrun: Diagnostic.Words?) {
    source.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.assumingMemoryBound(to: CChar.self).baseAddress else {
        return (MarkupNode("html"), nil)
      }
      let parser = MarkdownParser(base, bytes.count, source.lineNumbers)
      var callbacks = MarkdownParser.callbacks()
      let status = md_parse(
        base, UInt32(bytes.count), &callbacks, Unmanaged.passUnretained(parser).toOpaque())
      let overrun = parser.tree.overrun ?? (status == 0 ? nil : ReadingLimits.markupWords)
      return (parser.tree.root, overrun)
    }
  }

  private static func callbacks() -> MD_PARSER {
    var made = MD_PARSER()
    made.flags =
      UInt32(MD_FLAG_TABLES) | UInt32(MD_FLAG_NOINDENTEDCODEBLOCKS)
      | UInt32(MD_FLAG_PERMISSIVEATXHEADERS) | UInt32(MD_FLAG_STRIKETHROUGH)
    made.enter_block = { MarkdownParser.of($2).enter($0, $1) }
    made.leave_block = { kind, _, data in MarkdownParser.of(data).leave(kind) }
    made.enter_span = { kind, detail, data in MarkdownParser.of(data).enterSpan(kind) }
    made.leave_span = { kind, _, data in MarkdownParser.of(data).leaveSpan(kind) }
    made.text = { MarkdownParser.of($3).text($0, $1, Int($2)) }
    return made
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> MarkdownParser {
    guard let data else { preconditionFailure("MD4C hands its user's pointer on") }
    return Unmanaged<MarkdownParser>.fromOpaque(data).takeUnretainedValue()
  }

  /// Not 0: MD4C stops.
  private var status: CInt { tree.overrun == nil ? 0 : 1 }

  private func enter(_ kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> CInt {
    switch kind {
    case MD_BLOCK_QUOTE: tree.begin("blockquote")
    case MD_BLOCK_UL: tree.begin("ul")
    case MD_BLOCK_OL:
      let list = detail?.load(as: MD_BLOCK_OL_DETAIL.self)
      let suffix = list.map { String(UnicodeScalar(UInt8(bitPattern: $0.mark_delimiter))) } ?? "."
      tree.begin("ol", [("start", String(list?.start ?? 1)), ("suffix", suffix)])
    case MD_BLOCK_LI: tree.begin("li")
    case MD_BLOCK_H:
      tree.begin("h\(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1)")
    case MD_BLOCK_CODE: tree.begin("pre")
    case MD_BLOCK_HTML: html = []
    case MD_BLOCK_P: tree.begin("p")
    case MD_BLOCK_TABLE:
      let table = detail?.load(as: MD_BLOCK_TABLE_DETAIL.self)
      if Int(table?.col_count ?? 0) > ReadingLimits.columns { return 1 }
      tree.begin("table")
    case MD_BLOCK_THEAD: tree.begin("thead")
    case MD_BLOCK_TBODY: tree.begin("tbody")
    case MD_BLOCK_TR: tree.begin("tr")
    case MD_BLOCK_TH: tree.begin("th")
    case MD_BLOCK_TD: tree.begin("td")
    default: break
    }
    return status
  }

  /// HTML's elements whose text means something else than it would without them.
  private static let inlineTags: Set<String> = ["sup", "sub", "s", "strike", "del"]

  /// Ends elements of HTML that were left open where Markdown's own end.
  private func endTags() {
    while let last = tree.last, last.isTag { tree.end() }
  }

  private func leave(_ kind: MD_BLOCKTYPE) -> CInt {
    endTags()
    switch kind {
    case MD_BLOCK_HTML:
      let (root, overrun) = HTMLParser.tree(of: html ?? [], line: htmlLine)
      html = nil
      if overrun != nil { return 1 }
      tree.graft(root.children)
    case MD_BLOCK_DOC, MD_BLOCK_HR: break
    default: tree.end()
    }
    return status
  }

  private func enterSpan(_ kind: MD_SPANTYPE) -> CInt {
    switch kind {
    case MD_SPAN_STRONG: tree.begin("strong")
    case MD_SPAN_DEL: tree.begin("del")
    case MD_SPAN_IMG:
      images += 1
      if images == 1 { imageText = "" }
    default: tree.begin("span")
    }
    return status
  }

  private func leaveSpan(_ kind: MD_SPANTYPE) -> CInt {
    guard kind == MD_SPAN_IMG else {
      endTags()
      tree.end()
      return status
    }
    images -= 1
    if images == 0 {
      tree.begin("img", [("alt", imageText)], line: line)
      tree.end()
    }
    return status
  }

  private func text(
    _ kind: MD_TEXTTYPE, _ start: UnsafePointer<CChar>?, _ count: Int
  ) -> CInt {
    guard let start else { return status }
    let bytes = UnsafeBufferPointer(start: start, count: count).map { UInt8(bitPattern: $0) }
    if html != nil {
      if html?.isEmpty == true {
        countLines(to: start - base)
        htmlLine = line
      }
      html?.append(contentsOf: bytes)
      return status
    }
    countLines(to: start - base)
    switch kind {
    case MD_TEXT_BR: add(String(MarkupReader.lineBreak))
    case MD_TEXT_SOFTBR: add("\n")
    case MD_TEXT_NULLCHAR: add("\u{FFFD}")
    case MD_TEXT_ENTITY: add(MarkdownParser.entity(bytes))
    case MD_TEXT_HTML: inlineHTML(bytes)
    case MD_TEXT_NORMAL:
      let text = String(decoding: bytes, as: UTF8.self)
      add(count > 1 ? text.replacing("**", with: String(MarkdownEmphasis.mark)) : text)
    default: add(String(decoding: bytes, as: UTF8.self))
    }
    return status
  }

  /// MD4C tells no lines; most pieces of text lie in what it was given.
  private func countLines(to offset: Int) {
    guard (0..<size).contains(offset) else { return }
    while counted < offset {
      if base[counted] == 0x0A { row += 1 }
      counted += 1
    }
  }

  private func add(_ text: String) {
    if images > 0 { imageText += text } else { tree.text(text, line: line) }
  }

  /// Of HTML inside a paragraph only the break and the comment say something.
  private func inlineHTML(_ bytes: [UInt8]) {
    let tag = String(decoding: bytes, as: UTF8.self)
    if tag.lowercased().hasPrefix("<br") {
      add(String(MarkupReader.lineBreak))
    } else if tag.hasPrefix("<!--") {
      tree.begin("!--")
      tree.text(String(tag.dropFirst(4).dropLast(3)))
      tree.end()
    } else if let name = MarkdownParser.inlineTag(tag) {
      if !tag.hasPrefix("</") {
        tree.begin(name, [("tag", "")])
      } else if tree.last?.name == name, tree.last?.isTag == true {
        tree.end()
      }
    } else if tag.lowercased().hasPrefix("<img") {
      tree.graft(HTMLParser.tree(of: bytes).root.children)
    }
  }

  /// `sup` of `<sup>` and of `</sup>`; nil: another.
  private static func inlineTag(_ tag: String) -> String? {
    let name = tag.lowercased().drop { "</".contains($0) }.prefix { $0.isLetter }
    return inlineTags.contains(String(name)) ? String(name) : nil
  }

  /// The character that `&nbsp;` or `&#x4E2D;` stands for; as it is written where it stands for
  /// none.
  private static func entity(_ bytes: [UInt8]) -> String {
    let written = String(decoding: bytes, as: UTF8.self)
    let name = written.dropFirst().dropLast()
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap { Unicode.Scalar($0) }.map { String($0) } ?? "\u{FFFD}"
    }
    guard let known = htmlEntityLookup(String(name)),
      let scalar = Unicode.Scalar(known.pointee.value)
    else { return written }
    return String(scalar)
  }
}
