package import Records

/// What a public letter can be downloaded as. The PDF is always there.
package enum PublicFormat: String, Sendable, Hashable, CaseIterable, EventToken {
  case pdf, ofd
}

/// A file of a public letter, which is kept by its digest.
package struct ReleasedFile: EventPayload {
  package var format = PublicFormat.pdf
  package var digest = Digest(of: [])
  /// In bytes.
  package var size = 0
  package init() {}
  package init(format: PublicFormat, digest: Digest, size: Int) {
    self.format = format
    self.digest = digest
    self.size = size
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("format", &format)
    f.token("digest", &digest)
    f.token("size", &size)
  }
}
