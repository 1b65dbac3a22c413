internal import Records

/// Tables as papers print them: a head of one row, then the rows.
enum PaperTable {
  struct Column {
    var header: String
    /// Share of the width.
    var width: Int
    var alignment: Table.Alignment = .left
  }

  static func table(caption: String? = nil, _ columns: [Column], _ rows: [[String]]) -> Table {
    Table(
      caption: caption,
      columns: columns.map { Table.Column(width: $0.width, alignment: $0.alignment) },
      head: [columns.map { Table.Cell(text: $0.header) }],
      rows: rows.map { $0.map { Table.Cell(text: $0) } })
  }
}
