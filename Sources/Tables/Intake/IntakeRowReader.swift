internal import Records

/// Makes a case of one row; every fault of the row is told, not only the first.
struct IntakeRowReader {
  let cells: [String]
  /// 0-based.
  let row: Int
  let header: IntakeHeader
  let places: IntakePlaces
  let defaults: IntakeDefaults
  let group: IntakeGroup
  private(set) var faults: [Diagnostic] = []

  /// The longest of the schema's `Line` and `Text`.
  private static let line = 200
  private static let paragraph = 8000
  /// Bytes of a cell: more than the 32,767 characters of a spreadsheet's.
  private static let cell = 1 << 17

  init(
    cells: [String], row: Int, header: IntakeHeader, places: IntakePlaces,
    defaults: IntakeDefaults, group: IntakeGroup
  ) {
    self.cells = cells
    self.row = row
    self.header = header
    self.places = places
    self.defaults = defaults
    self.group = group
  }

  /// nil: see `faults`.
  mutating func record() -> CaseRecord? {
    if raw(.number).isEmpty, raw(.title).isEmpty {
      faults.append(IntakeFaults.strayRow(at: places.place(row: row)))
      return nil
    }
    checkCells()
    // What is far too long isn't taken apart.
    guard cells.allSatisfy({ $0.utf8.count <= Self.cell }) else { return nil }
    let made = self.matter()
    let handling = self.handling()
    // Without a matter only the faults of the proposers are wanted.
    let proposers = self.proposers(of: made?.kind ?? .suggestion)
    guard faults.isEmpty, let made, let handling else { return nil }
    let year =
      defaults.year ?? IntakeIdentifier.year(in: made.session) ?? handling.assigned.year
    return CaseRecord(
      id: IntakeIdentifier.identifier(for: made, prefix: defaults.prefix, year: year),
      matter: made, proposers: proposers, handling: handling)
  }

  // MARK: - Cells

  private func raw(_ field: IntakeField) -> String {
    guard let column = header.columns[field], column < cells.count else { return "" }
    return cells[column]
  }

  private func place(_ field: IntakeField) -> Diagnostic.Place {
    places.place(row: row, column: header.columns[field])
  }

