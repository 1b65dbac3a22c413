package import Records

/// A rule of the review, by its stable code (FW1401 …). A code never changes its meaning.
package enum ReviewRule: Int, Sendable, CaseIterable {
  // Where the review stands.
  case notUnderReview = 1401
  case alreadyUnderReview = 1402
  case alreadyIssued = 1403
  case allGatesPassed = 1404
  case timeRunsBackwards = 1405
  case tooManySteps = 1406
  case textTooLong = 1407
  // Who acts.
  case unknownPerson = 1411
  case notServing = 1412
  case lacksAbility = 1413
  case otherOffice = 1414
  case notOfTheSeat = 1415
  case noSuchSeat = 1416
  case bodySeat = 1417
  case notStandIn = 1418
  case signerMissing = 1419
  case entersOwn = 1420
  case scanMissing = 1421
  // Submitting.
  case noChainFits = 1431
  case malformedChain = 1432
  case otherRecords = 1433
  // Passing, returning, recalling, editing.
  case prefixMalformed = 1441
  case prefixDiffers = 1442
  case seatPassed = 1443
  case drafterMayNotPass = 1444
  case samePersonTwice = 1445
  case commentMissing = 1446
  case notAnEarlierGate = 1447
  case notTheSubmitter = 1448
  case gateHasActed = 1449
  case editNotAllowed = 1450
  case editTouchesOther = 1451
  case editChangesNothing = 1452
  // Opinions.
  case asksOneself = 1461
  case alreadyAsked = 1462
  case notAsked = 1463
  // Issuing.
  case notComplete = 1471
  case numberMissing = 1472
  case signedDayDiffers = 1473
  case printedTooEarly = 1474
  case badRecipient = 1475
  case notReleased = 1476
  case alreadyWithdrawn = 1477
  // Stored steps.
  case stepNumber = 1481
  case stepUnlinked = 1482
  case stepAltered = 1483
  case recordsUnknown = 1484
  case officeUnknown = 1485
  case headDiffers = 1486

  package var code: DiagnosticCode { DiagnosticCode(rawValue) }
}
