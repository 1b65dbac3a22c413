package import Letters

/// Where every glyph stands. PDF, OFD and SVG are written from this alone.
///
/// Origin is the page's top left corner, x to the right, y downwards.
package struct Pages: Sendable {
  /// What they were set from.
  package enum Content: Sendable {
    case letter(Document)
    case form(Form)
  }
  package var content: Content
  /// The faces that runs name by index, in order of first use.
  package var faces: [Face]
  package var pages: [Page]
  /// What setting had to do that somebody should know, such as a substituted character.
  package var warnings: [TypesettingWarning]
}

package struct Page: Sendable {
  package var width: Length
  package var height: Length
  /// In reading order; artifacts (stamps, page numbers, rules) come first or last, marked as such.
  package var items: [Item]

  package enum Item: Sendable {
    case run(GlyphRun)
    case rule(Rule)
    case image(Image)
  }
}

/// What an item says, for tagged PDF, comparison and search.
package enum Role: Sendable, Hashable {
  /// Text of the block with this path of the document.
  case block(path: String)
  /// Page number, stamp, rule: not part of the text.
  case artifact
}

/// Glyphs of one face and size on one baseline, each placed by itself.
package struct GlyphRun: Sendable {
  package struct Glyph: Sendable {
    /// The face's own glyph id.
    package var id: Int
    /// Baseline origin.
    package var x: Length
    /// The characters it stands for, as typed; never empty. A variation selector stays with its
    /// base. A space is a glyph like any other.
    package var text: String
    /// Drawn advance.
    package var advance: Length
  }
  package var role: Role
  /// Index into `Pages.faces`.
  package var face: Int
  package var size: Length
  package var colour: Colour
  package var baseline: Length
  package var glyphs: [Glyph]
  /// The run belongs to a turned page but keeps its place on the upright sheet (GB/T 9704-2012, 8):
  /// its `x` and `baseline` are measured on the upright page, whose left edge is the turned
  /// page's top. A point (x, y) of the upright page is (297 mm - y, x) of the turned one.
  package var isTurned = false
}

/// A filled rectangle.
package struct Rule: Sendable {
  package var x: Length
  package var y: Length
  package var width: Length
  package var height: Length
  package var colour: Colour
}

/// A picture, such as a seal.
package struct Image: Sendable {
  package var x: Length
  package var y: Length
  package var width: Length
  package var height: Length
  /// Content of a PNG file.
  package var png: [UInt8]
  /// What it shows, for readers who can't see it.
  package var alternative: String
}

package enum Colour: Sendable, Hashable {
  case black
  /// Pure red, FF0000.
  case red
  /// For stamps on drafts.
  case grey
}

package enum TypesettingWarning: Sendable, Hashable {
  /// The character comes from `face`, because `wanted`, the role's first family at hand, lacks it.
  case substituted(character: String, wanted: String, face: String)
  /// No face has the character: a box is drawn, and the letter can't be issued.
  case missing(character: String, path: String)
  /// A family the letterhead or the standard asks for isn't installed; `face` stands in.
  case standIn(family: String, face: String)
  /// The letter could not keep a rule of the standard; the words say which.
  case layout(String)
}
