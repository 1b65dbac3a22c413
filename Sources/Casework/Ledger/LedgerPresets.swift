package import Records

/// The ledgers that every office has without saying so. One in the office file of the same id takes
/// a preset's place.
package enum LedgerPresets {
  /// All of them, in the order in which a case meets them, under the office's own terms.
  package static func builtIn(_ rules: OfficeRules) -> [LedgerLayout] {
    [
      division, decomposition, tracking(rules), contacts, commitments,
      seals,
    ]
  }

  /// The office's ledgers, and the presets that it has none for.
  package static func all(_ rules: OfficeRules) -> [LedgerLayout] {
    let own = rules.procedure.ledgers
    return own + builtIn(rules).filter { preset in !own.contains { $0.id == preset.id } }
  }

  /// What a layout's lines are; nil: cases.
  package static func lineKind(of layout: LedgerLayout) -> LineField.Kind? {
    layout.columns.lazy.compactMap { LineField(rawValue: $0.field)?.kind }.first
  }

  /// A column's header: its own, or the usual one; nil for a word that no field has.
  package static func header(
    _ column: LedgerLayout.Column, _ rules: OfficeRules
  ) -> String? {
    if let header = column.header { return header }
    if let stage = CaseStage.stage(field: column.field, rules) { return stage.title }
    if let field = LineField(rawValue: column.field) { return field.usual }
    return LedgerField(rawValue: column.field).map { usual($0, rules.office) }
  }

  /// A field's header under the office's terms.
  package static func usual(_ field: LedgerField, _ office: Office) -> String {
    switch field {
    case .section: "承办" + office.label(.section)
    case .jointSections: "协办" + office.label(.section)
    case .jointUnits: office.label(.joint) + "单位"
    case .opinions: office.label(.joint) + "意见"
    case .resultClass: office.label(.result)
    case .disclosure: office.label(.disclosure)
    default: field.usual
    }
  }

  /// 分工表: who leads, which section, by when.
  private static var division: LedgerLayout {
    layout(
      "division", "分工表",
      [
        .number, .kind, .title, .proposer, .role, .leadLeader, .section, .handler, .internalDue,
        .due,
      ])
  }

  /// 任务分解表: with joined sections and what the office demands.
  private static var decomposition: LedgerLayout {
    layout(
      "decomposition", "任务分解表",
      [
        .number, .kind, .title, .role, .leadUnit, .leadLeader, .handlingLeader, .section,
        .jointSections, .handler, .fields, .internalDue, .due, .remarks,
      ])
  }

  /// 跟踪台账: one column a stage, each done, under way or behind.
  private static func tracking(_ rules: OfficeRules) -> LedgerLayout {
    var layout = layout(
      "tracking", "跟踪台账", [.number, .title, .section, .handler, .due, .state])
    layout.columns += CaseStage.stages(rules).indices.map { .init(field: CaseStage.field($0)) }
    layout.columns += [LedgerField.nextTask, .nextDue, .reminders].map {
      .init(field: $0.rawValue)
    }
    return layout
  }

  /// 承诺事项台账: a line a commitment.
  private static var commitments: LedgerLayout {
    layout("commitments", "承诺事项台账", [.number, .title, .section, .handler], .commitment)
  }

  /// 用印登记: a line a use of the seal.
  private static var seals: LedgerLayout {
    layout("seals", "用印登记簿", [.number, .title], .seal)
  }

  /// 沟通台账: a line a contact.
  private static var contacts: LedgerLayout {
    layout("contacts", "沟通台账", [.number, .title, .section], .contact)
  }

  private static func layout(
    _ id: String, _ title: String, _ fields: [LedgerField], _ lines: LineField.Kind? = nil
  ) -> LedgerLayout {
    let words =
      fields.map(\.rawValue) + LineField.allCases.filter { $0.kind == lines }.map(\.rawValue)
    return LedgerLayout(id: id, title: title, columns: words.map { .init(field: $0) })
  }
}
