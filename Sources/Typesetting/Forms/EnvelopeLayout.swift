internal import Letters
internal import Records

/// Envelopes as the mail reads them: the postcode in six red boxes at the top left, the addressee
/// in the middle, the sender at the bottom right with the postcode last.
struct EnvelopeLayout {
  /// The place of the boxes. The measures are those usual on envelopes after GB/T 1416; an
  /// envelope that has its boxes is printed with digits alone, at the same places.
  static let boxLeft = Length.mm(12)
  static let boxTop = Length.mm(10)
  static let boxWidth = Length.mm(8)
  static let boxHeight = Length.mm(9)
  static let boxStep = Length.mm(10)
  static let line = Length.mm(hundredths: 40)
  /// The right and lower margin of the sender.
  static let margin = Length.mm(15)

  private let paper: Form.Paper
  private let setter: LineSetter
  private let lines: FormLines

  init(paper: Form.Paper, setter: LineSetter) {
    self.paper = paper
    self.setter = setter
    lines = FormLines(setter: setter)
  }

  func pages(_ envelopes: [Envelope]) -> (pages: [Page], warnings: [TypesettingWarning]) {
    var pages: [Page] = []
    var warnings: [TypesettingWarning] = []
    for (index, envelope) in envelopes.enumerated() {
      let path = "envelope/\(index + 1)"
      var items = postcode(envelope.to.postcode, path: path + "/to/postcode")
      if envelope.printsFrame { items += boxes() }
      let sender = envelope.printsFrame ? self.sender(envelope, path: path + "/from") : []
      let senderHeight = sender.reduce(Length.zero) { $0 + $1.height }
      let senderTop = paper.height - .mm(10) - senderHeight
      let top = EnvelopeLayout.boxTop + EnvelopeLayout.boxHeight + .mm(8)
      let left = paper.width / 6
      let room = (envelope.printsFrame ? senderTop : paper.height - .mm(30)) - top - .mm(3)
      let set = addressee(
        envelope.to, path: path + "/to", width: paper.width - left - .mm(20), height: room)
      if !set.fits {
        warnings.append(.layout("\(envelope.to.addressee)的地址太长，信封上放不下"))
      }
      var y = top
      for line in set.lines {
        items += line.items.map { $0.moved(right: left, down: y) }
        y = y + line.height
      }
      y = senderTop
      for line in sender {
        items += line.items.map { $0.moved(right: EnvelopeLayout.margin, down: y) }
        y = y + line.height
      }
      pages.append(Page(width: paper.width, height: paper.height, items: items))
    }
    return (pages, warnings)
  }

  private func boxes() -> [Page.Item] {
    var items: [Page.Item] = []
    let thick = EnvelopeLayout.line
    let (width, height) = (EnvelopeLayout.boxWidth, EnvelopeLayout.boxHeight)
    for index in 0..<6 {
      let x = EnvelopeLayout.boxLeft + EnvelopeLayout.boxStep * index
      let y = EnvelopeLayout.boxTop
      for (dx, dy, w, h) in [
        (Length.zero, Length.zero, width, thick), (.zero, height - thick, width, thick),
        (.zero, thick, thick, height - thick * 2), (width - thick, thick, thick, height - thick * 2),
      ] {
        items.append(.rule(Rule(x: x + dx, y: y + dy, width: w, height: h, colour: .red)))
      }
    }
    return items
  }

  /// Each digit in the middle of its box. They are one run, so that readers see one number.
  private func postcode(_ text: String, path: String) -> [Page.Item] {
    let style = TextStyle.natural(.body, TypeSize.three)
    var line = setter.line(text, style, role: .block(path: path))
    for (index, cluster) in line.clusters.enumerated() where index < 6 {
      line.origins[index] =
        EnvelopeLayout.boxStep * index
        + (EnvelopeLayout.boxWidth - cluster.advance) / 2 + cluster.offset
    }
    return line.items(
      setter, x: EnvelopeLayout.boxLeft,
      baseline: EnvelopeLayout.boxTop + EnvelopeLayout.boxHeight / 2 + style.size * 36 / 100)
  }

  private func addressee(
    _ label: LabelSheet.Label, path: String, width: Length, height: Length
  ) -> (lines: [FormLine], fits: Bool) {
    var last: [FormLine] = []
    for (address, name) in [
      (Length.pt(16), Length.pt(22)), (.pt(14), .pt(18)), (.pt(12), .pt(16)),
      (.pt(hundredths: 1050), .pt(14)), (.pt(9), .pt(12)),
    ] {
      let indent = address * 4
      last =
        lines.text(
          label.address, .natural(.body, address), path: path + "/address", side: .left,
          width: width)
        + [FormLine(height: address / 2, items: [])]
        + lines.text(
          label.addressee, .natural(.heading1, name), path: path + "/addressee", side: .left,
          width: width, indent: indent)
      let need = last.reduce(Length.zero) { $0 + $1.height }
      if need <= height {
        return ([FormLine(height: (height - need) / 2, items: [])] + last, true)
      }
    }
    return (last, false)
  }

  private func sender(_ envelope: Envelope, path: String) -> [FormLine] {
    let style = TextStyle.natural(.body, TypeSize.smallFour)
    let width = paper.width - EnvelopeLayout.margin * 2
    func line(_ text: String, _ part: String) -> [FormLine] {
      text.isEmpty
        ? []
        : lines.text(text, style, path: path + "/" + part, side: .right, width: width)
    }
    return envelope.sender.enumerated().flatMap { line($1, "\($0 + 1)") }
      + line(envelope.senderPostcode, "postcode")
  }
}
