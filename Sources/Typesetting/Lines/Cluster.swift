/// One character as it will be set: its face, glyph and natural width.
struct Cluster {
  /// As typed, with its variation selector if any.
  var text: String
  var scalar: Unicode.Scalar
  var kind: CharacterClass
  /// Index into the setter's faces.
  var face: Int
  var glyph: Int
  /// Width that the character takes in a line that needs no adjustment.
  var advance: Length
  /// Where the glyph's origin stands within `advance`.
  var offset: Length
  /// The glyph's own width.
  var drawn: Length

  /// How much a mark can give way: half of a full-width opening or closing mark.
  var compressible: Length {
    kind == .opening || kind == .closing ? advance / 2 : .zero
  }

  var isDigit: Bool { ("0"..."9").contains(scalar) }
}
