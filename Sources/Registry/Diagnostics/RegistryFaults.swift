internal import GRDB
internal import Records

/// A stored value that isn't of its column's kind: only damage or a stranger's hand leaves one.
struct DamagedValue: Error {
  var table: String
}

/// What is said when the file, the disk or the database refuses. No sentence holds a stored value.
struct RegistryFaults: Sendable {
  /// The registry's file, as the caller named it.
  let path: String

  /// Runs `body` and puts what it throws into our words.
  func told<T>(_ body: () throws -> T) throws(Diagnostics) -> T {
    do { return try body() } catch { throw said(error) }
  }

  func said(_ error: any Error) -> Diagnostics {
    switch error {
    case let known as Diagnostics: known
    case let refused as DatabaseError: said(refused)
    case is DamagedValue: damaged
    default: systemFault("")
    }
  }

  private func said(_ error: DatabaseError) -> Diagnostics {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: busy
    case .SQLITE_FULL: diskFull
    case .SQLITE_READONLY, .SQLITE_PERM: readOnly
    case .SQLITE_CANTOPEN, .SQLITE_AUTH: cannotOpen
    case .SQLITE_NOTADB: notARegistry
    case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_MISMATCH: damaged
    case .SQLITE_CONSTRAINT: conflict
    case .SQLITE_ERROR where (error.message ?? "").hasPrefix("no such"): damaged
    default: systemFault(" (SQLite \(error.extendedResultCode.rawValue))")
    }
  }

  func one(
    _ code: DiagnosticCode, _ message: Diagnostic.Words, help: Diagnostic.Words
  ) -> Diagnostics {
    Diagnostics([Diagnostic(code, at: .init(file: path), message, help: help)])
  }

  var missing: Diagnostics {
    one(
      RegistryCode.missing, .init("没有这个登记簿", "there is no registry here"),
      help: .init(
        "核对 --registry 或 FUWEN_REGISTRY；还没有的，先建立。",
        "check --registry or FUWEN_REGISTRY; make one first if there is none yet."))
  }

  var exists: Diagnostics {
    one(
      RegistryCode.exists,
      .init("同名文件已存在，不予覆盖", "a file of this name exists, and is not overwritten"),
      help: .init("换一个名字。", "choose another name."))
  }

  var notARegistry: Diagnostics {
    one(
      RegistryCode.notARegistry,
      .init("这个文件不是复文的登记簿", "the file is not a registry of Fuwen"),
      help: .init(
        "核对文件名；原为登记簿而已损坏的，从备份恢复。",
        "check the name; restore from a backup if it was one before."))
  }

  var newer: Diagnostics {
    one(
      RegistryCode.newer,
      .init("登记簿由较新版本的复文写成", "the registry was written by a newer Fuwen"),
      help: .init("升级本程序；不要用旧程序写新登记簿。", "upgrade this program; nothing was changed."))
  }

  func networkFileSystem(_ name: String) -> Diagnostics {
    one(
      RegistryCode.networkFileSystem,
      .init(
        "登记簿在网络文件系统（\(name)）上，加锁不可靠，不予使用",
        "the registry lies on a network file system (\(name)), where locks can't be trusted"),
      help: .init(
        "放到本机磁盘上；多人共用请在同一台机器上运行。",
        "put it on a disk of this machine; who shares it works on the same machine."))
  }

  var cannotOpen: Diagnostics {
    one(
      RegistryCode.cannotOpen, .init("打不开登记簿", "the registry can't be opened"),
      help: .init(
        "检查文件夹是否存在、是否有读写权限、磁盘是否还有空间。",
        "check that the folder exists, may be read and written, and that the disk has room."))
  }

  var readOnly: Diagnostics {
    one(
      RegistryCode.readOnly, .init("登记簿或其文件夹不可写", "the registry or its folder can't be written"),
      help: .init(
        "登记簿旁须能新建文件；检查权限，检查磁盘是否只读。",
        "files must be made beside the registry: check permissions, and whether the disk is read-only."
      ))
  }

  var busy: Diagnostics {
    one(
      RegistryCode.busy,
      .init("登记簿被另一程序占用，等候十秒未果", "another program held the registry for ten seconds"),
      help: .init("什么也没有写入；稍后再试。", "nothing was written; try again in a while."))
  }

  var diskFull: Diagnostics {
    one(
      RegistryCode.diskFull, .init("磁盘已满", "the disk is full"),
      help: .init("什么也没有写入；腾出空间再试。", "nothing was written; make room and try again."))
  }

  var damaged: Diagnostics {
    one(
      RegistryCode.damaged, .init("登记簿已损坏", "the registry is damaged"),
      help: .init(
        "不要再写入；先复制留存，运行 fuwen verify，再从备份恢复。",
        "write nothing more: keep a copy, run 'fuwen verify', and restore from a backup."))
  }

  func systemFault(_ detail: String) -> Diagnostics {
    one(
      RegistryCode.systemFault,
      .init("磁盘或系统拒绝了操作\(detail)", "the disk or the system refused\(detail)"),
      help: .init(
        "什么也没有写入；检查磁盘和系统日志。",
        "nothing was written; look at the disk and the system's log."))
  }

  var conflict: Diagnostics {
    one(
      RegistryCode.conflict,
      .init("与已登记的内容冲突", "this conflicts with what is registered"),
      help: .init(
        "什么也没有写入；重新读取后再办，号码和标识不得重复。",
        "nothing was written; read anew and try again. Numbers and identifiers are given once."))
  }

  var erasureUnfinished: Diagnostics {
    one(
      RegistryCode.erasureUnfinished,
      .init(
        "已删除的个人信息在日志文件里还有残留", "erased personal data still lies in the write-ahead log"),
      help: .init(
        "有程序正在读取登记簿；关闭后再执行一次。", "a program is reading the registry: close it and try again."))
  }

  var issuingStopped: Diagnostics {
    one(
      RegistryCode.issuingStopped,
      .init(
        "登记簿从备份恢复，备份之后给出的文号还没有交代",
        "the registry was restored from a backup, and the numbers given since are not accounted for"
      ),
      help: .init(
        "查纸质发文登记，逐个系列报最后一个文号，之后才能印发。",
        "look in the paper register and state the last number of each series; then letters can be issued."
      ))
  }

  func fileNotWritten(_ file: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        RegistryCode.fileNotWritten, at: .init(file: file),
        .init("文件没有写成", "the file could not be written"),
        help: .init("检查文件夹、权限和磁盘空间。", "check the folder, permissions and the space on the disk."))
    ])
  }
}
