internal import Letters
internal import Records

/// Stickers at the places that their maker cut them.
struct LabelLayout {
  /// From a sticker's edge to its text: printers drift.
  static let padding = Length.mm(4)

  private let sheet: LabelSheet
  private let setter: LineSetter

  init(_ sheet: LabelSheet, setter: LineSetter) {
    self.sheet = sheet
    self.setter = setter
  }

  func pages() -> (pages: [Page], warnings: [TypesettingWarning]) {
    let grid = sheet.grid
    var pages: [[Page.Item]] = []
    var warnings: [TypesettingWarning] = []
    for (index, label) in sheet.labels.enumerated() {
      let place = index + sheet.skipped
      while pages.count <= place / max(1, grid.perPage) { pages.append([]) }
      let onPage = place % max(1, grid.perPage)
      let x = Length.mm(hundredths: grid.left + grid.stepAcross * (onPage % grid.columns))
      let y = Length.mm(hundredths: grid.top + grid.stepDown * (onPage / grid.columns))
      let block = AddressBlock(label, path: "label/\(index + 1)", lines: FormLines(setter: setter))
      let set = block.lines(
        width: .mm(hundredths: grid.width) - LabelLayout.padding * 2,
        height: .mm(hundredths: grid.height) - LabelLayout.padding * 2)
      if !set.fits {
        warnings.append(.layout("\(label.addressee)的地址太长，标签上放不下"))
      }
      var top = y + LabelLayout.padding
      for line in set.lines {
        pages[pages.count - 1] += line.items.map {
          $0.moved(right: x + LabelLayout.padding, down: top)
        }
        top = top + line.height
      }
    }
    return (
      pages.map { Page(width: Form.Paper.a4.width, height: Form.Paper.a4.height, items: $0) },
      warnings
    )
  }
}

/// Postcode, address and name, as large as their room allows.
struct AddressBlock {
  private let label: LabelSheet.Label
  private let path: String
  private let lines: FormLines
  /// Sizes of the address, and of the name, which is larger.
  private static let sizes: [(Length, Length)] = [
    (.pt(12), .pt(14)), (.pt(11), .pt(13)), (.pt(hundredths: 1050), .pt(12)), (.pt(9), .pt(11)),
    (.pt(8), .pt(10)), (.pt(7), .pt(9)),
  ]

  init(_ label: LabelSheet.Label, path: String, lines: FormLines) {
    self.label = label
    self.path = path
    self.lines = lines
  }

  /// In the middle of its height.
  func lines(width: Length, height: Length) -> (lines: [FormLine], fits: Bool) {
    var last: [FormLine] = []
    for (address, name) in AddressBlock.sizes {
      last = stack(address, name, width: width)
      let need = last.reduce(Length.zero) { $0 + $1.height }
      if need <= height {
        return ([FormLine(height: (height - need) / 2, items: [])] + last, true)
      }
    }
    return (last, false)
  }

  private func stack(_ address: Length, _ name: Length, width: Length) -> [FormLine] {
    var stack: [FormLine] = []
    func add(_ text: String, _ style: TextStyle, _ part: String) {
      guard !text.isEmpty else { return }
      stack += lines.text(
        text, style, path: path + "/" + part, side: .left, width: width,
        pitch: style.size * 135 / 100)
    }
    add(label.postcode, .natural(.body, address), "postcode")
    add(label.address, .natural(.body, address), "address")
    add(label.addressee, .natural(.heading1, name), "addressee")
    return stack
  }
}
