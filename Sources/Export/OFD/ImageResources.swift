internal import Typesetting

/// The pictures of a document, each once, in `DocumentRes.xml`.
struct ImageResources {
  private struct Picture {
    let id: Int
    let png: [UInt8]

    var fileName: String { "image_\(id).png" }
  }

  private var pictures: [Picture] = []

  init(_ pages: Pages, cache: PDF.Cache, ids: inout UnitIDs) {
    var seen: Set<[UInt8]> = []
    for page in pages.pages {
      for case .image(let image) in page.items where seen.insert(image.png).inserted {
        // Readers stop at a picture that they can't read.
        guard cache.canDraw(image.png) else { continue }
        pictures.append(Picture(id: ids.next(), png: image.png))
      }
    }
  }

  var isEmpty: Bool { pictures.isEmpty }

  /// nil: the file can't be read, and nothing is drawn.
  func id(of image: Image) -> Int? { pictures.first { $0.png == image.png }?.id }

  var files: [(name: String, bytes: [UInt8])] { pictures.map { ($0.fileName, $0.png) } }

  var listing: [UInt8] {
    var writer = XMLWriter()
    writer.element("ofd:Res", [("xmlns:ofd", OFD.namespace), ("BaseLoc", "Res")]) {
      $0.element("ofd:MultiMedias") {
        for picture in pictures {
          $0.element(
            "ofd:MultiMedia", [("ID", String(picture.id)), ("Type", "Image"), ("Format", "PNG")]
          ) {
            $0.element("ofd:MediaFile", text: picture.fileName)
          }
        }
      }
    }
    return writer.bytes
  }
}
