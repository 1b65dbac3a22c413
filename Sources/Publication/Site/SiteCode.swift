internal import Records

/// The codes of the site and of its themes: FW2030 to FW2039.
enum SiteCode {
  static let templateBroken = DiagnosticCode(2030)
  static let templateUnknown = DiagnosticCode(2031)
  static let templateCircle = DiagnosticCode(2032)
  static let themeFile = DiagnosticCode(2033)
  static let templateMissing = DiagnosticCode(2034)
  static let addressMissing = DiagnosticCode(2035)
  static let addressWrong = DiagnosticCode(2036)
  static let slugWrong = DiagnosticCode(2037)
  static let packageNotMade = DiagnosticCode(2038)
}
