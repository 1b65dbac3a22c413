package import Records

/// Codes of reading drafts: FW2101 to FW2129.
package enum ManuscriptCode {
  package static let unknownFormat = DiagnosticCode(2101)
  package static let oldFormat = DiagnosticCode(2102)
  package static let locked = DiagnosticCode(2103)
  package static let damaged = DiagnosticCode(2104)
  package static let tooLarge = DiagnosticCode(2105)
  package static let doctype = DiagnosticCode(2106)
  package static let unsafeArchive = DiagnosticCode(2107)
  package static let pdf = DiagnosticCode(2108)
  package static let notWord = DiagnosticCode(2109)
  package static let textBox = DiagnosticCode(2110)
  package static let formula = DiagnosticCode(2111)
  package static let object = DiagnosticCode(2112)
  package static let otherFile = DiagnosticCode(2113)
  package static let unknownElement = DiagnosticCode(2114)
  package static let numbering = DiagnosticCode(2115)
  package static let character = DiagnosticCode(2116)
  package static let empty = DiagnosticCode(2117)
  package static let field = DiagnosticCode(2118)
}

/// What the codes of drafts mean, for `fuwen explain`.
package enum ManuscriptsCatalogue {
  private typealias Entry = DiagnosticCatalogue.Entry

  package static let all: [DiagnosticCatalogue.Entry] = files + contents

  private static let files: [Entry] = [
    Entry(
      ManuscriptCode.unknownFormat, .init("不认识的稿件格式", "A draft of an unknown format"),
      .init(
        "能读：DOCX、纯文本（UTF-8、GB18030）、Markdown、网页。按内容辨认，不看文件名。图片、扫描件和压缩包里的字读不到。",
        "DOCX, plain text (UTF-8, GB18030), Markdown and HTML are read, known by their bytes rather than by their names. The words in pictures, scans and archives can't be read."
      ),
      wrong: "答复稿.jpg", right: "答复稿.docx",
      remedy: .init("用WPS或Word打开，另存为DOCX。", "Open it in WPS or Word and save it as DOCX.")),
    Entry(
      ManuscriptCode.oldFormat, .init("旧格式的稿件", "A draft of the old kind"),
      .init(
        "Word 97至2003的.doc、WPS的.wps是另一种文件，不读：其中的宏和嵌入对象无法可靠地查清。",
        "The .doc of Word 97 to 2003 and WPS's .wps are files of another kind, which aren't read: what macros and objects are in them can't be told reliably."
      ),
      wrong: "答复稿.doc", right: "答复稿.docx",
      remedy: .init("打开后另存为“Word文档（*.docx）”。", "Open it and save as 'Word document (*.docx)'.")),
    Entry(
      ManuscriptCode.locked, .init("稿件加了密码", "A draft with a password"),
      .init("设了打开密码的文件整个是密文。", "A file with an opening password is all cipher."),
      remedy: .init(
        "去掉打开密码再存；不要把密码写进命令。", "Take the password off and save; never put it into a command.")),
    Entry(
      ManuscriptCode.damaged, .init("稿件损坏", "A damaged draft"),
      .init(
        "压缩包或里面的XML读不通：截断、校验不符。不读一半，以免漏字。",
        "The archive or the XML in it doesn't hold: cut off, or a wrong checksum. Half a draft is never read."
      ),
      remedy: .init("重新拷贝；或者打开后另存一份。", "Copy it again, or open it and save a new copy.")),
    Entry(
      ManuscriptCode.tooLarge, .init("稿件过大", "Too large a draft"),
      .init(
        "DOCX最大20 MiB，里面至多2000个文件，解压后每个不超过64 MiB；文字至多4 MiB，一段至多10万字节；标记嵌套不超过200层。再大就不是一份稿件，或者是有意做大的文件。",
        "A DOCX has at most 20 MiB, 2,000 files and 64 MiB in each when unpacked, 4 MiB of text, 100,000 bytes in one paragraph and 200 levels of mark-up. More is no draft, or was made to harm."
      ),
      remedy: .init(
        "删去图片和附件以外的内容，另存一份；来历不明的不要打开。",
        "Delete pictures and what is no part of the draft, and save a copy; open nothing of unknown origin."
      )),
    Entry(
      ManuscriptCode.doctype, .init("稿件的XML里有DOCTYPE", "A DOCTYPE inside a draft's XML"),
      .init(
        "文字处理软件从不写DOCTYPE；它能让读的程序去取别的文件。",
        "No word processor writes one, and it can make a reader fetch other files."),
      remedy: .init("不用这份文件，查明来源。", "Don't use the file; find out where it came from.")),
    Entry(
      ManuscriptCode.unsafeArchive, .init("稿件的压缩包不安全", "A draft whose archive is unsafe"),
      .init(
        "里面有两个文件同名，或者文件名指向包外（../、盘符、根目录）。各种软件会读出不同的内容。",
        "Two files in it have one name, or a name leads out of it (../, a drive, the root). Programs would read different things."
      ),
      remedy: .init("不用这份文件，查明来源。", "Don't use the file; find out where it came from.")),
    Entry(
      ManuscriptCode.pdf, .init("PDF不是稿件", "A PDF is no draft"),
      .init(
        "PDF只记字的位置，不记段落和层次，读回来必有错漏。",
        "A PDF holds the places of glyphs, neither paragraphs nor levels: reading it back would lose and mix text."
      ),
      wrong: "答复稿.pdf", right: "答复稿.docx",
      remedy: .init("向起草人要DOCX。", "Ask the drafter for the DOCX.")),
    Entry(
      ManuscriptCode.notWord, .init("不是文字文档", "Not a text document"),
      .init(
        "这是一个Office文件或压缩包，但不是DOCX：可能是表格、演示、ODT、OFD或普通的ZIP。",
        "It is an Office file or an archive but no DOCX: perhaps a workbook, slides, ODT, OFD or a plain ZIP."
      ),
      wrong: "答复稿.odt", right: "答复稿.docx",
      remedy: .init("打开后另存为DOCX；ZIP先解开。", "Open it and save as DOCX; unpack a ZIP first.")),
    Entry(
      ManuscriptCode.empty, .init("稿件里没有字", "A draft without text"),
      .init(
        "正文里一个字也没有。文字可能在图片里，或者全部设成了隐藏。",
        "There is no text in its body. It may be in a picture, or all of it hidden."),
      remedy: .init("打开核对，把正文录成文字。", "Open it, and type what should be there.")),
  ]

  private static let contents: [Entry] = [
    Entry(
      ManuscriptCode.textBox, .init("文本框里有字", "Text in a text box"),
      .init(
        "文本框浮在版面上，不在正文的顺序里；丢掉就漏字，放回正文又说不准位置。",
        "A text box floats on the page outside the order of the text: dropping it loses words, and nobody can say where they belong."
      ),
      remedy: .init(
        "把文本框里的字剪切到正文应在的位置，删去文本框。",
        "Cut its words, paste them where they belong in the text, and delete the box.")),
    Entry(
      ManuscriptCode.formula, .init("公式", "A formula"),
      .init(
        "公式编辑器里的内容不是文字，复文里也排不出来。",
        "What a formula editor made is no text, and a letter can't set it."),
      remedy: .init("改用文字写出。", "Write it as text.")),
    Entry(
      ManuscriptCode.object, .init("嵌入对象", "An embedded object"),
      .init(
        "插入的Excel表格、文件或控件是另一个程序的数据，里面的字读不到，也不应随稿件流转。",
        "An embedded workbook, file or control is another program's data: its words can't be read, and it shouldn't travel with a draft."
      ),
      remedy: .init(
        "表格转成Word表格；文件另作附件；然后删去对象。",
        "Turn a sheet into a table of the text, hand a file over as an attachment, and delete the object."
      )),
    Entry(
      ManuscriptCode.otherFile, .init("正文在另一个文件里", "Text that lies in another file"),
      .init(
        "主控文档的子文档、插入的整份文件（altChunk）要从别处取来；读稿件时从不打开别的文件。",
        "A master document's parts and whole inserted files (altChunk) have to be fetched from elsewhere; reading a draft never opens another file."
      ),
      remedy: .init("用Word打开，展开或取消链接后另存。", "Open it in Word, expand or unlink them, and save.")),
    Entry(
      ManuscriptCode.unknownElement, .init("不认识的内容", "Unknown content"),
      .init(
        "文档里有一种读不懂的标记，里面可能有字。不猜，以免漏字。",
        "The document holds mark-up that isn't understood and may hold text. Nothing is guessed, so that no words are lost."
      ),
      remedy: .init(
        "用Word或WPS打开，另存为DOCX再试。", "Open it in Word or WPS, save as DOCX, and try again.")),
    Entry(
      ManuscriptCode.numbering, .init("自动编号写不出来", "An automatic number that can't be written"),
      .init(
        "自动编号的样式不是公文用的（如希伯来字母），或者数字大得不合情理。编号是正文的一部分，不能丢。",
        "Its format is none that official letters use, such as Hebrew letters, or it is unreasonably great. A number is part of the text and can't be left out."
      ),
      remedy: .init("改成手工编号，或换一种编号样式。", "Type the numbers, or choose another format.")),
    Entry(
      ManuscriptCode.character, .init("说不准的字符", "A character without a certain meaning"),
      .init(
        "私用区的造字、图形字体（Wingdings等）里没有对应文字的符号、已经损坏的字（\u{FFFD}）：换一台机器就是另一个字。没有对应字符的上标、下标也在此列：放平了是另一个意思。",
        "A private-use character, a sign of a picture font (Wingdings and the like) with no character of its own, or a broken character (U+FFFD): it is another sign on another machine. So is raised or lowered text for which Unicode has no characters: on the line it means something else."
      ),
      remedy: .init(
        "人名用字按Unicode标准字录入；符号改用常用符号。",
        "Type names in standard Unicode characters, and choose an ordinary sign.")),
    Entry(
      ManuscriptCode.field, .init("域的结果不在文件里", "A field whose result isn't in the file"),
      .init(
        "带圈字（EQ域）、符号域等由软件临时画出，文件里只有指令，没有字。",
        "Enclosed characters (EQ), symbols and the like are drawn by the program; the file holds their instructions and no text."
      ),
      remedy: .init(
        "改成普通的字（如①），或选中后按Ctrl+Shift+F9转成文字。",
        "Type an ordinary character such as ①, or select it and press Ctrl+Shift+F9.")),
  ]
}
