internal import Letters
internal import Records

/// 署名、成文日期、印章 (GB/T 9704-2012, 7.3.5).
struct SignatureBlock {
  /// Sealed: the date ends four characters from the right (7.3.5.1).
  static let sealedRight = Grid.cell * 4
  /// Unsealed: the name ends two characters from the right (7.3.5.2).
  static let unsealedRight = Grid.cell * 2
  /// Name and date stand just below the seal's centre: this far, where the text above leaves room.
  static let belowCentre = Length.mm(hundredths: 850)
  /// An official seal's (assumed) diameter.
  static let usualDiameter = Length.mm(42)
  /// The gap between two seals of a row: they neither cross nor touch.
  static let betweenSeals = Length.mm(4)

  /// Lines of names, then the date's line; each is one grid line high.
  var items: [FlowItem]

  /// `blanks`: blank lines between the text and the names.
  init(_ signature: Document.Signature, blanks: Int, setter: LineSetter) {
    items = []
    let style = TextStyle.text(.body)
    let baseline = LineSetter.baseline(TypeSize.three)
    if signature.signatories.count == 1,
      let long = SignatureBlock.longName(signature, setter: setter)
    {
      items = long
      return
    }
    let names = signature.signatories.map {
      setter.line($0.name.text, style, role: .block(path: $0.name.path))
    }
    let date = signature.date.map {
      setter.line($0.text, style, role: .block(path: $0.path))
    }
    // A draft has no date: the name stands where it would over a date of usual length.
    let dateWidth = date?.width ?? Grid.cell * 7
    guard signature.isSealed else {
      self.items = SignatureBlock.unsealed(
        names, date, dateWidth: dateWidth, baseline: baseline, setter: setter)
      return
    }
    let dateX = Grid.right - SignatureBlock.sealedRight - dateWidth
    let rows = SignatureBlock.rows(names, signature.signatories)
    for (index, row) in rows.enumerated() {
      let isLastRow = index == rows.count - 1
      var item = FlowItem(kind: .other, halves: 2)
      for place in SignatureBlock.centres(
        row, dateCentre: dateX + dateWidth / 2, isLastRow: isLastRow)
      {
        // 7.3.5.1 keeps the name inside the core.
        let width = names[place.index].width
        let x = min(place.centre - width / 2, Grid.right - width)
        item.items += names[place.index].items(setter, x: x, baseline: baseline)
        if let seal = signature.signatories[place.index].seal {
          let middle = isLastRow ? Grid.pitch : Grid.pitch / 2
          item.items.append(
            SignatureBlock.image(
              seal, name: signature.signatories[place.index].name.text, centreX: place.centre,
              centreY: SignatureBlock.centre(
                seal, middle: middle, blanks: index == 0 ? blanks : nil)))
        }
      }
      items.append(item)
      // Rows of seals need room between them.
      if !isLastRow {
        let largest = row.map(\.diameter).max() ?? .zero
        let extra = (largest + SignatureBlock.betweenSeals - Grid.pitch).units
        let lines = max(0, (extra + Grid.pitch.units - 1) / Grid.pitch.units)
        if lines > 0 {
          items.append(.blank(lines * 2))
        }
      }
    }
    items.append(
      FlowItem(
        kind: .other, halves: 2,
        items: date?.items(setter, x: dateX, baseline: baseline) ?? []))
  }

  /// The seal's centre, from the top of its name's line. In the first row its top is within one
  /// line of the text, and not over it (7.3.5.1).
  private static func centre(
    _ seal: Document.Signature.Seal, middle: Length, blanks: Int?
  ) -> Length {
    let radius = Length.mm(seal.diameter) / 2
    let wanted = middle - belowCentre
    guard let blanks else { return wanted }
    // Where the ink of the last line of text ends.
    let text = Length.zero - Grid.pitch * blanks - (Grid.pitch - TypeSize.three) / 2
    return min(max(wanted, text + radius), text + Grid.pitch + radius)
  }

