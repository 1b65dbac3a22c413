internal import Glibc
internal import Records

/// Reads the pictures that a letterhead names, from inside its own folder only.
enum SealImages {
  /// Widest picture accepted, by its header: 20 megapixels.
  static let mostPixels = 20_000_000
  static let mostBytes = 16 * 1024 * 1024

  /// Contents by the path in the letterhead, and what is wrong with those that were refused.
  static func read(
    _ letterhead: Letterhead, at place: Diagnostic.Place
  ) -> (images: [String: [UInt8]], diagnostics: [Diagnostic]) {
    var images: [String: [UInt8]] = [:]
    var diagnostics: [Diagnostic] = []
    let folder = FilePaths.folder(of: place.file)
    for path in letterhead.issuers.compactMap(\.seal) where images[path] == nil {
      do {
        images[path] = try read(path, in: folder)
      } catch {
        diagnostics.append(error.diagnostic(path: path, at: place))
      }
    }
    return (images, diagnostics)
  }

  private static func read(_ path: String, in folder: String) throws(ImageFault) -> [UInt8] {
    let full = folder + "/" + path
    guard let real = FilePaths.real(full) else { throw .missing }
    guard let home = FilePaths.real(folder), real.hasPrefix(home == "/" ? "/" : home + "/")
    else { throw .outside }
    let descriptor = open(real, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .missing }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { throw .notPicture }
    guard status.st_size <= mostBytes else { throw .tooLarge }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      }
      guard count > 0 else { throw .notPicture }
      offset += count
    }
    guard let size = PNGHeader(bytes) else { throw .notPicture }
    guard size.width * size.height <= mostPixels else { throw .tooManyPixels(size) }
    return bytes
  }
}

/// Width and height in a PNG file's header.
struct PNGHeader {
  var width: Int
  var height: Int

  /// nil when the bytes don't begin like a PNG file.
  init?(_ bytes: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 33, Array(bytes[0..<8]) == signature,
      Array(bytes[12..<16]) == Array("IHDR".utf8)
    else { return nil }
    func number(_ offset: Int) -> Int {
      bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    width = number(16)
    height = number(20)
    guard width > 0, height > 0 else { return nil }
  }
}

enum ImageFault: Error {
  case missing, outside, notPicture, tooLarge
  case tooManyPixels(PNGHeader)

  func diagnostic(path: String, at place: Diagnostic.Place) -> Diagnostic {
    switch self {
    case .missing:
      Diagnostic(
        DeskCode.imageMissing, at: place,
        .init("印章图片“\(path)”不存在或无法读取", "the seal image '\(path)' is missing or unreadable"),
        help: .init("把图片放在版式文件的目录内，或删去 seal 属性", "put it in the letterhead's folder, or drop the seal attribute"))
    case .outside:
      Diagnostic(
        DeskCode.imageOutside, at: place,
        .init("印章图片“\(path)”指向版式目录之外", "the seal image '\(path)' leads out of the letterhead's folder"),
        help: .init("使用目录内的文件，不用指向外面的链接", "use a file inside the folder, not a link out of it"))
    case .notPicture:
      Diagnostic(
        DeskCode.imageUnreadable, at: place,
        .init("“\(path)”不是PNG图片", "'\(path)' is not a PNG picture"),
        help: .init("印章图片须为PNG文件", "a seal image must be a PNG file"))
    case .tooLarge:
      Diagnostic(
        DeskCode.imageTooLarge, at: place,
        .init("印章图片“\(path)”超过16兆字节", "the seal image '\(path)' is over 16 MiB"),
        help: .init("缩小图片后再用", "make it smaller"))
    case .tooManyPixels(let size):
      Diagnostic(
        DeskCode.imageTooLarge, at: place,
        .init(
          "印章图片“\(path)”为\(size.width)×\(size.height)像素，超过2000万像素",
          "the seal image '\(path)' is \(size.width) by \(size.height), over 20 megapixels"),
        help: .init("1000×1000像素已足够印制", "1000 by 1000 pixels is enough for print"))
    }
  }
}
