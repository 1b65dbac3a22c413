package import Records

/// Codes of screening files: FW2070 to FW2089.
package enum ScreeningCode {
  package static let damaged = DiagnosticCode(2070)
  package static let locked = DiagnosticCode(2071)
  package static let tooLarge = DiagnosticCode(2072)
  package static let tooDeep = DiagnosticCode(2073)
  package static let doctype = DiagnosticCode(2074)
  package static let unknownFormat = DiagnosticCode(2075)
  package static let notScreened = DiagnosticCode(2076)
}

/// What the codes of screening mean, for `fuwen explain`.
package enum ScreeningCatalogue {
  private typealias Entry = DiagnosticCatalogue.Entry

  package static let all: [DiagnosticCatalogue.Entry] = [
    Entry(
      ScreeningCode.damaged, .init("文件损坏，无法审查", "A damaged file can't be screened"),
      .init(
        "PDF、压缩包或其中的XML读不通。读不出来的文件不能当作没有问题。",
        "The PDF, the archive or the XML in it doesn't hold. What can't be read isn't clean."),
      remedy: .init("用原来的软件重新保存，再审查。", "Save it again where it was made, and screen that.")),
    Entry(
      ScreeningCode.locked, .init("文件加了密码", "A file with a password"),
      .init("加密的内容看不见，无从审查。", "What is encrypted can't be seen and not be screened."),
      remedy: .init("去掉密码再审查；公开的文件不应加密。", "Take the password off; public files have none.")),
    Entry(
      ScreeningCode.tooLarge, .init("内容过大", "Too much content"),
      .init(
        "解压后超过256 MiB、一个文件解压到原来的250倍以上、超过4000个文件或2000页。",
        "More than 256 MiB unpacked, a file that unpacks to over 250 times its size, more than 4,000 files or 2,000 pages."
      ),
      remedy: .init("拆开分别审查；来历不明的不要打开。", "Screen the parts by themselves; open nothing of unknown origin.")),
    Entry(
      ScreeningCode.tooDeep, .init("套得过深", "Nested too deeply"),
      .init("文件里套文件超过五层。", "Files inside files, more than five levels."),
      remedy: .init("取出内层的文件分别审查。", "Take the inner files out and screen them.")),
    Entry(
      ScreeningCode.doctype, .init("XML里有DOCTYPE", "A DOCTYPE in XML"),
      .init(
        "它能藏起文字，也能让读的程序去取别的文件。", "It can hide text, and make a reader fetch other files."),
      remedy: .init("不用这份文件，查明来源。", "Don't use the file; find out where it came from.")),
    Entry(
      ScreeningCode.unknownFormat, .init("不能审查的格式", "A format that isn't screened"),
      .init(
        "能审查：XML、文本、HTML、CSV、XLSX、DOCX、PPTX、OFD、PDF、ZIP。图片、扫描件和旧格式（.doc、.xls）里的字读不到。",
        "Screened are XML, text, HTML, CSV, XLSX, DOCX, PPTX, OFD, PDF and ZIP. The words in pictures, scans and old formats (.doc, .xls) can't be read."
      ),
      remedy: .init("另存为上述格式；图片由人看。", "Save it as one of these; a person must look at pictures.")),
    Entry(
      ScreeningCode.notScreened, .init("有一部分没有审查", "A part wasn't screened"),
      .init(
        "文件里有图片、扫描页或嵌入对象，里面的字读不到；其余已经审查。",
        "The file holds pictures, scanned pages or embedded objects, whose words can't be read; the rest was screened."
      ),
      remedy: .init("由人看过这些部分。", "A person must look at these parts.")),
  ]
}

/// What is said of files that can't be screened.
enum ScreeningFaults {
  static func damaged(_ file: String) -> Diagnostics {
    one(
      ScreeningCode.damaged, file, .init("文件损坏，读不通", "the file is damaged and can't be read"),
      help: .init("用原来的软件重新保存。", "save it again where it was made."))
  }

  static func locked(_ file: String) -> Diagnostics {
    one(
      ScreeningCode.locked, file, .init("文件加了密码", "the file has a password"),
      help: .init("去掉密码再审查。", "take the password off first."))
  }

  static func tooLarge(_ file: String, _ what: Diagnostic.Words) -> Diagnostics {
    one(
      ScreeningCode.tooLarge, file, what,
      help: .init("拆开分别审查。", "screen its parts by themselves."))
  }

  static func tooDeep(_ file: String) -> Diagnostics {
    one(
      ScreeningCode.tooDeep, file,
      .init("文件里套文件超过五层", "files are nested more than five levels deep"),
      help: .init("取出内层的文件分别审查。", "take the inner files out and screen them."))
  }

  static func doctype(_ file: String) -> Diagnostics {
    one(
      ScreeningCode.doctype, file, .init("XML里有DOCTYPE", "there is a DOCTYPE in its XML"),
      help: .init("不用这份文件，查明来源。", "don't use the file; find out where it came from."))
  }

  static func unknownFormat(_ file: String) -> Diagnostics {
    one(
      ScreeningCode.unknownFormat, file,
      .init("这种格式不能审查", "files of this format can't be screened"),
      help: .init(
        "另存为文本、DOCX、XLSX或PDF；图片由人看。",
        "save it as text, DOCX, XLSX or PDF; a person must look at pictures."))
  }

  static func notScreened(_ file: String, _ what: Diagnostic.Words) -> Diagnostic {
    Diagnostic(
      ScreeningCode.notScreened, severity: .warning, at: .init(file: file), what,
      help: .init("由人看过这一部分。", "a person must look at this part."))
  }

  private static func one(
    _ code: DiagnosticCode, _ file: String, _ message: Diagnostic.Words, help: Diagnostic.Words
  ) -> Diagnostics {
    Diagnostics([Diagnostic(code, at: .init(file: file), message, help: help)])
  }
}
