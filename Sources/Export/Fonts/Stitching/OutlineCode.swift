internal import Typesetting

/// The one code in which all outlines of a face are written, made from the face alone: whatever
/// letter shows a glyph, its bits are the same.
struct OutlineCode: Sendable {
  private static let sampleSize = 48

  private let literals: HuffmanCode
  private let distances: HuffmanCode
  let costs: OutlineParser.Costs

  /// From some outlines spread evenly over the face.
  init(_ face: Face, parser: inout OutlineParser) {
    var sample: [UnsafeRawBufferPointer] = []
    let stride = max(1, face.glyphCount / OutlineCode.sampleSize)
    var glyph = stride / 2
    while glyph < face.glyphCount {
      let outline = face.outline(of: glyph)
      if outline.count > 0, !CompositeGlyph.isComposite(outline) { sample.append(outline) }
      glyph += stride
    }
    var costs = OutlineParser.Costs.usual
    var literals = HuffmanCode(frequencies: [1, 1], limit: 15)
    var distances = literals
    var tokens: [OutlineToken] = []
    // The second time with the costs that the first found.
    for _ in 0..<2 {
      // No symbol is left without a code: what the sample lacks another outline may have.
      var literalCounts = [Int](repeating: 1, count: DeflateSymbols.literalCount)
      var distanceCounts = [Int](repeating: 1, count: DeflateSymbols.distanceCount)
      for outline in sample {
        parser.tokens(of: outline, costs: costs, into: &tokens)
        for token in tokens {
          if token.isMatch {
            literalCounts[DeflateSymbols.length(token.length).symbol] += 1
            distanceCounts[DeflateSymbols.distance(token.distance).symbol] += 1
          } else {
            literalCounts[token.byte] += 1
          }
        }
      }
      literals = HuffmanCode(frequencies: literalCounts, limit: 15)
      distances = HuffmanCode(frequencies: distanceCounts, limit: 15)
      costs = OutlineParser.Costs(literals: literals, distances: distances)
    }
    self.literals = literals
    self.distances = distances
    self.costs = costs
  }

  func write(_ tokens: [OutlineToken], to out: inout BitWriter) {
    for token in tokens {
      if token.isMatch {
        let length = DeflateSymbols.length(token.length)
        write(literal: length.symbol, to: &out)
        out.put(length.extra, length.extraBits)
        let distance = DeflateSymbols.distance(token.distance)
        out.put(
          distances.codes[distance.symbol], Int(distances.lengths[distance.symbol]))
        out.put(distance.extra, distance.extraBits)
      } else {
        write(literal: token.byte, to: &out)
      }
    }
  }

  func write(bytes: [UInt8], to out: inout BitWriter) {
    for byte in bytes { write(literal: Int(byte), to: &out) }
  }

  func writeEnd(to out: inout BitWriter) { write(literal: DeflateSymbols.endOfBlock, to: &out) }

  private func write(literal symbol: Int, to out: inout BitWriter) {
    out.put(literals.codes[symbol], Int(literals.lengths[symbol]))
  }

  /// The head of a block in this code that isn't the last (RFC 1951, 3.2.7).
  func writeHead(to out: inout BitWriter) {
    out.put(0, 1)
    out.put(2, 2)
    out.put(UInt32(DeflateSymbols.literalCount - 257), 5)
    out.put(UInt32(DeflateSymbols.distanceCount - 1), 5)
    // No length is zero, so repeats of the one before are all that is worth writing.
    let lengths = literals.lengths + distances.lengths
    var symbols: [(symbol: Int, extra: UInt32, bits: Int)] = []
    var index = 0
    while index < lengths.count {
      symbols.append((Int(lengths[index]), 0, 0))
      var same = 0
      while index + 1 + same < lengths.count, lengths[index + 1 + same] == lengths[index] {
        same += 1
      }
      index += 1 + same
      while same > 0 {
        if same >= 3 {
          let run = min(6, same)
          symbols.append((16, UInt32(run - 3), 2))
          same -= run
        } else {
          symbols.append((Int(lengths[index - 1]), 0, 0))
          same -= 1
        }
      }
    }
    var counts = [Int](repeating: 0, count: 19)
    for entry in symbols { counts[entry.symbol] += 1 }
    let code = HuffmanCode(frequencies: counts, limit: 7)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    let last = order.lastIndex { code.lengths[$0] > 0 } ?? 3
    let used = max(4, last + 1)
    out.put(UInt32(used - 4), 4)
    for symbol in order.prefix(used) { out.put(UInt32(code.lengths[symbol]), 3) }
    for entry in symbols {
      out.put(code.codes[entry.symbol], Int(code.lengths[entry.symbol]))
      out.put(entry.extra, entry.bits)
    }
  }
}
