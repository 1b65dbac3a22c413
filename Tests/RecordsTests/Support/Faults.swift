import Records

/// A diagnostic's code and place, without its words.
struct Fault: Hashable, CustomStringConvertible {
  var code: Int
  var line: Int?
  var column: Int?

  init(code: Int, line: Int?, column: Int?) {
    self.code = code
    self.line = line
    self.column = column
  }

  init(_ diagnostic: Diagnostic) {
    self.init(
      code: diagnostic.code.number, line: diagnostic.place.line, column: diagnostic.place.column)
  }

  var description: String {
    "FW\(code) at \(line.map(String.init) ?? "-"):\(column.map(String.init) ?? "-")"
  }
}

/// What reading gives: the faults of a refusal, or the warnings of a success.
func faults(_ read: () throws(Diagnostics) -> [Diagnostic]) -> [Diagnostic] {
  do {
    return try read()
  } catch {
    return error.all
  }
}

extension AnyRecord {
  var warnings: [Diagnostic] {
    switch self {
    case .caseRecord(let loaded): loaded.warnings
    case .reply(let loaded): loaded.warnings
    case .review(let loaded): loaded.warnings
    case .office(let loaded): loaded.warnings
    case .letterhead(let loaded): loaded.warnings
    case .calendar(let loaded): loaded.warnings
    case .report(let loaded): loaded.warnings
    }
  }

  /// The record as it would be written.
  var node: XMLNode {
    switch self {
    case .caseRecord(let loaded): loaded.value.node
    case .reply(let loaded): loaded.value.node
    case .review(let loaded): loaded.value.node
    case .office(let loaded): loaded.value.node
    case .letterhead(let loaded): loaded.value.node
    case .calendar(let loaded): loaded.value.node
    case .report(let loaded): loaded.value.node
    }
  }
}
