package import Records

/// Proof that a review passed: only Casework makes one.
package struct Issue: Sendable, Hashable {
  package let record: IssueRecord
  /// What passed the gates and was issued.
  package let content: Digest
  init(record: IssueRecord, content: Digest) {
    self.record = record
    self.content = content
  }
}
