internal import Records

extension FileAttachment {
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
