internal import Typesetting

/// A subset's font file, compressed.
struct FontProgram {
  /// Below so many glyphs a code of its own isn't worth its place.
  private static let fewGlyphs = 12

  let bytes: [UInt8]
  /// Before compression.
  let length: Int

  init(
    _ subset: FaceSubset, coding: PDF.Options.FontCoding, cache: PDF.Cache,
    file: borrowing ObjectFile
  ) {
    if coding == .stitched, subset.entries.count > FontProgram.fewGlyphs {
      (bytes, length) = cache.face(subset.face).stream(subset, file: file)
      return
    }
    let font = SubsetFile(subset, use: .pdf) { OutlineSum(subset.face.outline(of: $0)) }
    length = font.count
    if case .deflated(let level) = coding {
      bytes = Deflater(level: level).zlib(font.bytes)
    } else {
      bytes = file.zlib(font.bytes)
    }
  }
}
