/// The rules a record must keep by itself, beyond its schema. A draft has none here: it may have
/// gaps until `ReplyValidation` looks at it.
enum RecordRules {
  static func findings(_ value: some RecordCodable, _ node: XMLNode) -> [Finding] {
    if let value = value as? CaseRecord { return CaseRules.findings(value, node) }
    if let value = value as? Office {
      return OfficeRules.findings(value, node) + ChainRules.findings(value, node)
        + ProcedureRules.findings(value, node) + PublicationOfficeRules.findings(value, node) + TypedFigureRules.findings(prose: node)
    }
    if let value = value as? Letterhead { return LetterheadRules.findings(value, node) }
    if let value = value as? Review { return ReviewRules.findings(value, node) }
    if let value = value as? WorkCalendar { return CalendarRules.findings(value, node) }
    if let value = value as? Report { return ReportRules.findings(value, node) }
    return []
  }
}

extension XMLNode {
  /// The children of a wrapper element; none when it is absent.
  func wrapped(_ wrapper: String, _ name: String) -> [XMLNode] {
    child(wrapper)?.all(name) ?? []
  }

  /// Every descendant of a name, in document order.
  func descendants(_ name: String) -> [XMLNode] {
    var found: [XMLNode] = []
    for child in children {
      if child.name == name { found.append(child) }
      found += child.descendants(name)
    }
    return found
  }
}
