/// A length in exact integer units of 1/27,720 mm, so that a grid cell (156/28 mm), a line
/// (225/22 mm) and a point (127/360 mm) are all whole numbers and layout is the same everywhere.
package struct Length: Sendable, Hashable, Comparable, AdditiveArithmetic {
  package var units: Int
  package init(units: Int) { self.units = units }

  package static let zero = Length(units: 0)
  package static func mm(_ value: Int) -> Length { Length(units: value * 27_720) }
  /// Hundredths of a millimetre.
  package static func mm(hundredths value: Int) -> Length {
    Length(units: value * 27_720 / 100)
  }
  /// Points of 1/72 inch.
  package static func pt(_ value: Int) -> Length { Length(units: value * 9_779) }
  /// Hundredths of a point.
  package static func pt(hundredths value: Int) -> Length { Length(units: value * 9_779 / 100) }

  package var inMillimetres: Double { Double(units) / 27_720 }
  package var inPoints: Double { Double(units) / 9_779 }

  package static func + (a: Length, b: Length) -> Length { Length(units: a.units + b.units) }
  package static func - (a: Length, b: Length) -> Length { Length(units: a.units - b.units) }
  package static prefix func - (a: Length) -> Length { Length(units: -a.units) }
  package static func * (a: Length, n: Int) -> Length { Length(units: a.units * n) }
  package static func / (a: Length, n: Int) -> Length { Length(units: a.units / n) }
  package static func < (a: Length, b: Length) -> Bool { a.units < b.units }
}
