internal import Letters
internal import Records

/// Turns text into clusters: which face has each character, and how wide it is.
///
/// One shaper belongs to one letter: it numbers the faces in order of first use and collects what
/// the letter must say of its characters.
final class Shaper {
  /// In order of first use.
  private(set) var faces: [Face] = []
  private(set) var warnings: [TypesettingWarning] = []
  private let source: GlyphSource
  /// By the source's index: the letter's own, or nil.
  private var own: [Int?] = []
  private var warned: Set<TypesettingWarning> = []
  private var roles: Set<Letterhead.FontRole> = []

  init(source: GlyphSource) { self.source = source }

  /// `style.cell` is the width of a full-width character; other characters are scaled by the same
  /// ratio to its size.
  func shape(_ text: String, _ style: TextStyle, path: String) -> [Cluster] {
    if roles.insert(style.role).inserted, let warning = source.standIn(style.role) {
      warn(warning)
    }
    var clusters: [Cluster] = []
    clusters.reserveCapacity(text.utf8.count / 3 + 8)
    var pending: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let base = pending {
        if Shaper.isVariationSelector(scalar) {
          clusters.append(cluster(base, scalar, style, path))
          pending = nil
          continue
        }
        clusters.append(cluster(base, nil, style, path))
      }
      pending = scalar
    }
    if let base = pending { clusters.append(cluster(base, nil, style, path)) }
    return clusters
  }

  private func cluster(
    _ scalar: Unicode.Scalar, _ variation: Unicode.Scalar?, _ style: TextStyle, _ path: String
  ) -> Cluster {
    let kind = CharacterClass.of(scalar)
    let found = source.find(scalar, variation, style.role, kind)
    let face = use(found.face)
    switch found.note {
    case .none: break
    case .substituted:
      warn(
        .substituted(
          character: String(scalar),
          wanted: source.chain(style.role).first?.familyName ?? style.role.rawValue,
          face: faces[face].familyName))
    case .missing: warn(.missing(character: String(scalar), path: path))
    }
    var text = String(scalar)
    if let variation { text.unicodeScalars.append(variation) }
    let drawn = Length(units: style.size.units * found.advance / found.unitsPerEm)
    let advance =
      kind == .word || kind == .space
      ? Length(units: style.cell.units * found.advance / found.unitsPerEm) : style.cell
    return Cluster(
      text: text, scalar: scalar, kind: kind, face: face, glyph: found.glyph, advance: advance,
      offset: (advance - drawn) / 2, drawn: drawn)
  }

  private func warn(_ warning: TypesettingWarning) {
    if warned.insert(warning).inserted { warnings.append(warning) }
  }

  /// The letter's own index of a face of the source.
  private func use(_ face: Int) -> Int {
    while own.count <= face { own.append(nil) }
    if let known = own[face] { return known }
    if face < source.faces.count { faces.append(source.faces[face]) }
    own[face] = max(0, faces.count - 1)
    return max(0, faces.count - 1)
  }

  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }
}

/// How a stretch of text is set.
struct TextStyle {
  var role: Letterhead.FontRole
  var size: Length
  /// Width of a full-width character in an unadjusted line.
  var cell: Length
  var colour: Colour = .black

  /// 3号 text on the grid.
  static func text(_ role: Letterhead.FontRole) -> TextStyle {
    TextStyle(role: role, size: TypeSize.three, cell: Grid.cell)
  }

  /// Text off the grid, at its natural width.
  static func natural(
    _ role: Letterhead.FontRole, _ size: Length, colour: Colour = .black
  ) -> TextStyle {
    TextStyle(role: role, size: size, cell: size, colour: colour)
  }
}
