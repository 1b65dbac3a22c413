internal import Casework
internal import Letters
package import Records

/// 用印登记 over the whole book.
extension OfficeDesk {
  /// 用印登记 of a span: every use of the seal in it, and letters printed in it without one.
  package func sealRegister(
    from: Day, until: Day, on day: Day
  ) throws(Diagnostics) -> MadeForm {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      var entries: [(sealed: Day, number: (Int, Int), entry: SealRegister.Entry)] = []
      for row in try reading.rows(CaseQuery()) {
        let state = try OfficeDesk.state(of: row.caseID, in: reading)
        for use in try OfficeDesk.sealUses(state, under: office, in: reading)
        where from <= use.day && use.day <= until {
          entries.append((use.day, use.number, use.entry))
        }
      }
      entries.sort { ($0.sealed, $0.number.0, $0.number.1) < ($1.sealed, $1.number.0, $1.number.1) }
      let register = SealRegister(
        frame: try OfficeDesk.frame(office, on: day), from: from, until: until,
        entries: entries.map(\.entry))
      return MadeForm(name: "用印登记-\(from.iso)-\(until.iso)", form: register.form)
    }
  }

  private typealias SealUse = (day: Day, number: (Int, Int), entry: SealRegister.Entry)

  private static func sealUses(
    _ state: Case, under office: OfficeInForce, in reading: any BookReading
  ) throws(Diagnostics) -> [SealUse] {
    var uses: [SealUse] = []
    for round in state.rounds {
      let issues = round.replaced + [round.issue].compactMap { $0 }
      for (index, issue) in issues.enumerated() {
        let next = index + 1 < issues.count ? issues[index + 1].at : nil
        // A letter's own uses: after it was issued, before another took its place.
        let sealed = round.sealed.filter { use in
          use.at >= issue.at && (next.map { use.at < $0 } ?? true)
        }
        let title = try OfficeDesk.title(of: issue.fact, in: state, under: office, in: reading)
        func entry(_ use: Stamped<Produced>?) -> SealRegister.Entry {
          let names = office.office(on: use?.fact.on ?? issue.fact.printed)
          return SealRegister.Entry(
            sealed: use?.fact.on, documentNumber: issue.fact.documentNumber, title: title.title,
            addressee: title.addressee,
            copies: use?.fact.copies ?? round.recipients.reduce(0) { $0 + $1.copies },
            allowedBy: use?.fact.allowedBy.map { names.person($0)?.name ?? $0.text },
            keeper: use.map { names.person($0.by)?.name ?? $0.by.text }, note: use?.fact.note)
        }
        let number = (issue.fact.year, issue.fact.number)
        if sealed.isEmpty {
          uses.append((issue.fact.printed, number, entry(nil)))
        } else {
          uses += sealed.map { ($0.fact.on, number, entry($0)) }
        }
      }
    }
    return uses
  }

  /// What the letter of an issue is called, and to whom it goes.
  private static func title(
    of issue: Issued, in state: Case, under office: OfficeInForce, in reading: any BookReading
  ) throws(Diagnostics) -> (title: String, addressee: String) {
    let steps = state.rounds.first { $0.number == issue.round }?.reviews[issue.reply] ?? []
    let objects = steps.last { $0.objects != nil }?.objects
    if let frozen = objects.flatMap({ reading.records.frozen($0) }) {
      let composer = LetterComposer(
        caseRecord: frozen.caseRecord, draft: frozen.draft, office: frozen.office.office,
        letterhead: frozen.letterhead)
      if let letter = composer.letters(standing: .draft(words: "", digest: nil)).first {
        return (letter.title.text, String(letter.addressee.text.dropLast()))
      }
    }
    return (state.record.matter.title, "")
  }

  static func frame(_ office: OfficeInForce, on day: Day) throws(Diagnostics) -> FormFrame {
    FormFrame(
      office: office.office, letterhead: try OfficeDesk.letterhead(office), day: day)
  }
}
