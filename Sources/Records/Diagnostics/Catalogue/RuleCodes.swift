/// FW13xx: rules within and between records that no schema can say.
extension DiagnosticCode {
  // A case.
  package static let dueBeforeAssigned = DiagnosticCode(1301)
  package static let jointDueOutside = DiagnosticCode(1302)
  package static let severalLeads = DiagnosticCode(1303)
  package static let noLead = DiagnosticCode(1304)
  package static let leadUnitMissing = DiagnosticCode(1305)
  // A reply with its case and office.
  package static let otherCase = DiagnosticCode(1310)
  package static let unknownPoint = DiagnosticCode(1311)
  package static let pointUnanswered = DiagnosticCode(1312)
  package static let unknownClassSet = DiagnosticCode(1313)
  package static let unknownClass = DiagnosticCode(1314)
  package static let commitmentMissing = DiagnosticCode(1315)
  package static let commitmentTooEarly = DiagnosticCode(1316)
  package static let kindAgainstRole = DiagnosticCode(1317)
  package static let reasonMissing = DiagnosticCode(1318)
  package static let summaryMissing = DiagnosticCode(1319)
  package static let summaryUnused = DiagnosticCode(1320)
  package static let unknownDrafter = DiagnosticCode(1321)
  package static let drafterMayNot = DiagnosticCode(1322)
  package static let wordMissing = DiagnosticCode(1323)
  package static let wordForbidden = DiagnosticCode(1324)
  package static let headingNumbered = DiagnosticCode(1325)
  package static let sectionTooDeep = DiagnosticCode(1326)
  package static let tableUneven = DiagnosticCode(1327)
  // An office.
  package static let seatUnknownPerson = DiagnosticCode(1340)
  package static let seatWithoutHolder = DiagnosticCode(1341)
  package static let gateRepeated = DiagnosticCode(1342)
  package static let seatRepeated = DiagnosticCode(1343)
  package static let standInUnknown = DiagnosticCode(1344)
  package static let periodBackwards = DiagnosticCode(1345)
  package static let standInForOneself = DiagnosticCode(1346)
  package static let gateClosed = DiagnosticCode(1347)
  package static let unknownSection = DiagnosticCode(1348)
  package static let classRepeated = DiagnosticCode(1349)
  // A letterhead.
  package static let markInPlainForm = DiagnosticCode(1360)
  package static let markMissing = DiagnosticCode(1361)
  package static let suffixAlone = DiagnosticCode(1362)
  // A review.
  package static let stepsOutOfOrder = DiagnosticCode(1370)
  package static let previousWrong = DiagnosticCode(1371)
  // A calendar.
  package static let dayOutsideYear = DiagnosticCode(1380)
}
