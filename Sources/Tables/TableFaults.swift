internal import Records

/// What is said of a table's file.
enum TableFaults {
  static func unknownFormat(_ file: String) -> Diagnostics {
    one(
      TableCode.unknownFormat, Diagnostic.Place(file: file),
      .init("不是CSV，也不是XLSX表格", "this is neither a CSV nor an XLSX table"),
      help: .init(
        "用Excel或WPS打开，另存为“Excel工作簿（*.xlsx）”或“CSV UTF-8”。",
        "open it in Excel or WPS and save it as an Excel workbook (*.xlsx) or as CSV UTF-8."))
  }

  static func oldFormat(_ file: String) -> Diagnostics {
    one(
      TableCode.oldFormat, Diagnostic.Place(file: file),
      .init(
        "这是旧格式（.xls、.et或.doc）的文件", "this is a file of the old kind (.xls, .et or .doc)"),
      help: .init(
        "用Excel或WPS打开，另存为“Excel工作簿（*.xlsx）”。",
        "open it in Excel or WPS and save as xlsx: 'Excel workbook (*.xlsx)'."))
  }

  static func locked(_ file: String) -> Diagnostics {
    one(
      TableCode.locked, Diagnostic.Place(file: file),
      .init("表格加了密码", "the table is protected by a password"),
      help: .init(
        "在Excel或WPS里去掉打开密码，再存一遍。", "open it, take the password off, save it again."))
  }

  /// `reason` is a library's own word, or nil.
  static func damaged(_ file: String, part: String? = nil, line: Int? = nil) -> Diagnostics {
    let inside = part.map { "（\($0)）" } ?? ""
    let within = part.map { " (\($0))" } ?? ""
    return one(
      TableCode.damaged, Diagnostic.Place(file: file, line: part == nil ? line : nil, path: part),
      .init("表格文件损坏，读不下去\(inside)", "the table's file is damaged\(within)"),
      help: .init(
        "重新下载或拷贝；还打不开，就在Excel或WPS里打开并另存一份。",
        "fetch or copy it again; failing that, open it in Excel or WPS and save a new copy."))
  }

  static func tooLarge(_ file: String, _ what: Diagnostic.Words) -> Diagnostics {
    one(
      TableCode.tooLarge, Diagnostic.Place(file: file),
      .init("表格过大：\(what.chinese)", "the table is too large: \(what.english)"),
      help: .init(
        "删去表格下面和右边的空行空列（连同格式），只留清单本身，另存一份。",
        "delete the formatted but empty rows and columns around the list, and save a copy."))
  }

  static func doctype(_ file: String, part: String) -> Diagnostics {
    one(
      TableCode.doctype, Diagnostic.Place(file: file, path: part),
      .init("表格文件里有DOCTYPE声明", "the table's file holds a DOCTYPE declaration"),
      help: .init(
        "Excel和WPS不会写这种声明：不要使用这份文件，查明来源。",
        "neither Excel nor WPS writes one: don't use the file, and find out where it came from."))
  }

  static func noSheet(_ file: String) -> Diagnostics {
    one(
      TableCode.noSheet, Diagnostic.Place(file: file),
      .init("没有可读的工作表", "there is no sheet to read"),
      help: .init(
        "核对文件：工作表不能隐藏，也不能是空的。", "check the file: a hidden or empty sheet isn't read."))
  }

  static func quote(_ file: String, line: Int, column: Int, isOpen: Bool) -> Diagnostics {
    one(
      TableCode.quote, Diagnostic.Place(file: file, line: line, column: column),
      isOpen
        ? .init("引号没有收尾", "a quotation mark is never closed")
        : .init("收尾的引号后面还有字", "there is text after a closing quotation mark"),
      help: .init(
        "单元格里的引号要写两遍（\"\"），整格再用引号括起；最好从Excel或WPS重新导出。",
        "double the quotation marks inside a cell and quote the whole cell, or export it again."))
  }

  static func notWritten(_ reason: String) -> Diagnostics {
    one(
      TableCode.notWritten, Diagnostic.Place(file: "xlsx"),
      .init("表格没有写成（\(reason)）", "the table could not be written (\(reason))"),
      help: .init("检查临时目录的空间和权限。", "check the temporary folder's space and permissions."))
  }

  private static func one(
    _ code: DiagnosticCode, _ place: Diagnostic.Place, _ message: Diagnostic.Words,
    help: Diagnostic.Words
  ) -> Diagnostics {
    Diagnostics([Diagnostic(code, at: place, message, help: help)])
  }
}
