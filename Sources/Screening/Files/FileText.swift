package import Records

/// All text of a file, visible or not, with its places; and what of it can't be read.
package struct FileText: Sendable {
  package internal(set) var pieces: [ScreeningPiece] = []
  /// FW2076: pictures and objects that a person must look at.
  package internal(set) var warnings: [Diagnostic] = []

  /// Reads a file of any kind that screening knows, files inside it too.
  /// - Parameter name: the file's name, for places and diagnostics.
  /// - Throws: FW2070 to FW2075; FW101x for text in no known encoding.
  package init(bytes: [UInt8], name: String) throws(Diagnostics) {
    var reader = FileReader()
    try reader.read(bytes, FileReader.Source(file: name))
    pieces = reader.pieces
    warnings = reader.warnings
  }
}

/// How much of a file is read. A file that unpacks to more is none that anybody publishes.
enum FileLimits {
  /// Bytes unpacked, of all archives together.
  static let unpacked = 256 << 20
  /// Files in an archive.
  static let entries = 4_000
  /// How many times its packed size an entry may have, once it is larger than `ratioFrom` bytes.
  static let ratio = 250
  static let ratioFrom = 1 << 20
  /// Files inside files.
  static let depth = 5
  static let pages = 2_000
  /// Pieces of text of all files together.
  static let pieces = 2_000_000
}

/// Reads one file and what is inside it.
struct FileReader {
  /// One file: the one that was given, or one inside it.
  struct Source {
    /// The file that was given.
    var file: String
    /// Its place in that file, such as `附件.zip/名单.xlsx`; empty for the file itself.
    var path = ""
    var depth = 0

    var name: String { path.isEmpty ? file : path }
    /// Comes before every place in it.
    var prefix: String { path.isEmpty ? "" : path + ": " }
    /// For diagnostics.
    var shown: String { path.isEmpty ? file : file + "/" + path }

    func inner(_ entry: String) -> Source {
      Source(file: file, path: path.isEmpty ? entry : path + "/" + entry, depth: depth + 1)
    }
  }

  var pieces: [ScreeningPiece] = []
  var warnings: [Diagnostic] = []
  /// Bytes unpacked so far.
  var unpacked = 0

  mutating func read(_ bytes: [UInt8], _ source: Source) throws(Diagnostics) {
    guard source.depth <= FileLimits.depth else { throw ScreeningFaults.tooDeep(source.shown) }
    switch FileKind(bytes, name: source.name) {
    case .empty: break
    case .pdf: try PDFText.read(bytes, source, into: &self)
    case .zip: try PackageText.read(bytes, source, into: &self)
    case .html: try HTMLText.read(bytes, source, into: &self)
    case .xml: try XMLText.read(bytes, source, into: &self)
    case .table: try TableText.read(bytes, source, into: &self)
    case .text: try readText(bytes, source)
    case .picture, .unknown:
      guard source.depth > 0 else { throw ScreeningFaults.unknownFormat(source.shown) }
      warnings.append(
        ScreeningFaults.notScreened(
          source.shown, .init("这种文件里的字读不到", "the words of a file of this kind can't be read")))
    }
    guard pieces.count <= FileLimits.pieces else {
      throw ScreeningFaults.tooLarge(
        source.shown, .init("文字超过两百万段", "more than two million pieces of text"))
    }
  }

  mutating func add(
    _ text: String, _ source: Source, _ place: String, _ joint: ScreeningPiece.Joint = .block,
    heading: String? = nil
  ) {
    guard !text.isEmpty else { return }
    pieces.append(
      ScreeningPiece(path: source.prefix + place, text: text, joint: joint, heading: heading))
  }

  /// Line by line. Bytes that are no text are refused.
  mutating func readText(_ bytes: [UInt8], _ source: Source) throws(Diagnostics) {
    let lines = try LineScreening.lines(of: bytes, name: source.shown)
    for (index, line) in lines.enumerated() { add(line, source, "line \(index + 1)") }
  }
}

/// What a file is, by its bytes; its name decides only between a table and a text.
enum FileKind {
  case empty, pdf, zip, html, xml, table, text, picture, unknown

  init(_ bytes: [UInt8], name: String) {
    let head = bytes.prefix(1024)
    if bytes.isEmpty {
      self = .empty
    } else if FileKind.holds(Array(head), Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if FileKind.pictures.contains(where: { bytes.starts(with: $0) }) {
      self = .picture
    } else if FileKind.others.contains(where: { bytes.starts(with: $0) }) {
      self = .unknown
    } else {
      self = FileKind.text(head, name: name.lowercased())
    }
  }

  private static let pictures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("BM".utf8) + [0],
    Array("II*".utf8), Array("MM".utf8) + [0], Array("RIFF".utf8),
  ]
  /// Old Office files, RAR, 7-Zip, gzip, RTF, fonts.
  private static let others: [[UInt8]] = [
    [0xD0, 0xCF, 0x11, 0xE0], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B],
    Array("{\\rtf".utf8), [0x7F, 0x45, 0x4C, 0x46], [0, 1, 0, 0], Array("OTTO".utf8),
    Array("SQLite format 3".utf8),
  ]

  private static func text(_ head: ArraySlice<UInt8>, name: String) -> FileKind {
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    // Past a byte order mark and white space; the zeros of UTF-16 left out.
    let bytes = isUTF16 ? head.dropFirst(2).filter { $0 != 0 } : Array(head)
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let start = marked.drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    if start.first == UInt8(ascii: "<") {
      let isPage = ["<!doctype html", "<html"].contains { holds(start, Array($0.utf8)) }
      if isPage { return .html }
      return .xml
    }
    if !isUTF16, head.contains(0) { return .unknown }
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return .table }
    if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .html }
    return .text
  }

  private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...(bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
  }
}
