/// The sentences that letters open and close with.
enum Formulas {
  static func isGreeting(_ line: String) -> Bool {
    let text = PlainText.compact(line)
    return PlainText.length(text) <= 12
      && PlainText.hasPrefix(text, ["您好", "你好", "你们好", "您们好", "尊敬的"])
      && PlainText.hasSuffix(text, ["！", "!", "。", "好"])
  }

  /// 您提出的《…》收悉，现答复如下：
  static func isOpening(_ line: String) -> Bool {
    let text = PlainText.compact(line)
    guard PlainText.length(text) <= 400 else { return false }
    if isLeadIn(text) { return true }
    return PlainText.contains(text, ["收悉", "收到了", "已收到", "悉知"])
      && PlainText.contains(text, ["提出", "建议", "提案", "议案", "来函", "意见"])
  }

  /// Ends with 如下：
  static func isLeadIn(_ line: String) -> Bool {
    let text = PlainText.compact(line)
    return PlainText.hasSuffix(text, ["如下：", "如下。", "如下", "答复：", "回复：", "意见：", "函告："])
      && PlainText.contains(text, ["答复", "回复", "函告", "函复", "汇报", "反馈", "意见"])
  }

  private static let closings = [
    "特此函复", "特此函告", "特此函达", "特此答复", "特此回复", "特此复函", "特此说明", "特此致函", "此复", "专此函复",
    "专此函达", "专此答复", "专此", "请予函复", "此致", "敬礼", "顺颂", "谨此",
  ]

  static func isClosing(_ line: String) -> Bool {
    let text = PlainText.compact(line)
    let length = PlainText.length(text)
    guard length <= 200 else { return false }
    if PlainText.hasPrefix(text, closings) && length <= 40 { return true }
    let isOnAbove =
      PlainText.hasPrefix(text, ["以上", "上述"])
      && PlainText.contains(String(text.prefix(10)), ["意见", "答复", "回复", "复函"])
    if isOnAbove
      || PlainText.hasPrefix(
        text, ["以上答复", "以上意见", "以上回复", "上述答复", "如对本答复", "如对以上", "如对答复", "您对本答复", "您对以上", "对以上答复"])
    {
      return length <= 80
        && PlainText.contains(
          text,
          [
            "不妥", "不当", "不同", "批评", "指正", "参考", "考虑", "供", "意见请", "联系", "疑问", "异议", "特此", "满意",
            "反馈", "指出", "吸收",
          ])
    }
    // Thanks to the proposer; 最后 and 衷心 and the like before them.
    let thanks = ["感谢", "谢谢"]
    let head = String(text.prefix(16))
    guard PlainText.contains(head, thanks) else { return false }
    return PlainText.contains(text, ["您", "你", "贵", "代表", "委员"])
      && PlainText.contains(
        text,
        [
          "关心", "支持", "关注", "监督", "厚爱", "理解", "宝贵意见", "建议", "函告", "帮助", "提案", "重视", "履职", "建言",
          "意见",
        ])
  }
}
