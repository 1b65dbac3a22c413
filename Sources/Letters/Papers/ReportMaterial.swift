package import Casework
package import Records

/// What a year-end report is made from; nothing of it is typed.
package struct ReportMaterial: Sendable {
  /// A case as a list names it.
  package struct CaseName: Sendable, Hashable {
    package var caseID: CaseID
    package var kind: Matter.Kind
    package var number: String
    package var title: String
    package init(caseID: CaseID, kind: Matter.Kind, number: String, title: String) {
      self.caseID = caseID
      self.kind = kind
      self.number = number
      self.title = title
    }
    package init(_ row: CaseRow) {
      self.init(
        caseID: row.caseID, kind: row.key.kind, number: row.key.number, title: row.title)
    }
  }

  /// A point that was taken up, and how (采纳落实).
  package struct AdoptedPoint: Sendable, Hashable {
    package var of: CaseName
    /// What was asked.
    package var point: String
    /// 采纳, 部分采纳, 列入计划.
    package var outcome: String
    package init(of name: CaseName, point: String, outcome: String) {
      self.of = name
      self.point = point
      self.outcome = outcome
    }
  }

  /// What fell short in a case.
  package struct Fault: Sendable, Hashable {
    package var of: CaseName
    /// In a table's words.
    package var words: String
    package init(of name: CaseName, words: String) {
      self.of = name
      self.words = words
    }
    /// - Parameter answered: nil while it isn't.
    package static func late(_ name: CaseName, due: Day, answered: Day?) -> Fault {
      let end = answered.map { "\($0.chinese)答复" } ?? "尚未答复"
      return Fault(of: name, words: "时限为\(due.chinese)，\(end)")
    }
    /// - Parameter gate: the gate's title that sent the text back.
    package static func returned(_ name: CaseName, gate: String) -> Fault {
      Fault(of: name, words: "文稿被\(gate)退回修改")
    }
    /// - Parameter rehandled: whether it was handled again since.
    package static func dissatisfied(_ name: CaseName, rehandled: Bool) -> Fault {
      Fault(of: name, words: rehandled ? "提出者对答复不满意，已重新办理" : "提出者对答复不满意")
    }
  }

  package struct OpenCommitment: Sendable, Hashable {
    package var of: CaseName
    package var text: String
    package var due: Day
    package init(of name: CaseName, text: String, due: Day) {
      self.of = name
      self.text = text
      self.due = due
    }
  }

  package var year: Int
  /// Until which day the figures count.
  package var day: Day
  package var figures: [Report.Figure]
  /// The year's cases.
  package var rows: [CaseRow]
  package var models: [ModelCase]
  package var adopted: [AdoptedPoint]
  package var faults: [Fault]
  package var commitments: [OpenCommitment]

  package init(
    year: Int, day: Day, figures: [Report.Figure], rows: [CaseRow], models: [ModelCase] = [],
    adopted: [AdoptedPoint] = [], faults: [Fault] = [], commitments: [OpenCommitment] = []
  ) {
    self.year = year
    self.day = day
    self.figures = figures
    self.rows = rows
    self.models = models
    self.adopted = adopted
    self.faults = faults
    self.commitments = commitments
  }

  /// 建议, 提案 or both.
  package var kinds: String { Naming.kinds(rows.map(\.key.kind)) }
  /// The same for a title.
  package var titleKinds: String { Naming.kinds(rows.map(\.key.kind), by: "") }
}
