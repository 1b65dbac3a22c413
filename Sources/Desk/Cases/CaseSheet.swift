internal import Casework
internal import FoundationEssentials
package import Records

/// All that a clerk wants to see of one case, as text.
package struct CaseSheet: Sendable, Codable {
  package struct Fact: Sendable, Codable {
    package var name: String
    package var text: String
  }
  package struct Line: Sendable, Codable {
    package var version: Int
    package var at: String
    package var who: String
    package var what: String
  }
  package var id: String
  package var version: Int
  package var state: String
  package var facts: [Fact]
  package var deadlines: [String]
  package var proposers: [String]
  package var points: [String]
  package var history: [Line]
  /// The 16 digits that the review draft bears; nil while nothing can be reviewed.
  package var content: String?

  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension OfficeDesk {
  /// - Parameter day: the day that deadlines are looked at.
  package func sheet(of id: CaseID, on day: Day) throws(Diagnostics) -> CaseSheet {
    let review = try? review(id)
    let content = review?.content
    return try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      let state = try OfficeDesk.state(of: id, in: reading)
      let row = office.row(state)
      var facts = LedgerField.allCases.compactMap { field in
        row.cells[field].map { CaseSheet.Fact(name: field.usual, text: $0) }
      }
      if state.round.isUnderReview, let gate = review?.state.pendingGate {
        let seats = gate.seats.map { seat in
          seat.body ?? seat.people.map { office.office.person($0)?.name ?? $0.text }.joined(separator: "、")
        }
        facts.append(
          .init(name: "待审环节", text: "\(gate.title)（\(seats.joined(separator: "；"))）"))
      }
      return CaseSheet(
        id: id.text, version: state.version, state: state.state.rawValue, facts: facts,
        deadlines: state.deadlines(under: office.rules).map { OfficeDesk.words($0, on: day) },
        proposers: state.answered.proposersInPrintedOrder.map { proposer in
          "\(proposer.id)  \(proposer.name)\(proposer.lead ? "（\(office.office.label(.leadProposer))）" : "")"
        },
        points: state.record.matter.points.map { "\($0.id)  \($0.text)" },
        history: CaseHistory.lines(try reading.events(of: .caseLife(id)), office: office.office)
          .map { .init(version: $0.version, at: $0.at.iso, who: $0.who, what: $0.what) },
        content: content?.short)
    }
  }

  private static func words(_ deadline: Deadline, on day: Day) -> String {
    let standing: String =
      if let met = deadline.met {
        deadline.isLate(on: day) ? "逾期完成（\(met.iso)）" : "已完成（\(met.iso)）"
      } else if deadline.due < day {
        "逾期\(day.days(since: deadline.due))天"
      } else {
        "还有\(deadline.due.days(since: day))天"
      }
    let guess = deadline.unknownYear.map { "（没有\($0)年工作日历，按周一至周五推算）" } ?? ""
    return "\(deadline.due.iso)  \(deadline.title)  \(standing)\(guess)"
  }
}
