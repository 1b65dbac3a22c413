/// FW12xx: what the schemas say.
extension DiagnosticCode {
  package static let unknownRoot = DiagnosticCode(1201)
  package static let newerFormat = DiagnosticCode(1202)
  package static let otherKind = DiagnosticCode(1203)
  package static let attributeMissing = DiagnosticCode(1204)
  package static let attributeUnknown = DiagnosticCode(1205)
  package static let elementUnexpected = DiagnosticCode(1206)
  package static let elementMissing = DiagnosticCode(1207)
  package static let valueNotAllowed = DiagnosticCode(1208)
  package static let dateWrong = DiagnosticCode(1209)
  package static let formWrong = DiagnosticCode(1210)
  package static let valueEmpty = DiagnosticCode(1211)
  package static let valueTooLong = DiagnosticCode(1212)
  package static let numberWrong = DiagnosticCode(1213)
  package static let duplicateKey = DiagnosticCode(1214)
  package static let textUnexpected = DiagnosticCode(1215)
  package static let elementInText = DiagnosticCode(1216)
  package static let schemaMissing = DiagnosticCode(1220)
  package static let valueUnreadable = DiagnosticCode(1221)
}

extension DiagnosticCatalogue {
  static let schemaEntries: [Entry] = rootEntries + shapeEntries + valueEntries

  private static let rootEntries: [Entry] = [
    Entry(
      .unknownRoot, .init("不认识的根元素", "An unknown root"),
      .init(
        "根元素决定是哪种记录，并要在命名空间 urn:fuwen:1 里。",
        "The root element says which record it is; it is in the namespace urn:fuwen:1."),
      wrong: "<case version=\"1.0\" id=\"A1\">",
      right: "<case xmlns=\"urn:fuwen:1\" version=\"1.0\" id=\"A1\">",
      remedy: .init("对照 fuwen new 生成的样子改。", "Compare it with what fuwen new writes.")),
    Entry(
      .newerFormat, .init("较新的格式", "A newer format"),
      .init(
        "记录的格式版本高于本程序所读的；读下去可能漏掉看不懂的内容。旧版本一直可读。",
        "The record's version is newer than this program reads; reading on could "
          + "miss something. Old versions stay readable."
      ),
      wrong: "<case xmlns=\"urn:fuwen:1\" version=\"1.7\" …>",
      right: "<case xmlns=\"urn:fuwen:1\" version=\"1.0\" …>",
      remedy: .init("升级程序。", "Install the newer program.")),
    Entry(
      .otherKind, .init("不是所要的记录", "Another kind of record"),
      .init(
        "要的是一种记录，给的是另一种，多半是文件次序弄反了。",
        "One kind is wanted and another was given; the files were probably swapped."),
      wrong: "fuwen assemble reply.xml case.xml", right: "fuwen assemble case.xml reply.xml",
      remedy: .init("核对次序。", "Check the order.")),
    Entry(
      .schemaMissing, .init("缺少格式规定", "A schema is missing"),
      .init(
        "程序自带的 XSD 文件找不到或读不出来，什么都校验不了。",
        "The program's own XSD files can't be found or read; nothing can be checked."),
      remedy: .init("重新安装，或者设 FUWEN_HOME。", "Install it again, or set FUWEN_HOME.")),
    Entry(
      .valueUnreadable, .init("读不懂的值", "A value that can't be read"),
      .init(
        "值合乎 XML 的类型，却不是本程序的写法，例如带时区的年份。",
        "The value fits XML's type but not this program's form, such as a year with a zone."),
      wrong: "<calendar … year=\"2026Z\">", right: "<calendar … year=\"2026\">",
      remedy: .init("去掉时区和正负号。", "Leave out zones and signs.")),
  ]

