package import Records

/// Something that isn't as it was written.
package struct VerifyFault: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case altered, missing, swapped, reordered, truncated, rewritten
    /// A view that isn't what the log leads to.
    case differs
    /// The database itself.
    case damaged
    /// Tables, indexes or triggers were changed.
    case unguarded
  }
  package enum Subject: Sendable, Hashable {
    case event(Int)
    case document(Digest)
    /// A phone or address of a case's proposer, by its salted digest.
    case personal(CaseID, Digest)
    case row(CaseID)
    /// A sum of the figures: year and component.
    case tally(Int, String)
    /// A document number as printed.
    case number(String)
    case search, restorations, file
    /// A table, index or trigger.
    case schema(String)
  }
  package var kind: Kind
  package var subject: Subject
  /// The event that names what is missing; nil otherwise.
  package var namedBy: Int?

  package init(_ kind: Kind, _ subject: Subject, namedBy: Int? = nil) {
    self.kind = kind
    self.subject = subject
    self.namedBy = namedBy
  }
}

extension VerifyFault {
  package func diagnostic(in file: String) -> Diagnostic {
    let (subject, kind) = (subjectWords, kindWords)
    var message = Diagnostic.Words(
      subject.chinese + kind.chinese, subject.english + " " + kind.english)
    if let namedBy {
      message.chinese += "（第\(namedBy)号事件提到它）"
      message.english += " (event \(namedBy) names it)"
    }
    return Diagnostic(code, at: .init(file: file), message, help: help)
  }

  package var code: DiagnosticCode {
    switch subject {
    case .event: isOfTheEnd ? RegistryCode.logEndFault : RegistryCode.logFault
    case .document: RegistryCode.documentFault
    case .personal: RegistryCode.personalFault
    case .row, .tally, .number, .search, .restorations: RegistryCode.viewFault
    case .file, .schema: RegistryCode.storeFault
    }
  }

  private var isOfTheEnd: Bool { kind == .truncated || kind == .rewritten }

  private var subjectWords: Diagnostic.Words {
    switch subject {
    case .event(let sequence): .init("第\(sequence)号事件", "event \(sequence)")
    case .document(let digest): .init("文档 \(digest.short) ", "document \(digest.short)")
    case .personal(let id, let digest):
      .init("案件 \(id) 的个人信息 \(digest.short) ", "personal data \(digest.short) of case \(id)")
    case .row(let id): .init("台账中案件 \(id) 的一行", "the ledger's row of case \(id)")
    case .tally(let year, let component):
      .init("\(year)年统计项 \(component) ", "the sum of \(component) for \(year)")
    case .number(let text): .init("发文登记中的 \(text) ", "the number \(text) in the register")
    case .search: .init("检索索引", "the search index")
    case .restorations: .init("恢复记录", "the list of restorations")
    case .file: .init("数据库文件", "the database file")
    case .schema(let name): .init("数据库结构 \(name) ", "the schema's \(name)")
    }
  }

  private var kindWords: Diagnostic.Words {
    switch kind {
    case .altered: .init("被改动", "was altered")
    case .missing: .init("缺失", "is missing")
    case .swapped: .init("与另一项对调", "was exchanged with another")
    case .reordered: .init("被挪了位置", "was moved from its place")
    case .truncated:
      .init(
        "之前的日志被截断，或整个文件退回到旧的副本",
        "lies beyond the log's end: it was cut off, or rolled back to an older copy")
    case .rewritten:
      .init(
        "与留存的链头不符：日志被整体改写，或退回旧副本后另行续写",
        "isn't the one that the kept head names: the log was written anew, or rolled back and continued"
      )
    case .differs: .init("与日志不符", "isn't what the log leads to")
    case .damaged: .init("已损坏", "is damaged")
    case .unguarded: .init("被改动或删除", "was changed or taken away")
    }
  }

  private var help: Diagnostic.Words {
    switch code {
    case RegistryCode.viewFault:
      .init("运行 fuwen registry rebuild 由日志重做。", "'fuwen registry rebuild' makes it anew from the log.")
    case RegistryCode.personalFault:
      .init("核对原登记材料；从备份恢复。", "check the paper of the registration; restore from a backup.")
    default:
      .init(
        "不要再写入；复制留存作为证据，用最近一次验证通过的备份恢复。",
        "write nothing more; keep a copy as evidence and restore the last backup that verified.")
    }
  }
}
