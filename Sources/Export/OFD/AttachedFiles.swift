internal import Records

/// The files that a document carries, with `Attachments.xml` that lists them.
struct AttachedFiles {
  /// The list first; none without attachments.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  init(_ attachments: [FileAttachment], day: Day, ids: inout UnitIDs) {
    guard !attachments.isEmpty else { return }
    var writer = XMLWriter()
    writer.element("ofd:Attachments", [("xmlns:ofd", OFD.namespace)]) { out in
      for attachment in attachments {
        // An `xs:ID`, which a bare number can't be.
        let id = "a\(ids.next())"
        let ending = AttachedFiles.ending(of: attachment)
        let name = "\(id).\(ending)"
        files.append((name, attachment.bytes))
        let kilobytes = Millimetres(tenThousandths: attachment.bytes.count * 10).text
        out.element(
          "ofd:Attachment",
          [
            ("ID", id), ("Name", attachment.name), ("Format", ending.uppercased()),
            ("CreationDate", "\((attachment.day ?? day).iso)T00:00:00"), ("Size", kilobytes),
            ("Visible", "true"),
          ]
        ) {
          $0.element("ofd:FileLoc", text: name)
        }
      }
    }
    files.insert(("Attachments.xml", writer.bytes), at: 0)
  }

  var isEmpty: Bool { files.isEmpty }

  /// Some readers parse every file whose name holds `xml`, and stop at one that isn't: the ending
  /// goes by what the file is, not by what it is called.
  private static func ending(of attachment: FileAttachment) -> String {
    switch attachment.mimeType {
    case "text/xml", "application/xml": "xml"
    case "text/plain": "txt"
    case "application/json": "json"
    case "application/pdf": "pdf"
    case "image/png": "png"
    default: "dat"
    }
  }
}
