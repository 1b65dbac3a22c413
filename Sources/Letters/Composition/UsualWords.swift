package import Records

/// The words that a letter makes by itself of its case and office: what a draft need not hold.
package struct UsualWords: Sendable, Hashable {
  /// As printed over the letter.
  package var title: String
  /// nil: this kind of letter has none. The same for closing.
  package var opening: String?
  package var closing: String?
  /// Without the colon.
  package var addressee: String

  /// The words of each letter of a draft, in the order of its addressees; the draft's own title,
  /// opening and closing play no part.
  package static func of(
    _ draft: Draft, case caseRecord: CaseRecord, office: Office
  ) -> [UsualWords] {
    let composer = LetterComposer(
      caseRecord: caseRecord, draft: draft, office: office, letterhead: .plain)
    return composer.addressees.map { addressee in
      let values = composer.values(for: addressee)
      let naming = values.merging(MergedNames.inOpening(composer.matter)) { $1 }
      return UsualWords(
        title: composer.fill(
          composer.titlePattern, values.merging(MergedNames.inTitle(composer.matter)) { $1 }),
        opening: composer.usualOpening.map { composer.fill(composer.pattern($0), naming) },
        closing: composer.usualClosing.map { composer.fill(composer.pattern($0), values) },
        addressee: addressee.name)
    }
  }
}
