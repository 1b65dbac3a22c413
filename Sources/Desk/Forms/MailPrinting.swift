internal import Casework
package import Letters
package import Records

/// Labels and envelopes for the proposers of several cases.
package struct MailPrinting: Sendable {
  /// In the order of printing.
  package let proposers: [Proposer]
  package let frame: FormFrame
  /// A warning for everyone who gets no label.
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - proposers: with the file or case that each stands in.
  ///   - isOnceEach: a person who put forward several matters gets one label; false: one for each
  ///     matter, as each has an envelope of its own.
  package init(
    _ proposers: [(proposer: Proposer, place: String)], frame: FormFrame, isOnceEach: Bool = true
  ) {
    var seen: Set<[String]> = []
    var kept: [Proposer] = []
    var diagnostics: [Diagnostic] = []
    for (proposer, place) in proposers
    where seen.insert([proposer.name, proposer.address ?? ""]).inserted || !isOnceEach {
      kept.append(proposer)
      guard LabelSheet.Label(proposer) == nil else { continue }
      diagnostics.append(
        Diagnostic(
          FormCode.addressMissing, severity: .warning,
          at: .init(file: place, path: "proposers/\(proposer.id)"),
          .init("\(proposer.name)没有地址，不印标签", "no address for \(proposer.name); no label is printed"),
          help: .init("补登地址", "enter the address")))
    }
    self.proposers = kept
    self.frame = frame
    self.diagnostics = diagnostics
  }

  private var forms: MailForms { MailForms(frame: frame, proposers: proposers) }

  /// - Throws: FW2204 when nobody has an address.
  package func labels(
    grid: LabelSheet.Grid, skipped: Int
  ) throws(Diagnostics) -> MadeForm {
    try made(forms.labels(grid: grid, skipped: skipped), name: "地址标签")
  }

  /// - Throws: FW2204 when nobody has an address.
  package func envelopes(
    _ paper: Form.Paper, printsFrame: Bool
  ) throws(Diagnostics) -> MadeForm {
    try made(forms.envelopes(paper, printsFrame: printsFrame), name: "信封")
  }

  private func made(_ form: Form?, name: String) throws(Diagnostics) -> MadeForm {
    guard let form else {
      throw Diagnostics(diagnostics + [Desk.nothingToPrint("没有一位有地址", "nobody has an address")])
    }
    return MadeForm(name: name, form: form)
  }
}

extension Desk {
  package static func nothingToPrint(_ chinese: String, _ english: String) -> Diagnostic {
    Diagnostic(
      FormCode.nothingToPrint, at: .init(file: "form"), .init(chinese, english),
      help: .init("换一个条件", "choose others"))
  }

  /// Labels and envelopes for the proposers of folders.
  package func mail(_ materials: [LetterMaterial]) throws(Diagnostics) -> MailPrinting {
    guard let first = materials.first else {
      throw Diagnostics([Desk.nothingToPrint("没有选中案件", "no case is chosen")])
    }
    return MailPrinting(
      materials.flatMap { material in
        material.respondents.map { ($0, material.dossier.paths.caseRecord) }
      }, frame: frame(first))
  }
}

extension OfficeDesk {
  /// Labels and envelopes for the proposers of cases in the book, drafted or not.
  package func mail(_ cases: [CaseID], on day: Day) throws(Diagnostics) -> MailPrinting {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      var proposers: [(proposer: Proposer, place: String)] = []
      for id in cases {
        let state = try OfficeDesk.state(of: id, in: reading)
        // Who is answered by another office, or in another case's letter, isn't written to here.
        guard ![.handedBack, .merged].contains(state.state) else { continue }
        proposers += try OfficeDesk.respondents(of: state, in: reading).map { ($0, id.text) }
      }
      return MailPrinting(
        proposers,
        frame: FormFrame(
          office: office.office, letterhead: try OfficeDesk.letterhead(office), day: day))
    }
  }
}
