private import CLibXML2

/// Puts the XML parser's faults into our words: FW1101.
enum ParserFaults {
  /// The first fault; those after it follow from it.
  static func finding(_ faults: [XMLFault], in source: SourceText) -> Finding {
    let fault = faults.first
    let offset = place(fault, in: source)
    let (message, help) = words(fault)
    return Finding(.notWellFormed, at: .offset(offset), message, help: help)
  }

  /// A wrong tag is reported at its `<`, a bare `&` at itself, other faults where the parser stood.
  private static func place(_ fault: XMLFault?, in source: SourceText) -> Int {
    guard let fault else { return 0 }
    let offset = min(fault.offset ?? 0, source.bytes.count)
    let read = source.bytes[..<offset]
    switch UInt32(fault.code) {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue, XML_ERR_ATTRIBUTE_REDEFINED.rawValue,
      XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue, XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue:
      return read.lastIndex(of: 0x3C) ?? offset
    case XML_ERR_NAME_REQUIRED.rawValue, XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue:
      return read.lastIndex { $0 == 0x26 || $0 == 0x3C } ?? offset
    default: return offset
    }
  }

  private static func words(_ fault: XMLFault?) -> (Diagnostic.Words, help: Diagnostic.Words) {
    let names = fault.map { Self.names(in: $0.message) } ?? []
    switch fault.map({ UInt32($0.code) }) {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue:
      return (
        .init("结束标签与开始标签不配对", "the end tag does not match the start tag"),
        .init(
          "核对这里和它对应的开始标签，标签要成对、不能交叉。",
          "compare it with its start tag: tags come in pairs and do not cross.")
      )
    case XML_ERR_DOCUMENT_END.rawValue:
      return (
        .init("根元素已经结束，后面还有内容", "something follows the end of the root element"),
        .init("一个文件一份记录：删去多余的内容。", "a file holds one record: delete what follows it.")
      )
    case XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_GT_REQUIRED.rawValue,
      XML_ERR_LTSLASH_REQUIRED.rawValue:
      return (
        .init("标签没有写完，或者文件提前结束", "a tag is not finished, or the file ends too soon"),
        .init("补上缺少的“>”或结束标签。", "add the missing '>' or end tag.")
      )
    case XML_ERR_HYPHEN_IN_COMMENT.rawValue, XML_ERR_COMMENT_NOT_FINISHED.rawValue:
      return (
        .init("注释没有写完，或者里面有“--”", "a comment is not finished, or holds '--'"),
        .init("注释写作 <!-- … -->，当中不能有两个连字符。", "write <!-- … -->, without two hyphens inside.")
      )
    case XML_ERR_DOCUMENT_EMPTY.rawValue:
      return (
        .init("这不是 XML 文件", "this is no XML file"),
        .init("记录以 <?xml …?> 或根元素开头。", "a record begins with <?xml …?> or its root element.")
      )
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue, XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue:
      return (
        .init("属性 \(names.first ?? "") 写了两次", "the attribute \(names.first ?? "") is given twice"),
        .init("只留一个。", "keep one.")
      )
    case XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue, XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue,
      XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue, XML_ERR_LT_IN_ATTRIBUTE.rawValue,
      XML_ERR_SPACE_REQUIRED.rawValue:
      return (
        .init("属性写法不对", "an attribute is not written rightly"),
        .init(
          "写作 名称=\"值\"，值用英文引号括起，里面的 < 写作 &lt;，属性之间空一格。",
          "write name=\"value\" with straight quotation marks, < as &lt;, a space "
            + "between attributes."
        )
      )
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue:
      return (
        .init("前缀 \(names.first ?? "") 没有声明", "the prefix \(names.first ?? "") is not declared"),
        .init("删去前缀，或者用 xmlns:… 声明它。", "delete the prefix, or declare it with xmlns:….")
      )
    case XML_ERR_INVALID_CHARREF.rawValue, XML_ERR_INVALID_CHAR.rawValue,
      XML_ERR_INVALID_HEX_CHARREF.rawValue, XML_ERR_INVALID_DEC_CHARREF.rawValue:
      return (
        .init("这里的字符或字符编号不合 XML 的规定", "the character or character number is not allowed in XML"),
        .init("直接写那个字。", "write the character itself.")
      )
    case XML_ERR_NAME_REQUIRED.rawValue, XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue:
      return (
        .init("“<”或“&”后面没有名称", "no name follows '<' or '&'"),
        .init("文字里的 < 写作 &lt;，& 写作 &amp;。", "in text, write < as &lt; and & as &amp;.")
      )
    default:
      let number = fault.map { String($0.code) } ?? "?"
      return (
        .init("不是合格的 XML（\(number)）", "this is not well-formed XML (\(number))"),
        .init(
          "看这一处及其前面：多半是标签、引号或 & 写得不对。",
          "look here and just before: a tag, a quotation mark or an & is probably wrong.")
      )
    }
  }

  /// The first word after the subject in libxml2's sentence: `Attribute x redefined`.
  private static func names(in message: String) -> [String] {
    let words = message.split(separator: " ")
    guard let at = words.firstIndex(where: { $0 == "Attribute" || $0 == "prefix" }),
      at + 1 < words.count
    else { return [] }
    return [SchemaFault.shown(String(words[at + 1]))]
  }
}
