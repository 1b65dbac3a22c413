/// A sheet of cells as text, whatever file it came from.
package struct Sheet: Sendable, Hashable {
  package var name: String
  /// Rows of cells; rows may differ in length.
  package var rows: [[String]]
  package init(name: String, rows: [[String]]) {
    self.name = name
    self.rows = rows
  }
}
