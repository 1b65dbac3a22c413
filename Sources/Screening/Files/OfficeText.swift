internal import Records

/// A part of an Office document (ISO/IEC 29500): paragraphs run by run, both sides of tracked
/// changes, hidden text, fields, comments, authors, alternative texts, properties and links.
enum OfficeText {
  static func read(
    _ bytes: [UInt8], part: String, _ source: FileReader.Source, into reader: inout FileReader
  ) throws(Diagnostics) {
    let walker = OfficeWalker()
    try XMLWalk.walk(bytes, file: source.shown + "/" + part, walker)
    walker.finish()
    for piece in walker.pieces {
      reader.add(piece.text, source, "\(part) \(piece.path)", piece.joint)
    }
  }
}

private final class OfficeWalker: XMLWalker {
  /// On which side of a tracked change a run stands.
  private enum Side { case both, inserted, deleted }
  private struct Run {
    var text: String
    var side: Side
    var joint: ScreeningPiece.Joint
    var number: Int
  }

  private(set) var pieces: [ScreeningPiece] = []
  private var runs: [Run] = []
  private var paragraph = 0
  private var run = 0
  private var inserted = 0
  private var deleted = 0
  private var isInText = false
  private var isCellStart = false
  private var pending = ""
  private var elements: [String] = []
  private var paragraphDepth = 0

  private static let texts: Set<String> = ["t", "delText", "instrText", "delInstrText"]
  private static let told: [String: Set<String>] = [
    "docPr": ["descr", "title", "name"], "cNvPr": ["descr", "title", "name"],
    "shape": ["alt", "title"], "imagedata": ["title"], "ins": ["author"], "del": ["author"],
    "moveFrom": ["author"], "moveTo": ["author"], "rPrChange": ["author"],
    "pPrChange": ["author"], "comment": ["author", "initials"], "person": ["author"],
    "fldSimple": ["instr"], "hyperlink": ["tooltip", "display", "location"], "alias": ["val"],
    "tag": ["val"], "docVar": ["name", "val"], "Relationship": ["Target"], "sheet": ["name"],
    "definedName": ["name", "comment"], "lastModifiedBy": [], "textbox": [], "textpath": ["string"],
    "cmAuthor": ["name", "initials"], "tcPr": [], "default": ["val"], "listItem": ["displayText", "value"],
  ]

  func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
    flushLeaf()
    elements.append(name)
    switch name {
    case "p":
      paragraphDepth += 1
      if paragraphDepth == 1 {
        endParagraph()
        paragraph += 1
      }
    case "r": run += 1
    case "ins", "moveTo": inserted += 1
    case "del", "moveFrom": deleted += 1
    case "tc": isCellStart = true
    case "tr": endParagraph()
    case "tab", "br", "cr": if paragraphDepth > 0 { add(" ") }
    default: break
    }
    if OfficeWalker.texts.contains(name) { isInText = true }
    guard let names = OfficeWalker.told[name] else { return }
    for attribute in attributes where names.contains(attribute.name) {
      let isLink = name == "Relationship"
      if isLink, !attribute.value.contains(":") { continue }
      pieces.append(
        ScreeningPiece(
          path: "\(place) \(name)/@\(attribute.name)",
          text: attribute.value))
    }
  }

  func end(_ name: String) {
    if OfficeWalker.texts.contains(name) {
      add(pending)
      pending = ""
      isInText = false
    } else {
      flushLeaf()
    }
    switch name {
    case "p":
      paragraphDepth = max(0, paragraphDepth - 1)
      if paragraphDepth == 0 { endParagraph() }
    case "ins", "moveTo": inserted = max(0, inserted - 1)
    case "del", "moveFrom": deleted = max(0, deleted - 1)
    default: break
    }
    if elements.last == name { elements.removeLast() }
  }

  func text(_ text: String) { pending += text }

  func finish() {
    flushLeaf()
    endParagraph()
  }

  private var place: String { paragraph > 0 ? "p[\(paragraph)]" : elements.joined(separator: "/") }

  /// Text of an element that is no run: a property, a shared text of a workbook's comment.
  private func flushLeaf() {
    defer { if !isInText { pending = "" } }
    guard !isInText, pending.contains(where: { !$0.isWhitespace }) else { return }
    pieces.append(ScreeningPiece(path: elements.joined(separator: "/"), text: pending))
  }

  private func add(_ text: String) {
    guard !text.isEmpty else { return }
    let side: Side = deleted > 0 ? .deleted : inserted > 0 ? .inserted : .both
    let joint: ScreeningPiece.Joint = !runs.isEmpty ? .continued : isCellStart ? .cell : .block
    isCellStart = false
    runs.append(Run(text: text, side: side, joint: joint, number: run))
    if paragraphDepth == 0, !elements.contains("si"), !elements.contains("comment") { endParagraph() }
  }

  /// The paragraph as it reads, and again as it read before its changes.
  private func endParagraph() {
    guard !runs.isEmpty else { return }
    let first = runs[0].joint
    emit(runs.filter { $0.side != .deleted }, first)
    if runs.contains(where: { $0.side == .deleted }) {
      emit(runs.filter { $0.side != .inserted }, .block)
    }
    runs = []
  }

  private func emit(_ list: [Run], _ first: ScreeningPiece.Joint) {
    for (index, run) in list.enumerated() {
      let side = run.side == .deleted ? " deleted" : ""
      pieces.append(
        ScreeningPiece(
          path: "\(place) r[\(run.number)]\(side)", text: run.text,
          joint: index == 0 ? first : .continued))
    }
  }
}
