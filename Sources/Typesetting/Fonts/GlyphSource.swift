internal import Letters
internal import Records

/// Looks characters up in the chains of one choice of fonts, and remembers what it found.
///
/// Letters of one letterhead share a source; it belongs to one thread. What a letter must say of
/// its characters comes with each answer, so that the tenth letter warns like the first.
final class GlyphSource {
  struct Found {
    enum Note {
      case none
      /// Not in the role's first family.
      case substituted
      /// In no face at all: the glyph is a box.
      case missing
    }
    /// Index into `faces`.
    var face: Int
    var glyph: Int
    /// Font units.
    var advance: Int
    var unitsPerEm: Int
    var note: Note
  }

  private(set) var faces: [Face] = []
  private let library: FontLibrary
  private let fonts: [Letterhead.FontRole: [String]]
  private let digits: Letterhead.Digits
  private var chains: [Letterhead.FontRole: [Face]] = [:]
  private var found: [Found] = []
  /// By role, for the basic plane: 1 + index into `found`, 0 where not yet looked up.
  private var tables: [[Int32]]
  private var others: [Key: Int] = [:]

  private struct Key: Hashable {
    var role: Int
    var scalar: UInt32
    var variation: UInt32
  }

  init(
    library: FontLibrary, fonts: [Letterhead.FontRole: [String]], digits: Letterhead.Digits
  ) {
    self.library = library
    self.fonts = fonts
    self.digits = digits
    tables = Array(repeating: [], count: Letterhead.FontRole.allCases.count)
  }

  func find(
    _ scalar: Unicode.Scalar, _ variation: Unicode.Scalar?, _ role: Letterhead.FontRole,
    _ kind: CharacterClass
  ) -> Found {
    let roleIndex = role.index
    if variation == nil, scalar.value < 0x10000 {
      if tables[roleIndex].isEmpty { tables[roleIndex] = Array(repeating: 0, count: 0x10000) }
      let known = tables[roleIndex][Int(scalar.value)]
      if known > 0 { return found[Int(known) - 1] }
      let result = search(scalar, nil, role, kind)
      found.append(result)
      tables[roleIndex][Int(scalar.value)] = Int32(found.count)
      return result
    }
    let key = Key(role: roleIndex, scalar: scalar.value, variation: variation?.value ?? 0)
    if let known = others[key] { return found[known] }
    let result = search(scalar, variation, role, kind)
    others[key] = found.count
    found.append(result)
    return result
  }

  /// The role's faces in the order in which they are asked.
  func chain(_ role: Letterhead.FontRole) -> [Face] {
    if let known = chains[role] { return known }
    let faces = FontChain.faces(role, letterhead: fonts, library: library)
    chains[role] = faces
    return faces
  }

  /// What stands in for the role's wanted family; nil when that is at hand.
  func standIn(_ role: Letterhead.FontRole) -> TypesettingWarning? {
    let wanted = (fonts[role] ?? []) + FontChain.wanted(role)
    guard let first = chain(role).first, let family = wanted.first,
      !wanted.contains(where: { library.face(named: $0) === first })
    else { return nil }
    return .standIn(family: family, face: first.familyName)
  }

  private func search(
    _ scalar: Unicode.Scalar, _ variation: Unicode.Scalar?, _ role: Letterhead.FontRole,
    _ kind: CharacterClass
  ) -> Found {
    // Heavy faces keep their own digits: Times beside 黑体 and 小标宋 looks like another text.
    let takesLatin = role == .body || role == .heading2
    if digits == .latin, takesLatin, kind == .word || kind == .space,
      let glyph = look(scalar, nil, chain(.latin), note: { _ in .none })
    {
      return glyph
    }
    let chain = chain(role)
    let ownFirst = { (face: Face) -> Found.Note in
      face === chain.first ? .none : .substituted
    }
    if let glyph = look(scalar, variation, chain, note: ownFirst) { return glyph }
    // Any face is better than a box; the letter says so and can't be issued with a box.
    if let glyph = look(scalar, variation, library.faces, note: { _ in .substituted }) {
      return glyph
    }
    guard let first = chain.first ?? library.faces.first else {
      return Found(face: 0, glyph: 0, advance: 1000, unitsPerEm: 1000, note: .missing)
    }
    return Found(
      face: index(of: first), glyph: 0, advance: first.unitsPerEm, unitsPerEm: first.unitsPerEm,
      note: .missing)
  }

  private func look(
    _ scalar: Unicode.Scalar, _ variation: Unicode.Scalar?, _ chain: [Face],
    note: (Face) -> Found.Note
  ) -> Found? {
    for face in chain {
      if let glyph = face.glyph(for: scalar, variation: variation) {
        return Found(
          face: index(of: face), glyph: glyph, advance: face.advance(of: glyph),
          unitsPerEm: face.unitsPerEm, note: note(face))
      }
    }
    return nil
  }

  private func index(of face: Face) -> Int {
    if let index = faces.firstIndex(where: { $0 === face }) { return index }
    faces.append(face)
    return faces.count - 1
  }
}

extension Letterhead.FontRole {
  /// A number for tables.
  var index: Int {
    switch self {
    case .body: 0
    case .heading1: 1
    case .heading2: 2
    case .title: 3
    case .mark: 4
    case .pageNumber: 5
    case .latin: 6
    }
  }
}
