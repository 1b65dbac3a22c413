internal import Letters

/// Where a table's cells stand once merged ones have taken their room.
enum TableGrid {
  /// First column of each cell, counted from 0, row by row.
  static func columns(_ rows: [[Document.TableBlock.Cell]]) -> [[Int]] {
    // By column, how many more rows a cell above still takes.
    var taken: [Int: Int] = [:]
    var out: [[Int]] = []
    for row in rows {
      var column = 0
      var starts: [Int] = []
      var next = taken.mapValues { $0 - 1 }.filter { $0.value > 0 }
      for cell in row {
        while taken[column, default: 0] > 0 { column += 1 }
        starts.append(column)
        let end = column + max(1, cell.columns)
        if cell.rows > 1 {
          for covered in column..<end { next[covered] = cell.rows - 1 }
        }
        column = end
      }
      out.append(starts)
      taken = next
    }
    return out
  }
}
