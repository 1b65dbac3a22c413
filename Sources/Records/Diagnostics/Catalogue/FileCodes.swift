/// FW10xx: files and encodings.
extension DiagnosticCode {
  package static let fileMissing = DiagnosticCode(1001)
  package static let fileIsDirectory = DiagnosticCode(1002)
  package static let fileIsSpecial = DiagnosticCode(1003)
  package static let fileUnreadable = DiagnosticCode(1004)
  package static let fileEmpty = DiagnosticCode(1005)
  package static let fileTooLarge = DiagnosticCode(1006)
  package static let encodingUnsupported = DiagnosticCode(1010)
  package static let encodingBroken = DiagnosticCode(1011)
  package static let encodingNull = DiagnosticCode(1012)
  package static let encodingUnmarkedUTF16 = DiagnosticCode(1013)
  package static let encodingContradiction = DiagnosticCode(1014)
}

extension DiagnosticCatalogue {
  static let fileEntries: [Entry] = [
    Entry(
      .fileMissing, .init("没有这个文件", "No such file"),
      .init("给出的路径上没有文件。", "Nothing is at the path that was given."),
      wrong: "fuwen validate csae.xml", right: "fuwen validate case.xml",
      remedy: .init("核对拼写和所在文件夹。", "Check the spelling and the folder.")),
    Entry(
      .fileIsDirectory, .init("是文件夹", "A folder"),
      .init("要的是一份记录，给的是文件夹。", "A record is wanted, and a folder was given."),
      wrong: "fuwen validate Examples/s01", right: "fuwen validate Examples/s01/office.xml",
      remedy: .init("写明文件。", "Name the file.")),
    Entry(
      .fileIsSpecial, .init("不是普通文件", "Not a regular file"),
      .init(
        "管道、设备、套接字没有固定的内容，读它可能永远等下去，所以不读。",
        "A pipe, a device or a socket has no fixed content, and reading it may wait for ever."),
      wrong: "fuwen validate /dev/stdin", right: "fuwen validate case.xml",
      remedy: .init("先存成普通文件。", "Save it as a regular file first.")),
    Entry(
      .fileUnreadable, .init("文件读不出来", "The file can't be read"),
      .init(
        "系统不让读这个文件，或者读的时候出错；括号里是系统给的原因。",
        "The system does not let it be read, or fails while reading; its reason is "
          + "in parentheses."),
      remedy: .init(
        "检查权限（ls -l）、磁盘和网络盘。", "Check the permission (ls -l), the disk, the network drive.")),
    Entry(
      .fileEmpty, .init("空文件", "An empty file"),
      .init("文件长度为零，多半是存盘时中断。", "The file has no bytes; saving it was probably cut off."),
      remedy: .init(
        "从备份恢复，或者用 fuwen new 重新开始。", "Restore it from a backup, or start again with fuwen new.")),
    Entry(
      .fileTooLarge, .init("文件过大", "The file is too large"),
      .init(
        "记录以16 MiB为限：一份复文不过几十KB，更大的文件不是记录，或者夹带了别的东西。",
        "A record has at most 16 MiB. A reply has some tens of kilobytes; a larger "
          + "file is none, or carries something else."
      ),
      remedy: .init("拆分附件。", "Divide the attachments.")),
    Entry(
      .encodingUnsupported, .init("不读的编码", "An encoding that is not read"),
      .init(
        "只读 UTF-8、带字节顺序标记的 UTF-16、声明了的 GB18030、GBK、GB2312。别的编码或者放不下汉字，或者有安全问题（UTF-7）。",
        "UTF-8, UTF-16 with a byte order mark, and declared GB18030, GBK and GB2312 "
          + "are read. Others can't hold Chinese or are unsafe, such as UTF-7."
      ),
      wrong: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
      right: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      remedy: .init(
        "在编辑器里另存为 UTF-8，并改声明。", "Save it as UTF-8 in the editor and change the declaration.")),
    Entry(
      .encodingBroken, .init("字节不合编码", "Bytes that the encoding does not allow"),
      .init(
        "某处的字节不构成一个字：文件被截断，混入了别的编码，或者声明的编码不对。程序不猜，因为猜错一个字就是错一封信。",
        "The bytes at a place make no character: the file was cut off, holds two "
          + "encodings, or declares the wrong one. Nothing is guessed: a wrong guess is "
          + "a wrong letter."
      ),
      wrong: "（GBK 文件，却声明 UTF-8）", right: "<?xml version=\"1.0\" encoding=\"GBK\"?>",
      remedy: .init(
        "用原来的软件另存为 UTF-8；或者把声明改成实际的编码。",
        "Save it again as UTF-8 where it was written, or declare its real encoding.")),
    Entry(
      .encodingNull, .init("有空字符", "A NUL"),
      .init("文本里没有编码为零的字符；有，就不是文本，或者损坏了。", "Text has no NUL: with one it is no text, or damaged."),
      remedy: .init("重新导出。", "Export it again.")),
    Entry(
      .encodingUnmarkedUTF16, .init("UTF-16 没有标记", "UTF-16 without a mark"),
      .init(
        "UTF-16 有两种字节次序，靠开头的字节顺序标记（BOM）区分。",
        "UTF-16 has two byte orders, told apart by the byte order mark at the start."),
      remedy: .init("另存为 UTF-8。", "Save it as UTF-8.")),
    Entry(
      .encodingContradiction, .init("编码自相矛盾", "Contradicting encodings"),
      .init(
        "开头的标记是一种编码，声明写的是另一种。",
        "The mark at the start is of one encoding, the declaration of another."),
      wrong: "（UTF-8 标记）<?xml version=\"1.0\" encoding=\"GBK\"?>",
      right: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      remedy: .init("改声明。", "Change the declaration.")),
  ]
}
