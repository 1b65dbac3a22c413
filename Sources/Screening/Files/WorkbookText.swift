internal import Records

/// A workbook's cells, those of hidden sheets, rows and columns too.
enum WorkbookText {
  /// Reads the sheets; the parts that it read are the result, empty where there is no workbook.
  static func read(
    _ parts: [String: [UInt8]], _ source: FileReader.Source, into reader: inout FileReader
  ) throws(Diagnostics) -> Set<String> {
    guard parts["xl/workbook.xml"] != nil else { return [] }
    var done: Set<String> = []
    let strings = SharedTexts()
    if let bytes = parts["xl/sharedStrings.xml"] {
      try XMLWalk.walk(bytes, file: source.shown + "/xl/sharedStrings.xml", strings)
      done.insert("xl/sharedStrings.xml")
    }
    let names = try sheetNames(parts, source)
    for part in parts.keys.sorted()
    where part.hasPrefix("xl/worksheets/") && part.hasSuffix(".xml") {
      let walker = SheetWalker(strings: strings)
      try XMLWalk.walk(parts[part] ?? [], file: source.shown + "/" + part, walker)
      TableText.add(walker.rows, name: names[part] ?? part, source, into: &reader)
      for extra in walker.extras { reader.add(extra, source, part) }
      done.insert(part)
    }
    // Texts that no cell shows any more are still in the file.
    for (index, text) in strings.texts.enumerated() where !strings.used.contains(index) {
      reader.add(text, source, "xl/sharedStrings.xml si[\(index + 1)]")
    }
    return done.union(["xl/styles.xml"])
  }

  private static func sheetNames(
    _ parts: [String: [UInt8]], _ source: FileReader.Source
  ) throws(Diagnostics) -> [String: String] {
    let list = SheetNames()
    if let bytes = parts["xl/workbook.xml"] {
      try XMLWalk.walk(bytes, file: source.shown + "/xl/workbook.xml", list)
    }
    if let bytes = parts["xl/_rels/workbook.xml.rels"] {
      try XMLWalk.walk(bytes, file: source.shown + "/xl/_rels/workbook.xml.rels", list)
    }
    var made: [String: String] = [:]
    for (id, name) in list.names {
      guard let target = list.targets[id] else { continue }
      made[target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target] = name
    }
    return made
  }
}

private final class SheetNames: XMLWalker {
  private(set) var names: [String: String] = [:]
  private(set) var targets: [String: String] = [:]

  func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    if name == "sheet", let id = value("id"), let title = value("name") { names[id] = title }
    if name == "Relationship", let id = value("Id"), let target = value("Target") {
      targets[id] = target
    }
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

private final class SharedTexts: XMLWalker {
  private(set) var texts: [String] = []
  /// Which of them cells show.
  private(set) var used: Set<Int> = []
  private var pending = ""
  private var isText = false

  func shown(_ index: Int) -> String? {
    guard texts.indices.contains(index) else { return nil }
    used.insert(index)
    return texts[index]
  }

  func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
    if name == "si" { pending = "" }
    if name == "t" { isText = true }
  }

  func end(_ name: String) {
    if name == "t" { isText = false }
    if name == "si" { texts.append(pending) }
  }

  func text(_ text: String) { if isText { pending += text } }
}

private final class SheetWalker: XMLWalker {
  private let strings: SharedTexts
  /// Cells so far, those included that only pad a row.
  private var cells = 0
  private(set) var rows: [[String]] = []
  /// Headers, footers, data checks' words.
  private(set) var extras: [String] = []
  private var row = -1
  private var column = -1
  private var type = ""
  private var pending = ""
  private var value = ""
  private var inline = ""

  init(strings: SharedTexts) { self.strings = strings }

  func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    pending = ""
    switch name {
    case "row":
      row = value("r").flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
      column = -1
    case "c":
      column = value("r").flatMap(SheetWalker.column) ?? column + 1
      type = value("t") ?? "n"
      self.value = ""
      inline = ""
    case "dataValidation":
      extras += ["prompt", "promptTitle", "error", "errorTitle"].compactMap(value)
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "v": value = pending
    case "t": inline += pending
    case "c": endCell()
    case "f", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter":
      if !pending.isEmpty { extras.append(pending) }
    default: break
    }
    pending = ""
  }

  func text(_ text: String) { pending += text }

  private func endCell() {
    var text = inline
    switch type {
    case "s": text = Int(value).flatMap(strings.shown) ?? ""
    case "inlineStr": break
    case "n": text = SheetWalker.number(value)
    default: text = value
    }
    guard !text.isEmpty, (0..<1_048_576).contains(row), (0..<16_384).contains(column) else {
      return
    }
    // A far cell of an empty sheet makes no empty rows by the million.
    while rows.count <= row, rows.count < 200_000 { rows.append([]) }
    guard row < rows.count, column < 600, cells < 3_000_000 else {
      extras.append(text)
      return
    }
    while rows[row].count <= column {
      rows[row].append("")
      cells += 1
    }
    rows[row][column] = text
  }

  /// A whole number that is written with an exponent, digit by digit.
  private static func number(_ text: String) -> String {
    guard text.contains("E") || text.contains("e"), let value = Double(text),
      value.magnitude < 1e18, value == value.rounded()
    else { return text }
    return String(Int(value))
  }

  private static func column(_ reference: String) -> Int? {
    var number = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte), number < 100_000 else { break }
      number = number * 26 + Int(byte - 0x40)
    }
    return number == 0 ? nil : number - 1
  }
}
