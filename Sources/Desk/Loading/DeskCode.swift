package import Records

/// Codes of what the desk refuses: FW15xx letterheads, images and fonts; FW16xx folders, outputs
/// and files that don't belong together.
package enum DeskCode {
  package static let imageMissing = DiagnosticCode(1501)
  package static let imageOutside = DiagnosticCode(1502)
  package static let imageUnreadable = DiagnosticCode(1503)
  package static let imageTooLarge = DiagnosticCode(1504)
  package static let fontsMissing = DiagnosticCode(1510)
  package static let glyphMissing = DiagnosticCode(1511)
  package static let substituted = DiagnosticCode(1512)
  package static let standIn = DiagnosticCode(1513)
  package static let layout = DiagnosticCode(1514)
  package static let companionMissing = DiagnosticCode(1601)
  package static let officeNotGiven = DiagnosticCode(1602)
  package static let notWritten = DiagnosticCode(1603)
  package static let reviewDiffers = DiagnosticCode(1604)
  package static let reviewBroken = DiagnosticCode(1605)
  package static let objectMissing = DiagnosticCode(1606)
  package static let numberUsed = DiagnosticCode(1607)
  package static let numberScope = DiagnosticCode(1608)
  package static let outputInUse = DiagnosticCode(1609)
  package static let badOption = DiagnosticCode(1611)
  package static let manifestMissing = DiagnosticCode(1612)
  package static let keptAltered = DiagnosticCode(1613)
  package static let authorityMissing = DiagnosticCode(1614)
  package static let chainDiffers = DiagnosticCode(1610)
}
