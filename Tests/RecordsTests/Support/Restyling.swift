import Glibc
import Records

/// Writes a node in another way that means the same: layout, attribute order, quotation marks,
/// prefix, CDATA, character numbers, line breaks within Chinese text, comments, encoding.
struct Restyling {
  enum Encoding: CaseIterable { case utf8, utf8Marked, utf16Little, utf16Big, gb18030 }

  var random: SplitMix64
  private var prefix = ""
  private var out = ""

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func bytes(of node: XMLNode) -> [UInt8] {
    let encoding = Encoding.allCases.randomElement(using: &random) ?? .utf8
    prefix = chance() ? "f:" : ""
    out = ""
    let name: String? =
      switch encoding {
      case .utf8, .utf8Marked: chance() ? "UTF-8" : nil
      case .utf16Little, .utf16Big: "UTF-16"
      case .gb18030: "GB18030"
      }
    if let name {
      let quote = chance() ? "'" : "\""
      out += "<?xml version=\(quote)1.0\(quote) encoding=\(quote)\(name)\(quote)?>"
    }
    space()
    append(node, isRoot: true)
    space()
    return encoded(encoding)
  }

  private mutating func chance(_ part: Int = 2) -> Bool {
    Int.random(in: 0..<part, using: &random) == 0
  }

  private mutating func space() {
    let runs = ["", "\n", "  ", "\n\t\t", "\r\n    ", "\n<!-- 注释 a < b & c -->\n"]
    out += runs.randomElement(using: &random) ?? ""
  }

  private mutating func append(_ node: XMLNode, isRoot: Bool = false) {
    out += "<" + prefix + node.name
    var attributes = node.attributes.map { attribute in
      attribute.name + "=" + quoted(attribute.value)
    }
    if isRoot {
      attributes.append(
        (prefix.isEmpty ? "xmlns" : "xmlns:f") + "=\"" + FormatVersion.namespace + "\"")
    }
    attributes.shuffle(using: &random)
    for attribute in attributes { out += (chance(3) ? "\n   " : " ") + attribute }
    if chance(4) { out += " " }
    if node.children.isEmpty, node.text.isEmpty, chance() {
      out += "/>"
      return
    }
    out += ">"
    if node.children.isEmpty {
      appendText(node.text)
    } else {
      space()
      for child in node.children {
        append(child)
        space()
      }
    }
    out += "</" + prefix + node.name + (chance(4) ? "\n>" : ">")
  }

  private mutating func quoted(_ value: String) -> String {
    let quote = chance() ? "'" : "\""
    var text = chance(3) ? "  " : ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case " ": text += chance() ? "\n  " : " "
      default: text += number(scalar)
      }
    }
    return quote + text + quote
  }

  /// The character itself, or by number.
  private mutating func number(_ scalar: Unicode.Scalar) -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: "&#\(scalar.value);"
    case 1: "&#x" + String(scalar.value, radix: 16, uppercase: true) + ";"
    default: String(scalar)
    }
  }

  private mutating func appendText(_ text: String) {
    if !text.isEmpty, chance(3) { out += "\n      " }
    var previous: Unicode.Scalar?
    var inCDATA = false
    for scalar in text.unicodeScalars {
      // A word that the schema lists is written in one piece.
      let breaks =
        !["代表", "委员"].contains(text) && (previous.map { isHan($0) && isHan(scalar) } ?? false)
      if breaks, chance(8) { out += "\r\n\t  " }
      if !inCDATA, chance(15), !isVariation(scalar) {
        out += "<![CDATA["
        inCDATA = true
      } else if inCDATA, !isVariation(scalar), chance(4) || scalar == ">" {
        out += "]]>"
        inCDATA = false
      }
      if inCDATA {
        out.unicodeScalars.append(scalar)
      } else {
        switch scalar {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case " ": out += [" ", "  ", " \t", "&#32;"].randomElement(using: &random) ?? " "
        default: out += number(scalar)
        }
      }
      previous = scalar
    }
    if inCDATA { out += "]]>" }
    if !text.isEmpty, chance(3) { out += "\n    " }
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3001...0x3002).contains(scalar.value)
      || scalar.value == 0xFF0C
  }

  private func isVariation(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }

  private func encoded(_ encoding: Encoding) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(out.utf8)
    case .utf8Marked: return [0xEF, 0xBB, 0xBF] + Array(out.utf8)
    case .utf16Little:
      return [0xFF, 0xFE] + out.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big: return [0xFE, 0xFF] + out.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030: return gb18030(Array(out.utf8))
    }
  }

  private func gb18030(_ utf8: [UInt8]) -> [UInt8] {
    let converter = iconv_open("GB18030", "UTF-8")
    defer { iconv_close(converter) }
    var input = utf8.map { CChar(bitPattern: $0) }
    var result = [CChar](repeating: 0, count: utf8.count * 4)
    var left = input.count
    var room = result.count
    input.withUnsafeMutableBufferPointer { source in
      result.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        _ = iconv(converter, &from, &left, &to, &room)
      }
    }
    return result.prefix(result.count - room).map { UInt8(bitPattern: $0) }
  }
}
