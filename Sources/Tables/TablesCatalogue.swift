package import Records

/// What the codes of tables and intake mean, for `fuwen explain`.
package enum TablesCatalogue {
  private typealias Entry = DiagnosticCatalogue.Entry

  package static let all: [DiagnosticCatalogue.Entry] = files + lists

  private static let files: [Entry] = [
    Entry(
      TableCode.unknownFormat, .init("不是表格", "Not a table"),
      .init(
        "只读CSV和XLSX，按内容辨认，不看文件名。",
        "CSV and XLSX are read, and known by their bytes, not by their names."),
      wrong: "交办清单.pdf", right: "交办清单.xlsx",
      remedy: .init("向交办单位要电子表格，或者另存为xlsx。", "Ask for the spreadsheet, or save it as xlsx.")),
    Entry(
      TableCode.oldFormat, .init("旧格式的表格", "A table of the old kind"),
      .init(
        "Excel 97至2003的.xls、WPS的.et是另一种文件，不读。",
        "The .xls of Excel 97 to 2003 and WPS's .et are files of another kind, which isn't read."),
      wrong: "交办清单.xls", right: "交办清单.xlsx",
      remedy: .init("打开后另存为“Excel工作簿（*.xlsx）”。", "Open it and save as 'Excel workbook (*.xlsx)'.")),
    Entry(
      TableCode.locked, .init("表格加了密码", "A table with a password"),
      .init("设了打开密码的表格整个是密文。", "A workbook with an opening password is all cipher."),
      remedy: .init(
        "去掉打开密码再存；不要把密码写进命令。", "Take the password off and save; never put it into a command.")),
    Entry(
      TableCode.damaged, .init("表格损坏", "A damaged table"),
      .init(
        "压缩包或里面的XML读不通：截断、校验不符、两个文件同名。不读一半，以免漏件。",
        "The archive or the XML in it doesn't hold: cut off, a wrong checksum, two files of one name. Half a list is never read."
      ),
      remedy: .init("重新下载；或者打开后另存一份。", "Fetch it again, or open it and save a new copy.")),
    Entry(
      TableCode.tooLarge, .init("表格过大", "Too large a table"),
      .init(
        "最多100000行、512列、解压后64 MiB；清单不过几百行，再大就是带格式的空行，或者有意做大的文件。",
        "At most 100,000 rows, 512 columns and 64 MiB unpacked. A list has some hundred rows; more is formatted emptiness, or made to harm."
      ),
      remedy: .init(
        "删去清单以外的行、列和图片，另存一份。",
        "Delete the rows, columns and pictures around the list, and save a copy.")),
    Entry(
      TableCode.doctype, .init("表格里有DOCTYPE", "A DOCTYPE inside a table"),
      .init(
        "表格软件从不写DOCTYPE；它能让读的程序去取别的文件。",
        "No spreadsheet program writes one, and it can make a reader fetch other files."),
      remedy: .init("不用这份文件，查明来源。", "Don't use the file; find out where it came from.")),
    Entry(
      TableCode.noSheet, .init("没有可读的工作表", "No sheet to read"),
      .init("隐藏的和空的工作表不读。", "Hidden and empty sheets aren't read."),
      remedy: .init("取消隐藏，或者核对是不是这份文件。", "Unhide the sheet, or check that it is the right file.")),
    Entry(
      TableCode.quote, .init("CSV的引号有误", "Quotation marks in CSV"),
      .init(
        "引号没有收尾，或者收尾后还有字：从这里起哪些字属于哪一格说不准。",
        "A mark is never closed, or text follows a closing one: from there on nobody can say what belongs to which cell."
      ),
      wrong: "12,\"关于\"路灯\"的建议\"", right: "12,\"关于\"\"路灯\"\"的建议\"",
      remedy: .init("引号写两遍；或者改用XLSX。", "Double the marks, or use XLSX.")),
    Entry(
      TableCode.notWritten, .init("表格没有写成", "A table wasn't written"),
      .init(
        "写XLSX要用临时目录（TMPDIR，缺省/tmp），系统没有让写。",
        "XLSX is made in the temporary folder (TMPDIR, else /tmp), and the system refused."),
      remedy: .init("检查空间和权限。", "Check space and permissions.")),
  ]

  private static let lists: [Entry] = [
    Entry(
      TableCode.headerMissing, .init("找不到表头", "No header"),
      .init(
        "表头可以在标题行之下，可以分两行，但前20行里要有一行同时写着编号和标题。",
        "The header may stand under a title and take two rows, but within the first 20 there must be one with both a number and a title."
      ),
      wrong: "序号,内容", right: "序号,建议编号,标题",
      remedy: .init(
        "改列名，或者在单位配置的 intake 里写明本地列名。",
        "Rename the columns, or name the local ones in the office's intake.")),
    Entry(
      TableCode.cellMissing, .init("缺一格", "A cell is missing"),
      .init(
        "编号、标题、届次、层级、种类、提出者、承办方式、交办单位、交办日期和期限缺一不可；整张清单相同的可由选项给出。",
        "Number, title, session, level, kind, proposer, role, assigning body, day of assignment and deadline are needed; what is the same for all may be an option."
      ),
      remedy: .init("补上，或者用选项给出。", "Fill it in, or give it as an option.")),
    Entry(
      TableCode.cellUnreadable, .init("一格看不懂", "A cell makes no sense"),
      .init(
        "日期、种类、层级、承办方式只认常用的写法；不猜，因为猜错的期限没人发现。",
        "Days, kinds, levels and roles are read in their usual forms. Nothing is guessed: nobody notices a deadline guessed wrong."
      ),
      wrong: "六月初", right: "2026年6月2日", remedy: .init("按提示改写。", "Write it as the message says.")),
    Entry(
      TableCode.cellTooLong, .init("一格太长", "Too much in a cell"),
      .init(
        "一行文字至多200字，一段至多8000字；会办单位至多50个，要点至多100条。",
        "A line has at most 200 characters, a paragraph 8,000; there are at most 50 joint units and 100 points."
      ),
      remedy: .init("核对是否错列；长文分段。", "Check the column; divide long text.")),
    Entry(
      TableCode.duplicate, .init("清单内重复", "Twice in a list"),
      .init(
        "层级、种类、届次、会间或闭会、编号都相同就是同一件；编号前面的零不算。",
        "The same level, kind, session, origin and number are the same case; leading zeros don't count."
      ),
      remedy: .init("删去一行；会办单位写在一格里。", "Delete one; write joint units into one cell.")),
    Entry(
      TableCode.identifierTaken, .init("案件标识相同", "One identifier for two cases"),
      .init(
        "标识由种类、层级、年份和编号构成；同一年两次会议的件可能相同。",
        "An identifier is made of kind, level, year and number; cases of two sessions in one year may share it."
      ),
      remedy: .init("分开导入，各给前缀。", "Import them apart, each with a prefix.")),
    Entry(
      TableCode.cellError, .init("公式的错误值", "A formula's error"),
      .init(
        "#N/A、#REF!等不是内容；没有算过的公式也按#N/A对待。",
        "#N/A, #REF! and the like are no content; a formula that was never worked out counts as #N/A."
      ),
      remedy: .init("改正公式，重算后保存。", "Mend the formula, recalculate, save.")),
    Entry(
      TableCode.strayRow, .init("来历不明的行", "A row of no kind"),
      .init(
        "空行、分组标题、合计和附注略过；别的没有编号和标题的行要人来看，以免漏件。",
        "Blank rows, group headings, sums and notes are left out. Any other row without number and title is shown, so that no case is lost."
      ),
      remedy: .init("补全，或者删去。", "Complete it, or delete it.")),
  ]
}
