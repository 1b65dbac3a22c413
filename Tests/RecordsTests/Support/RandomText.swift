/// Text as records hold it: Han with rare characters and chosen variants, Chinese and Latin marks,
/// words, numbers, everything that XML must escape. Never white space at an end or twice.
struct RandomText {
  static let pieces: [String] = [
    "养老服务", "喆", "堃", "㛃", "𬱟", "葛\u{E0100}", "辻\u{FE00}", "，", "。", "“", "”", "《", "》", "——", "……",
    "・", "〔2026〕", "12号", "3.5%", "℃", "（", "）", "&", "<", ">", "\"", "'", "]]>", "App", "PM2.5",
    "5G",
    "é", "Ω", "１２", "\u{3000}", "·", "★", "①", "km²",
  ]

  static func line(
    _ random: inout SplitMix64, upTo most: Int = 12, spaces: Bool = true
  ) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...most, using: &random) {
      if spaces, !text.isEmpty, text.last != " ", Int.random(in: 0..<6, using: &random) == 0 {
        text += " "
      }
      text += pieces.randomElement(using: &random) ?? "文"
    }
    // A star beside 密 would be a secrecy mark; none of the pieces holds one.
    return text
  }

  static func identifier(_ random: inout SplitMix64, _ index: Int) -> String {
    let heads = ["a", "Z9", "p-", "x_y", "7.", "JY-2026-"]
    return (heads.randomElement(using: &random) ?? "a") + String(index)
  }

  static func day(_ random: inout SplitMix64, from first: Int = 0, to last: Int = 300) -> String {
    let offset = Int.random(in: first...last, using: &random)
    let month = offset / 28 + 1
    let day = offset % 28 + 1
    return "2026-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
  }
}
