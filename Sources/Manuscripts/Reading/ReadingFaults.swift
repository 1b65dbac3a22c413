internal import Records
internal import Tables

/// What is said of a draft that can't be read.
enum ReadingFaults {
  static func unknownFormat(_ file: String) -> Diagnostics {
    one(
      ManuscriptCode.unknownFormat, file,
      .init("不是能读的稿件", "this is no draft that can be read"),
      .init("用WPS或Word打开，另存为DOCX。", "open it in WPS or Word and save it as DOCX."))
  }

  static func oldFormat(_ file: String) -> Diagnostics {
    one(
      ManuscriptCode.oldFormat, file,
      .init("这是旧格式（.doc或.wps）的文件", "this is a file of the old kind (.doc or .wps)"),
      .init(
        "用WPS或Word打开，另存为“Word文档（*.docx）”。",
        "open it in WPS or Word and save as 'Word document (*.docx)'."))
  }

  static func pdf(_ file: String) -> Diagnostics {
    one(
      ManuscriptCode.pdf, file, .init("PDF不能当作稿件读入", "a PDF isn't read as a draft"),
      .init("向起草人要DOCX。", "ask the drafter for the DOCX."))
  }

  static func notWord(_ file: String, _ kind: Diagnostic.Words) -> Diagnostics {
    one(
      ManuscriptCode.notWord, file,
      .init("不是DOCX，是\(kind.chinese)", "this is no DOCX but \(kind.english)"),
      .init("打开后另存为DOCX。", "open it and save it as DOCX."))
  }

  static func empty(_ file: String) -> Diagnostics {
    one(
      ManuscriptCode.empty, file, .init("稿件里没有字", "there is no text in the draft"),
      .init("打开核对，把正文录成文字。", "open it, and type what should be there."))
  }

  static func unsafeArchive(_ file: String) -> Diagnostics {
    one(
      ManuscriptCode.unsafeArchive, file,
      .init("压缩包里有同名文件或指向包外的文件名", "the archive holds a name twice, or one that leads out of it"),
      .init("不用这份文件，查明来源。", "don't use the file; find out where it came from."))
  }

  static func damaged(_ file: String, part: String? = nil) -> Diagnostics {
    one(
      ManuscriptCode.damaged, file, .init("稿件损坏，读不下去", "the draft's file is damaged"),
      .init(
        "重新拷贝；还打不开，就在WPS或Word里打开并另存一份。",
        "copy it again; failing that, open it in WPS or Word and save a new copy."), part: part)
  }

  static func locked(_ file: String) -> Diagnostics {
    one(
      ManuscriptCode.locked, file, .init("稿件加了密码", "the draft is protected by a password"),
      .init("在WPS或Word里去掉打开密码，再存一遍。", "open it, take the password off, save it again."))
  }

  static func tooLarge(_ file: String, _ what: Diagnostic.Words) -> Diagnostics {
    one(
      ManuscriptCode.tooLarge, file,
      .init("稿件过大：\(what.chinese)", "the draft is too large: \(what.english)"),
      .init("只留稿件本身，另存一份。", "leave nothing but the draft in it, and save a copy."))
  }

  static func doctype(_ file: String, part: String) -> Diagnostics {
    one(
      ManuscriptCode.doctype, file,
      .init("稿件的XML里有DOCTYPE声明", "the draft's XML holds a DOCTYPE declaration"),
      .init(
        "WPS和Word不会写这种声明：不要使用这份文件，查明来源。",
        "neither WPS nor Word writes one: don't use the file, and find out where it came from."),
      part: part)
  }

  private static func one(
    _ code: DiagnosticCode, _ file: String, _ message: Diagnostic.Words,
    _ help: Diagnostic.Words, part: String? = nil
  ) -> Diagnostics {
    Diagnostics([Diagnostic(code, at: .init(file: file, path: part), message, help: help)])
  }
}

/// How much of a draft is read. A reply has some pages; whatever is larger than this is none, and
/// must cost neither minutes nor memory.
enum ReadingLimits {
  /// Bytes of a DOCX or HTML file.
  static let file = 20 << 20
  /// Bytes of text, in all.
  static let text = 4 << 20
  /// Bytes of one paragraph or cell; a record's is shorter.
  static let paragraph = 100_000
  /// Elements of a document, and of one paragraph or table of it.
  static let elements = 2_000_000
  static let blockElements = 250_000
  /// Elements inside elements.
  static let depth = 200
  /// Blocks of a draft.
  static let blocks = 100_000
  /// Columns of a table; Word has at most 63.
  static let columns = 100
  static let rows = 10_000
  /// Faults that are told of one draft.
  static let faults = 50

  static let fileWords = Diagnostic.Words("超过20 MiB", "more than 20 MiB")
  static let textWords = Diagnostic.Words("文字超过4 MiB", "more than 4 MiB of text")
  static let paragraphWords = Diagnostic.Words(
    "一段超过10万字节", "a paragraph of more than 100,000 bytes")
  static let elementWords = Diagnostic.Words("标记超过200万个", "more than two million elements")
  static let markupWords = Diagnostic.Words("标记超过25万个", "more than 250,000 elements")
  static let tagWords = Diagnostic.Words("一个标记超过64 KiB", "a tag of more than 64 KiB")
  static let lineWords = Diagnostic.Words("超过10万行", "more than 100,000 lines")
  static let blockWords = Diagnostic.Words("段落超过10万个", "more than 100,000 paragraphs")
  static let depthWords = Diagnostic.Words("嵌套超过200层", "more than 200 levels of nesting")
  static let tableWords = Diagnostic.Words(
    "表格超过100列或10000行", "a table of more than 100 columns or 10,000 rows")
}

/// A DOCX's archive.
enum DraftArchive: ArchiveRules {
  static let entries = 2_000
  static let part = 64 << 20
  static let unpacked = 200 << 20
  static let ratio = 200
  static let ratioFrom = 1 << 20
  static let entryWords = Diagnostic.Words(
    "压缩包里超过2000个文件", "more than 2,000 files in the archive")
  static let unpackedWords = Diagnostic.Words(
    "解压后超过64 MiB", "more than 64 MiB when unpacked")
  static let ratioWords = Diagnostic.Words(
    "解压后大得不合情理", "it unpacks to something unreasonably large")

  static func damaged(_ file: String, part: String?) -> Diagnostics {
    ReadingFaults.damaged(file, part: part)
  }
  static func locked(_ file: String) -> Diagnostics { ReadingFaults.locked(file) }
  static func tooLarge(_ file: String, _ what: Diagnostic.Words) -> Diagnostics {
    ReadingFaults.tooLarge(file, what)
  }
  static func doctype(_ file: String, part: String) -> Diagnostics {
    ReadingFaults.doctype(file, part: part)
  }
}
