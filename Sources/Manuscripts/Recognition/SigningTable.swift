/// Signature and date that were set as a table without lines, to have them on the right.
enum SigningTable {
  /// The lines of its cells; nil: it holds anything but one date, who signs, and whom to ask.
  static func lines(of table: Manuscript.Table) -> [String]? {
    let lines = table.rows.joined().flatMap { $0.text.split(separator: "\n") }
      .map { PlainText.kept(String($0)) }.filter { !$0.isEmpty }
    guard (2...6).contains(lines.count) || lines.count == 1 && DateLine.parted(lines[0]) != nil else {
      return nil
    }
    let dates = lines.count { DateLine($0) != nil || DateLine.parted($0) != nil }
    let isAll = lines.allSatisfy {
      DateLine($0) != nil || DateLine.parted($0) != nil || OrganisationName.isSealPlace($0)
        || OrganisationName.isName(OrganisationName.withoutSealPlace($0))
        || FootLines.isContact($0)
    }
    return dates == 1 && isAll ? lines : nil
  }
}
