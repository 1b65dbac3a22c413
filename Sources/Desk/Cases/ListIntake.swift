internal import Casework
package import Records
package import Tables

/// What a file of cases holds.
package struct IntakeList {
  package var cases: [CaseRecord]
  /// Rows that were refused.
  package var refused: Int
  package var faults: [Diagnostic]
}

extension OfficeDesk {
  /// Reads a file of cases: a case record in XML, or an assignment list in CSV or XLSX, whose
  /// headers the office file may name.
  package func intake(
    _ file: String, defaults: IntakeDefaults
  ) throws(Diagnostics) -> IntakeList {
    let bytes = try SourceFile.bytes(at: file)
    if file.hasSuffix(".xml") {
      let loaded = try desk.reader.read(CaseRecord.self, bytes: bytes, name: file)
      return IntakeList(cases: [loaded.value], refused: 0, faults: loaded.warnings)
    }
    let columns = try book.read { reading throws(Diagnostics) in
      try OfficeInForce(in: reading).rules.procedure.intake
    }
    let rows = try Intake.cases(
      sheets: TableFile.sheets(bytes: bytes, name: file), file: file,
      mapping: IntakeMapping(columns), defaults: defaults
    ).flatMap(\.rows)
    var list = IntakeList(cases: [], refused: 0, faults: [])
    for row in rows {
      switch row {
      case .case(let record, _): list.cases.append(record)
      case .refused(let faults, _):
        list.refused += 1
        list.faults += faults
      }
    }
    return list
  }

  /// Names by which a list may call the office itself.
  package func ownNames() throws(Diagnostics) -> [String] {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading).office
      return [office.name, office.shortName].compactMap { $0 }
    }
  }
}
