package import Records

/// Codes of recognition: FW2130 to FW2149 drafts, FW2150 to FW2169 proposals' texts.
package enum RecognitionCode {
  package static let notUnderstood = DiagnosticCode(2130)
  package static let noAddressee = DiagnosticCode(2131)
  package static let otherAddressee = DiagnosticCode(2132)
  package static let otherSignature = DiagnosticCode(2133)
  package static let numberOff = DiagnosticCode(2134)
  package static let tooDeep = DiagnosticCode(2135)
  package static let otherTitle = DiagnosticCode(2136)
  package static let usualWords = DiagnosticCode(2137)
  package static let uneven = DiagnosticCode(2138)
  package static let caseUnknown = DiagnosticCode(2139)
  package static let toComplete = DiagnosticCode(2140)
  package static let attachments = DiagnosticCode(2141)
  package static let contact = DiagnosticCode(2142)
  package static let otherCase = DiagnosticCode(2143)
  package static let fileRemark = DiagnosticCode(2144)
  package static let noText = DiagnosticCode(2145)
  package static let carried = DiagnosticCode(2146)
  package static let sameNames = DiagnosticCode(2148)
  package static let answers = DiagnosticCode(2149)
  package static let caseMissing = DiagnosticCode(2150)
  package static let noPoints = DiagnosticCode(2151)
  package static let uncertain = DiagnosticCode(2152)
}
