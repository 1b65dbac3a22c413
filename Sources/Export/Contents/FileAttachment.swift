package import Records

/// A file carried inside a letter.
package struct FileAttachment: Sendable, Hashable {
  /// What the file is to the letter (`AFRelationship`).
  package enum Relationship: String, Sendable {
    /// The letter was made from it.
    case source = "Source"
    /// What the letter shows, in another form.
    case data = "Data"
    case supplement = "Supplement"
    case unspecified = "Unspecified"
  }

  /// With its extension; ASCII shows everywhere.
  package var name: String
  package var description: String
  /// Such as `text/xml`.
  package var mimeType: String
  package var bytes: [UInt8]
  package var relationship: Relationship
  /// nil: the document's own day.
  package var day: Day?

  package init(
    name: String, description: String, mimeType: String, bytes: [UInt8],
    relationship: Relationship, day: Day? = nil
  ) {
    self.name = name
    self.description = description
    self.mimeType = mimeType
    self.bytes = bytes
    self.relationship = relationship
    self.day = day
  }
}
