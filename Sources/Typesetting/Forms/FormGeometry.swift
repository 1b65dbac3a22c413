package import Letters
internal import Records

extension Form.Paper {
  package var width: Length {
    switch self {
    case .a4: .mm(210)
    case .a4Landscape: .mm(297)
    case .envelopeDL: .mm(220)
    case .envelopeC5: .mm(229)
    }
  }

  package var height: Length {
    switch self {
    case .a4: .mm(297)
    case .a4Landscape: .mm(210)
    case .envelopeDL: .mm(110)
    case .envelopeC5: .mm(162)
    }
  }
}

/// The core of a sheet: what it leaves on A4 for its margins. Nothing prescribes them; the binding
/// edge (left, or the top of a turned sheet) has the widest, as with letters.
package struct FormCore: Sendable {
  package let left: Length
  package let top: Length
  package let right: Length
  package let bottom: Length
  package var width: Length { right - left }
  package var height: Length { bottom - top }

  package init(_ paper: Form.Paper) {
    let isLandscape = paper == .a4Landscape
    left = isLandscape ? .mm(20) : .mm(25)
    top = .mm(20)
    right = paper.width - .mm(20)
    bottom = paper.height - .mm(18)
  }
}

/// How the text of forms is set.
enum FormType {
  /// 小4号, as in letters' tables.
  static let usual = TypeSize.smallFour
  /// 5号.
  static let dense = Length.pt(hundredths: 1050)
  /// 小5号, notes.
  static let small = Length.pt(9)
  static let title = TypeSize.two

  /// From line to line: one and a half times the size.
  static func pitch(_ size: Length) -> Length { size * 3 / 2 }

  static func style(_ face: FormTable.Face, _ size: Length) -> TextStyle {
    switch face {
    case .label: .natural(.heading1, size)
    case .value: .natural(.body, size)
    case .hand: .natural(.heading2, size)
    case .small: .natural(.body, small)
    }
  }

  /// Between a box's rules and its text.
  static let padding = Length.mm(hundredths: 160)
  static let rule = Length.mm(hundredths: 20)
  /// The frame round a table.
  static let frame = Length.mm(hundredths: 40)
  /// Side of a QR code.
  static let code = Length.mm(26)
}
