package import Records

/// A rule of a case's life, by its stable code (FW1701 …). A code never changes its meaning.
package enum LifeRule: Int, Sendable, CaseIterable {
  // Where the case stands.
  case versionDiffers = 1701
  case notInState = 1702
  case closed = 1703
  case alreadyDone = 1704
  case eventTimeBackwards = 1705
  case dayAhead = 1706
  case textMissing = 1707
  // Who acts and with whom.
  case unknownSection = 1711
  case unknownProposer = 1712
  case unknownPoint = 1713
  case unknownUnit = 1714
  case noCommitment = 1715
  // What the office's procedure demands.
  case milestoneMissing = 1721
  case contactMissing = 1722
  case viewsMissing = 1723
  case opinionMissing = 1724
  case demandMissing = 1725
  case handBackLate = 1726
  // Replies.
  case draftDiffers = 1731
  case notConsultable = 1732
  case notARecipient = 1733
  case numberNotOfSeries = 1734
  case numberTaken = 1735
  case seriesMissing = 1736
  case issuingStopped = 1737
  // After the answer.
  case notDissatisfied = 1741
  case extensionEarlier = 1742
  case clockState = 1743
  case mergesItself = 1744
  case reasonMissing = 1745
  case notPublishable = 1746
  case notFinished = 1747
  case classUnchanged = 1748
  case decisionNeedsGates = 1749

  package var code: DiagnosticCode { DiagnosticCode(rawValue) }
}
