/// A document's lists, and how far each was counted.
struct WordNumbering {
  struct Level {
    var start = 1
    var format = "decimal"
    /// Such as `%1、`.
    var text = ""
    /// The level, from 1, after which it starts again; 0: never; nil: after any higher one.
    var restart: Int?
    /// All its numbers are written in digits.
    var isLegal = false
    /// Nothing stands between number and text.
    var isTight = false
    /// The paragraph style that is on this level.
    var style: String?
    /// What a bullet is drawn with.
    var font: String?
  }

  private struct Abstract {
    var levels: [Int: Level] = [:]
    /// The numbering style that has the levels instead.
    var styleLink: String?
  }

  private struct Instance {
    var abstract: String
    /// Levels of its own.
    var levels: [Int: Level] = [:]
    /// Numbers that levels start again from.
    var starts: [Int: Int] = [:]
  }

  private struct Count {
    var numbers: [Int?] = Array(repeating: nil, count: 9)
    /// The lists that have started levels again here.
    var started: Set<Int> = []
  }

  private var abstracts: [String: Abstract] = [:]
  private var instances: [Int: Instance] = [:]
  private var counts: [String: Count] = [:]
  private let styles: WordStyles

  /// - Parameter part: the root of `numbering.xml`; nil: the document has no lists.
  init(_ part: WordNode?, styles: WordStyles) {
    self.styles = styles
    for node in part?.all("w:abstractNum") ?? [] {
      guard let id = node["abstractNumId"] else { continue }
      var made = Abstract(styleLink: node.value("w:numStyleLink"))
      for level in node.all("w:lvl") {
        guard let index = WordNumbering.index(level) else { continue }
        made.levels[index] = WordNumbering.level(level)
      }
      abstracts[id] = made
    }
    for node in part?.all("w:num") ?? [] {
      guard let id = node["numId"].flatMap({ Int($0) }),
        let abstract = node.value("w:abstractNumId")
      else { continue }
      var made = Instance(abstract: abstract)
      for override in node.all("w:lvlOverride") {
        guard let index = WordNumbering.index(override) else { continue }
        made.starts[index] = override.value("w:startOverride").flatMap(Self.number)
        if let level = override.first("w:lvl") { made.levels[index] = WordNumbering.level(level) }
      }
      instances[id] = made
    }
  }

  private static func index(_ node: WordNode) -> Int? {
    node["ilvl"].flatMap { Int($0) }.flatMap { (0..<9).contains($0) ? $0 : nil }
  }

  /// A number to start from; one that no format can write stays one.
  private static func number(_ text: String) -> Int? {
    Int(text).map { min(max($0, -1), 1_000_000) }
  }

  private static func level(_ node: WordNode) -> Level {
    var made = Level()
    made.start = node.value("w:start").flatMap(Self.number) ?? 0
    // A format that the first vocabulary hasn't is told twice; the newer one says what it is.
    let newer = node.first("mc:AlternateContent")?.first("mc:Choice")?.value("w:numFmt")
    made.format = node.value("w:numFmt") ?? newer ?? "decimal"
    made.text = node.value("w:lvlText") ?? ""
    made.restart = node.value("w:lvlRestart").flatMap { Int($0) }
    made.isLegal = node.isOn("w:isLgl") ?? false
    made.isTight = node.value("w:suff") == "nothing"
    made.style = node.value("w:pStyle")
    made.font = RunProperties(node.first("w:rPr")).latinFont
    return made
  }

  /// What a list's paragraph begins with.
  enum Mark: Hashable {
    case number(String)
    case bullet
    /// The format's name, or the number that it can't write.
    case unknown(String)
  }

  /// Counts a paragraph of list `list` and says what it begins with; nil: there is no such list.
  /// - Parameter style: the paragraph style that named the list, which decides the level.
  mutating func next(list: Int, level stated: Int?, style: String?) -> Mark? {
    guard let instance = instances[list] else { return nil }
    let (abstract, levels) = resolved(instance)
    let byStyle = style.flatMap { id in levels.first { $0.value.style == id }?.key }
    let index = byStyle ?? stated ?? 0
    guard (0..<9).contains(index), let level = levels[index] else { return nil }
    var count = counts[abstract] ?? Count()
    if count.started.insert(list).inserted {
      for (index, start) in instance.starts { count.numbers[index] = start - 1 }
    }
    count.numbers[index] = (count.numbers[index] ?? level.start - 1) + 1
    for lower in (index + 1)..<max(index + 1, 9) {
      let restart = levels[lower]?.restart
      if restart == nil || (restart ?? 0) > index { count.numbers[lower] = nil }
    }
    counts[abstract] = count
    return mark(level, index, levels, count)
  }

  private func resolved(_ instance: Instance) -> (id: String, levels: [Int: Level]) {
    var id = instance.abstract
    // A numbering style's own list may link to a style again, never for long.
    for _ in 0..<4 {
      guard let link = abstracts[id]?.styleLink, abstracts[id]?.levels.isEmpty ?? true,
        let list = styles.list(ofStyle: link), let next = instances[list]
      else { break }
      id = next.abstract
    }
    return (id, (abstracts[id]?.levels ?? [:]).merging(instance.levels) { $1 })
  }

  private func mark(
    _ level: Level, _ index: Int, _ levels: [Int: Level], _ count: Count
  ) -> Mark {
    if level.format == "bullet" { return .bullet }
    var made = ""
    var isPlace = false
    for sign in level.text.unicodeScalars {
      if isPlace, let place = Int(String(sign)), (1...9).contains(place) {
        let source = levels[place - 1] ?? Level()
        let format = level.isLegal && source.format != "none" ? "decimal" : source.format
        let number = count.numbers[place - 1] ?? source.start
        guard let text = NumberFormat.text(number, format) else {
          return .unknown("\(format) \(number)")
        }
        made += text
        isPlace = false
        continue
      }
      if isPlace { made += "%" }
      isPlace = sign == "%"
      if !isPlace { made.unicodeScalars.append(sign) }
    }
    if isPlace { made += "%" }
    return .number(made + (needsSpace(after: made, level) ? " " : ""))
  }

  /// Typed, a number is parted from its text by its mark; only one without a mark needs a space,
  /// for the text not to run into it.
  private func needsSpace(after number: String, _ level: Level) -> Bool {
    guard !level.isTight, let last = number.last else { return false }
    return last.isLetter || last.isASCII && last.isNumber
  }
}
