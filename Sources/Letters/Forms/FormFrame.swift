package import Records

/// What forms of one office have in common: whose they are, their fonts, the day they are made for.
package struct FormFrame: Sendable {
  package var office: Office
  package var letterhead: Letterhead
  /// What files carry as day of creation, so that the same form has the same bytes.
  package var day: Day

  package init(office: Office, letterhead: Letterhead, day: Day) {
    self.office = office
    self.letterhead = letterhead
    self.day = day
  }

  func form(
    _ kind: Form.Kind, paper: Form.Paper = .a4, title: String, content: Form.Content
  ) -> Form {
    var form = Form(
      kind: kind, paper: paper, digits: letterhead.digits, fonts: letterhead.fonts,
      properties: .init(
        title: title, author: office.name, subject: title, custom: [], day: day,
        identifier: ""), content: content)
    let words = [kind.rawValue, day.iso] + form.textBlocks.flatMap { [$0.path, $0.text] }
    form.properties.identifier = String(
      Digest(of: CanonicalBytes.list(words.map { Array($0.utf8) })).hex.prefix(32))
    return form
  }

  /// A person's name as the office file has it.
  func name(_ id: PersonID) -> String { office.person(id)?.name ?? id.text }

  func section(_ id: String?) -> String {
    id.flatMap { id in office.sections.first { $0.id == id }?.name } ?? ""
  }
}

/// Words that forms share.
enum FormWords {
  /// What stands in a box that has nothing to say.
  static let none = "—"

  /// `建议第47号`.
  static func number(_ matter: Matter) -> String { "\(matter.kind.chinese)第\(matter.number)号" }

  static func proposer(_ proposer: Proposer) -> String { Naming.one(proposer) }

  /// `2026年6月8日 15:20`.
  static func instant(_ instant: Instant) -> String {
    let iso = instant.iso
    guard let hour = iso.split(separator: "T").last?.prefix(5) else { return instant.day.chinese }
    return instant.day.chinese + " " + hour
  }

  /// Blanks for a day to be written.
  static let dayBlank = "　　　　年　　月　　日"
}
