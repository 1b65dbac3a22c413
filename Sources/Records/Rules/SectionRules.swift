/// Sections get their numbers from nesting (GB/T 9704-2012, 7.3.3): four levels, and none typed.
enum SectionRules {
  static let deepest = 4

  /// What a numbered heading stands over: sections, and a report's parts and what it tells.
  private static let numbered: Set<String> = ["section", "part", "told"]

  /// - Parameter record: a reply or a report.
  static func findings(_ record: XMLNode) -> [Finding] {
    var findings: [Finding] = []
    func look(_ node: XMLNode, _ level: Int) {
      for section in node.children where numbered.contains(section.name) {
        if level > deepest {
          findings.append(
            Finding(
              .sectionTooDeep, at: section,
              .init("层次超过四层", "sections are nested more than four deep"),
              help: .init(
                "公文层次为一、（一）1.（1）四层：并入上一层，或者写成段落。",
                "a letter has four levels, 一、（一）1.（1）: move it up, or make it a paragraph.")))
        }
        if let heading = section.child("heading"), let number = typedNumber(heading.text) {
          findings.append(
            Finding(
              .headingNumbered, at: heading,
              .init("标题自带序号“\(number)”", "the heading carries its own number, '\(number)'"),
              help: .init(
                "删去序号：序号由程序按层次编排。", "delete the number: nesting makes it.")))
        }
        look(section, level + 1)
      }
    }
    if record.name == Report.recordName { look(record, 1) }
    if let body = record.child("body") { look(body, 1) }
    for attachment in record.wrapped("attachments", "attachment") {
      if let body = attachment.child("body") { look(body, 1) }
    }
    return findings
  }

  private static let chinese = Set("一二三四五六七八九十百".unicodeScalars)
  private static let circled: ClosedRange<UInt32> = 0x2460...0x249B

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  /// The number a heading begins with: 一、 （一） 1. 1、 （1） ①; nil for 2026年… and 1.5亿元….
  static func typedNumber(_ heading: String) -> String? {
    let scalars = Array(heading.unicodeScalars)
    guard let first = scalars.first else { return nil }
    if circled.contains(first.value) { return String(first) }
    let isOpen = first == "（" || first == "("
    let start = isOpen ? 1 : 0
    let inner = scalars[start...]
    var end = inner.prefix { chinese.contains($0) }.endIndex
    let isArabic = end == start
    if isArabic { end = inner.prefix(while: isDigit).endIndex }
    guard end > start, end < scalars.count else { return nil }
    let close = scalars[end]
    let marks: Set<Unicode.Scalar> = isOpen ? ["）", ")"] : ["、", ".", "．", "）", ")"]
    guard marks.contains(close) else { return nil }
    // A decimal number: 1.5亿元.
    if isArabic, !isOpen, end + 1 < scalars.count, isDigit(scalars[end + 1]), close != "、" {
      return nil
    }
    return String(String.UnicodeScalarView(scalars[...end]))
  }
}
