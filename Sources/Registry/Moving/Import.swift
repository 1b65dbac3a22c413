package import Desk
internal import GRDB
package import Records

extension Registry {
  /// Reads an exported registry, of all its offices, into this one, which must be empty. Every hash
  /// is computed anew and must be the one exported; views are made from the log, and all is verified.
  /// - Throws: FW1916 when the file isn't a whole export or the registry isn't empty, with what
  ///   verification found; nothing is written then.
  package func importBook(from file: String, views: any BookViews) throws(Diagnostics) {
    let here = RegistryFaults(path: file)
    try writing { first in
      guard try EventTable.offices(first.db).isEmpty else {
        throw faults.importRefused(.init("登记簿不是空的", "the registry isn't empty"))
      }
      let reading = Importing(db: first.db, faults: faults)
      do {
        try reading.run(try ExchangeReader(path: file, namespace: FormatVersion.namespace))
      } catch is ExchangeReader.Refused {
        throw here.importRefused(.init("不是完整的导出文件", "the file isn't a whole export"))
      } catch let mismatch as Importing.Mismatch {
        throw here.importRefused(mismatch.words)
      }
      for office in try EventTable.offices(first.db) {
        let session = Session(first.db, office: office, faults: faults)
        _ = try session.remakeViews(views, restorations: try session.restorationsFromLog())
        let report = try Verification(session: session, heads: [], views: views).report()
        guard report.isSound else {
          let refused = here.importRefused(.init("内容没有通过验证", "what it holds doesn't verify"))
          throw Diagnostics(refused.all + report.diagnostics(in: file).all)
        }
      }
    }
  }
}

extension RegistryFaults {
  fileprivate func importRefused(_ words: Diagnostic.Words) -> Diagnostics {
    one(
      RegistryCode.importRefused, words,
      help: .init(
        "什么也没有写入；重新导出，导入到新建的登记簿。",
        "nothing was written; export again, and import into a new registry."))
  }
}

/// The course of an import: items are entered as they are read.
private final class Importing {
  /// Something that doesn't give the digest that stands beside it.
  struct Mismatch: Error {
    var words: Diagnostic.Words
  }

  private let db: Database
  private let faults: RegistryFaults
  private var session: Session?
  private var head: Head?
  /// Where the office's log ends by the export's word.
  private var promised: Head?

  init(db: Database, faults: RegistryFaults) {
    self.db = db
    self.faults = faults
  }

  func run(_ reader: ExchangeReader) throws {
    guard case .start("registry", let root)? = try reader.next(),
      root["version"] == ExchangeText.version
    else { throw ExchangeReader.Refused() }
    var isClosed = false
    while let step = try reader.next() {
      switch step {
      case .start("office", let attributes): try begin(attributes)
      case .end("office"): try end()
      case .start("event", let attributes): try enterEvent(attributes, try bytes(reader, "event"))
      case .start("document", let attributes):
        try enterDocument(attributes, try bytes(reader, "document"))
      case .start("personal", _), .end("personal"): break
      case .start("datum", let attributes): try enterDatum(attributes, try bytes(reader, "datum"))
      case .end("registry"): isClosed = true
      default: throw ExchangeReader.Refused()
      }
    }
    guard isClosed, session == nil else { throw ExchangeReader.Refused() }
  }

  private func begin(_ attributes: [String: String]) throws {
    guard session == nil, let office = attributes["id"],
      let events = attributes["events"].flatMap({ Int($0) }),
      let hash = attributes["hash"].flatMap({ Digest(hex: $0) })
    else { throw ExchangeReader.Refused() }
    session = Session(db, office: office, faults: faults)
    promised = Head(office: office, sequence: events, hash: hash)
    head = nil
  }

  private func end() throws {
    guard head == promised else {
      throw Mismatch(words: .init("日志的末尾与导出时不同", "the log doesn't end as it did when exported"))
    }
    session = nil
  }

