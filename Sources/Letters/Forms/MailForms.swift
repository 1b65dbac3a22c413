package import Records

/// Labels and envelopes for proposers. They carry addresses: they are for the clerk's printer and
/// go nowhere else.
package struct MailForms: Sendable {
  package var frame: FormFrame
  /// With their addresses; each once, in the order of printing.
  package var proposers: [Proposer]

  package init(frame: FormFrame, proposers: [Proposer]) {
    self.frame = frame
    self.proposers = proposers
  }

  /// Those who get no label, because no address is known.
  package var withoutAddress: [Proposer] { proposers.filter { LabelSheet.Label($0) == nil } }

  /// nil when nobody has an address.
  package func labels(grid: LabelSheet.Grid, skipped: Int = 0) -> Form? {
    let labels = proposers.compactMap { LabelSheet.Label($0) }
    guard !labels.isEmpty else { return nil }
    return frame.form(
      .labels, title: "地址标签（\(labels.count)个）",
      content: .labels(
        LabelSheet(grid: grid, skipped: min(max(0, skipped), grid.perPage - 1), labels: labels)))
  }

  /// - Parameter printsFrame: false where the envelopes have boxes and sender already.
  /// - Returns: nil when nobody has an address.
  package func envelopes(_ paper: Form.Paper, printsFrame: Bool) -> Form? {
    let labels = proposers.compactMap { LabelSheet.Label($0) }
    guard !labels.isEmpty else { return nil }
    let mail = frame.office.mail
    return frame.form(
      .envelope, paper: paper, title: "信封（\(labels.count)个）",
      content: .envelopes(
        labels.map {
          Envelope(
            to: $0, sender: (mail.map { [$0.address] } ?? []) + [frame.office.name],
            senderPostcode: mail?.postcode ?? "", printsFrame: printsFrame)
        }))
  }
}
