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

  /// `建议第47号`, `建议第004号（并提案第206号）`. Of one kind, another session is named, as its
  /// numbers begin anew.
  static func number(_ matter: Matter) -> String {
    let own = number(matter.kind, matter.number)
    guard !matter.merged.isEmpty else { return own }
    let others = matter.merged.map { other in
      let isElsewhere = other.kind == matter.kind && other.session != matter.session
      return (isElsewhere ? other.session : "") + number(other.kind, other.number)
    }
    return own + "（并" + others.joined(separator: "、") + "）"
  }

  static func number(_ kind: Matter.Kind, _ number: String) -> String {
    "\(kind.chinese)第\(number)号"
  }

  /// Titles of all that a letter answers.
  static func titles(_ matter: Matter) -> String {
    ([matter.title] + matter.merged.map(\.title)).joined(separator: "；")
  }

  /// Sessions of all that a letter answers, each once.
  static func sessions(_ matter: Matter) -> String {
    once([matter.session] + matter.merged.map(\.session)).joined(separator: "、")
  }

  static func once(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// `王伟代表`; `王伟代表（市一中）` where another of that name is among them.
  static func proposer(_ proposer: Proposer, among all: [Proposer]) -> String {
    let name = Naming.one(proposer)
    guard case .person(_, let unit?) = proposer.kind,
      all.contains(where: { $0.id != proposer.id && Naming.one($0) == name })
    else { return name }
    return "\(name)（\(unit)）"
  }

  /// `2026年6月8日 15:20`.
  static func instant(_ instant: Instant) -> String {
    let iso = instant.iso
    guard let hour = iso.split(separator: "T").last?.prefix(5) else { return instant.day.chinese }
    return instant.day.chinese + " " + hour
  }

  /// Blanks for a day to be written.
  static let dayBlank = "　　　　年　　月　　日"
}
