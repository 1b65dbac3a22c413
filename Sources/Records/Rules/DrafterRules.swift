/// The drafter is a person of the office who may draft.
enum DrafterRules {
  /// - Parameter abilities: any of them will do.
  static func findings(
    _ draft: Draft, _ node: XMLNode, _ office: Office,
    abilities: Set<Office.Person.Ability> = [.draft]
  ) -> [Finding] {
    guard let person = office.person(draft.drafter) else {
      return [
        Finding(
          .unknownDrafter, at: node, attribute: "drafter",
          .init(
            "单位文件里没有拟稿人“\(draft.drafter)”", "the office has no person '\(draft.drafter)'"),
          help: .init(
            "写单位文件 <people> 里的标识。", "use an id from <people> in the office file."))
      ]
    }
    guard abilities.isDisjoint(with: person.may) else { return [] }
    return [
      Finding(
        .drafterMayNot, at: node, attribute: "drafter",
        .init("\(person.name)不能拟稿", "\(person.name) may not draft"),
        help: .init(
          "换一位拟稿人，或者在单位文件里给 may 加上 draft。",
          "name another drafter, or add draft to may= in the office file."))
    ]
  }
}
