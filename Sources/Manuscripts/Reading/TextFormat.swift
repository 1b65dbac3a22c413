internal import Records

/// How a run of a draft's text looks, as far as its file says.
struct TextFormat {
  var isBold = false
  /// Points.
  var size: Double?
  /// The family that its Chinese text is set in.
  var font: String?
}

extension Manuscript.Paragraph {
  /// A paragraph whose size and family are those of most of its text.
  init(
    _ text: String, numbering: String?, runs: [(text: String, format: TextFormat)],
    outlineLevel: Int?, alignment: Alignment?, style: String?
  ) {
    var sizes = Weights<Double>()
    var fonts = Weights<String>()
    var isBold = true
    for (text, format) in runs {
      var all = 0
      var han = 0
      for scalar in text.unicodeScalars where !DraftText.isSpace(scalar) {
        all += 1
        if CharacterRules.isHan(scalar.value) { han += 1 }
      }
      if all > 0, !format.isBold { isBold = false }
      if let size = format.size { sizes.add(size, all) }
      if let font = format.font { fonts.add(font, han) }
    }
    self.init(
      text: (numbering ?? "") + text, numbering: numbering, outlineLevel: outlineLevel,
      alignment: alignment, style: style, size: sizes.heaviest, isBold: isBold,
      font: fonts.heaviest)
  }
}

/// Values by how much text has them.
private struct Weights<Value: Hashable> {
  private var values: [(value: Value, weight: Int)] = []

  mutating func add(_ value: Value, _ weight: Int) {
    guard weight > 0 else { return }
    if let index = values.firstIndex(where: { $0.value == value }) {
      values[index].weight += weight
    } else if values.count < 64 {
      values.append((value, weight))
    }
  }

  /// The first of those with the most; nil: there is none.
  var heaviest: Value? {
    guard let most = values.map(\.weight).max() else { return nil }
    return values.first { $0.weight == most }?.value
  }
}
