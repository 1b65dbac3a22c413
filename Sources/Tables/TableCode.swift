package import Records

/// Codes of tables and intake: FW180x files, FW182x assignment lists. Characters, secrecy marks and
/// the order of days keep the codes that they have in records.
package enum TableCode {
  package static let unknownFormat = DiagnosticCode(1801)
  package static let oldFormat = DiagnosticCode(1802)
  package static let locked = DiagnosticCode(1803)
  package static let damaged = DiagnosticCode(1804)
  package static let tooLarge = DiagnosticCode(1805)
  package static let doctype = DiagnosticCode(1806)
  package static let noSheet = DiagnosticCode(1807)
  package static let quote = DiagnosticCode(1808)
  package static let notWritten = DiagnosticCode(1809)
  package static let headerMissing = DiagnosticCode(1820)
  package static let cellMissing = DiagnosticCode(1821)
  package static let cellUnreadable = DiagnosticCode(1822)
  package static let cellTooLong = DiagnosticCode(1823)
  package static let duplicate = DiagnosticCode(1824)
  package static let identifierTaken = DiagnosticCode(1825)
  package static let cellError = DiagnosticCode(1826)
  package static let strayRow = DiagnosticCode(1827)
}
