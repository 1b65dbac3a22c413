/// How an office publishes its answers: the site, what it shows, what it screens.
package struct PublicationRules: Sendable, Hashable {
  /// 网站名称 (SiteName).
  package var siteName: String
  /// Where the site will stand, with its scheme and a closing `/`; nil: addresses stay relative.
  package var address: String?
  /// 网站标识码 (SiteIDCode), 10 digits; nil: none.
  package var siteCode: String?
  /// 栏目名称 (ColumnName).
  package var column: String
  /// Pattern of 索引号; holds `{year}` and `{number}`, the release's place in its year.
  package var indexPattern: String
  package var showsClass: Bool
  package var showsSatisfaction: Bool
  package var contact: ContactShown
  package var rounds: RoundsShown
  /// What is proposed for a finding where the office says nothing: masked.
  package var treatments: [SensitiveKind: Treatment]
  /// The office's own words, with the reason.
  package var words: [Word]

  /// What the public sees of the contact line.
  package enum ContactShown: String, Sendable, CaseIterable { case keep, landline, none }
  /// Which letters of a re-handled case are public.
  package enum RoundsShown: String, Sendable, CaseIterable { case last, every }
  package enum Treatment: String, Sendable, CaseIterable {
    /// Masked unless a person decides otherwise.
    case mask
    /// Kept unless a person decides otherwise.
    case keep
    /// A person must decide each.
    case ask
  }
  package struct Word: Sendable, Hashable {
    package var text: String
    package var why: String?
    package init(text: String, why: String? = nil) {
      self.text = text
      self.why = why
    }
  }

  package init(
    siteName: String, address: String? = nil, siteCode: String? = nil, column: String = "建议提案办理结果公开",
    indexPattern: String = "{year}-{number}", showsClass: Bool = false,
    showsSatisfaction: Bool = false, contact: ContactShown = .landline,
    rounds: RoundsShown = .last, treatments: [SensitiveKind: Treatment] = [:], words: [Word] = []
  ) {
    self.siteName = siteName
    self.address = address
    self.siteCode = siteCode
    self.column = column
    self.indexPattern = indexPattern
    self.showsClass = showsClass
    self.showsSatisfaction = showsSatisfaction
    self.contact = contact
    self.rounds = rounds
    self.treatments = treatments
    self.words = words
  }
}
