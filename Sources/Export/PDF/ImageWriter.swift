/// Pictures of a document, each written once however often it is drawn.
struct ImageWriter {
  private var known: [(png: [UInt8], picture: PDF.CodedPicture?)] = []
  /// nil: the file can't be read, and nothing is drawn.
  private(set) var references: [Reference?] = []

  /// The name of the picture among the pages' resources.
  mutating func name(of png: [UInt8], cache: PDF.Cache, in file: inout ObjectFile) -> Int? {
    if let index = known.firstIndex(where: { $0.png == png }) {
      return references[index] == nil ? nil : index
    }
    let picture = cache.picture(png)
    known.append((png, picture))
    references.append(picture.map { _ in file.allocate() })
    return picture == nil ? nil : known.count - 1
  }

  func write(to file: inout ObjectFile) {
    for (index, entry) in known.enumerated() {
      guard let picture = entry.picture, let reference = references[index] else { continue }
      var mask: Reference?
      if let alpha = picture.alpha {
        let reference = file.allocate()
        mask = reference
        file.stream(reference, compressed: alpha) {
          describe(picture, space: "/DeviceGray", to: &$0)
        }
      }
      file.stream(reference, compressed: picture.samples) {
        describe(picture, space: picture.isGrey ? "/DeviceGray" : "/DeviceRGB", to: &$0)
        if let mask {
          $0.put("/SMask ")
          $0.put(mask)
        }
      }
    }
  }

  private func describe(
    _ picture: PDF.CodedPicture, space: StaticString, to out: inout ByteWriter
  ) {
    out.put("/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ")
    out.put(picture.width)
    out.put("/Height ")
    out.put(picture.height)
    out.put("/ColorSpace")
    out.put(space)
  }
}
