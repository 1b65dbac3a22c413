package import Records

/// Where an office's log ends: the last event's place and hash. Kept elsewhere, it shows whether
/// the log was cut off, rolled back or written anew.
package struct Head: Sendable, Hashable {
  package var office: String
  package var sequence: Int
  package var hash: Digest
  package init(office: String, sequence: Int, hash: Digest) {
    self.office = office
    self.sequence = sequence
    self.hash = hash
  }
}
