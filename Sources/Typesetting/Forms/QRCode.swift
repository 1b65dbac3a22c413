internal import CQREncode

/// The black and white modules of a QR code (ISO/IEC 18004), error correction M: a folded or
/// stained sheet still reads.
struct QRCode {
  /// Modules along a side.
  let side: Int
  /// Row by row.
  private let black: [Bool]

  /// nil when the text doesn't fit in any code, or is empty.
  init?(_ text: String) {
    guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    let count = side * side
    guard let data = code.pointee.data else { return nil }
    black = (0..<count).map { data[$0] & 1 == 1 }
  }

  /// Black stretches: row, first module, count.
  var stretches: [(row: Int, start: Int, count: Int)] {
    var out: [(row: Int, start: Int, count: Int)] = []
    for row in 0..<side {
      var start: Int?
      for column in 0...side {
        let isBlack = column < side && black[row * side + column]
        if isBlack, start == nil { start = column }
        if !isBlack, let from = start {
          out.append((row, from, column - from))
          start = nil
        }
      }
    }
    return out
  }
}
