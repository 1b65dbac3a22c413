import Records
import Tables
import Testing

@Suite struct CatalogueTests {
  private let declared: [DiagnosticCode] = [
    TableCode.unknownFormat, TableCode.oldFormat, TableCode.locked, TableCode.damaged,
    TableCode.tooLarge, TableCode.doctype, TableCode.noSheet, TableCode.quote,
    TableCode.notWritten, TableCode.headerMissing, TableCode.cellMissing,
    TableCode.cellUnreadable, TableCode.cellTooLong, TableCode.duplicate,
    TableCode.identifierTaken, TableCode.cellError, TableCode.strayRow,
  ]

  @Test func `each code is explained once`() {
    #expect(TablesCatalogue.all.map(\.code) == declared)
    let others = Set(DiagnosticCatalogue.all.map(\.code))
    #expect(others.isDisjoint(with: declared))
  }

  @Test func `every field has headers, and no header means two fields`() {
    var owners: [String: IntakeField] = [:]
    for field in IntakeField.allCases {
      #expect(!IntakeMapping.usual(field).isEmpty, "\(field)")
      for header in IntakeMapping.usual(field) {
        #expect(owners.updateValue(field, forKey: header) == nil, "\(header)")
      }
    }
  }
}
