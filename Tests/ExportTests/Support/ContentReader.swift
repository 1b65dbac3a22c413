/// Reads back the operators that pages are made of.
struct ContentReader {
  struct Glyph {
    var code: Int
    var font: String
    var x: Double
    var y: Double
    /// Marked-content id, nil in an artifact.
    var content: Int?
  }

  enum Operand {
    case number(Double)
    case name(String)
    case string([UInt8])
    case array([Operand])
    case dictionary([String: Operand])
  }

  private(set) var glyphs: [Glyph] = []
  private(set) var contents: [Int] = []
  private(set) var faults: [String] = []

  private let bytes: [UInt8]
  private var index = 0

  /// `widths` gives a code's width in thousandths by font.
  init(_ bytes: [UInt8], widths: (String, Int) -> Double) {
    self.bytes = bytes
    read(widths)
  }

  private mutating func read(_ widths: (String, Int) -> Double) {
    var operands: [Operand] = []
    var marks: [(content: Int?, isArtifact: Bool, inText: Bool)] = []
    var inText = false
    var font = ""
    var size = 0.0
    var spacing = 0.0
    var line = (a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0)
    var at = 0.0
    while let token = next() {
      guard case .name(let word) = token, !word.hasPrefix("/") else {
        operands.append(token)
        continue
      }
      let numbers = operands.compactMap { if case .number(let value) = $0 { value } else { nil } }
      switch word {
      case "BT":
        if inText { faults.append("BT in text") }
        inText = true
        line = (1, 0, 0, 1, 0, 0)
      case "ET":
        if !inText { faults.append("ET outside text") }
        if marks.last?.inText == false { faults.append("ET crosses a mark") }
        inText = false
      case "BDC":
        var content: Int?
        if case .dictionary(let entries) = operands.last, case .number(let id) = entries["MCID"] {
          content = Int(id)
          contents.append(Int(id))
        }
        var isArtifact = false
        if case .name("/Artifact") = operands.first { isArtifact = true }
        marks.append((content, isArtifact, !inText))
      case "EMC":
        guard let mark = marks.popLast() else {
          faults.append("EMC without mark")
          break
        }
        if mark.inText == inText { faults.append("EMC crosses a text object") }
      case "Tf":
        if case .name(let name) = operands.first { font = name }
        size = numbers.last ?? 0
      case "Tc": spacing = numbers.first ?? 0
      case "Td":
        line.e += numbers[0] * line.a + numbers[1] * line.c
        line.f += numbers[0] * line.b + numbers[1] * line.d
        at = 0
      case "Tm":
        line = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
        at = 0
      case "TJ":
        if !inText { faults.append("text outside a text object") }
        if marks.isEmpty { faults.append("unmarked text") }
        guard case .array(let parts) = operands.first else { break }
        for part in parts {
          switch part {
          case .number(let adjustment): at -= adjustment / 1000 * size
          case .string(let codes):
            for pair in stride(from: 0, to: codes.count - 1, by: 2) {
              let code = Int(codes[pair]) << 8 | Int(codes[pair + 1])
              glyphs.append(
                Glyph(
                  code: code, font: font, x: line.e + at * line.a, y: line.f + at * line.b,
                  content: marks.last { $0.content != nil }?.content))
              at += widths(font, code) / 1000 * size + spacing
            }
          default: faults.append("strange part of TJ")
          }
        }
      case "re", "f", "Do":
        if inText { faults.append("\(word) in text") }
        if marks.isEmpty { faults.append("unmarked \(word)") }
      default: break
      }
      operands = []
    }
    if inText || !marks.isEmpty { faults.append("left open") }
  }

  private mutating func next() -> Operand? {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "("): return string()
    case UInt8(ascii: "["):
      index += 1
      var parts: [Operand] = []
      while let part = next() {
        if case .name("]") = part { break }
        parts.append(part)
      }
      return .array(parts)
    case UInt8(ascii: "]"):
      index += 1
      return .name("]")
    case UInt8(ascii: "<"):
      index += 2
      var entries: [String: Operand] = [:]
      while let key = next(), case .name(let name) = key, name != ">>" {
        entries[String(name.dropFirst())] = next()
      }
      return .dictionary(entries)
    case UInt8(ascii: ">"):
      index += 2
      return .name(">>")
    default: return word()
    }
  }

  private mutating func word() -> Operand {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] > 0x20, !"()<>[]/".utf8.contains(bytes[index]) {
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return Double(text).map { .number($0) } ?? .name(text)
  }

  private mutating func string() -> Operand {
    index += 1
    var out: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ")") {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
        out.append(bytes[index] == UInt8(ascii: "r") ? 13 : bytes[index])
      } else {
        out.append(bytes[index])
      }
      index += 1
    }
    index += 1
    return .string(out)
  }
}
