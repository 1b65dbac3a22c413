package import Records

/// Reads what cells of assignment lists say.
package enum IntakeText {
  /// A day in any of the usual forms: 2026-03-02, 2026/3/2, 2026.3.2, 2026年3月2日, 20260302, a
  /// spreadsheet's serial number; an hour behind it is dropped.
  static func day(_ text: String) -> Day? {
    var numbers: [[UInt8]] = [[]]
    var marks: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        numbers[numbers.count - 1].append(UInt8(scalar.value))
      } else if scalar.properties.isWhitespace || scalar == "T" {
        // 2026年 3月 2日, but 2026-03-02 10:30 ends at the space.
        if numbers.count == 4 || numbers.count == 3 && numbers.last?.isEmpty == false { break }
        guard scalar != "T" else { return nil }
      } else if "-/.年月日－／．号".unicodeScalars.contains(scalar) {
        marks.append(scalar)
        numbers.append([])
      } else {
        return nil
      }
    }
    if numbers.last?.isEmpty == true { numbers.removeLast() }
    let values = numbers.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard values.count == numbers.count else { return nil }
    if values.count == 3, numbers[0].count == 4 {
      return Day(year: values[0], month: values[1], day: values[2])
    }
    guard values.count == 1, marks.isEmpty else { return nil }
    if numbers[0].count == 8 {
      return Day(year: values[0] / 10_000, month: values[0] / 100 % 100, day: values[0] % 100)
    }
    // Serial numbers of 1990 to 2099: anything else is more likely a slip than a day.
    guard (32_874...73_050).contains(values[0]) else { return nil }
    return NumberText.day(serial: values[0])
  }

  /// `第123号` is 123; anything else stays as it is.
  static func number(_ text: String) -> String {
    var body = text[...]
    if body.hasPrefix("第") { body.removeFirst() }
    if body.hasSuffix("号") { body.removeLast() }
    let trimmed = ForeignText.collapsed(String(body))
    return trimmed.isEmpty ? text : trimmed
  }

  /// nil for a word that names no kind, and for one that names both.
  static func kind(_ text: String) -> Matter.Kind? {
    let isProposal = has(text, "提案", "政协", "委员")
    let isSuggestion =
      has(text, "人大", "代表", "议案") || has(text, "建议") && !has(text, "政协", "委员")
    if isProposal == isSuggestion { return nil }
    return isProposal ? .proposal : .suggestion
  }

  /// By the word that names it, such as 市 or 区; nil: none does.
  package static func level(_ text: String) -> Matter.Level? {
    if has(text, "全国", "国家") { return .national }
    if has(text, "省", "自治区") { return .provincial }
    if has(text, "乡", "镇", "街道") { return .township }
    if has(text, "县", "区", "旗") { return .county }
    if has(text, "市", "州", "盟") { return .municipal }
    return nil
  }

  static func origin(_ text: String) -> Matter.Origin? {
    if has(text, "闭会", "平时", "会后") { return .betweenSessions }
    return has(text, "大会", "会议", "会间", "会期", "全会") ? .session : nil
  }

  static func role(_ text: String) -> Handling.Role? {
    if has(text, "分办", "分别") { return .separate }
    let isJoint = has(text, "会办", "协办", "配合")
    let isLead = has(text, "主办", "独办", "单办", "单独", "牵头")
    if isLead == isJoint { return nil }
    return isJoint ? .joint : .lead
  }

  /// Labels divided by marks or spaces. Under a yes-or-no header, 是 and √ mean the header.
  static func labels(_ text: String, header: String) -> [String] {
    let no = ["否", "无", "不是", "×", "-", "—", "/"]
    let yes = ["是", "√", "✓", "★", "☆", "有", "Y", "y"]
    guard !no.contains(text) else { return [] }
    if yes.contains(text) {
      var name = HeaderText.normal(header)
      if name.hasPrefix("是否") { name.removeFirst(2) }
      if name.hasSuffix("件"), name.count > 1 { name.removeLast() }
      return [name.isEmpty ? "重点" : name]
    }
    return unique(parts(text))
  }

  /// Units divided by marks, spaces or line breaks.
  static func units(_ text: String) -> [String] { unique(parts(text)) }

  /// Paragraphs, one a line.
  static func paragraphs(_ text: String) -> [String] {
    text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
      .map { ForeignText.collapsed(String($0)) }.filter { !$0.isEmpty }
  }

  static func has(_ text: String, _ words: String...) -> Bool {
    words.contains { text.contains($0) }
  }

  static func parts(_ text: String) -> [String] {
    text.unicodeScalars.split {
      "、，,；;/／|\n\r\t".unicodeScalars.contains($0) || $0.properties.isWhitespace
    }.map { ForeignText.collapsed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}
