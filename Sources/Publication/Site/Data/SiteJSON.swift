/// JSON that may stand inside a page's `script` as it is: `<`, `>` and `&` are written as escapes,
/// and so are the line separators that older scripts trip over. Members keep their order.
indirect enum SiteJSON {
  case text(String)
  case number(Int)
  case flag(Bool)
  case none
  case list([SiteJSON])
  case object([(String, SiteJSON)])

  /// nil is `null`.
  static func optional(_ text: String?) -> SiteJSON { text.map { .text($0) } ?? .none }

  /// On one line.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    write(to: &out)
    return out
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  private func write(to out: inout [UInt8]) {
    switch self {
    case .text(let text): SiteJSON.quote(text, to: &out)
    case .number(let number): out.append(contentsOf: String(number).utf8)
    case .flag(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
    case .none: out.append(contentsOf: "null".utf8)
    case .list(let items):
      out.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        item.write(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        SiteJSON.quote(member.0, to: &out)
        out.append(UInt8(ascii: ":"))
        member.1.write(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  private static func quote(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out.append(contentsOf: "\\\"".utf8)
      case "\\": out.append(contentsOf: "\\\\".utf8)
      case "\n": out.append(contentsOf: "\\n".utf8)
      case "\r": out.append(contentsOf: "\\r".utf8)
      case "\t": out.append(contentsOf: "\\t".utf8)
      case "<", ">", "&", "\u{2028}", "\u{2029}": escape(scalar, to: &out)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escape(scalar, to: &out)
      default: out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func escape(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    let digits = String(scalar.value, radix: 16)
    out.append(contentsOf: "\\u".utf8)
    out.append(contentsOf: String(repeating: "0", count: 4 - digits.utf8.count).utf8)
    out.append(contentsOf: digits.utf8)
  }
}
