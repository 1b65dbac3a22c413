internal import Records

/// A part of an OFD document (GB/T 33190): its text run by run, those of one line joined, and every
/// other text and attribute that is no mere measure.
enum OFDText {
  /// Whether a file of the archive is a part, and not one that the document only carries.
  static func isPart(_ bytes: [UInt8], name: String) -> Bool {
    guard name.hasSuffix(".xml") else { return false }
    let namespace = Array("http://www.ofdspec.org/2016".utf8)
    let head = bytes.prefix(1024)
    return head.indices.contains { head[$0...].starts(with: namespace) }
  }

  static func read(
    _ bytes: [UInt8], part: String, _ source: FileReader.Source, into reader: inout FileReader
  ) throws(Diagnostics) {
    let walker = OFDWalker()
    try XMLWalk.walk(bytes, file: source.shown + "/" + part, walker)
    for piece in walker.pieces {
      reader.add(piece.text, source, "\(part) \(piece.path)", piece.joint)
    }
  }
}

private final class OFDWalker: XMLWalker {
  private(set) var pieces: [ScreeningPiece] = []
  private var elements: [String] = []
  private var pending = ""
  private var object = 0
  private var boxTop = 0.0
  private var codeTop = 0.0
  /// The height on the page at which the last run of text stands; nil: it was none.
  private var baseline: Double?

  /// Places, sizes, glyphs and numbers by which things are known.
  private static let measures: Set<String> = [
    "Boundary", "CTM", "DeltaX", "DeltaY", "X", "Y", "Size", "LineWidth", "Value", "ID", "Font",
    "PageID", "ResourceID", "Left", "Top", "Right", "Bottom", "Zoom", "Count", "CodePosition",
    "CodeCount", "GlyphCount", "Glyphs", "AbbreviatedData", "PhysicalBox", "MaxUnitID", "DocID",
  ]

  func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
    flush()
    elements.append(name)
    if name.hasSuffix("Object") { object += 1 }
    for attribute in attributes {
      if attribute.name == "Boundary" { boxTop = OFDWalker.number(1, of: attribute.value) }
      if name == "TextCode", attribute.name == "Y" {
        codeTop = OFDWalker.number(0, of: attribute.value)
      }
      if attribute.value.isEmpty || OFDWalker.isMeasure(attribute.name, attribute.value) { continue }
      pieces.append(ScreeningPiece(path: "\(place)/@\(attribute.name)", text: attribute.value))
      baseline = nil
    }
  }

  func end(_ name: String) {
    flush()
    if !elements.isEmpty { elements.removeLast() }
  }

  func text(_ text: String) { pending += text }

  private var place: String {
    elements.joined(separator: "/") + (object > 0 ? " object \(object)" : "")
  }

  private func flush() {
    defer { pending = "" }
    guard let name = elements.last, pending.contains(where: { !$0.isWhitespace }),
      !OFDWalker.isMeasure(name, pending)
    else { return }
    guard name == "TextCode" else {
      pieces.append(ScreeningPiece(path: place, text: pending))
      baseline = nil
      return
    }
    let height = boxTop + codeTop
    let goesOn = baseline.map { abs($0 - height) < 0.01 } ?? false
    pieces.append(
      ScreeningPiece(path: place, text: pending, joint: goesOn ? .continued : .block))
    baseline = height
  }

  /// A long number may be somebody's, wherever it stands.
  private static func isMeasure(_ name: String, _ value: String) -> Bool {
    guard measures.contains(name) else { return false }
    if name == "DocID" { return value.utf8.count == 32 }
    return value.split(separator: " ").allSatisfy { word in
      word.split(separator: ".").allSatisfy { $0.utf8.count <= 6 }
    }
  }

  private static func number(_ index: Int, of value: String) -> Double {
    let words = value.split(separator: " ")
    return words.indices.contains(index) ? Double(words[index]) ?? 0 : 0
  }
}
