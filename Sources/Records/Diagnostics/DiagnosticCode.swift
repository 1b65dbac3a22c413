/// A diagnostic's stable code. A code never changes its meaning and is never given again.
///
/// FW10xx files, FW11xx XML and text, FW12xx schema, FW13xx rules across records,
/// FW14xx review and issue, FW15xx letterheads, images and fonts, FW16xx folders and outputs.
package struct DiagnosticCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let number: Int
  package init(_ number: Int) { self.number = number }
  package var description: String { "FW\(number)" }
  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
