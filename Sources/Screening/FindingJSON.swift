internal import Records

/// Findings as JSON for programs.
package enum FindingJSON {
  /// One object on one line: `{"findings":[{"kind","text","from","to","confidence","mask"} …]}`.
  package static func line(_ findings: [ScreeningFinding]) -> String {
    "{\"findings\":[" + findings.map(object).joined(separator: ",") + "]}"
  }

  static func object(_ finding: ScreeningFinding) -> String {
    "{\"kind\":\(quoted(finding.kind.rawValue)),\"text\":\(quoted(finding.text)),"
      + "\"from\":\(finding.from),\"to\":\(finding.to),"
      + "\"confidence\":\(number(finding.confidence)),\"mask\":\(quoted(finding.mask))}"
  }

  /// A confidence with two decimals at most.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    let rest = hundredths % 100
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(hundredths / 100).\(digits)"
  }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      // Controls, and the line separators that some readers of JSON lines take for line ends.
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
