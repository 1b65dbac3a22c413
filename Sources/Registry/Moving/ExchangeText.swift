internal import Foundation

/// How an exported registry writes bytes and texts: bytes in base64, in parts of at most a mebibyte,
/// so that neither side ever holds more than a part and one item.
enum ExchangeText {
  static let version = "1.0"
  static let partSize = 1 << 20

  /// Text as an attribute's value, loss-free: also line breaks and tabs stay what they are.
  static func attribute(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r": out += "&#\(scalar.value);"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Whether XML can hold the text at all.
  static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    }
  }

  static func base64(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString()
  }

  /// nil unless it is base64; white space is skipped.
  static func bytes(base64: String) -> [UInt8]? {
    Data(base64Encoded: String(base64.filter { !$0.isWhitespace })).map { Array($0) }
  }
}
