/// Signs of picture fonts that have a character of their own. A font's sign that isn't here is no
/// text that anybody else could read.
enum WordSymbols {
  static func isSymbolFont(_ font: String?) -> Bool {
    font.map { tables[$0.lowercased()] != nil } ?? false
  }

  /// The character of sign `code` (with or without the private-use offset F000) in `font`.
  static func character(_ code: UInt32, font: String) -> String? {
    let sign = code >= 0xF000 && code < 0xF100 ? code - 0xF000 : code
    guard let table = tables[font.lowercased()] else {
      // Any other font has its characters where Unicode has them.
      guard let scalar = Unicode.Scalar(code), !(0xE000...0xF8FF).contains(code), code >= 0x20
      else { return nil }
      return String(scalar)
    }
    if let character = table[sign] { return String(character) }
    // The Symbol font has figures and these marks where ASCII has them.
    guard font.lowercased() == "symbol", let scalar = Unicode.Scalar(sign),
      "0123456789()+,./:;<=>[]{}|%&!".unicodeScalars.contains(scalar)
    else { return nil }
    return String(scalar)
  }

  private static let tables: [String: [UInt32: Character]] = [
    "wingdings": [
      0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "❖",
      0x77: "◆", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦",
      0x88: "⑧", 0x89: "⑨", 0x8A: "⑩", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "□", 0xAB: "★",
      0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
      0xFE: "☑", 0x20: " ",
    ],
    "wingdings 2": [
      0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□",
      0x6A: "①", 0x6B: "②", 0x6C: "③", 0x6D: "④", 0x6E: "⑤", 0x6F: "⑥", 0x70: "⑦", 0x71: "⑧",
      0x72: "⑨", 0x73: "⑩", 0x20: " ",
    ],
    "wingdings 3": [0x20: " "],
    "webdings": [0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x20: " "],
    "marlett": [0x20: " "],
    "zapf dingbats": [0x20: " "],
    "symbol": [
      0x20: " ", 0x61: "α", 0x62: "β", 0x63: "χ", 0x64: "δ", 0x65: "ε", 0x66: "φ", 0x67: "γ",
      0x68: "η", 0x69: "ι", 0x6B: "κ", 0x6C: "λ", 0x6D: "μ", 0x6E: "ν", 0x6F: "ο", 0x70: "π",
      0x71: "θ", 0x72: "ρ", 0x73: "σ", 0x74: "τ", 0x75: "υ", 0x77: "ω", 0x78: "ξ", 0x79: "ψ",
      0x7A: "ζ", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±",
      0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xA5: "∞", 0xAC: "←", 0xAD: "↑",
      0xAE: "→", 0xAF: "↓", 0xD0: "∠", 0xD6: "√", 0xA2: "′", 0xB2: "″",
    ],
  ]
}
