internal import Casework
package import Records

extension NumberSeries {
  /// Whether letters of this kind for this matter bear its numbers.
  func fits(_ kind: Draft.Kind, _ matter: Matter) -> Bool {
    (kinds.isEmpty || kinds.contains(kind)) && (matters.isEmpty || matters.contains(matter.kind))
      && (levels.isEmpty || levels.contains(matter.level))
  }

  /// What a series can count: more letters than any office sends in a year, and few enough that
  /// every gap can be looked at.
  package static let numbers = 1...99_999

  /// 发文字号 as printed: no 第, no leading zero (GB/T 9704-2012, 7.2.5).
  package func text(year: Int, number: Int) -> String {
    pattern.replacing("{year}", with: String(year)).replacing("{number}", with: String(number))
  }

  /// Year and number of a text of this series, compared folded; nil when it is of another.
  package func parts(of text: String) -> (year: Int, number: Int)? {
    let folded = DocumentNumber.folded(text)
    for year in 1990...2100 {
      // The pattern's words around the number, with the year filled in.
      let halves = pattern.replacing("{year}", with: String(year)).split(
        separator: "{number}", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return nil }
      let head = DocumentNumber.folded(String(halves[0]))
      let tail = DocumentNumber.folded(String(halves[1]))
      guard folded.hasPrefix(head), folded.hasSuffix(tail),
        folded.count > head.count + tail.count
      else { continue }
      let digits = folded.dropFirst(head.count).dropLast(tail.count)
      // `Int` would take a sign.
      guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits),
        NumberSeries.numbers.contains(number)
      else { continue }
      return (year, number)
    }
    return nil
  }
}

extension OfficeDesk {
  /// The entry that a letter is to bear: the number given, or the next of its series.
  ///
  /// - Throws: when the number is another letter's, voided, or of no series of the office.
  static func entry(
    number: String?, series id: String?, kind: Draft.Kind, matter: Matter, year: Int,
    caseID: CaseID, replyID: ReplyID, rules: OfficeRules, in book: any BookReading
  ) throws(Diagnostics) -> NumberEntry {
    do throws(Refusal) {
      let all = rules.procedure.series
      if let number {
        let tidy = number.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var entry = NumberEntry(
          series: "", year: 0, number: 0, text: tidy, state: .given, caseID: caseID,
          replyID: replyID)
        if !all.isEmpty {
          // An opinion's series is not for letters, whoever writes the number down.
          let found = all.lazy.filter { $0.fits(kind, matter) }.compactMap { series in
            series.parts(of: tidy).map { (series, $0.year, $0.number) }
          }.first
          // At the turn of the year a letter may still bear last year's number, never next year's.
          guard let found, found.1 == year || found.1 == year - 1 else {
            throw .numberNotOfSeries(tidy)
          }
          (entry.year, entry.number) = (found.1, found.2)
          entry.series = found.0.id
          // However it was typed, it is printed as the series says.
          entry.text = found.0.text(year: entry.year, number: entry.number)
        }
        return entry
      }
      guard let series = all.first(where: {
        $0.fits(kind, matter) && (id == nil || $0.id == id)
      })
      else { throw .seriesMissing() }
      return NumberEntry(
        series: series.id, year: year, number: 0, text: "", state: .given, caseID: caseID,
        replyID: replyID)
    } catch {
      throw Diagnostics([error.diagnostic(at: place(caseID))])
    }
  }

  /// The same with its number: the next one that nothing in the register bears.
  static func numbered(
    _ entry: NumberEntry, rules: OfficeRules, in book: any BookReading
  ) throws(Diagnostics) -> NumberEntry {
    var entry = entry
    if entry.text.isEmpty, let series = rules.procedure.series.first(where: { $0.id == entry.series })
    {
      entry.number = try book.nextNumber(series: series.id, year: entry.year, first: series.first)
      entry.text = series.text(year: entry.year, number: entry.number)
    }
    if let there = try book.number(text: entry.text), there.state != .reserved {
      let words =
        there.state == .voided
        ? "已作废（\(there.reason ?? "")）" : "已用于\(there.caseID?.text ?? "另一份函")"
      throw Diagnostics([
        Refusal.numberTaken(entry.text, words).diagnostic(at: place(entry.caseID ?? CaseID("")))
      ])
    }
    return entry
  }

  /// Reserves or voids a number, with the reason that the register will show for the gap.
  @discardableResult
  package func note(
    _ state: NumberEntry.State, series id: String, year: Int, number: Int, reason: String,
    by actor: Actor
  ) throws(Diagnostics) -> NumberEntry {
    try book.write { writing throws(Diagnostics) in
      try OfficeDesk.note(
        state, series: id, year: year, number: number, reason: reason, by: actor, in: writing)
    }
  }

  /// The same within a transaction under way.
  static func note(
    _ state: NumberEntry.State, series id: String, year: Int, number: Int, reason: String,
    by actor: Actor, in writing: any BookWriting
  ) throws(Diagnostics) -> NumberEntry {
    let office = try OfficeInForce(in: writing)
    try OfficeDesk.need(.issue, actor, office)
    guard let series = office.rules.procedure.series.first(where: { $0.id == id }) else {
      throw Diagnostics([Refusal.seriesMissing().diagnostic(at: .init(file: "registry"))])
    }
    let text = series.text(year: year, number: number)
    guard NumberSeries.numbers.contains(number), (1990...2100).contains(year) else {
      throw Diagnostics([Refusal.numberNotOfSeries(text).diagnostic(at: .init(file: "registry"))])
    }
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Diagnostics([
        Refusal.textMissing("理由", "The reason").diagnostic(at: .init(file: "registry"))
      ])
    }
    if let there = try writing.number(text: text),
      there.state == .given || there.state == state
    {
      throw Diagnostics([
        Refusal.numberTaken(text, there.state == .given ? "已发出" : "已登记").diagnostic(
          at: .init(file: "registry"))
      ])
    }
    let noted = NumberNoted(
      series: id, year: year, number: number, documentNumber: text, reason: reason)
    let event: OfficeEvent = state == .voided ? .numberVoided(noted) : .numberReserved(noted)
    try OfficeDesk.append([event], by: actor, in: writing)
    let entry = NumberEntry(
      series: id, year: year, number: number, text: text, state: state, reason: reason)
    try writing.put(entry)
    return entry
  }
}

extension NumberSeries {
  /// Numbers of a series that nothing explains: neither given, reserved nor voided, below the
  /// greatest in the register.
  package static func gaps(_ entries: [NumberEntry], first: Int) -> [Int] {
    let known = Set(entries.map(\.number))
    guard let last = known.max(), last >= first else { return [] }
    return (first...last).filter { !known.contains($0) }
  }
}
