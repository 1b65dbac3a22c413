/// FW11xx: XML and text.
extension DiagnosticCode {
  package static let notWellFormed = DiagnosticCode(1101)
  package static let doctype = DiagnosticCode(1102)
  package static let processingInstruction = DiagnosticCode(1103)
  package static let entityReference = DiagnosticCode(1104)
  package static let commentInText = DiagnosticCode(1105)
  package static let tooDeep = DiagnosticCode(1106)
  package static let tooMuchMarkup = DiagnosticCode(1107)
  package static let tooManyFaults = DiagnosticCode(1108)
  package static let bidiControl = DiagnosticCode(1110)
  package static let invisibleCharacter = DiagnosticCode(1111)
  package static let privateUseCharacter = DiagnosticCode(1112)
  package static let noncharacter = DiagnosticCode(1113)
  package static let controlCharacter = DiagnosticCode(1114)
  package static let strayVariationSelector = DiagnosticCode(1115)
  package static let secrecyMark = DiagnosticCode(1116)
  package static let foreignName = DiagnosticCode(1117)
}

extension DiagnosticCatalogue {
  static let textEntries: [Entry] = markupEntries + characterEntries

  private static let markupEntries: [Entry] = [
    Entry(
      .notWellFormed, .init("不是合格的 XML", "Not well-formed XML"),
      .init(
        "标签要成对，属性值要加引号，文字里的 < 和 & 要转写。",
        "Tags come in pairs, attribute values stand in quotation marks, < and & are "
          + "escaped in text."
      ),
      wrong: "<p>A&B<p>", right: "<p>A&amp;B</p>",
      remedy: .init("看所指的行和它前面几行。", "Look at the line named and those just before it.")),
    Entry(
      .doctype, .init("不许有 DOCTYPE", "No DOCTYPE"),
      .init(
        "DOCTYPE 能引入外部文件和成倍膨胀的实体，记录用不着它。",
        "A DOCTYPE can bring in other files and entities that grow without end; a "
          + "record needs none."
      ),
      wrong: "<!DOCTYPE case SYSTEM \"case.dtd\">", right: "（没有这一行）",
      remedy: .init("删去。", "Delete it.")),
    Entry(
      .processingInstruction, .init("不许有处理指令", "No processing instructions"),
      .init(
        "处理指令是写给别的程序的话，不在签署的内容之内。XML 声明只能在第一行开头。",
        "They speak to other programs and are not part of what is signed. The XML "
          + "declaration stands at the very start."
      ),
      wrong: "<?xml-stylesheet href=\"a.xsl\"?>", right: "（没有这一行）",
      remedy: .init("删去。", "Delete it.")),
    Entry(
      .entityReference, .init("不许有实体", "No entities"),
      .init(
        "只有 XML 自带的五个（&amp; &lt; &gt; &quot; &apos;）和字符编号可用。",
        "Only XML's own five (&amp; &lt; &gt; &quot; &apos;) and character numbers are read."),
      wrong: "<p>5&nbsp;km</p>", right: "<p>5 km</p>",
      remedy: .init("直接写那个字。", "Write the character itself.")),
    Entry(
      .commentInText, .init("文字当中不许有注释", "No comments inside text"),
      .init(
        "注释不印也不签；夹在一句话里，看源文件的人和看信的人读到的就不一样。元素之间可以有注释。",
        "A comment is neither printed nor signed; inside a sentence, the file reads "
          + "differently from the letter. Between elements it is fine."
      ),
      wrong: "<p>已建成<!-- 待核 -->12个</p>", right: "<!-- 待核 --> <p>已建成12个</p>",
      remedy: .init("移到元素之间。", "Move it between elements.")),
    Entry(
      .tooDeep, .init("嵌套过深", "Nested too deep"),
      .init("元素嵌套以64层为限。", "Elements are nested at most 64 deep."),
      remedy: .init("检查是否漏了结束标签。", "Look for a missing end tag.")),
    Entry(
      .tooMuchMarkup, .init("标记过多", "Too much markup"),
      .init(
        "一份记录以20万个元素为限，同一元素之内以1万个为限，每个元素以32个属性、每个属性值以32768字节、每个元素的文字以1 MiB为限。",
        "A record has at most 200,000 elements, 10,000 within one, 32 attributes in "
          + "one, 32,768 bytes in a value, 1 MiB of text in one."
      ),
      remedy: .init("拆分记录。", "Divide the record.")),
    Entry(
      .tooManyFaults, .init("毛病太多", "Too many faults"),
      .init("同类毛病超过500处，后面的不再列出。", "More than 500 faults of a kind; the rest are not listed."),
      remedy: .init("从原稿重新导出。", "Export it again from the original.")),
    Entry(
      .foreignName, .init("别的格式的名称", "A name of another format"),
      .init(
        "元素和属性都在本程序的命名空间里。XInclude、xsi:schemaLocation、xml:base 之类会引来外部文件，一律不收。",
        "Elements and attributes are this format's own. XInclude, "
          + "xsi:schemaLocation, xml:base and the like refer to other files."
      ),
      wrong: "<xi:include href=\"a.xml\"/>", right: "（把内容写进来）",
      remedy: .init("删去，把要的内容直接写在记录里。", "Delete it and write what is wanted into the record.")),
  ]

