package import Casework
package import Records

extension BookReading {
  /// Where replay finds the records that a review froze.
  package var records: RecordLookup {
    RecordLookup(
      frozen: { objects in
        guard let caseRecord = record(CaseRecord.self, objects.caseRecord),
          let draft = record(Draft.self, objects.reply),
          let office = record(Office.self, objects.office),
          let letterhead = record(Letterhead.self, objects.letterhead)
        else { return nil }
        return try? FrozenRecords(
          caseRecord: caseRecord, draft: draft, office: OfficeVersion(office),
          letterhead: letterhead)
      },
      office: { digest in record(Office.self, digest).map { OfficeVersion($0) } })
  }

  package func record<R: RecordCodable>(_: R.Type, _ digest: Digest) -> R? {
    (try? document(digest))?.record(R.self)
  }
}

extension BookWriting {
  /// Keeps the records that a step froze.
  package func keep(_ frozen: FrozenRecords) throws(Diagnostics) {
    try keep(StoredDocument(.caseRecord, record: frozen.caseRecord))
    try keep(StoredDocument(.reply, record: frozen.draft))
    try keep(StoredDocument(.office, record: frozen.office.office))
    try keep(StoredDocument(.letterhead, record: frozen.letterhead))
  }
}
