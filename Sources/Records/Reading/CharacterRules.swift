/// Which characters a record may hold. Nothing invisible that changes what a reader sees, nothing
/// without an agreed meaning; characters are never normalised.
package enum CharacterRules {
  package enum Fault: Sendable, Hashable {
    case control, bidi, invisible, privateUse, noncharacter, strayVariation
  }

  /// What is wrong with a scalar; variation selectors come back as `.strayVariation` and are right
  /// only directly after `isHan`.
  package static func fault(of scalar: UInt32) -> Fault? {
    if scalar < 0x3000 { return lowFault(of: scalar) }
    if scalar < 0xD800 { return scalar == 0x3164 ? .invisible : nil }
    if scalar < 0x10000 { return highFault(of: scalar) }
    if scalar & 0xFFFE == 0xFFFE { return .noncharacter }
    switch scalar {
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: return .invisible
    case 0xE0100...0xE01EF: return .strayVariation
    case 0xE0000...0xE0FFF: return .invisible
    case 0xF0000...0x10FFFF: return .privateUse
    default: return nil
    }
  }

  private static func lowFault(of scalar: UInt32) -> Fault? {
    switch scalar {
    case 0x09, 0x0A, 0x0D: nil
    case 0x00...0x1F, 0x7F...0x9F: .control
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidi
    // The soft hyphen, joiners, fillers and the other code points that Unicode calls default
    // ignorable; the line and paragraph separators, which break a line without a sign.
    case 0xAD, 0x034F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200D,
      0x2028...0x2029, 0x2060...0x2065, 0x206A...0x206F:
      .invisible
    default: nil
    }
  }

  private static func highFault(of scalar: UInt32) -> Fault? {
    switch scalar {
    case 0xE000...0xF8FF: .privateUse
    case 0xFDD0...0xFDEF, 0xFFFD...0xFFFF: .noncharacter
    case 0xFE00...0xFE0F: .strayVariation
    case 0xFEFF, 0xFFA0, 0xFFF0...0xFFFC: .invisible
    default: nil
    }
  }

  /// Han characters: the only ones whose variants a selector may choose.
  package static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Han characters and the marks set as wide as they are: between two of these a line break of
  /// the file is not a space.
  package static func isChinese(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x2FDF, 0x3000...0x303F, 0x3100...0x312F, 0x3200...0x33FF, 0xFE30...0xFE4F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6:
      true
    // Marks that Chinese and Latin texts share.
    case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2E3A: true
    // Variation selectors stand after Han only.
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: isHan(scalar)
    }
  }
}
