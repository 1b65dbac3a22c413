internal import Typesetting

/// Lengths as OFD writes them: millimetres with four decimals at most.
///
/// Sums and differences are made of whole ten-thousandths, so that they hold in the file too.
struct Millimetres: Comparable {
  var tenThousandths: Int

  init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  init(_ length: Length) {
    let number = length.units * 10_000
    let half = Length.mm(1).units / 2
    tenThousandths = (number + (number < 0 ? -half : half)) / Length.mm(1).units
  }

  static let zero = Millimetres(tenThousandths: 0)

  /// Without exponent, needless zeros or a bare point.
  var text: String {
    let magnitude = tenThousandths.magnitude
    var out = (tenThousandths < 0 ? "-" : "") + String(magnitude / 10_000)
    var fraction = magnitude % 10_000
    guard fraction > 0 else { return out }
    out += "."
    var scale: UInt = 1_000
    while fraction > 0 {
      out += String(fraction / scale)
      fraction %= scale
      scale /= 10
    }
    return out
  }

  static func + (a: Millimetres, b: Millimetres) -> Millimetres {
    Millimetres(tenThousandths: a.tenThousandths + b.tenThousandths)
  }
  static func - (a: Millimetres, b: Millimetres) -> Millimetres {
    Millimetres(tenThousandths: a.tenThousandths - b.tenThousandths)
  }
  static func < (a: Millimetres, b: Millimetres) -> Bool { a.tenThousandths < b.tenThousandths }
}

/// A rectangle on the page (`ST_Box`).
struct Box {
  var x: Millimetres
  var y: Millimetres
  var width: Millimetres
  var height: Millimetres

  var text: String { "\(x.text) \(y.text) \(width.text) \(height.text)" }
}
