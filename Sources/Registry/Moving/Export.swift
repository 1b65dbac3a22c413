internal import Desk
internal import GRDB
package import Records

extension Registry {
  /// Writes all offices' logs, documents and personal data as one XML file (Schemas/registry.xsd); the
  /// views follow from them. Without personal data, phones and addresses are left out as if erased.
  /// - Throws: FW1912 when the name is taken, FW1918.
  package func export(to target: String, includingPersonal: Bool) throws(Diagnostics) {
    let there = RegistryFaults(path: target)
    guard !FilePaths.exists(target) else { throw there.exists }
    let temporary = TemporaryDatabase(beside: target)
    defer { temporary.remove() }
    do {
      let writer = try ExchangeWriter(path: temporary.path)
      try shelf.read { db in
        try writer.line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        try writer.line(
          0, "<registry xmlns=\"\(FormatVersion.namespace)\" version=\"\(ExchangeText.version)\">")
        for office in try EventTable.offices(db) {
          let session = Session(db, office: office, faults: faults)
          try session.export(with: writer, includingPersonal: includingPersonal)
        }
        try writer.line(0, "</registry>")
      }
      try writer.finish()
    } catch is ExchangeWriter.Refused {
      throw there.fileNotWritten(target)
    } catch {
      throw faults.said(error)
    }
    try temporary.giveName(target, faults: there)
  }
}

extension Session {
  fileprivate func export(with writer: ExchangeWriter, includingPersonal: Bool) throws {
    guard let head = try eventTable.head() else { return }
    try writer.line(
      1,
      "<office id=\"\(ExchangeText.attribute(office))\" events=\"\(head.sequence)\" "
        + "hash=\"\(head.hash)\">")
    try eventTable.walk { _, kept in
      guard let kept, kept.event.hash == kept.hash else { throw DamagedValue(table: "events") }
      try write(kept.event, kept.hash, with: writer)
    }
    try documentTable.walk { _, kept in
      guard let kept, kept.isSound else { throw DamagedValue(table: "documents") }
      let name = kept.document.name
      let isPlain = ExchangeText.isPlain(name)
      try writer.element(
        2, "document",
        [
          ("digest", kept.digest.hex), ("kind", kept.document.kind.rawValue),
          ("name", isPlain && !name.isEmpty ? name : nil),
          ("encodedName", isPlain ? nil : ExchangeText.base64(name.utf8)),
        ], bytes: kept.document.bytes)
    }
    try writer.line(2, "<personal>")
    try personalTable.walk { kept in
      let datum = includingPersonal ? kept.datum : nil
      guard kept.isErased || kept.datum != nil else { throw DamagedValue(table: "personal") }
      try writer.element(
        3, "datum",
        [
          ("case", kept.caseID.text), ("proposer", kept.proposer), ("field", kept.field),
          ("digest", kept.digest.hex), ("erased", datum == nil ? "true" : nil),
          ("salt", datum.map { ExchangeText.base64($0.salt.utf8) }),
        ], bytes: datum.map { Array($0.value.utf8) } ?? [])
    }
    try writer.line(2, "</personal>")
    try writer.line(1, "</office>")
  }

  private func write(_ event: Event, _ hash: Digest, with writer: ExchangeWriter) throws {
    try writer.element(
      2, "event",
      [
        ("sequence", String(event.sequence)),
        ("case", event.stream == .office ? nil : event.stream.key),
        ("version", String(event.version)), ("kind", event.kind),
        ("kindVersion", event.kindVersion == 1 ? nil : String(event.kindVersion)),
        ("person", event.person.text), ("standsInFor", event.standsInFor?.text),
        ("at", event.at.iso), ("hash", hash.hex),
      ], bytes: event.payload)
  }
}
