internal import Casework
internal import GRDB
internal import Records

/// A query for rows as SQL: every filter becomes a condition that an index in order of `place` can
/// answer, so that a first page costs the same however many cases there are.
struct CaseFilter {
  let source: String
  let conditions: String
  let order: String
  let arguments: StatementArguments

  /// - Parameter isFoundRarely: the searched words stand in few cases: these are looked up, where
  ///   otherwise cases are read in their order until a page is full.
  init(_ query: CaseQuery, office: String, isFoundRarely: Bool) {
    var building = Building()
    let isMarked = building.joinMarks(query, office: office)
    building.add("cases.office = ?", [office])
    building.add(years: query.years)
    building.among("section", query.sections)
    building.among("handler", query.handlers.map(\.text))
    building.among("state", query.states.map(\.rawValue))
    building.among("result_class", query.classes)
    building.among("kind", query.kinds.map(\.rawValue))
    building.among("level", query.levels.map(\.rawValue))
    building.among("role", query.roles.map(\.rawValue))
    building.among("topic", query.topics)
    if query.isOwing || query.lateOn != nil { building.add("cases.owes_answer = 1", []) }
    if let day = query.lateOn {
      // By number, those who owe an answer are read in their order and their days looked at there;
      // going by the day would find all that are late and sort them for each page.
      building.add(query.order == .number ? "cases.due || '' < ?" : "cases.due < ?", [day.iso])
    }
    if let day = query.dueUntil {
      building.add("cases.next_due <= ? AND cases.next_due <> '\(CaseTable.nothingDue)'", [day.iso])
    }
    if let text = query.text, let found = CaseSearch.condition(text) {
      if isFoundRarely, !isMarked {
        building.source = CaseSearch.leading.source
        building.add(CaseSearch.leading.condition, [found.match])
      } else {
        building.add(found.sql, [found.match])
      }
    }
    source = building.source
    conditions = building.conditions.joined(separator: " AND ")
    arguments = building.arguments
    switch query.order {
    case .number: order = isMarked ? "marked.place" : "cases.place"
    case .due: order = "cases.due, cases.place"
    case .nextDue: order = "cases.next_due, cases.place"
    }
  }

  private struct Building {
    var source = "cases"
    var conditions: [String] = []
    var arguments: StatementArguments = []

    mutating func add(_ condition: String, _ values: StatementArguments) {
      conditions.append(condition)
      arguments += values
    }

    mutating func among(_ column: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      add("cases.\(column) \(Self.among(values.count))", StatementArguments(values))
    }

    mutating func add(years: [Int]) {
      guard let first = years.min(), let last = years.max() else { return }
      add(
        "cases.place >= ? AND cases.place < ?",
        [CaseTable.place(year: first), CaseTable.place(year: last + 1)])
      if Set(years).count > 1 {
        add("cases.year \(Self.among(years.count))", StatementArguments(years))
      }
    }

    /// Labels and leaders lie in a table of their own. One value leads the way through its index;
    /// others are asked for row by row. Says whether one leads.
    mutating func joinMarks(_ query: CaseQuery, office: String) -> Bool {
      var isMarked = false
      let asked = [("label", query.labels), ("leader", query.leaders.map(\.text))]
      for (mark, values) in asked where !values.isEmpty {
        if values.count == 1, !isMarked {
          isMarked = true
          source = """
            case_marks AS marked
            JOIN cases ON cases.office = marked.office AND cases.case_id = marked.case_id
            """
          add(
            "marked.office = ? AND marked.mark = ? AND marked.value = ?", [office, mark, values[0]])
          for bound in Self.bounds(query.years) { add("marked.place \(bound.0) ?", [bound.1]) }
        } else {
          add(
            """
            EXISTS (SELECT 1 FROM case_marks AS other WHERE other.office = cases.office
            AND other.mark = ? AND other.value \(Self.among(values.count))
            AND other.place = cases.place AND other.case_id = cases.case_id)
            """, [mark] + StatementArguments(values))
        }
      }
      return isMarked
    }

    private static func bounds(_ years: [Int]) -> [(String, String)] {
      guard let first = years.min(), let last = years.max() else { return [] }
      return [(">=", CaseTable.place(year: first)), ("<", CaseTable.place(year: last + 1))]
    }

    private static func among(_ count: Int) -> String {
      count == 1
        ? "= ?" : "IN (" + [String](repeating: "?", count: count).joined(separator: ", ") + ")"
    }
  }
}