  /// A name too long to stand with its indent: on several lines, date and seal on their axis.
  /// nil for a name of usual length.
  private static func longName(
    _ signature: Document.Signature, setter: LineSetter
  ) -> [FlowItem]? {
    let style = TextStyle.text(.body)
    let baseline = LineSetter.baseline(TypeSize.three)
    guard let signatory = signature.signatories.first else { return nil }
    let clusters = setter.clusters(signatory.name.text, style, path: signatory.name.path)
    let whole = clusters.reduce(Length.zero) { $0 + $1.advance }
    guard whole > Grid.width - Grid.cell * 4 else { return nil }
    let measure = Grid.cell * 20
    let lines = LineBreaker(clusters).lines(first: measure, rest: measure, justified: false)
    let axis = Grid.right - Grid.cell * 2 - measure / 2
    var items = lines.map { line in
      FlowItem(
        kind: .other, halves: 2,
        items: setter.runs(
          clusters, line, style, x: axis - line.width / 2, baseline: baseline,
          role: .block(path: signatory.name.path)))
    }
    if let seal = signatory.seal, let last = items.indices.last {
      items[last].items.append(
        image(
          seal, name: signatory.name.text, centreX: axis, centreY: Grid.pitch - belowCentre))
    }
    let date = signature.date.map { setter.line($0.text, style, role: .block(path: $0.path)) }
    items.append(
      FlowItem(
        kind: .other, halves: 2,
        items: date.map { $0.items(setter, x: axis - $0.width / 2, baseline: baseline) } ?? []))
    return items
  }

  private struct Place {
    var index: Int
    var width: Length
    var diameter: Length
  }

  /// Names in rows no wider than the core.
  private static func rows(
    _ names: [SingleLine], _ signatories: [Document.Signature.Signatory]
  ) -> [[Place]] {
    var rows: [[Place]] = []
    var used = Length.zero
    for (index, name) in names.enumerated() {
      // Several seals need their room also where they are pressed by hand.
      let byHand = names.count > 1 ? usualDiameter : Length.zero
      let diameter = signatories[index].seal.map { Length.mm($0.diameter) } ?? byHand
      let width = max(name.width, diameter) + betweenSeals
      if rows.isEmpty || used + width > Grid.width {
        rows.append([])
        used = .zero
      }
      rows[rows.count - 1].append(Place(index: index, width: width, diameter: diameter))
      used = used + width
    }
    return rows
  }

  /// Centres of a row's names; the last row's last name is centred over the date.
  private static func centres(
    _ row: [Place], dateCentre: Length, isLastRow: Bool
  ) -> [(index: Int, centre: Length)] {
    guard let last = row.last else { return [] }
    let lastCentre = isLastRow ? dateCentre : Grid.right - last.width / 2
    // A name wider than twice the room at the right is set against the edge, and its seal with it.
    var centre = min(lastCentre, Grid.right - last.width / 2 + betweenSeals / 2)
    var out = [(index: last.index, centre: centre)]
    var right = centre - last.width / 2
    for place in row.dropLast().reversed() {
      centre = right - place.width / 2
      out.append((index: place.index, centre: centre))
      right = centre - place.width / 2
    }
    return out.reversed()
  }

  private static func image(
    _ seal: Document.Signature.Seal, name: String, centreX: Length, centreY: Length
  ) -> Page.Item {
    let side = Length.mm(seal.diameter)
    return .image(
      Image(
        x: centreX - side / 2, y: centreY - side / 2, width: side, height: side, png: seal.png,
        alternative: name + "印章"))
  }

  /// 7.3.5.2: the date begins two characters right of the name; a date longer than the name ends
  /// two characters from the right and moves the name left.
  private static func unsealed(
    _ names: [SingleLine], _ date: SingleLine?, dateWidth: Length, baseline: Length,
    setter: LineSetter
  ) -> [FlowItem] {
    let longest = names.map(\.width).max() ?? .zero
    var nameX = Grid.right - unsealedRight - longest
    var dateX = nameX + Grid.cell * 2
    if dateWidth > longest {
      dateX = Grid.right - unsealedRight - dateWidth
      nameX = dateX - Grid.cell * 2
    } else if dateX + dateWidth > Grid.right {
      dateX = Grid.right - dateWidth
      nameX = dateX - Grid.cell * 2
    }
    var items = names.map {
      FlowItem(
        kind: .other, halves: 2, items: $0.items(setter, x: nameX, baseline: baseline))
    }
    items.append(
      FlowItem(
        kind: .other, halves: 2,
        items: date?.items(setter, x: dateX, baseline: baseline) ?? []))
    return items
  }
}
