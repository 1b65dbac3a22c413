package import Records

/// What `fuwen explain` says of the store's codes.
package enum RegistryCatalogue {
  package static let all: [DiagnosticCatalogue.Entry] = opening + disk + moving + verifying

  private typealias Entry = DiagnosticCatalogue.Entry

  private static let opening: [Entry] = [
    Entry(
      RegistryCode.missing, .init("没有登记簿", "No registry"),
      .init(
        "所指的位置没有登记簿文件。登记簿不会悄悄新建，以免写错地方。",
        "There is no registry file at the place named. None is made silently, so that nothing is written to a wrong place."
      ),
      remedy: .init(
        "核对 --registry 或 FUWEN_REGISTRY，或者先建立。", "Check --registry or FUWEN_REGISTRY, or make one.")
    ),
    Entry(
      RegistryCode.notARegistry, .init("不是登记簿", "Not a registry"),
      .init("文件不是SQLite数据库，或是别的程序的数据库。", "The file is no SQLite database, or another program's."),
      remedy: .init(
        "核对文件名；文件头损坏的，从备份恢复。", "Check the name; restore from a backup when its head is damaged.")),
    Entry(
      RegistryCode.newer, .init("登记簿版本较新", "A newer registry"),
      .init(
        "登记簿的结构比本程序新。旧程序写新登记簿会丢东西，所以读写都不予进行。",
        "The registry's schema is newer than this program. An old program writing into a newer book would lose things, so it does nothing at all."
      ),
      remedy: .init("升级程序。", "Upgrade the program.")),
    Entry(
      RegistryCode.networkFileSystem, .init("网络文件系统", "A network file system"),
      .init(
        "NFS、SMB、sshfs 等网络文件系统上的锁和共享内存不可靠，两个程序同时写会损坏登记簿。",
        "Locks and shared memory aren't reliable on NFS, SMB, sshfs and the like: two programs at work would damage the registry."
      ),
      remedy: .init("放到本机磁盘。", "Put it on a disk of this machine.")),
    Entry(
      RegistryCode.cannotOpen, .init("打不开", "It can't be opened"),
      .init("文件夹不存在，或没有读取权限。", "The folder doesn't exist or may not be read."),
      remedy: .init("建立文件夹或更正权限。", "Make the folder or correct its permissions.")),
    Entry(
      RegistryCode.readOnly, .init("不可写", "Not writable"),
      .init(
        "登记簿用预写日志，读取时也要在旁边建文件，所以文件夹须可写。",
        "The registry keeps a write-ahead log beside it even when it is only read, so its folder must be writable."
      ),
      remedy: .init("更正权限；磁盘只读的，换一处。", "Correct permissions, or move it off a read-only disk.")),
    Entry(
      RegistryCode.busy, .init("占用中", "Busy"),
      .init(
        "同一时刻只有一个程序写；等候十秒仍未轮到。已写的不受影响，本次什么也没有写。",
        "One program writes at a time, and ten seconds' waiting did not bring the turn. Nothing of this command was written."
      ),
      remedy: .init(
        "稍后再试；一直如此的，查有无停住的程序。", "Try again; if it stays so, look for a program that hangs.")),
  ]

  private static let disk: [Entry] = [
    Entry(
      RegistryCode.diskFull, .init("磁盘已满", "The disk is full"),
      .init("没有空间写完这一步，已整步撤回。", "There was no room to finish the step; all of it was taken back."),
      remedy: .init("腾出空间再试。", "Make room and try again.")),
    Entry(
      RegistryCode.damaged, .init("登记簿损坏", "A damaged registry"),
      .init(
        "读到的内容不合数据库格式或登记簿的约定。", "What was read isn't as the database or the registry writes it."),
      remedy: .init(
        "复制留存，运行 fuwen verify，从备份恢复。", "Keep a copy, run 'fuwen verify', restore from a backup.")),
    Entry(
      RegistryCode.systemFault, .init("系统拒绝", "The system refused"),
      .init(
        "磁盘或操作系统报错，已整步撤回。", "The disk or the system reported a fault; the step was taken back."),
      remedy: .init("检查磁盘和系统日志。", "Look at the disk and the system's log.")),
    Entry(
      RegistryCode.conflict, .init("登记冲突", "A conflict"),
      .init(
        "同一个号码、同一件建议提案或日志的同一位置不能登记两次。",
        "A number, a matter and a place in the log are each given once."),
      remedy: .init("重新读取后再办。", "Read anew and try again.")),
    Entry(
      RegistryCode.erasureUnfinished, .init("删除未完", "An unfinished erasure"),
      .init(
        "个人信息已从登记簿删除，但预写日志里的旧内容要等其他程序读完才能清掉。",
        "Personal data is gone from the registry, but old pages in the write-ahead log can only be cleared when no program reads them."
      ),
      remedy: .init("关闭其他程序；下次打开时会自动完成。", "Close other programs; the next opening finishes it.")),
  ]

  private static let moving: [Entry] = [
    Entry(
      RegistryCode.exists, .init("文件已存在", "The file exists"),
      .init(
        "不覆盖已有的登记簿、备份或导出文件。",
        "Nothing is written over a registry, a backup or an export that exists."),
      remedy: .init("换一个名字。", "Choose another name.")),
    Entry(
      RegistryCode.copyUnsound, .init("副本未通过验证", "A copy that doesn't verify"),
      .init(
        "备份和恢复都先验证副本再给它名字；未通过的不留下。",
        "A backup or a restored copy is verified before it gets its name; one that fails is not left behind."
      ),
      remedy: .init(
        "在原登记簿上运行 fuwen verify，或换一份备份。",
        "Run 'fuwen verify' on the original, or take another backup.")),
    Entry(
      RegistryCode.issuingStopped, .init("暂停印发", "Issuing stands still"),
      .init(
        "从备份恢复后，备份以后给出的文号不在登记簿里；不交代就继续编号，同一文号会给出两次。",
        "After a backup is restored, numbers given since it was made aren't in the registry; going on would give a number twice."
      ),
      remedy: .init(
        "查纸质登记，按系列报最后一个文号。", "Look in the paper register and state each series' last number.")),
    Entry(
      RegistryCode.importRefused, .init("不能导入", "An import refused"),
      .init(
        "导出文件不完整、被改动，或登记簿不是空的。导入要么全部完成，要么什么也不写。",
        "The export is incomplete or altered, or the registry isn't empty. An import is done as a whole or not at all."
      ),
      remedy: .init("重新导出；导入到新建的登记簿。", "Export again, and import into a new registry.")),
    Entry(
      RegistryCode.headsUnreadable, .init("链头文件读不出", "Unreadable heads"),
      .init("链头文件每行记单位、序号和摘要。", "Each line of a heads file holds office, sequence and hash."),
      remedy: .init(
        "核对文件名；坏行不要删，换一份链头。",
        "Check the name; leave a bad line as it is and take another file of heads.")),
    Entry(
      RegistryCode.fileNotWritten, .init("文件没有写成", "A file wasn't written"),
      .init("备份、导出或链头文件写不下去。", "A backup, an export or a file of heads could not be written."),
      remedy: .init("检查文件夹、权限和空间。", "Check folder, permissions and space.")),
  ]

  private static let verifying: [Entry] = [
    Entry(
      RegistryCode.logFault, .init("日志有误", "A fault in the log"),
      .init(
        "每个事件带有自己内容的摘要和前一事件的摘要；改动、抽走、对调、挪位都会对不上。",
        "Each event carries a hash of its content and of the event before: altering, taking out, exchanging and moving all show."
      ),
      remedy: .init("留存证据，从验证过的备份恢复。", "Keep the evidence and restore a verified backup.")),
    Entry(
      RegistryCode.logEndFault, .init("日志被截断、退回或改写", "A log cut off, rolled back or rewritten"),
      .init(
        "留存在别处的链头不在现在的日志里。没有链头时这类改动看不出来，报告注明“未锚定”。",
        "A head kept elsewhere isn't in the log as it is now. Without a head such changes can't show, and the report says so."
      ),
      remedy: .init("核对链头出处；从备份恢复。", "Check where the head comes from; restore from a backup.")),
    Entry(
      RegistryCode.documentFault, .init("文档有误", "A fault in a document"),
      .init(
        "文档按内容摘要存放；内容不符、缺失、对调都会指出。",
        "Documents are kept by digest: altered, missing and exchanged ones are named."),
      remedy: .init("从备份恢复。", "Restore from a backup.")),
    Entry(
      RegistryCode.personalFault, .init("个人信息有误", "A fault in personal data"),
      .init(
        "电话、住址与登记时的加盐摘要不符。已按规定删除的只列出，不算错误。",
        "A phone or address isn't what its salted digest was made from. Erased data is listed, and is no fault."
      ),
      remedy: .init("核对原件；从备份恢复。", "Check the original paper; restore from a backup.")),
    Entry(
      RegistryCode.viewFault, .init("台账与日志不符", "A view that differs from the log"),
      .init(
        "台账、统计、发文登记和检索都由日志得出，可随时重做。",
        "Ledger, figures, register of numbers and search follow from the log and can be made anew at any time."
      ),
      remedy: .init("运行 fuwen registry rebuild。", "Run 'fuwen registry rebuild'.")),
    Entry(
      RegistryCode.storeFault, .init("数据库有误", "A fault in the database"),
      .init(
        "数据库页损坏，或表、索引、防改触发器被改动。",
        "Pages are damaged, or tables, indexes or the triggers that guard the log were changed."),
      remedy: .init("从备份恢复。", "Restore from a backup.")),
  ]
}
