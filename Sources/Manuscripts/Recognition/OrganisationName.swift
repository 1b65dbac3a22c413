/// Names of offices, as they sign.
enum OrganisationName {
  private static let ends = [
    "局", "委员会", "办公室", "厅", "部", "人民政府", "政府", "院", "中心", "支队", "总队", "大队", "委", "办",
    "处", "公司", "银行", "法院", "检察院", "协会", "联合会", "总工会", "学会", "集团", "署", "站", "会", "所",
    "联社", "党组", "（筹）", "专班", "指挥部", "大学", "学院",
  ]

  /// Short, without sentence marks, ending as offices' names end.
  static func isName(_ line: String) -> Bool {
    let text = PlainText.compact(line)
    guard (3...40).contains(PlainText.length(text)), PlainText.hasSuffix(text, ends),
      !text.contains(where: { "，。；：！？、《》“”".contains($0) }),
      !PlainText.hasPrefix(text, ["关于", "对", "附", "送", "抄", "由"])
    else { return false }
    return !text.contains("答复")
  }

  /// （盖章）, （公章）, (印章): where the seal goes.
  static func isSealPlace(_ line: String) -> Bool {
    let text = PlainText.compact(line).filter { !"（）〔〕".contains($0) }
    return ["盖章", "公章", "印章", "章", "加盖公章", "签章", "单位盖章", "盖公章", "印", "此处盖章"].contains(text)
  }

  /// The name without 盖章 behind it.
  static func withoutSealPlace(_ line: String) -> String {
    let text = PlainText.kept(line)
    guard let open = text.lastIndex(where: { "（(".contains($0) }), isSealPlace(String(text[open...]))
    else { return text }
    return PlainText.kept(text[..<open])
  }

  /// The same name, but for spaces and for a prefix such as 中共 or a city: 市民政局 is 青岚市民政局.
  static func isSame(_ a: String, _ b: String) -> Bool {
    let (a, b) = (PlainText.compact(a), PlainText.compact(b))
    return a == b
  }
}
