internal import Synchronization
internal import Typesetting

/// A face's outlines in deflate's bits, each coded when it is first asked for.
final class CodedFace: Sendable {
  /// One outline's bits, and what the sums over a file need to know of it.
  private struct Coded {
    /// Index of the first word.
    var start: Int
    var bitCount: Int
    var sum: OutlineSum
    var adler: Adler32
  }

  private struct State {
    var parser = OutlineParser()
    var code: OutlineCode?
    var words: [UInt64] = []
    var outlines: [Coded] = []
    /// By glyph of the face: index into `outlines`, or -1.
    var places: [Int32] = []
    var tokens: [OutlineToken] = []
  }

  private let face: Face
  private let state = Mutex(State())

  init(_ face: Face) { self.face = face }

  /// The subset's file as a zlib stream, and the file's length.
  ///
  /// One block in the face's code holds the directory and the outlines; the other tables are
  /// compressed with what `file` compresses by.
  func stream(
    _ subset: FaceSubset, file pdf: borrowing ObjectFile
  ) -> (bytes: [UInt8], length: Int) {
    let (file, head) = stitched(subset)
    var (bytes, adler) = head
    bytes += pdf.raw(file.rest)
    adler.append(Adler32(of: file.rest))
    for shift in [24, 16, 8, 0] {
      bytes.append(UInt8(truncatingIfNeeded: adler.value >> UInt32(shift)))
    }
    return (bytes, file.count)
  }

  /// Everything but the other tables.
  private func stitched(
    _ subset: FaceSubset
  ) -> (file: SubsetFile, head: (bytes: [UInt8], adler: Adler32)) {
    state.withLock { state in
      let code = prepare(subset, &state)
      let file = SubsetFile(subset, use: .pdf) { state.outlines[Int(state.places[$0])].sum }
      var out = BitWriter()
      out.reserve(bits: file.count * 7)
      out.put(0x9C78, 16)
      code.writeHead(to: &out)
      var adler = Adler32(of: file.directory)
      code.write(bytes: file.directory, to: &out)
      state.words.withUnsafeBufferPointer { words in
        for outline in file.outlines {
          switch outline {
          case .original(let glyph):
            let coded = state.outlines[Int(state.places[glyph])]
            guard coded.bitCount > 0, let base = words.baseAddress else { continue }
            out.append(base + coded.start, count: coded.bitCount)
            adler.append(coded.adler)
          case .rewritten(let bytes):
            let padded = bytes.count % 2 == 1 ? bytes + [0] : bytes
            code.write(bytes: padded, to: &out)
            adler.append(Adler32(of: padded))
          }
        }
      }
      code.writeEnd(to: &out)
      // An empty stored block ends at a whole byte.
      out.put(0, 3)
      out.align()
      out.put(0xFFFF_0000, 32)
      return (file, (out.bytes(extra: file.rest.count + 64), adler))
    }
  }

  /// Codes what the subset shows and isn't coded yet.
  private func prepare(_ subset: FaceSubset, _ state: inout State) -> OutlineCode {
    if state.places.isEmpty {
      state.places = [Int32](repeating: -1, count: face.glyphCount + 1)
    }
    let code = state.code ?? OutlineCode(face, parser: &state.parser)
    state.code = code
    for entry in subset.entries where state.places[entry.glyph] < 0 {
      let outline = face.outline(of: entry.glyph)
      state.parser.tokens(of: outline, costs: code.costs, into: &state.tokens)
      var bits = BitWriter()
      code.write(state.tokens, to: &bits)
      var adler = Adler32(of: outline)
      if outline.count % 2 == 1 { adler.append(Adler32(of: [0])) }
      state.places[entry.glyph] = Int32(state.outlines.count)
      state.outlines.append(
        Coded(
          start: state.words.count, bitCount: bits.bitCount, sum: OutlineSum(outline),
          adler: adler))
      state.words.append(contentsOf: bits.padded)
    }
    return code
  }
}
