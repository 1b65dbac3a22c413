/// What is said of files and encodings: FW10xx.
enum FileFaults {
  static func missing(_ path: String) -> Diagnostics {
    one(
      .fileMissing, path, .init("没有这个文件", "there is no such file"),
      help: .init("核对文件名和所在文件夹。", "check the name and the folder."))
  }

  static func directory(_ path: String) -> Diagnostics {
    one(
      .fileIsDirectory, path, .init("这是文件夹，不是文件", "this is a folder, not a file"),
      help: .init("写明文件夹里的哪个文件。", "name the file in the folder."))
  }

  static func special(_ path: String) -> Diagnostics {
    one(
      .fileIsSpecial, path,
      .init("这是管道、设备或套接字，不是普通文件", "this is a pipe, a device or a socket, not a regular file"),
      help: .init("先存成普通文件再用。", "save the record as a regular file first."))
  }

  static func unreadable(_ path: String, _ reason: String) -> Diagnostics {
    one(
      .fileUnreadable, path, .init("文件读不出来（\(reason)）", "the file can't be read (\(reason))"),
      help: .init("检查文件的读取权限和磁盘。", "check the permission to read it, and the disk."))
  }

  static func empty(_ path: String) -> Diagnostics {
    one(
      .fileEmpty, path, .init("文件是空的", "the file is empty"),
      help: path.lowercased().hasSuffix(".xml")
        ? .init("用 fuwen new 生成一份带说明的空白记录。", "fuwen new writes a commented record to start from.")
        : .init("重新拷贝，或者向来处再要一份。", "copy it again, or ask whoever sent it for another copy."))
  }

  static func tooLarge(_ path: String) -> Diagnostics {
    one(
      .fileTooLarge, path, .init("文件超过16 MiB", "the file is larger than 16 MiB"),
      help: .init(
        "记录里只放文字；拆分附件，或者另附文件。",
        "a record holds text only: divide the attachments or send them as files of their own."))
  }

  static func unsupportedEncoding(_ name: String, _ encoding: String) -> Diagnostics {
    let shown = String(
      encoding.unicodeScalars.filter { $0.isASCII && $0.value >= 32 }.prefix(40).map(Character.init)
    )
    return one(
      .encodingUnsupported, name, line: 1, column: 1,
      .init("不读编码“\(shown)”", "the encoding '\(shown)' is not read"),
      help: .init(
        "另存为 UTF-8，并写 encoding=\"UTF-8\"；GB18030、GBK、GB2312 也可以。",
        "save it as UTF-8 with encoding=\"UTF-8\"; GB18030, GBK and GB2312 are read too."))
  }

  static func utf16WithoutMark(_ name: String) -> Diagnostics {
    one(
      .encodingUnmarkedUTF16, name, line: 1, column: 1,
      .init("UTF-16 文件开头没有字节顺序标记", "the file is UTF-16 without a byte order mark"),
      help: .init("另存为 UTF-8，或者带标记的 UTF-16。", "save it as UTF-8, or as UTF-16 with the mark."))
  }

  static func contradictingEncoding(
    _ name: String, declared: String, actual: String
  ) -> Diagnostics {
    one(
      .encodingContradiction, name, line: 1, column: 1,
      .init(
        "声明的编码是“\(declared)”，字节却是 \(actual)",
        "the declaration says '\(declared)', the bytes are \(actual)"),
      help: .init("把声明改成实际的编码。", "declare the encoding that the file has."))
  }

  static func brokenBytes(_ place: Diagnostic.Place, _ encoding: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        .encodingBroken, at: place,
        .init("这里的字节不是 \(encoding) 编码", "the bytes here are not \(encoding)"),
        help: brokenHelp)
    ])
  }

  static let brokenHelp = Diagnostic.Words(
    "用原来的软件重新另存为 UTF-8；文件可能被截断，或者混入了别的编码。",
    "save it again as UTF-8 where it was written: it may be cut off or hold two encodings.")

  private static func one(
    _ code: DiagnosticCode, _ path: String, line: Int? = nil, column: Int? = nil,
    _ message: Diagnostic.Words, help: Diagnostic.Words
  ) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        code, at: Diagnostic.Place(file: path, line: line, column: column), message, help: help)
    ])
  }
}
