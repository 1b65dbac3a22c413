import Records
import Testing
import Typesetting

/// Which face a role's characters come from.
@Suite struct FontChainTests {
  @Test(arguments: Letterhead.FontRole.allCases)
  func `raised and lowered figures have a glyph in every role`(role: Letterhead.FontRole) {
    let faces = FontChain.faces(role, letterhead: [:], library: Fixture.library)
    for character in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉₊₋".unicodeScalars {
      #expect(faces.contains { $0.glyph(for: character) != nil }, "\(character)")
    }
    // They are the last resort: no other character comes from their face.
    #expect(faces.last?.glyph(for: "中") == nil && faces.last?.glyph(for: "A") == nil)
  }
}
