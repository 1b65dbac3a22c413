internal import Letters
internal import Records

/// Turns text into clusters: which face has each character, and how wide it is.
///
/// One shaper belongs to one setter and one letter; it remembers what it has looked up and which
/// faces it has used, in order of first use.
final class Shaper {
  private struct Key: Hashable {
    var role: Letterhead.FontRole
    var scalar: UInt32
    var variation: UInt32
  }
  private struct Found {
    var face: Int
    var glyph: Int
    /// Font units of `face`.
    var advance: Int
    var unitsPerEm: Int
  }

  private(set) var faces: [Face] = []
  private(set) var warnings: [TypesettingWarning] = []
  private let library: FontLibrary
  private let fonts: [Letterhead.FontRole: [String]]
  private let digits: Letterhead.Digits
  private var chains: [Letterhead.FontRole: [Face]] = [:]
  private var found: [Key: Found] = [:]

  init(
    library: FontLibrary, fonts: [Letterhead.FontRole: [String]], digits: Letterhead.Digits
  ) {
    self.library = library
    self.fonts = fonts
    self.digits = digits
  }

  /// `cell` is the width of a full-width character; other characters are scaled by the same
  /// ratio to `size`.
  func shape(_ text: String, _ style: TextStyle, path: String) -> [Cluster] {
    var clusters: [Cluster] = []
    clusters.reserveCapacity(text.utf8.count / 3 + 8)
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      var variation: Unicode.Scalar?
      var source = String(scalar)
      if index + 1 < scalars.count, Shaper.isVariationSelector(scalars[index + 1]) {
        variation = scalars[index + 1]
        source.unicodeScalars.append(scalars[index + 1])
        index += 1
      }
      index += 1
      let kind = CharacterClass.of(scalar)
      let glyph = find(scalar, variation, style.role, kind, path: path)
      let drawn = Length(units: style.size.units * glyph.advance / glyph.unitsPerEm)
      let advance: Length
      let offset: Length
      if kind == .word || kind == .space {
        advance = Length(units: style.cell.units * glyph.advance / glyph.unitsPerEm)
        offset = (advance - drawn) / 2
      } else {
        advance = style.cell
        offset = (style.cell - drawn) / 2
      }
      clusters.append(
        Cluster(
          text: source, scalar: scalar, kind: kind, face: glyph.face, glyph: glyph.glyph,
          advance: advance, offset: offset, drawn: drawn))
    }
    return clusters
  }

  private func find(
    _ scalar: Unicode.Scalar, _ variation: Unicode.Scalar?, _ role: Letterhead.FontRole,
    _ kind: CharacterClass, path: String
  ) -> Found {
    let key = Key(role: role, scalar: scalar.value, variation: variation?.value ?? 0)
    if let known = found[key] { return known }
    let result = search(scalar, variation, role, kind, path: path)
    found[key] = result
    return result
  }

  private func search(
    _ scalar: Unicode.Scalar, _ variation: Unicode.Scalar?, _ role: Letterhead.FontRole,
    _ kind: CharacterClass, path: String
  ) -> Found {
    if digits == .latin, kind == .word || kind == .space, role != .latin,
      let glyph = look(scalar, nil, chain(.latin))
    {
      return glyph
    }
    let chain = chain(role)
    if let glyph = look(scalar, variation, chain) {
      if let first = chain.first, faces[glyph.face] !== first {
        warnings.append(
          .substituted(
            character: String(scalar), wanted: first.familyName,
            face: faces[glyph.face].familyName))
      }
      return glyph
    }
    // Any face is better than a box; the letter says so and can't be issued with a box.
    for face in library.faces {
      if let glyph = look(scalar, variation, [face]) {
        warnings.append(
          .substituted(
            character: String(scalar), wanted: chain.first?.familyName ?? role.rawValue,
            face: face.familyName))
        return glyph
      }
    }
    warnings.append(.missing(character: String(scalar), path: path))
    guard let first = chain.first ?? library.faces.first
    else { return Found(face: 0, glyph: 0, advance: 1000, unitsPerEm: 1000) }
    return Found(face: use(first), glyph: 0, advance: first.unitsPerEm, unitsPerEm: first.unitsPerEm)
  }

  private func look(
    _ scalar: Unicode.Scalar, _ variation: Unicode.Scalar?, _ chain: [Face]
  ) -> Found? {
    for face in chain {
      if let glyph = face.glyph(for: scalar, variation: variation) {
        return Found(
          face: use(face), glyph: glyph, advance: face.advance(of: glyph),
          unitsPerEm: face.unitsPerEm)
      }
    }
    return nil
  }

  private func chain(_ role: Letterhead.FontRole) -> [Face] {
    if let known = chains[role] { return known }
    let faces = FontChain.faces(role, letterhead: fonts, library: library)
    chains[role] = faces
    let wanted = (fonts[role] ?? []) + FontChain.wanted(role)
    if let first = faces.first, let family = wanted.first,
      !wanted.contains(where: { library.face(named: $0) === first })
    {
      warnings.append(.standIn(family: family, face: first.familyName))
    }
    return faces
  }

  private func use(_ face: Face) -> Int {
    if let index = faces.firstIndex(where: { $0 === face }) { return index }
    faces.append(face)
    return faces.count - 1
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
