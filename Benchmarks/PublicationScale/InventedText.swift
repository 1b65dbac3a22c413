/// Text of a letter's real length, the same for the same number.
///
/// Part is sentences as letters have them; part is made-up words of two characters, common ones
/// often and rare ones rarely (Zipf), because an index of a few sentences over and over would be
/// far smaller than one of real letters.
struct InventedText {
  private var state: UInt64

  init(_ number: Int) { state = UInt64(truncatingIfNeeded: number) &* 0xD129_0DDB_53C4_3E4B }

  static let subjects = [
    "居家养老服务", "社区助餐点", "农村供水管网", "老旧小区加装电梯", "学校周边过街设施", "河道生态修复", "乡村医生待遇", "夜间公交线路",
    "城市内涝治理", "中小企业融资", "历史建筑保护", "职业技能培训", "儿童友好空间", "政务服务热线", "新能源汽车充电桩", "冷链物流基地",
  ]

  private static let sentences = [
    "近年来，我市高度重视%工作，先后投入资金%万元，覆盖%个街道。", "一是完善%的制度安排，明确牵头单位和时间表；二是加强%的日常监管。",
    "目前，全市%已建成%处，较上年增长百分之%。", "针对您反映的%问题，我局会同有关单位进行了专题研究。",
    "下一步，我们将把%纳入民生实事项目，于年底前完成。", "各县（市、区）应当落实%的属地责任，按季度通报%进展。",
  ]

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) >> 1) % bound
  }

  /// Of `count` ranks, small ones often: the inverse of Zipf's sum, near enough.
  private mutating func rank(of count: Int) -> Int {
    let share = Double(next(below: 1 << 30)) / Double(1 << 30)
    var value = 1.0
    // count to the power of `share`, by halving: no library, the same everywhere.
    var (base, rest) = (Double(count), share)
    for _ in 0..<24 {
      base = base.squareRoot()
      rest *= 2
      if rest >= 1 {
        value *= base
        rest -= 1
      }
    }
    return min(count - 1, Int(value) - 1)
  }

  private mutating func word() -> String {
    let rank = rank(of: 30_000)
    var pair = String.UnicodeScalarView()
    for salt in [7919, 104_729] {
      // A word's characters are among 3,500, by the word's rank alone.
      let mixed = UInt64(rank + 1) &* UInt64(salt) &* 0x9E37_79B9_7F4A_7C15
      if let scalar = Unicode.Scalar(0x4E00 + UInt32((mixed >> 33) % 3500)) { pair.append(scalar) }
    }
    return String(pair)
  }

  private mutating func sentence() -> String {
    if next(below: 5) < 2 {
      let pattern = Self.sentences[next(below: Self.sentences.count)]
      return pattern.split(separator: "%", omittingEmptySubsequences: false).reduce(into: "") {
        if !$0.isEmpty {
          $0 +=
            next(below: 3) > 0
            ? Self.subjects[next(below: Self.subjects.count)] : String(next(below: 9000) + 3)
        }
        $0 += $1
      }
    }
    var text = ""
    for _ in 0..<next(below: 8) + 6 { text += word() }
    return text + "。"
  }

  /// About 1,150 characters.
  mutating func paragraphs() -> [String] {
    (0..<8).map { _ in
      var text = ""
      while text.unicodeScalars.count < 130 { text += sentence() }
      return text
    }
  }
}
