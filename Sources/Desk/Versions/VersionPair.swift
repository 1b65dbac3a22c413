internal import Letters
package import Records

/// Two versions of one reply, the older first.
package struct VersionPair: Sendable {
  package struct Version: Sendable {
    /// The records that it was made under.
    package var dossier: Dossier
    /// Who made it, and when.
    package var by: PersonID
    package var at: Instant
    /// How its users know it, such as `第3步送审` or `手头文稿`.
    package var name: String
    /// The step that submitted or edited it; nil: none did.
    var step: Step?

    init(dossier: Dossier, by: PersonID, at: Instant, name: String, step: Step? = nil) {
      self.dossier = dossier
      self.step = step
      self.by = by
      self.at = at
      self.name = name
    }

    /// As the office file of its own day has it.
    package var author: String { dossier.office.person(by)?.name ?? by.text }
  }

  package var old: Version
  package var new: Version

  package init(old: Version, new: Version) {
    self.old = old
    self.new = new
  }
}

extension Desk {
  /// What a version says: the letter to its first addressee, without number and date.
  func text(
    of version: VersionPair.Version, standing: Document.Standing = .draft(words: "", digest: nil)
  ) -> Document? {
    composer(version.dossier).letters(standing: standing).first
  }
}
