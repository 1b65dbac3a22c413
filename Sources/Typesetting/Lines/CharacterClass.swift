/// What a character may do at a line's ends and how it gives way (避头尾; GB/T 15834).
enum CharacterClass: Sendable {
  /// Han and everything else that may stand anywhere.
  case ideograph
  /// （《“ …: never last on a line; blank on the left.
  case opening
  /// ，。）》” …: never first on a line; blank on the right.
  case closing
  /// ？！…—·／％: never first on a line; does not give way.
  case nonStarter
  /// ￥№: never last on a line.
  case nonEnder
  /// Half of —— or ……: the pair is never split.
  case pair
  /// Latin letters, digits and what joins them.
  case word
  case space

  static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar {
    case " ", "\u{A0}": .space
    case "（", "［", "｛", "〔", "《", "〈", "「", "『", "【", "“", "‘": .opening
    case "，", "。", "、", "；", "：", "）", "］", "｝", "〕", "》", "〉", "」", "』", "】", "”", "’":
      .closing
    case "—", "…", "⸺": .pair
    case "？", "！", "－", "～", "·", "／", "％", "‰", "℃", "°", "′", "″": .nonStarter
    case "￥", "№": .nonEnder
    default:
      isWord(scalar) ? .word : .ideograph
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x1FFF).contains(scalar.value)
  }
}

/// Characters that stay with the number before them (numbers with their units; GB/T 15835).
enum Units {
  static let single: Set<Unicode.Scalar> = [
    "年", "月", "日", "号", "时", "分", "秒", "％", "℃", "元", "万", "亿", "个", "人", "户", "件", "条", "项",
    "次", "名", "家", "处", "座", "所", "台", "辆", "套", "亩", "吨", "米", "期", "届", "岁", "天", "周", "倍",
    "成", "级", "类", "股", "页", "份", "层", "栋", "幢", "路", "册", "卷", "章", "款", "批", "场",
  ]
}