  private static let shapeEntries: [Entry] = [
    Entry(
      .attributeMissing, .init("缺少属性", "A missing attribute"),
      .init("这个元素必须有这个属性。", "The element must have the attribute."),
      wrong: "<point>扩大助餐点覆盖</point>", right: "<point id=\"p1\">扩大助餐点覆盖</point>",
      remedy: .init("补上。", "Add it.")),
    Entry(
      .attributeUnknown, .init("没有这个属性", "An unknown attribute"),
      .init("多半是拼写错误，或者写在了别的元素上。", "It is probably misspelt, or belongs to another element."),
      wrong: "<section answer=\"p1\">", right: "<section answers=\"p1\">",
      remedy: .init("改正或删去。", "Correct or delete it.")),
    Entry(
      .elementUnexpected, .init("元素不在该在的地方", "An element out of place"),
      .init(
        "元素的次序是规定的；名称拼错、次序颠倒、重复、写错层次都会这样报。",
        "Elements have a fixed order: a misspelt name, a wrong order, a repetition "
          + "or a wrong level is told this way."
      ),
      wrong: "<matter …><text>…</text><title>…</title></matter>",
      right: "<matter …><title>…</title><text>…</text></matter>",
      remedy: .init("按诊断列出的名称改。", "Use one of the names that the diagnostic lists.")),
    Entry(
      .elementMissing, .init("缺少元素", "A missing element"),
      .init("元素到此为止，还缺必需的下级元素。", "The element ends before something it must hold."),
      wrong: "<person id=\"d1\"><name>喆敏</name></person>",
      right: "<person id=\"d1\"><name>喆敏</name><title>代表</title></person>",
      remedy: .init("补上。", "Add it.")),
    Entry(
      .textUnexpected, .init("不能直接写文字", "Text where elements belong"),
      .init("这个元素只装别的元素。", "The element holds elements only."),
      wrong: "<body>经研究，……</body>", right: "<body><p>经研究，……</p></body>",
      remedy: .init("放进 <p> 之类的下级元素。", "Put it into <p> or the like.")),
    Entry(
      .elementInText, .init("文字里不能有元素", "Elements where text belongs"),
      .init(
        "这个元素只装文字，没有粗体、换行之类的标签。",
        "The element holds text only; there are no tags for bold or line breaks."),
      wrong: "<p>投入<b>200万元</b></p>", right: "<p>投入200万元</p>",
      remedy: .init("删去标签。", "Delete the tags.")),
    Entry(
      .duplicateKey, .init("标识重复", "An id used twice"),
      .init("标识用来指认，在同一范围里不能重复。", "An id points at one thing, so it is used once in its place."),
      wrong: "<point id=\"p1\">…</point><point id=\"p1\">…</point>",
      right: "<point id=\"p1\">…</point><point id=\"p2\">…</point>",
      remedy: .init("改其中一个。", "Change one of them.")),
  ]

  private static let valueEntries: [Entry] = [
    Entry(
      .valueNotAllowed, .init("不在可选的值之内", "Not one of the values"),
      .init(
        "这里只能从列出的值里选一个，大小写也要一致。", "Only the values listed can stand here, letter case included."),
      wrong: "<disclosure decision=\"yes\"/>", right: "<disclosure decision=\"open\"/>",
      remedy: .init("选列出的值。", "Choose one of them.")),
    Entry(
      .dateWrong, .init("日期、时刻不对", "A wrong date or time"),
      .init(
        "日期写作 年-月-日，四位、两位、两位，不带时区；时刻一律用东八区；历法上没有的日子不行。",
        "A date is yyyy-mm-dd without a zone, a time is at +08:00, and the day must exist."),
      wrong: "due=\"2026-2-30\"", right: "due=\"2026-02-28\"",
      remedy: .init("改正。", "Correct it.")),
    Entry(
      .formWrong, .init("写法不对", "Not of the right form"),
      .init("标识、摘要、路径、版本各有写法。", "Ids, digests, paths and versions each have a form."),
      wrong: "id=\"建议 12\"", right: "id=\"JY-2026-0012\"",
      remedy: .init("按诊断所说改。", "Do as the diagnostic says.")),
    Entry(
      .valueEmpty, .init("是空的", "Empty"),
      .init("有这一项就要有内容；只有空白也算空。", "What is there must hold something; white space is nothing."),
      wrong: "<title> </title>", right: "<title>关于完善居家养老服务的建议</title>",
      remedy: .init("写上，或者整个删去。", "Fill it in, or leave it out.")),
    Entry(
      .valueTooLong, .init("太长", "Too long"),
      .init("一行以200字、一段以8000字为限。", "A line has at most 200 characters, a paragraph 8,000."),
      remedy: .init("缩短或分段。", "Shorten or divide it.")),
    Entry(
      .numberWrong, .init("数不对", "A wrong number"),
      .init(
        "这里要阿拉伯数字的整数，并在规定范围之内。", "A whole number within its limits is wanted, in Arabic digits."),
      wrong: "round=\"零\"", right: "round=\"1\"",
      remedy: .init("改正。", "Correct it.")),
  ]
}
