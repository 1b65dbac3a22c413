package import Records

/// Proof that a review passed: only Casework makes one.
package struct Issue: Sendable, Hashable {
  package let record: IssueRecord
  package let content: Digest
  init(record: IssueRecord, content: Digest) {
    self.record = record
    self.content = content
  }
}
