package import Records
internal import Screening

/// Makes public editions of issued letters, and says whether one is what it should be.
package struct EditionMaker {
  package let source: EditionSource
  package let rules: PublicationRules
  private let screener: Screener

  /// - Parameter office: the office file in force, which may be a newer one than the letter was issued
  ///   under; its word list is screened for too.
  /// - Throws: FW2005 when the office file has no `<publication>`.
  package init(_ source: EditionSource, under office: Office) throws(Diagnostics) {
    guard let rules = office.publication else {
      throw Diagnostics([EditionFaults.noRules(office)])
    }
    self.source = source
    self.rules = rules
    screener = Screener(words: rules.words.map(\.text))
  }

  /// What everybody would see of the letter before anything is masked, with what was found in it.
  package struct Rehearsal {
    package var caseRecord: CaseRecord
    package var draft: Draft
    package var findings: [EditionFinding]
  }

  /// - Throws: FW2006 when nothing of the letter is marked public.
  package func rehearse(
    id: ReplyID, by person: PersonID, keywords: [String] = [], hiding words: [String] = []
  ) throws(Diagnostics) -> Rehearsal {
    let (caseRecord, draft) = source.unmasked(
      id: id, by: person, rules: rules, keywords: keywords)
    guard !draft.body.isEmpty else { throw Diagnostics([EditionFaults.nothingOpen(source)]) }
    let texts = EditionTexts.all(caseRecord, draft)
    let spread = found(in: texts)
    var findings: [EditionFinding] = []
    for (index, (path, _)) in texts.enumerated() {
      for finding in EditionMaker.merged(spread[index]) {
        findings.append(
          EditionFinding(
            number: findings.count + 1, path: path, finding: finding,
            proposed: rules.treatment(of: finding.kind)))
      }
    }
    // Words to hide come after what was found, so that they give no finding another number, and are
    // masked even inside one that is kept.
    for (path, text) in texts {
      for finding in EditionMaker.merged(EditionMaker.occurrences(of: words, in: text)) {
        findings.append(
          EditionFinding(
            number: findings.count + 1, path: path, finding: finding, proposed: .mask))
      }
    }
    let missing = words.filter { word in
      texts.allSatisfy { EditionMaker.occurrences(of: [word], in: $0.text).isEmpty }
    }
    guard missing.isEmpty else {
      throw Diagnostics(missing.map { EditionFaults.nothingToHide($0, source) })
    }
    return Rehearsal(caseRecord: caseRecord, draft: draft, findings: findings)
  }

  /// What screening finds, by text. A table's cells are read on in their row and under their column's
  /// heading; what is spread over several cells is found in each.
  private func found(in texts: [(path: String, text: String)]) -> [[ScreeningFinding]] {
    var found = [[ScreeningFinding]](repeating: [], count: texts.count)
    for placed in screener.findings(in: EditionTexts.pieces(texts)) {
      for span in placed.spans {
        let scalars = Array(texts[span.piece].text.unicodeScalars)[span.from..<span.to]
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        found[span.piece].append(
          ScreeningFinding(
            kind: placed.kind, text: String(text), from: span.from, to: span.to,
            confidence: placed.confidence, mask: EditionMaker.mask))
      }
    }
    return found
  }

  /// The edition with every finding decided.
  ///
  /// - Throws: FW2001 for each finding that the office leaves to a person and nobody decided, FW2004
  ///   for secrecy marks, FW2007 and FW2009 for decisions that fit nothing.
  package func edition(
    id: ReplyID, by person: PersonID, keywords: [String] = [], decisions: EditionDecisions
  ) throws(Diagnostics) -> (caseRecord: CaseRecord, draft: Draft) {
    let rehearsal = try rehearse(
      id: id, by: person, keywords: keywords, hiding: decisions.hidden)
    var faults = EditionFaults.unknown(decisions, of: rehearsal.findings.count, source)
    var found: [Edition.Found] = []
    for finding in rehearsal.findings {
      guard finding.finding.kind != .secrecy else {
        faults.append(EditionFaults.secret(finding, source))
        continue
      }
      let decision: Edition.Found.Decision
      var reason: String?
      if decisions.masked.contains(finding.number) {
        decision = .mask
      } else if let why = decisions.kept[finding.number] {
        decision = .keep
        reason = why
      } else {
        switch finding.proposed {
        case .mask: decision = .mask
        case .keep: decision = .keep
        case .ask:
          faults.append(EditionFaults.undecided(finding, source))
          continue
        }
      }
      found.append(
        Edition.Found(
          kind: finding.finding.kind, path: finding.path, from: finding.finding.from,
          to: finding.finding.to, decision: decision, by: person, reason: reason))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return EditionMaker.masked(rehearsal.caseRecord, rehearsal.draft, found)
  }

  /// What is wrong with an edition: it must be the very text that the letter and the decisions give,
  /// and everything that screening finds must be decided. Empty: nothing.
  package func faults(
    _ caseRecord: CaseRecord, _ draft: Draft
  ) throws(Diagnostics) -> [Diagnostic] {
    guard let edition = draft.edition, draft.kind == .edition else {
      return [EditionFaults.notAnEdition(draft)]
    }
    if draft.disclosure.decision != .open {
      let change = source.change(
        to: draft.disclosure.decision, reason: draft.disclosure.reason ?? "", id: draft.id,
        by: draft.drafter)
      return change.draft == draft && change.caseRecord == caseRecord
        ? [] : [EditionFaults.differs(draft, at: "")]
    }
    let rehearsal = try rehearse(id: draft.id, by: draft.drafter, keywords: edition.keywords)
    var faults: [Diagnostic] = []
    for finding in rehearsal.findings {
      let decided = edition.found.first {
        $0.path == finding.path && $0.from <= finding.finding.from
          && $0.to >= finding.finding.to
      }
      if finding.finding.kind == .secrecy {
        faults.append(EditionFaults.secret(finding, source))
      } else if decided == nil {
        faults.append(EditionFaults.undecided(finding, source))
      }
    }
    var unmasked = rehearsal.draft
    // A mark given after the edition was prepared doesn't make it another.
    unmasked.edition?.satisfaction = edition.satisfaction
    unmasked.edition?.section = edition.section
    unmasked.disclosure.reason = draft.disclosure.reason
    let expected = EditionMaker.masked(rehearsal.caseRecord, unmasked, edition.found)
    if expected.caseRecord != caseRecord || expected.draft != draft {
      faults.append(
        EditionFaults.differs(draft, at: EditionMaker.difference(expected, (caseRecord, draft))))
    }
    return faults
  }

  /// The first text that differs; empty when no text does.
  private static func difference(
    _ expected: (caseRecord: CaseRecord, draft: Draft), _ given: (caseRecord: CaseRecord, draft: Draft)
  ) -> String {
    let a = EditionTexts.all(expected.caseRecord, expected.draft)
    let b = EditionTexts.all(given.caseRecord, given.draft)
    if let pair = zip(a, b).first(where: { $0.path != $1.path || $0.text != $1.text }) {
      return pair.1.path
    }
    return a.count == b.count ? "" : (a.count > b.count ? a[b.count].path : b[a.count].path)
  }

  /// Puts masks of one width in the place of what was decided to be masked.
  static func masked(
    _ caseRecord: CaseRecord, _ draft: Draft, _ found: [Edition.Found]
  ) -> (caseRecord: CaseRecord, draft: Draft) {
    var caseRecord = caseRecord
    var draft = draft
    draft.edition?.found = found
    let masks = Dictionary(grouping: found.filter { $0.decision == .mask }, by: \.path)
    EditionTexts.walk(&caseRecord, &draft) { path, text in
      guard let spans = masks[path] else { return }
      var scalars = Array(text.unicodeScalars)
      for span in EditionMaker.united(spans).reversed() {
        let upper = min(span.upperBound, scalars.count)
        guard span.lowerBound < upper else { continue }
        scalars.replaceSubrange(
          span.lowerBound..<upper, with: Array(EditionMaker.mask.unicodeScalars))
      }
      var masked = String.UnicodeScalarView()
      masked.append(contentsOf: scalars)
      text = String(masked)
    }
    return (caseRecord, draft)
  }

  /// What is masked, in order; places that lie over one another are one.
  private static func united(_ spans: [Edition.Found]) -> [Range<Int>] {
    var united: [Range<Int>] = []
    for span in spans.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) where span.from < span.to {
      if let last = united.last, span.from < last.upperBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, span.to)
      } else {
        united.append(span.from..<span.to)
      }
    }
    return united
  }

  /// Of one width whatever it hides.
  package static let mask = Screener.mask

  private static func occurrences(of words: [String], in text: String) -> [ScreeningFinding] {
    let scalars = Array(text.unicodeScalars)
    return words.flatMap { word -> [ScreeningFinding] in
      let wanted = Array(word.unicodeScalars)
      guard !wanted.isEmpty, scalars.count >= wanted.count else { return [] }
      return (0...(scalars.count - wanted.count)).filter {
        scalars[$0..<($0 + wanted.count)].elementsEqual(wanted)
      }.map {
        ScreeningFinding(
          kind: .word, text: word, from: $0, to: $0 + wanted.count, confidence: 1, mask: mask)
      }
    }
  }

  /// In order, and no two over one another: the wider wins.
  private static func merged(_ found: [ScreeningFinding]) -> [ScreeningFinding] {
    var kept: [ScreeningFinding] = []
    for finding in found.sorted(by: { ($0.from, -$0.to) < ($1.from, -$1.to) }) {
      if let last = kept.last, finding.from < last.to {
        // What reaches past the wider one still needs its own decision.
        guard finding.to > last.to else { continue }
      }
      kept.append(finding)
    }
    return kept
  }
}
