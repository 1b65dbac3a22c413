internal import Records

/// A draft's text as the record may hold it, and what had to go for that.
struct DraftText {
  private(set) var text: String
  /// Characters that nobody sees and no record holds, as `U+200B`, each once, in order.
  private(set) var invisible: [(name: String, count: Int)] = []
  /// Characters that are seen and mean nothing certain, as `U+E5C6`, each once, in order.
  private(set) var uncertain: [String] = []

  /// Spaces of every width become one kind, and every line break `\n`; each line's ends are
  /// trimmed. Nothing else is changed: a normalised name may be another's.
  init(_ raw: String) {
    var lines: [String] = [""]
    var previous: UInt32 = 0
    text = ""
    for scalar in raw.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0B, 0x0D, 0x85, 0x2028, 0x2029: lines.append("")
      case 0x09: lines[lines.count - 1].append("\t")
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: lines[lines.count - 1].append(" ")
      default:
        let fault = CharacterRules.fault(of: scalar.value)
        let isVariant = fault == .strayVariation && CharacterRules.isHan(previous)
        if let fault, !isVariant {
          note(scalar, fault)
        } else {
          lines[lines.count - 1].unicodeScalars.append(scalar)
        }
      }
      previous = scalar.value
    }
    while lines.count > 1, DraftText.trimmed(lines[lines.count - 1]).isEmpty { lines.removeLast() }
    text = lines.map(DraftText.trimmed).joined(separator: "\n")
    while text.hasPrefix("\n") { text.removeFirst() }
  }

  private mutating func note(_ scalar: Unicode.Scalar, _ fault: CharacterRules.Fault) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    if fault == .privateUse || fault == .noncharacter {
      if !uncertain.contains(name) { uncertain.append(name) }
    } else if let index = invisible.firstIndex(where: { $0.name == name }) {
      invisible[index].count += 1
    } else {
      invisible.append((name, 1))
    }
  }

  /// White space of a file's layout as one space each; nothing where a line ends at a Han character
  /// or Chinese mark, or the next begins with one.
  static func collapsed(_ text: String) -> String {
    var made = String.UnicodeScalarView()
    var breaksLine = false
    var hasSpace = false
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
        hasSpace = true
        if scalar == "\n" || scalar == "\r" { breaksLine = true }
        continue
      }
      if hasSpace, let last = made.last {
        let isTight =
          breaksLine
          && (CharacterRules.isChinese(last.value) || CharacterRules.isChinese(scalar.value))
        if !isTight { made.append(" ") }
      }
      made.append(scalar)
      hasSpace = false
      breaksLine = false
    }
    return trimmed(String(made))
  }

  /// Without white space at both ends, that of Chinese indents too.
  static func trimmed(_ line: String) -> String {
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\n"
      || scalar == "\u{A0}" || scalar == "\r"
  }

  /// The first words of a text, for naming a place by.
  static func excerpt(_ text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    let known = String(
      String.UnicodeScalarView(
        trimmed(line).unicodeScalars.map { CharacterRules.fault(of: $0.value) == nil ? $0 : "〓" }))
    return known.count > 16 ? known.prefix(16) + "…" : known
  }
}
