package import Casework
package import Records

/// One release of a public edition, wherever it is kept: what a snapshot is made of.
package struct Release: Sendable {
  package var caseID: CaseID
  package var edition: ReplyID
  /// The letter that it shows.
  package var letter: ReplyID
  /// The case and the edition as its gates passed them: only what is marked public.
  package var caseRecord: CaseRecord
  package var draft: Draft
  /// 发布机构.
  package var publisher: String
  /// From this day it is public.
  package var on: Day
  /// When it was decided.
  package var at: Instant
  /// The day on which it first could be seen: `on`, or the day on which it was recorded, whatever day
  /// it claims. The signed catalogue grows in this order, so that a release entered late takes a place
  /// behind those that were published.
  package var appears: Day
  /// Its place in the log; 0 where there is none.
  package var sequence: Int
  /// The day from which it is public no longer; nil: it stands.
  package var until: Day?
  /// The public PDF and its size in bytes.
  package var file: Digest
  package var size: Int
  /// The same pages in other formats, in the order of `PublicFormat`.
  package var others: [ReleasedFile]

  package init(
    caseID: CaseID, edition: ReplyID, letter: ReplyID, caseRecord: CaseRecord, draft: Draft,
    publisher: String, on: Day, at: Instant, appears: Day? = nil, sequence: Int = 0, until: Day?,
    file: Digest, size: Int, others: [ReleasedFile] = []
  ) {
    self.caseID = caseID
    self.edition = edition
    self.letter = letter
    self.caseRecord = caseRecord
    self.draft = draft
    self.publisher = publisher
    self.on = on
    self.at = at
    self.appears = max(appears ?? on, on)
    self.sequence = sequence
    self.until = until
    self.file = file
    self.size = size
    self.others = others
  }

  /// The order of the signed catalogue.
  static func isEarlier(_ a: Release, _ b: Release) -> Bool {
    if (a.appears, a.sequence, a.at) != (b.appears, b.sequence, b.at) {
      return (a.appears, a.sequence, a.at) < (b.appears, b.sequence, b.at)
    }
    return (a.caseID.text, a.edition.text) < (b.caseID.text, b.edition.text)
  }

  /// The letter's permanent address.
  var plainSlug: String {
    let text = (caseID.text + "-" + letter.text).lowercased()
    var slug = ""
    for byte in text.utf8 {
      let isPlain = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      if isPlain {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.hasSuffix("-"), !slug.isEmpty {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    guard slug.utf8.count > 60 else { return slug }
    let owner = Digest(of: Array((caseID.text + "\n" + letter.text).utf8))
    return slug.prefix(48) + "-" + owner.hex.prefix(8)
  }
}
