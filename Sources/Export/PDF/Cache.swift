internal import Synchronization
internal import Typesetting

extension PDF {
  /// What letters of a batch share: outlines and pictures compressed once.
  ///
  /// It changes how long writing takes, never what is written. One belongs with the font library
  /// whose faces it remembers, and may be used from several threads.
  package final class Cache: Sendable {
    private static let pictureLimit = 32

    private let faces = Mutex<[ObjectIdentifier: CodedFace]>([:])
    private let pictures = Mutex<[[UInt8]: CodedPicture?]>([:])

    package init() {}

    /// Holds the face, so that its identity stays its own.
    func face(_ face: Face) -> CodedFace {
      faces.withLock {
        if let known = $0[ObjectIdentifier(face)] { return known }
        let coded = CodedFace(face)
        $0[ObjectIdentifier(face)] = coded
        return coded
      }
    }

    /// Whether a PNG file can be drawn: read to its last row, not only its header.
    package func canDraw(_ png: [UInt8]) -> Bool { picture(png) != nil }

    /// nil when the file isn't a PNG that can be read.
    func picture(_ png: [UInt8]) -> CodedPicture? {
      if let known = pictures.withLock({ $0[png] }) { return known }
      let coded = PNGPicture(png).map(CodedPicture.init)
      pictures.withLock {
        if $0.count >= Cache.pictureLimit { $0.removeAll() }
        $0[png] = .some(coded)
      }
      return coded
    }
  }

  /// A picture as PDF stores it.
  struct CodedPicture: Sendable {
    let width: Int
    let height: Int
    let isGrey: Bool
    let samples: [UInt8]
    let alpha: [UInt8]?

    init(_ picture: PNGPicture) {
      width = picture.width
      height = picture.height
      isGrey = picture.isGrey
      let deflater = Deflater(level: 9)
      samples = deflater.zlib(picture.samples)
      alpha = picture.alpha.map { deflater.zlib($0) }
    }
  }
}
