package import Typesetting

/// A face cut down to what one letter shows.
///
/// Each pair of a glyph and the text it stands for has a place of its own, so that a reader gets
/// back exactly what was typed even where two characters share a glyph.
package struct FaceSubset: Sendable {
  package struct Entry: Sendable {
    /// The face's own glyph id.
    package let glyph: Int
    /// What it stands for; empty for `.notdef` and for parts of composite glyphs.
    package let text: String
    /// In font units.
    let advance: Int
    /// Put together from other glyphs.
    let isComposite: Bool

    init(glyph: Int, text: String, in face: Face) {
      self.glyph = glyph
      self.text = text
      advance = face.advance(of: glyph)
      isComposite = CompositeGlyph.isComposite(face.outline(of: glyph))
    }
  }

  package let face: Face
  /// By glyph id of the subset; the first is `.notdef`.
  package let entries: [Entry]

  /// Six capital letters drawn from the set of glyphs, a plus sign and the face's own name.
  package var taggedName: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    for entry in entries {
      mix(UInt8(truncatingIfNeeded: entry.glyph))
      mix(UInt8(truncatingIfNeeded: entry.glyph >> 8))
      for byte in entry.text.utf8 { mix(byte) }
    }
    var tag: [UInt8] = []
    for _ in 0..<6 {
      tag.append(UInt8(ascii: "A") + UInt8(hash % 26))
      hash /= 26
    }
    return String(decoding: tag, as: UTF8.self) + "+" + face.postScriptName
  }
}

/// The subsets that some pages need, and each glyph's place in its subset.
package struct PageFonts: Sendable {
  /// One for each of the pages' faces; one without text holds `.notdef` alone.
  package let subsets: [FaceSubset]
  /// Glyph ids in the subset, in the order of pages, runs and glyphs.
  package let codes: [UInt16]

  package init(_ pages: Pages) {
    var collectors = pages.faces.map(GlyphCollector.init)
    var codes: [UInt16] = []
    for page in pages.pages {
      for case .run(let run) in page.items {
        guard run.face < collectors.count else {
          codes.append(contentsOf: repeatElement(0, count: run.glyphs.count))
          continue
        }
        for glyph in run.glyphs {
          codes.append(collectors[run.face].place(of: glyph.id, text: glyph.text))
        }
      }
    }
    var subsets: [FaceSubset] = []
    var orders: [[UInt16]] = []
    for collector in collectors {
      let sorted = collector.sorted()
      subsets.append(sorted.subset)
      orders.append(sorted.newPlaces)
    }
    var index = 0
    for page in pages.pages {
      for case .run(let run) in page.items {
        for _ in run.glyphs {
          if run.face < orders.count { codes[index] = orders[run.face][Int(codes[index])] }
          index += 1
        }
      }
    }
    self.subsets = subsets
    self.codes = codes
  }
}

/// Gives out places in one face's subset in order of first use, then sorts them.
private struct GlyphCollector {
  /// Texts are told apart by their bytes: as strings, some characters that look alike are equal.
  private struct Key: Hashable {
    var glyph: Int
    var text: [UInt8]
  }

  private let face: Face
  private var entries: [FaceSubset.Entry]
  /// By glyph of the face, the place of the first text it stands for; 0 for none. Empty until the
  /// face is used.
  private var places: [UInt16] = []
  /// The text of each entry in one number; 0 where it has more than eight bytes.
  private var numbers: [UInt64] = [0]
  /// Places of the other texts that glyphs stand for.
  private var others: [Key: UInt16] = [:]

  init(_ face: Face) {
    self.face = face
    entries = [.init(glyph: 0, text: "", in: face)]
  }

  mutating func place(of glyph: Int, text: String) -> UInt16 {
    if text.isEmpty { return 0 }
    if places.isEmpty { places = [UInt16](repeating: 0, count: max(1, face.glyphCount)) }
    let glyph = glyph >= 0 && glyph < places.count ? glyph : 0
    var number: UInt64 = 0
    var length = 0
    for byte in text.utf8 {
      number = number << 8 | UInt64(byte)
      length += 1
    }
    if length > 8 { number = 0 }
    let first = places[glyph]
    if first == 0 {
      places[glyph] = add(glyph, text, number)
      return places[glyph]
    }
    let isFirst =
      number != 0
      ? numbers[Int(first)] == number : entries[Int(first)].text.utf8.elementsEqual(text.utf8)
    if isFirst { return first }
    let key = Key(glyph: glyph, text: Array(text.utf8))
    if let place = others[key] { return place }
    let place = add(glyph, text, number)
    others[key] = place
    return place
  }

  private mutating func add(_ glyph: Int, _ text: String, _ number: UInt64) -> UInt16 {
    // A subset can't hold more; no letter comes near.
    guard entries.count < 0xFFFF else { return 0 }
    entries.append(.init(glyph: glyph, text: text, in: face))
    numbers.append(number)
    return UInt16(entries.count - 1)
  }

  /// Glyphs of unusual width come first, then by character: tables of widths and characters are
  /// then short and compress well.
  func sorted() -> (subset: FaceSubset, newPlaces: [UInt16]) {
    let usual = face.unitsPerEm
    var keys: [(key: UInt64, place: Int)] = []
    keys.reserveCapacity(entries.count)
    for (place, entry) in entries.enumerated().dropFirst() {
      let scalar = entry.text.unicodeScalars.first?.value ?? 0
      let isUsual: UInt64 = entry.advance == usual ? 1 : 0
      keys.append((isUsual << 62 | UInt64(scalar) << 32 | UInt64(place), place))
    }
    keys.sort { $0.key < $1.key }
    var sorted = [entries[0]]
    sorted.reserveCapacity(entries.count)
    var newPlaces = [UInt16](repeating: 0, count: entries.count)
    for (index, key) in keys.enumerated() {
      newPlaces[key.place] = UInt16(index + 1)
      sorted.append(entries[key.place])
    }
    let closure = CompositeGlyph.closure(of: sorted, in: face)
    return (FaceSubset(face: face, entries: closure), newPlaces)
  }
}