  private static let characterEntries: [Entry] = [
    Entry(
      .bidiControl, .init("文字方向控制符", "A bidirectional control"),
      .init(
        "它能让屏幕上的次序与内容不同，领导看到的就不是所签的。",
        "It can show text in an order that it does not have: what is seen is not what is signed."),
      remedy: .init("删去。编号见诊断，位置以字计。", "Delete it; the diagnostic has its number and place.")),
    Entry(
      .invisibleCharacter, .init("看不见的字符", "An invisible character"),
      .init(
        "零宽空格、软连字符、填充符之类印不出来，却会改变检索、比对和摘要。",
        "Zero-width spaces, soft hyphens and fillers print nothing, yet change "
          + "searching, comparing and digests."
      ),
      remedy: .init("删去；粘贴前先粘成纯文本。", "Delete it; paste as plain text.")),
    Entry(
      .privateUseCharacter, .init("专用区字符", "A private-use character"),
      .init(
        "专用区的字由各家自定，换一台机器就成了别的字或空格。人名用字多数已经正式编码。",
        "What it shows depends on the machine. Most rare characters of names have a "
          + "code of their own by now."
      ),
      remedy: .init("查正式编码的字。", "Look up the encoded character.")),
    Entry(
      .noncharacter, .init("不成其为字的码位", "No character"),
      .init(
        "这些码位永远不会是字；U+FFFD 表示转换编码时丢了字。",
        "These code points never will be characters; U+FFFD says that one was lost in conversion."),
      remedy: .init("从原稿抄录。", "Copy it from the original.")),
    Entry(
      .controlCharacter, .init("控制字符", "A control character"),
      .init("文字里只有空格、制表和换行可用。", "Text has spaces, tabs and line breaks only."),
      remedy: .init("删去。", "Delete it.")),
    Entry(
      .strayVariationSelector, .init("异体字选择符位置不对", "A stray variation selector"),
      .init(
        "异体字选择符只能紧跟在汉字后面，选定它的一种写法（用于人名、地名）。",
        "A variation selector stands right after a Han character and chooses one of "
          + "its shapes, for names."
      ),
      remedy: .init("删去，或者移到汉字之后。", "Delete it, or set it after the Han character.")),
    Entry(
      .secrecyMark, .init("有密级标志", "A secrecy mark"),
      .init(
        "秘密★、机密★、绝密★，写在前、写在后、中间有空格，或者“密级：秘密”，都算。本程序不是涉密系统。",
        "秘密★, 机密★, 绝密★, before or after, spaced out, or 密级：秘密. This program is no "
          + "system for secret matters."
      ),
      wrong: "<p>机密★10年</p>", right: "（不在本程序办理）",
      remedy: .init(
        "停止操作，按保密规定报告；误标的，由定密责任人处理后再录入。",
        "Stop and report it by the rules on secrecy; enter it only after a wrong "
          + "mark was lifted.")),
  ]
}
