package import Records

/// Codes of the store of all cases: FW19xx. A code never changes its meaning.
package enum RegistryCode {
  package static let missing = DiagnosticCode(1901)
  package static let notARegistry = DiagnosticCode(1902)
  package static let newer = DiagnosticCode(1903)
  package static let networkFileSystem = DiagnosticCode(1904)
  package static let cannotOpen = DiagnosticCode(1905)
  package static let readOnly = DiagnosticCode(1906)
  package static let busy = DiagnosticCode(1907)
  package static let diskFull = DiagnosticCode(1908)
  package static let damaged = DiagnosticCode(1909)
  package static let systemFault = DiagnosticCode(1910)
  package static let conflict = DiagnosticCode(1911)
  package static let exists = DiagnosticCode(1912)
  package static let erasureUnfinished = DiagnosticCode(1913)
  package static let copyUnsound = DiagnosticCode(1914)
  package static let issuingStopped = DiagnosticCode(1915)
  package static let importRefused = DiagnosticCode(1916)
  package static let headsUnreadable = DiagnosticCode(1917)
  package static let fileNotWritten = DiagnosticCode(1918)
  /// What `verify` finds.
  package static let logFault = DiagnosticCode(1920)
  package static let logEndFault = DiagnosticCode(1921)
  package static let documentFault = DiagnosticCode(1922)
  package static let personalFault = DiagnosticCode(1923)
  package static let viewFault = DiagnosticCode(1924)
  package static let storeFault = DiagnosticCode(1925)
}
