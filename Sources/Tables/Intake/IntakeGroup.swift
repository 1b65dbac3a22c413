internal import Records

/// What the heading over a group of rows says of them: 一、主办件（12件）, 政协提案.
struct IntakeGroup {
  private(set) var role: Handling.Role?
  private(set) var kind: Matter.Kind?

  /// Whether a row is no case but a heading, a sum or a note; a heading is remembered.
  mutating func takes(_ cells: [String], _ header: IntakeHeader) -> Bool {
    let texts = cells.map(ForeignText.collapsed).filter { !$0.isEmpty }
    func cell(_ field: IntakeField) -> String {
      header.columns[field].map { $0 < cells.count ? ForeignText.collapsed(cells[$0]) : "" } ?? ""
    }
    let (number, title) = (cell(.number), cell(.title))
    guard let first = texts.first else { return true }
    if number.isEmpty || number == first, ["合计", "小计", "总计", "共计"].contains(first) { return true }
    // One text over the whole width comes of merged cells.
    let isMerged = texts.count > 1 && Set(texts).count == 1
    guard isMerged || title.isEmpty && (number.isEmpty || number == first) else { return false }
    if isMerged || texts.count == 1, isHeading(first) {
      role = IntakeText.role(first)
      kind = IntakeText.kind(first)
      return true
    }
    return isMerged || isSumOrNote(first)
  }

  private func isHeading(_ text: String) -> Bool {
    let numerals = "一二三四五六七八九十".unicodeScalars
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 40, let first = scalars.first else { return false }
    if numerals.contains(first) || "（(".unicodeScalars.contains(first) {
      return scalars.prefix(5).contains { "、）)".unicodeScalars.contains($0) }
    }
    return IntakeText.role(text) != nil || IntakeText.kind(text) != nil
  }

  private func isSumOrNote(_ text: String) -> Bool {
    let plain = HeaderText.normal(text)
    return [
      "合计", "小计", "总计", "共计", "备注", "注", "说明", "填表", "制表", "联系人", "填报", "审核", "打印", "以上", "经办",
    ].contains { plain.hasPrefix($0) }
  }
}