  /// Characters and formulas' errors, in the order of columns.
  private mutating func checkCells() {
    let errors = [
      "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    ]
    for (column, text) in cells.enumerated() where text.utf8.count > Self.cell {
      let place = places.place(row: row, column: column)
      faults.append(IntakeFaults.cellTooLong(at: place))
    }
    for column in header.columns.values.sorted() where column < cells.count {
      let place = places.place(row: row, column: column)
      if errors.contains(cells[column]) {
        faults.append(IntakeFaults.cellError(cells[column], at: place))
      }
      faults += ForeignText.diagnostics(of: cells[column], at: place)
    }
  }

  /// A line of text; nil for an empty cell.
  private mutating func line(_ field: IntakeField) -> String? {
    let text = ForeignText.collapsed(raw(field))
    guard !text.isEmpty else { return nil }
    check([text], field)
    return text
  }

  private mutating func check(_ lines: [String], _ field: IntakeField) {
    if lines.contains(where: { $0.unicodeScalars.count > Self.line }) {
      faults.append(IntakeFaults.tooLong(field, limit: Self.line, at: place(field)))
    }
  }

  private mutating func check(_ count: Int, _ limit: Int, _ field: IntakeField) {
    if count > limit { faults.append(IntakeFaults.tooMany(field, limit: limit, at: place(field))) }
  }

  /// A paragraph or more.
  private mutating func paragraphs(
    _ field: IntakeField, limit: Int, _ read: (String) -> [String]
  ) -> [String] {
    let made = read(raw(field))
    if made.contains(where: { $0.unicodeScalars.count > Self.paragraph }) {
      faults.append(IntakeFaults.tooLong(field, limit: Self.paragraph, at: place(field)))
    }
    check(made.count, limit, field)
    return made
  }

  private mutating func needed<T>(_ value: T?, _ field: IntakeField) -> T? {
    if value == nil { faults.append(IntakeFaults.missing(field, at: place(field))) }
    return value
  }

  /// A word of a fixed set; nil and no fault for an empty cell.
  private mutating func choice<T>(
    _ field: IntakeField, _ expected: Diagnostic.Words, _ read: (String) -> T?
  ) -> T? {
    guard let text = line(field) else { return nil }
    if let value = read(text) { return value }
    faults.append(IntakeFaults.unreadable(field, text, expected: expected, at: place(field)))
    return nil
  }

  private mutating func day(_ field: IntakeField, default value: Day?) -> Day? {
    let before = faults.count
    let day = choice(field, IntakeFaults.dayForms, IntakeText.day)
    return faults.count > before ? nil : day ?? value
  }

  /// A value that must be there; one that can't be read is told once.
  private mutating func neededChoice<T>(
    _ field: IntakeField, _ expected: Diagnostic.Words, _ read: (String) -> T?,
    else value: T?
  ) -> T? {
    let before = faults.count
    let chosen = choice(field, expected, read)
    guard faults.count == before else { return nil }
    return needed(chosen ?? value, field)
  }

  // MARK: - Matter

  private mutating func matter() -> Matter? {
    let number = needed(line(.number).map(IntakeText.number), .number)
    let title = needed(line(.title).map(unquoted), .title)
    var topic = line(.topic)
    let kind = kind(title: title ?? "", topic: &topic)
    let level = neededChoice(
      .level, .init("写全国、省、市、县（区）或乡镇。", "write 全国, 省, 市, 县 (区) or 乡镇."),
      IntakeText.level, else: defaults.level)
    let session = needed(line(.session) ?? defaults.session, .session)
    let stated = choice(
      .origin, .init("写“大会期间”或“闭会期间”。", "write 大会期间 or 闭会期间."), IntakeText.origin)
    let implied = raw(.session).contains("闭会") ? Matter.Origin.betweenSessions : nil
    let labels =
      line(.labels).map {
        IntakeText.labels($0, header: header.columns[.labels].map { header.words[$0] } ?? "")
      } ?? []
    check(labels.count, 20, .labels)
    let text = paragraphs(.text, limit: 500, IntakeText.paragraphs)
    let points = paragraphs(.points, limit: 100, IntakePoints.points)
    let supervisor = line(.supervisor)
    guard let number, let title, let kind, let level, let session else { return nil }
    return Matter(
      kind: kind, level: level, origin: stated ?? implied ?? defaults.origin, session: session,
      number: number, title: title, topic: topic, labels: labels, supervisor: supervisor,
      text: text,
      points: points.enumerated().map { Point(id: PointID("p\($0.offset + 1)"), text: $0.element) })
  }

  /// By its cell, the group's heading, the list, the title's last word. Lists that hold one kind
  /// only put the topic under 类别.
  private mutating func kind(title: String, topic: inout String?) -> Matter.Kind? {
    let cell = line(.kind)
    if let kind = cell.flatMap(IntakeText.kind) { return kind }
    let byTitle: Matter.Kind? =
      title.hasSuffix("提案") ? .proposal : title.hasSuffix("建议") ? .suggestion : nil
    let kind = group.kind ?? defaults.kind ?? byTitle
    if let cell, kind == nil {
      faults.append(
        IntakeFaults.unreadable(
          .kind, cell, expected: .init("写“建议”或“提案”。", "write 建议 or 提案."), at: place(.kind)))
      return nil
    }
    if topic == nil { topic = cell }
    return needed(kind, .kind)
  }

  /// A title that stands in 《》 as a whole loses them.
  private func unquoted(_ title: String) -> String {
    let inner = title.unicodeScalars.dropFirst().dropLast()
    guard title.hasPrefix("《"), title.hasSuffix("》"), !inner.isEmpty,
      !inner.contains("《"), !inner.contains("》")
    else { return title }
    return String(inner)
  }

  // MARK: - Proposers

  private mutating func proposers(of kind: Matter.Kind) -> [Proposer] {
    var seen: Set<String> = []
    let leads = IntakeNames.names(raw(.proposer)).filter { seen.insert($0.text).inserted }
    let others = IntakeNames.names(raw(.cosigners)).filter {
      !["无", "/", "-", "—"].contains($0.text)
    }
    guard needed(leads.first, .proposer) != nil else { return [] }
    // Whoever leads is often listed again amongst the others; two others of one name are two.
    let names = leads + others.filter { name in !leads.contains { $0.text == name.text } }
    check(names.map(\.text), .proposer)
    check(names.count, 500, .proposer)
    let stated = choice(.proposerTitle, .init("写“代表”或“委员”。", "write 代表 or 委员.")) {
      IntakeText.has($0, "委员") ? "委员" : IntakeText.has($0, "代表") ? "代表" : nil
    }
    let usual = stated ?? defaults.proposerTitle ?? (kind == .suggestion ? "代表" : "委员")
    let unit = line(.unit)
    let phones = line(.phone).map { shared($0, among: names.count) } ?? []
    let address = line(.address)
    return names.enumerated().map { index, name in
      Proposer(
        id: ProposerID("d\(index + 1)"), name: name.text, lead: index == 0,
        kind: name.isOrganisation
          ? .organisation
          : .person(title: name.title ?? usual, unit: index == 0 ? unit : nil),
        phone: index < phones.count ? phones[index] : nil,
        address: index == 0 ? address : nil)
    }
  }

  /// As many numbers as proposers are one each; otherwise all are the lead one's.
  private func shared(_ text: String, among count: Int) -> [String] {
    let parts = IntakeText.parts(text)
    return count > 1 && parts.count == count ? parts : [text]
  }

  // MARK: - Handling

  private mutating func handling() -> Handling? {
    let lead = line(.lead)
    let units = IntakeText.units(raw(.joints)).filter { !["无", "-", "—"].contains($0) }
    check(units, .joints)
    check(units.count, 50, .joints)
    let role = neededChoice(
      .role, .init("写主办、会办（协办）、分办或独办。", "write 主办, 会办 (协办), 分办 or 独办."), IntakeText.role,
      else: group.role ?? impliedRole(lead: lead, joints: units) ?? defaults.role)
    let by = needed(line(.assignedBy) ?? defaults.assignedBy, .assignedBy)
    let assigned = dayNeeded(.assigned, default: defaults.assigned)
    let due = dayNeeded(.due, default: defaults.due)
    let jointDue = day(.jointDue, default: defaults.jointDue)
    guard let role, let by, let assigned, let due else { return nil }
    if due < assigned {
      faults.append(IntakeFaults.dueBeforeAssigned(due, assigned, at: place(.due)))
    }
    if role == .joint, lead == nil {
      faults.append(IntakeFaults.leadUnitMissing(at: place(.lead)))
    }
    let joints = units.filter { !defaults.ownNames.contains($0) }
    let made = Handling(
      role: role, assignedBy: by, assigned: assigned, due: due, lead: lead,
      joints: joints.map { JointUnit(name: $0, due: jointDue) })
    if let jointDue, !joints.isEmpty, jointDue < assigned || jointDue > due {
      faults.append(IntakeFaults.jointDueOutside(jointDue, made, at: place(.jointDue)))
    }
    return made
  }

  private mutating func dayNeeded(_ field: IntakeField, default value: Day?) -> Day? {
    let before = faults.count
    let day = day(field, default: value)
    return faults.count > before ? nil : needed(day, field)
  }

  /// The bureau's own name among the units tells its part.
  private func impliedRole(lead: String?, joints: [String]) -> Handling.Role? {
    if joints.contains(where: defaults.ownNames.contains) { return .joint }
    let leads = IntakeText.units(lead ?? "")
    guard leads.contains(where: defaults.ownNames.contains) else { return nil }
    return leads.count > 1 ? .separate : .lead
  }
}
