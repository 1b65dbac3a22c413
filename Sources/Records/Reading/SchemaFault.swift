private import CLibXML2

/// One fault of the schema's, with the parts of libxml2's sentence that ours need.
struct SchemaFault {
  private let fault: XMLFault
  private let ordinal: Int?
  private let element: String
  private let namespace: String?
  private let attribute: String?
  private let value: String

  init(_ fault: XMLFault, _ spot: XMLTree.Spot?) {
    self.fault = fault
    ordinal = spot?.ordinal
    element = spot?.element ?? "?"
    namespace = spot?.namespace
    let named = Self.quoted(after: "attribute '", in: fault.message).map(Self.local)
    attribute = named
    value =
      named.map { name in spot?.attributes.first { $0.name == name }?.value ?? "" } ?? spot?.text
      ?? ""
  }

  static func isMissingKey(_ fault: XMLFault) -> Bool {
    UInt32(fault.code) == XML_SCHEMAV_CVC_IDC.rawValue && !fault.message.contains("key-sequence")
  }

  var finding: Finding {
    switch UInt32(fault.code) {
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue: return attributeMissing
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue, XML_SCHEMAV_CVC_TYPE_3_1_1.rawValue:
      return attributeUnknown
    case XML_SCHEMAV_ELEMENT_CONTENT.rawValue: return content
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3.rawValue:
      return textUnexpected
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2.rawValue, XML_SCHEMAV_CVC_TYPE_3_1_2.rawValue:
      return elementInText
    case XML_SCHEMAV_CVC_IDC.rawValue: return duplicateKey
    case XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue: return notAllowed(allowedValues)
    case XML_SCHEMAV_CVC_PATTERN_VALID.rawValue: return wrongForm
    case XML_SCHEMAV_CVC_MINLENGTH_VALID.rawValue: return empty
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID.rawValue: return tooLong
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID.rawValue, XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID.rawValue,
      XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID.rawValue, XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID.rawValue:
      return outOfRange
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue,
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2.rawValue,
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3.rawValue:
      return wrongType
    default: return other
    }
  }

  // MARK: names and values

  private func make(
    _ code: DiagnosticCode, attribute: String? = nil, _ message: Diagnostic.Words,
    help: Diagnostic.Words
  ) -> Finding {
    Finding(code, at: .element(ordinal, attribute: attribute), message, help: help)
  }

  /// The attribute or the element, as a sentence names it.
  private var subject: Diagnostic.Words {
    if let attribute {
      return .init("<\(element)> 的属性 \(attribute)", "the attribute \(attribute) of <\(element)>")
    }
    return .init("<\(element)> 的内容", "the content of <\(element)>")
  }

  /// The value, cut so that a diagnostic stays a line.
  private var shown: String { Self.shown(value) }

  static func shown(_ value: String) -> String {
    let scalars = value.unicodeScalars.filter { CharacterRules.fault(of: $0.value) == nil }
    let head = String(String.UnicodeScalarView(scalars.prefix(30)))
    return scalars.count > 30 ? head + "……" : head
  }

  private static func quoted(after words: String, in message: String) -> String? {
    guard let start = message.firstRange(of: words)?.upperBound,
      let end = message[start...].firstIndex(of: "'")
    else { return nil }
    return String(message[start..<end])
  }

  private static func local(_ name: String) -> String {
    name.split(separator: "}").last.map(String.init) ?? name
  }

  /// The element names in `Expected is one of ( … )`.
  private var expected: [String] {
    guard let words = fault.message.firstRange(of: "Expected is ")?.upperBound,
      let open = fault.message[words...].firstIndex(of: "("),
      let close = fault.message[open...].lastIndex(of: ")")
    else { return [] }
    return fault.message[open..<close].dropFirst().split(separator: ",").map {
      let name = $0.filter { $0 != " " && $0 != "\n" }
      return "<" + Self.local(String(name)) + ">"
    }
  }

  private var allowedValues: [String] {
    guard let open = fault.message.firstRange(of: "set {")?.upperBound,
      let close = fault.message[open...].lastIndex(of: "}")
    else { return [] }
    return fault.message[open..<close].split(separator: ",").map {
      String($0.filter { $0 != "'" && $0 != " " })
    }
  }

