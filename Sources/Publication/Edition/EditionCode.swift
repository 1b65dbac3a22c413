package import Records

/// Codes of what is wrong with a public edition (FW2001 …).
package enum EditionCode {
  /// Screening found something that nobody decided.
  package static let undecided = DiagnosticCode(2001)
  /// The edition isn't what the issued letter and its decisions give.
  package static let differs = DiagnosticCode(2002)
  /// The letter isn't issued, or its signed disclosure isn't open.
  package static let notOpen = DiagnosticCode(2003)
  /// It bears a secrecy mark.
  package static let secret = DiagnosticCode(2004)
  /// The office file says nothing of publication.
  package static let noRules = DiagnosticCode(2005)
  /// Nothing of the letter is marked public.
  package static let nothingOpen = DiagnosticCode(2006)
  /// A decision on a finding that isn't there.
  package static let noSuchFinding = DiagnosticCode(2007)
  /// A draft of another kind where an edition is needed.
  package static let notAnEdition = DiagnosticCode(2008)
  /// A decision on a finding without what it needs.
  package static let decisionIncomplete = DiagnosticCode(2009)
  /// A released edition, or its file, that can't be read back.
  package static let unreadable = DiagnosticCode(2010)
  /// A package asked for a letter that isn't public.
  package static let noSuchLetter = DiagnosticCode(2011)
  /// A public file itself holds something that nobody decided to keep.
  package static let fileHolds = DiagnosticCode(2012)
}
