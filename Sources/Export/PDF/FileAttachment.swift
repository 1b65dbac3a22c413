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

  /// Writes the file and its specification; returns the latter.
  func write(day documentDay: Day, to file: inout ObjectFile) -> Reference {
    let specification = file.allocate()
    let content = file.allocate()
    file.stream(content, bytes) {
      $0.put("/Type/EmbeddedFile/Subtype")
      $0.put(name: mimeType)
      $0.put("/Params<</Size ")
      $0.put(bytes.count)
      $0.put("/ModDate")
      $0.put(text: Metadata.date(day ?? documentDay))
      $0.put("/CheckSum<")
      for byte in MD5.digest(of: bytes) { $0.put(hex: UInt32(byte), width: 2) }
      $0.put(">>>")
    }
    file.write(specification) {
      $0.put("<</Type/Filespec/F")
      $0.put(text: name)
      $0.put("/UF")
      $0.put(text: name)
      if !description.isEmpty {
        $0.put("/Desc")
        $0.put(text: description)
      }
      $0.put("/AFRelationship")
      $0.put(name: relationship.rawValue)
      $0.put("/EF<</F ")
      $0.put(content)
      $0.put("/UF ")
      $0.put(content)
      $0.put(">>>>")
    }
    return specification
  }
}