  /// The last number in quotation marks: a facet's limit.
  private var bound: String {
    fault.message.split(separator: "'").last { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
      .map(String.init) ?? "?"
  }

  // MARK: sentences

  private var attributeMissing: Finding {
    let name = attribute ?? "?"
    return make(
      .attributeMissing, attribute: name,
      .init("<\(element)> 缺少属性 \(name)", "<\(element)> lacks the attribute \(name)"),
      help: .init("补上 \(name)=\"…\"。", "add \(name)=\"…\"."))
  }

  private var attributeUnknown: Finding {
    let name = attribute ?? "?"
    return make(
      .attributeUnknown, attribute: name,
      .init("<\(element)> 没有属性 \(name)", "<\(element)> has no attribute \(name)"),
      help: .init("删去，或者改正名称的拼写。", "delete it, or correct its spelling."))
  }

  private var content: Finding {
    let names = expected
    let chinese = names.joined(separator: "、")
    let english = names.joined(separator: ", ")
    if fault.message.contains("Missing child") {
      return make(
        .elementMissing,
        .init("<\(element)> 的内容不全，还缺 \(chinese)", "<\(element)> lacks \(english)"),
        help: .init(
          names.count > 1 ? "补上其中之一。" : "补上它。", names.count > 1 ? "add one of them." : "add it."))
    }
    if let namespace, namespace != FormatVersion.namespace {
      return SchemaFaults.foreign(ordinal: ordinal ?? 0, attribute: nil, "{\(namespace)}\(element)")
    }
    return make(
      .elementUnexpected,
      .init("此处不应有 <\(element)>", "<\(element)> does not belong here"),
      help: names.isEmpty
        ? .init(
          "删去，或者移到该在的位置；同名元素可能太多了。",
          "delete it or move it to its place; there may be too many of its name.")
        : .init("此处可以是 \(chinese)。", "what can stand here: \(english)."))
  }

  private var textUnexpected: Finding {
    make(
      .textUnexpected,
      .init("<\(element)> 里不能直接写文字", "<\(element)> can't hold text of its own"),
      help: .init("把文字放进它的下级元素，例如 <p>。", "put the text into one of its elements, such as <p>."))
  }

  private var elementInText: Finding {
    make(
      .elementInText,
      .init("<\(element)> 里只能是文字，不能有元素", "<\(element)> holds text only, no elements"),
      help: .init("删去里面的标签，只留文字。", "delete the tags inside and keep the text."))
  }

  private var duplicateKey: Finding {
    let key = Self.quoted(after: "key-sequence ['", in: fault.message) ?? "?"
    return make(
      .duplicateKey, attribute: "id",
      .init("标识“\(Self.shown(key))”重复", "the id '\(Self.shown(key))' is used twice"),
      help: .init("另取一个不重复的标识。", "give it another id."))
  }

  private func notAllowed(_ values: [String]) -> Finding {
    make(
      .valueNotAllowed, attribute: attribute,
      .init("\(subject.chinese)不能是“\(shown)”", "\(subject.english) can't be '\(shown)'"),
      help: .init(
        "可以是：" + values.joined(separator: "、") + "。",
        "it can be: " + values.joined(separator: ", ") + "."))
  }

  private var wrongDate: Finding {
    make(
      .dateWrong, attribute: attribute,
      .init(
        "\(subject.chinese)“\(shown)”不是所要的日期或时刻",
        "\(subject.english), '\(shown)', is no such date or time"),
      help: .init(
        "日期写作 2026-06-08，时刻写作 2026-06-08T09:30:00+08:00，年份写作 2026，且历法上确有其日。",
        "write a date as 2026-06-08, a time as 2026-06-08T09:30:00+08:00, a year as "
          + "2026; it must exist."
      ))
  }

  private var wrongForm: Finding {
    if fault.message.contains("[0-9]{4}-") { return wrongDate }
    let help: Diagnostic.Words =
      if fault.message.contains("A-Za-z0-9") {
        .init(
          "标识以英文字母或数字开头，只含英文字母、数字、点、下划线、连字符。",
          "an id begins with a letter or digit and holds ASCII letters, digits, . _ and - only.")
      } else if attribute == "version" {
        .init("格式版本写作 1.0。", "write the format's version as 1.0.")
      } else if fault.message.contains("0-9a-f") {
        .init("摘要是64位小写十六进制数字。", "a digest is 64 lower-case hexadecimal digits.")
      } else {
        .init(
          "写所在文件夹之内的相对路径，不带“..”。", "write a path inside the folder, without '..'.")
      }
    return make(
      .formWrong, attribute: attribute,
      .init(
        "\(subject.chinese)“\(shown)”写法不对",
        "\(subject.english), '\(shown)', is not of the right form"),
      help: help)
  }

  private var empty: Finding {
    make(
      .valueEmpty, attribute: attribute,
      .init("\(subject.chinese)是空的", "\(subject.english) is empty"),
      help: .init("写上内容，或者把它整个删去（如果可以省）。", "fill it in, or leave it out where that is allowed."))
  }

  private var tooLong: Finding {
    make(
      .valueTooLong, attribute: attribute,
      .init(
        "\(subject.chinese)超过\(bound)字", "\(subject.english) is longer than \(bound) characters"),
      help: .init("缩短，或者分成几段。", "shorten it, or divide it."))
  }

  private var outOfRange: Finding {
    let isUpper = fault.message.contains("maxInclusive") || fault.message.contains("maxExclusive")
    return make(
      .numberWrong, attribute: attribute,
      .init(
        "\(subject.chinese)“\(shown)”\(isUpper ? "大于" : "小于")\(bound)",
        "\(subject.english), '\(shown)', is \(isUpper ? "greater" : "less") than \(bound)"),
      help: .init("改成范围之内的数。", "write a number within the limits."))
  }

  private var wrongType: Finding {
    let type = Self.quoted(after: "type '", in: fault.message).map(Self.local) ?? ""
    switch type {
    case "Day", "Instant", "xs:date", "xs:dateTime", "xs:gYear": return wrongDate
    case "xs:boolean": return notAllowed(["true", "false"])
    case "Abilities", "LetterKinds", "Roles", "Ability", "LetterKind", "Role", "MatterKinds",
      "MatterKind", "Levels", "Level", "ContactMeansList", "ContactMeans", "SatisfactionMarks",
      "SatisfactionMark":
      return notAllowed(allowedValues)
    default:
      return make(
        .numberWrong, attribute: attribute,
        .init(
          "\(subject.chinese)“\(shown)”不是所要的数",
          "\(subject.english), '\(shown)', is no such number"),
        help: .init("写阿拉伯数字的整数。", "write a whole number in Arabic digits."))
    }
  }

  /// A kind of fault that this format's schemas hardly can produce.
  private var other: Finding {
    make(
      .formWrong, attribute: attribute,
      .init(
        "\(subject.chinese)不合格式规定（\(fault.code)）",
        "\(subject.english) breaks the schema (\(fault.code))"),
      help: .init("对照 Schemas 里的格式规定改正。", "compare it with the schema in Schemas."))
  }
}