  /// What stands in the parts of an element, up to its end.
  private func bytes(_ reader: ExchangeReader, _ name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let step = try reader.next() {
      switch step {
      case .start("part", _), .end("part"): break
      case .text(let text):
        guard let part = ExchangeText.bytes(base64: text) else { throw ExchangeReader.Refused() }
        bytes.append(contentsOf: part)
      case .end(name): return bytes
      default: throw ExchangeReader.Refused()
      }
    }
    throw ExchangeReader.Refused()
  }

  private func enterEvent(_ attributes: [String: String], _ payload: [UInt8]) throws {
    guard let session, let sequence = attributes["sequence"].flatMap({ Int($0) }),
      let version = attributes["version"].flatMap({ Int($0) }), let kind = attributes["kind"],
      let kindVersion = Int(attributes["kindVersion"] ?? "1"), let person = attributes["person"],
      let at = attributes["at"].flatMap({ Instant(iso: $0) }),
      let hash = attributes["hash"].flatMap({ Digest(hex: $0) })
    else { throw ExchangeReader.Refused() }
    let event = Event(
      office: session.office, sequence: sequence, stream: .init(key: attributes["case"] ?? ""),
      version: version, kind: kind, kindVersion: kindVersion, person: PersonID(person),
      standsInFor: attributes["standsInFor"].map { PersonID($0) }, at: at, payload: payload,
      previous: head?.hash)
    guard event.hash == hash, sequence == (head?.sequence ?? 0) + 1 else {
      throw Mismatch(
        words: .init("第\(sequence)号事件与其摘要不符", "event \(sequence) doesn't give its hash"))
    }
    try session.eventTable.insert(.init(event: event, hash: hash))
    head = Head(office: session.office, sequence: sequence, hash: hash)
  }

  private func enterDocument(_ attributes: [String: String], _ bytes: [UInt8]) throws {
    guard let session, let digest = attributes["digest"].flatMap({ Digest(hex: $0) }),
      let kind = attributes["kind"].flatMap({ StoredDocument.Kind(rawValue: $0) })
    else { throw ExchangeReader.Refused() }
    var name = attributes["name"] ?? ""
    if let encoded = attributes["encodedName"] {
      guard let bytes = ExchangeText.bytes(base64: encoded),
        let decoded = String(validating: bytes, as: UTF8.self)
      else { throw ExchangeReader.Refused() }
      name = decoded
    }
    let document = StoredDocument(kind: kind, name: name, bytes: bytes)
    guard document.digest == digest else {
      throw Mismatch(
        words: .init(
          "文档 \(digest.short) 与其摘要不符", "document \(digest.short) doesn't give its digest"))
    }
    try session.documentTable.keep(document)
  }

  private func enterDatum(_ attributes: [String: String], _ bytes: [UInt8]) throws {
    guard let session, let id = attributes["case"], let proposer = attributes["proposer"],
      let field = attributes["field"].flatMap({ PersonalDatum.Field(rawValue: $0) }),
      let digest = attributes["digest"].flatMap({ Digest(hex: $0) })
    else { throw ExchangeReader.Refused() }
    if attributes["erased"] == "true" {
      return try session.personalTable.keepErased(
        digest, proposer: proposer, field: field.rawValue, of: CaseID(id))
    }
    guard let salt = attributes["salt"].flatMap({ ExchangeText.bytes(base64: $0) }),
      let saltText = String(validating: salt, as: UTF8.self),
      let value = String(validating: bytes, as: UTF8.self)
    else { throw ExchangeReader.Refused() }
    let datum = PersonalDatum(
      proposer: ProposerID(proposer), field: field, value: value, salt: saltText)
    guard datum.saltedDigest == digest else {
      throw Mismatch(
        words: .init(
          "案件 \(id) 的一项个人信息与其摘要不符", "personal data of case \(id) doesn't give its digest"))
    }
    _ = try session.personalTable.keep([datum], of: CaseID(id))
  }
}
