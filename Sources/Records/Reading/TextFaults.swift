/// What is said of text and markup: FW1011, FW1012 and FW11xx.
enum TextFaults {
  static func null(at offset: Int) -> Finding {
    Finding(
      .encodingNull, at: .offset(offset), .init("文件里有空字符（NUL）", "the file holds a NUL"),
      help: .init(
        "这不是文本文件，或者存坏了：重新另存为 UTF-8。",
        "it is no text file, or it was damaged: save it again as UTF-8."))
  }

  static func brokenUTF8(at offset: Int) -> Finding {
    Finding(
      .encodingBroken, at: .offset(offset),
      .init("这里的字节不是 UTF-8 编码", "the bytes here are not UTF-8"),
      help: FileFaults.brokenHelp)
  }

  static func doctype(at offset: Int) -> Finding {
    Finding(
      .doctype, at: .offset(offset),
      .init("记录里不许有 DOCTYPE 声明", "a record has no DOCTYPE declaration"),
      help: .init("删去整段“<!DOCTYPE …>”。", "delete the whole <!DOCTYPE …>."))
  }

  static func processingInstruction(at offset: Int) -> Finding {
    Finding(
      .processingInstruction, at: .offset(offset),
      .init("记录里不许有处理指令", "a record has no processing instructions"),
      help: .init(
        "删去“<?…?>”；XML 声明只能在文件最开头。",
        "delete <?…?>; the XML declaration stands at the very start only."))
  }

  static func entity(_ name: String, at offset: Int) -> Finding {
    let shown = String(name.prefix(40))
    return Finding(
      .entityReference, at: .offset(offset),
      .init("不认识实体“&\(shown);”", "the entity &\(shown); is not known here"),
      help: .init(
        "直接写那个字；可用的只有 &amp; &lt; &gt; &quot; &apos; 和字符编号。",
        "write the character itself; only &amp; &lt; &gt; &quot; &apos; and "
          + "character numbers are read."
      ))
  }

  static func commentInText(at offset: Int) -> Finding {
    Finding(
      .commentInText, at: .offset(offset),
      .init("注释夹在文字当中", "a comment stands inside text"),
      help: .init("把注释移到元素之间。", "move the comment to a place between elements."))
  }

  static func tooDeep(at offset: Int) -> Finding {
    Finding(
      .tooDeep, at: .offset(offset),
      .init("元素嵌套超过64层", "elements are nested more than 64 deep"),
      help: .init("检查是否漏了结束标签。", "look for a missing end tag."))
  }

  static func tooManyElements(at offset: Int) -> Finding {
    Finding(
      .tooMuchMarkup, at: .offset(offset),
      .init(
        "元素太多（总数以200000、同一层以10000为限）",
        "too many elements (200,000 in all, 10,000 within one)"),
      help: .init("拆成几份记录。", "divide the record."))
  }

  static func tooManyAttributes(at offset: Int) -> Finding {
    Finding(
      .tooMuchMarkup, at: .offset(offset),
      .init("属性太多（每个元素以32个为限）", "too many attributes (32 in one element)"),
      help: .init("只留格式规定的属性。", "keep only the attributes that the format has."))
  }

  static func valueTooLong(at offset: Int) -> Finding {
    Finding(
      .tooMuchMarkup, at: .offset(offset),
      .init("属性值超过32768字节", "an attribute's value is longer than 32,768 bytes"),
      help: .init("检查是否漏了引号。", "look for a missing quotation mark."))
  }

  static func textTooLong(at offset: Int) -> Finding {
    Finding(
      .tooMuchMarkup, at: .offset(offset),
      .init("一个元素的文字超过1 MiB", "an element's text is longer than 1 MiB"),
      help: .init("分成段落。", "divide it into paragraphs."))
  }

  static func tooManyFaults() -> Finding {
    Finding(
      .tooManyFaults, at: .file,
      .init(
        "毛病太多，只列出每类前\(TextChecks.limit)处",
        "too many faults: only the first \(TextChecks.limit) of a kind are listed"),
      help: .init(
        "文件多半存坏了：先从原稿重新导出。", "the file is probably damaged: export it again first."))
  }

  static func secrecyMark(at offset: Int) -> Finding {
    secrecyMark(at: .offset(offset))
  }

  static func secrecyMark(at spot: Finding.Spot) -> Finding {
    Finding(
      .secrecyMark, at: spot, .init("有密级标志", "there is a secrecy mark"),
      help: .init(
        "涉密件不得在本程序办理：停止操作，按保密规定报告和处置。",
        "secret matters are not handled in this program: stop, and follow the rules on secrecy."))
  }

  static func character(
    _ fault: CharacterRules.Fault, _ scalar: UInt32, at offset: Int
  ) -> Finding {
    let number = "U+" + hexadecimal(scalar)
    switch fault {
    case .bidi:
      return Finding(
        .bidiControl, at: .offset(offset),
        .init("有控制文字方向的字符 \(number)", "there is a bidirectional control, \(number)"),
        help: .init("删去：它会使显示的次序与内容不符。", "delete it: it makes text look like other text."))
    case .invisible:
      return Finding(
        .invisibleCharacter, at: .offset(offset),
        .init("有看不见的字符 \(number)", "there is an invisible character, \(number)"),
        help: .init("删去；多半是从网页或文档里粘贴来的。", "delete it; it usually comes with pasted text."))
    case .privateUse:
      return Finding(
        .privateUseCharacter, at: .offset(offset),
        .init("有专用区字符 \(number)", "there is a private-use character, \(number)"),
        help: .init(
          "换成正式编码的字；造字在别的机器上显示不出来。",
          "use the encoded character: a private one shows differently on every machine."))
    case .noncharacter:
      return Finding(
        .noncharacter, at: .offset(offset),
        .init(
          "有不成其为字的码位 \(number)", "there is a code point that is no character, \(number)"),
        help: .init(
          "从原稿重新抄录这个字；U+FFFD 表示转码时已经丢字。",
          "copy the character from the original; U+FFFD says that one was lost in conversion."))
    case .control:
      return Finding(
        .controlCharacter, at: .offset(offset),
        .init("有控制字符 \(number)", "there is a control character, \(number)"),
        help: .init("删去。", "delete it."))
    case .strayVariation:
      return Finding(
        .strayVariationSelector, at: .offset(offset),
        .init(
          "异体字选择符 \(number) 前面不是汉字",
          "the variation selector \(number) does not follow a Han character"
        ),
        help: .init("删去，或者紧跟在汉字后面。", "delete it, or set it right after a Han character."))
    }
  }

  /// Whether a fault is one that no XML parser lets pass either.
  static func breaksParsing(_ code: DiagnosticCode) -> Bool {
    [.controlCharacter, .noncharacter, .entityReference, .processingInstruction].contains(code)
  }

  /// At least four digits.
  private static func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
