/// Names of Office Open XML (ISO/IEC 29500), in the transitional vocabulary, which Excel and WPS
/// write, and in the strict one.
package enum OfficeOpenXML {
  /// A workbook's elements, by their plain names.
  static func spreadsheet(_ space: String) -> String? {
    let isOurs =
      space == "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
      || space == "http://purl.oclc.org/ooxml/spreadsheetml/main"
    return isOurs ? "" : nil
  }

  static func relationships(_ space: String) -> String? {
    space == "http://schemas.openxmlformats.org/package/2006/relationships" ? "" : nil
  }

  /// The last word of a relationship's type: `officeDocument`, `worksheet`, `styles` …
  static func kind(ofRelationship type: String) -> String {
    type.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The part that `target` names as seen from `part`; nil when it leads out of the file.
  package static func part(_ target: String, from part: String) -> String? {
    var steps = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(String(step))
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }

  /// The part that holds `part`'s relationships.
  package static func relationships(of part: String) -> String {
    var steps = part.split(separator: "/").map(String.init)
    let name = steps.popLast() ?? ""
    return (steps + ["_rels", name + ".rels"]).joined(separator: "/")
  }

  /// `xsd:boolean`.
  package static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }

  /// A text in which `_x000D_` stands for a character that XML can't hold or keeps badly.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if let scalar = escape(bytes, at) {
        out.append(contentsOf: String(Character(scalar)).utf8)
        at += 7
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether an escape such as `_x000D_` stands at `at`.
  static func isEscape(_ bytes: [UInt8], _ at: Int) -> Bool { escape(bytes, at) != nil }

  private static func escape(_ bytes: [UInt8], _ at: Int) -> Unicode.Scalar? {
    guard at + 7 <= bytes.count, bytes[at] == UInt8(ascii: "_"),
      bytes[at + 1] == UInt8(ascii: "x"), bytes[at + 6] == UInt8(ascii: "_"),
      let number = UInt32(String(decoding: bytes[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16),
      bytes[at + 2] != UInt8(ascii: "+")
    else { return nil }
    return Unicode.Scalar(number)
  }
}
