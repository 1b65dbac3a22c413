package import Casework
package import Records
package import Tables

extension OfficeDesk {
  /// A ledger as a table: the rows of a query under a layout's columns.
  ///
  /// - Parameters:
  ///   - preset: a layout's id; nil: the office's first own one, or the built-in first.
  ///   - day: the day on which it is made: what is late or due is marked by it.
  /// - Throws: FW1628 when no layout has the id.
  package func ledger(
    _ query: CaseQuery, preset: String?, on day: Day
  ) throws(Diagnostics) -> TableSheet {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      let layouts = LedgerPresets.all(office.rules)
      guard var layout = preset == nil ? layouts.first : layouts.first(where: { $0.id == preset })
      else { throw Diagnostics([OfficeDesk.noLedger(preset ?? "", layouts.map(\.id))]) }
      // Without a preset it is a clerk who looks for a case: acts go by its id.
      if preset == nil { layout.columns.insert(.init(field: LedgerField.id.rawValue), at: 0) }
      var query = try OfficeDesk.known(query, office: office.office)
      LedgerFilter.apply(layout.filters, to: &query)
      let maker = LedgerMaker(layout: layout, office: office, day: day)
      var rows: [[TableCell]] = []
      for row in try reading.rows(query) {
        // What a row shows without looking at its case: most ledgers need no more.
        if maker.needsState {
          rows += maker.lines(row, state: try OfficeDesk.state(of: row.caseID, in: reading))
        } else {
          rows.append(maker.line(row, state: nil))
        }
      }
      return TableSheet(title: layout.title, columns: maker.columns, rows: rows)
    }
  }

  /// Sections and people of a query by id, also where it has their names.
  /// - Throws: FW1631 for one that the office file lacks: an empty ledger would say that there are no
  ///   such cases.
  private static func known(_ query: CaseQuery, office: Office) throws(Diagnostics) -> CaseQuery {
    var query = query
    func unknown(_ word: String) -> Diagnostics {
      Diagnostics([
        Diagnostic(
          DeskCode.unknownFilter, at: .init(file: "registry"),
          .init("单位配置里没有“\(word)”", "the office file has no “\(word)”"),
          help: .init("写office.xml里的标识或名称", "write an id or a name of office.xml"))
      ])
    }
    func person(_ id: PersonID) throws(Diagnostics) -> PersonID {
      if office.person(id) != nil { return id }
      guard let named = office.people.first(where: { $0.name == id.text }) else { throw unknown(id.text) }
      return named.id
    }
    query.sections = try query.sections.map { word throws(Diagnostics) in
      guard let section = office.sections.first(where: { $0.id == word || $0.name == word })
      else { throw unknown(word) }
      return section.id
    }
    query.leaders = try query.leaders.map { id throws(Diagnostics) in try person(id) }
    query.handlers = try query.handlers.map { id throws(Diagnostics) in try person(id) }
    return query
  }

  private static func noLedger(_ id: String, _ known: [String]) -> Diagnostic {
    Diagnostic(
      DeskCode.noLedger, at: .init(file: "registry"),
      .init("没有台账“\(id)”", "there is no ledger “\(id)”"),
      help: .init(
        "现有：\(known.joined(separator: "、"))", "there are: \(known.joined(separator: ", "))"))
  }
}

/// Lays cases under a ledger's columns.
struct LedgerMaker {
  let layout: LedgerLayout
  let office: OfficeInForce
  let day: Day
  private let lineKind: LineField.Kind?

  init(layout: LedgerLayout, office: OfficeInForce, day: Day) {
    self.layout = layout
    self.office = office
    self.day = day
    lineKind = LedgerPresets.lineKind(of: layout)
  }

  var columns: [TableSheet.Column] {
    layout.columns.map { column in
      TableSheet.Column(
        LedgerPresets.header(column, office.rules) ?? column.field, width: column.width,
        kind: LedgerField(rawValue: column.field)?.kind ?? .text)
    }
  }

  /// Whether a column can't be read off a row.
  var needsState: Bool {
    lineKind != nil || layout.columns.contains { CaseStage.stage(field: $0.field, office.rules) != nil }
  }

  func lines(_ row: CaseRow, state: Case) -> [[TableCell]] {
    guard let lineKind else { return [line(row, state: state)] }
    return state.ledgerLines(
      lineKind, on: day, under: office.rules, officeOn: { office.office(on: $0) }
    ).map { fields in
      layout.columns.map { column in
        LineField(rawValue: column.field).map { .text(fields[$0] ?? "") }
          ?? cell(column, row, state: nil)
      }
    }
  }

  func line(_ row: CaseRow, state: Case?) -> [TableCell] {
    layout.columns.map { cell($0, row, state: state) }
  }

  private func cell(_ column: LedgerLayout.Column, _ row: CaseRow, state: Case?) -> TableCell {
    if let stage = CaseStage.stage(field: column.field, office.rules) {
      guard let state else { return .empty }
      let status = CaseStage.status(of: stage, in: state, on: day, under: office.rules)
      return .text(status.chinese, state: status.cellState)
    }
    guard let field = LedgerField(rawValue: column.field), let text = row.cells[field] else {
      return .empty
    }
    let standing = standing(of: field, row)
    switch field.kind {
    case .number: return Int(text).map { .number($0, state: standing) } ?? .text(text)
    case .date: return Day(iso: text).map { .date($0, state: standing) } ?? .text(text, state: standing)
    default: return .text(text, state: standing)
    }
  }

  /// Colours stand on what they are about: days that are late or near, and the state.
  private func standing(of field: LedgerField, _ row: CaseRow) -> TableCell.State {
    let until: Day?
    switch field {
    case .due: until = row.owesAnswer ? row.due : nil
    case .nextDue, .nextTask: until = row.nextDue
    case .state:
      if !row.owesAnswer, row.nextDue == nil { return .done }
      until = row.owesAnswer ? row.due : nil
    default: return .plain
    }
    guard let until else { return .plain }
    if until < day { return .late }
    let warning = office.rules.procedure.warnings.first ?? 15
    return until.days(since: day) <= warning ? .dueSoon : .plain
  }
}

extension LedgerField {
  /// How a column of it is set.
  var kind: TableSheet.Column.Kind {
    switch self {
    case .given, .accepted, .due, .nextDue, .internalDue, .firstContact, .lastContact, .signed,
      .issued, .sent, .published, .archived:
      .date
    case .proposerCount, .round, .contacts, .faceToFace, .rounds, .openCommitments, .reminders:
      .number
    default: .text
    }
  }
}

extension CaseStage.Status {
  var cellState: TableCell.State {
    switch self {
    case .done: .done
    case .underWay: .plain
    case .behind: .late
    }
  }
}

/// Filters that a layout sets, as `key=value` words.
enum LedgerFilter {
  /// Words that no filter has are passed over: the file's own rules refuse them.
  static func apply(_ words: [String], to query: inout CaseQuery) {
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let values = parts[1].split(separator: ",").map(String.init)
      switch parts[0] {
      case "state":
        if parts[1] == "open" { query.isOwing = true }
        query.states += values.compactMap { CaseState(rawValue: $0) }
      case "section": query.sections += values
      case "role": query.roles += values.compactMap { Handling.Role(rawValue: $0) }
      case "kind": query.kinds += values.compactMap { Matter.Kind(rawValue: $0) }
      case "level": query.levels += values.compactMap { Matter.Level(rawValue: $0) }
      case "class": query.classes += values
      case "label": query.labels += values
      case "topic": query.topics += values
      default: continue
      }
    }
  }
}
