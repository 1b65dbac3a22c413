internal import Casework
internal import Letters
package import Records

/// 报送清单, one for each body that letters go to.
package struct TransmittalForms: Sendable {
  package var lists: [MadeForm]
  /// A warning for every body whose cases have no letter yet.
  package var diagnostics: [Diagnostic]
}

/// Letters sorted by where they go: an answer to whoever assigned the case, an opinion to the lead
/// unit.
private struct TransmittalSorting {
  private(set) var bodies: [String] = []
  private var entries: [String: [TransmittalList.Entry]] = [:]
  private var left: [String: [String]] = [:]

  static func body(of record: CaseRecord) -> String {
    let handling = record.handling
    return handling.role == .joint ? handling.lead ?? handling.assignedBy : handling.assignedBy
  }

  mutating func add(_ entry: TransmittalList.Entry, to body: String) {
    note(body)
    entries[body, default: []].append(entry)
  }

  mutating func leave(_ name: String, of body: String) {
    note(body)
    left[body, default: []].append(name)
  }

  private mutating func note(_ body: String) {
    if !bodies.contains(body) { bodies.append(body) }
  }

  /// Only what goes to a body, by itself or together with others (`甲、乙`), on one list.
  private func narrowed(to receiver: String) -> TransmittalSorting {
    var one = TransmittalSorting()
    for body in bodies
    where body == receiver || body.split(separator: "、").contains(Substring(receiver)) {
      // A letter that answers merged cases stands under each of their bodies.
      let known = Set((one.entries[receiver] ?? []).map(\.documentNumber))
      for entry in entries[body] ?? [] where !known.contains(entry.documentNumber) {
        one.add(entry, to: receiver)
      }
      for name in left[body] ?? [] { one.leave(name, of: receiver) }
    }
    return one
  }

  /// - Parameter receiver: only this body's list; nil: every one's.
  /// - Throws: FW2204 when no letter is issued, or none goes to the receiver.
  func forms(to receiver: String?, frame: FormFrame) throws(Diagnostics) -> TransmittalForms {
    guard let receiver else { return try forms(frame: frame) }
    let one = narrowed(to: receiver)
    if one.bodies.isEmpty, !bodies.isEmpty {
      let all = bodies.joined(separator: "、")
      throw Diagnostics([
        Diagnostic(
          FormCode.nothingToPrint, at: .init(file: "form"),
          .init("没有报送“\(receiver)”的案件", "no case goes to “\(receiver)”"),
          help: .init("--to写其中一个：\(all)", "give --to one of: \(all)"))
      ])
    }
    return try one.forms(frame: frame)
  }

  private func forms(frame: FormFrame) throws(Diagnostics) -> TransmittalForms {
    let full = bodies.filter { entries[$0] != nil }
    guard !full.isEmpty else {
      throw Diagnostics([Desk.nothingToPrint("没有已印发的复文", "no letter is issued")])
    }
    let lists = full.map { body in
      let own = entries[body] ?? []
      var sessions: [String] = []
      for matter in own.map(\.matter) {
        for session in [matter.session] + matter.merged.map(\.session)
        where !sessions.contains(session) { sessions.append(session) }
      }
      let list = TransmittalList(
        frame: frame, receiver: body, session: sessions.joined(separator: "、"), entries: own,
        left: left[body] ?? [])
      let name = full.count > 1 ? "-" + TransmittalSorting.fileWord(body) : ""
      return MadeForm(name: "报送清单\(name)-\(frame.day.iso)", form: list.form)
    }
    let diagnostics = bodies.filter { entries[$0] == nil }.map { body in
      let cases = (left[body] ?? []).joined(separator: "、")
      return Diagnostic(
        FormCode.nothingToPrint, severity: .warning, at: .init(file: "form"),
        .init("报送\(body)的都还没有印发：\(cases)", "nothing for \(body) is issued yet: \(cases)"),
        help: .init("印发之后再报", "send them in once they are issued"))
    }
    return TransmittalForms(lists: lists, diagnostics: diagnostics)
  }

  private static func fileWord(_ body: String) -> String {
    String(body.map { $0 == "/" ? "、" : $0 })
  }
}

extension OfficeDesk {
  /// 报送清单 of the cases' letters in force. Cases not answered yet are named under their body's. A
  /// letter that answers a merged case goes to that one's body, too.
  ///
  /// - Parameters:
  ///   - session: nil: of every session.
  ///   - receiver: only this body's list; nil: every one's.
  ///   - copies: of each letter.
  /// - Throws: FW2204 when no letter is issued, or none goes to the receiver.
  package func transmittal(
    _ cases: [CaseID], session: String? = nil, receiver: String?, copies: Int, on day: Day
  ) throws(Diagnostics) -> TransmittalForms {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      var sorting = TransmittalSorting()
      for id in cases {
        let state = try OfficeDesk.state(of: id, in: reading)
        guard session == nil || state.record.matter.session == session else { continue }
        // Who is answered by another office, or in another case's letter, has no letter to come.
        guard ![.handedBack, .merged].contains(state.state) else { continue }
        guard let round = state.rounds.last(where: { $0.issue != nil }), let issue = round.issue
        else {
          sorting.leave(id.text, of: TransmittalSorting.body(of: state.record))
          continue
        }
        for (body, matter) in OfficeDesk.destinations(state) {
          sorting.add(
            TransmittalList.Entry(
              matter: matter, role: state.role,
              proposer: TransmittalList.leadName(state.answered),
              documentNumber: issue.fact.documentNumber, signed: issue.fact.signed,
              resultClass: state.resultClass ?? "", disclosure: state.disclosure ?? .open,
              copies: copies), to: body)
        }
      }
      return try sorting.forms(to: receiver, frame: OfficeDesk.frame(office, on: day))
    }
  }

  /// Each body that a case's letter goes to, with the matter that it knows first.
  private static func destinations(_ state: Case) -> [(body: String, matter: Matter)] {
    let answered = state.answered.matter
    var found = [(body: TransmittalSorting.body(of: state.record), matter: answered)]
    for record in state.absorptions.compactMap(\.fact.record) {
      let body = TransmittalSorting.body(of: record)
      guard !found.contains(where: { $0.body == body }) else { continue }
      var matter = record.matter
      let own = MergedMatter(
        kind: answered.kind, session: answered.session, number: answered.number,
        title: answered.title)
      let others = ([own] + answered.merged).filter {
        $0.kind != matter.kind || $0.session != matter.session || $0.number != matter.number
      }
      matter.merged = others
      found.append((body, matter))
    }
    return found
  }
}

extension Desk {
  /// 报送清单 of folders' issued letters.
  /// - Throws: FW2204 when none is issued, or none goes to the receiver.
  package func transmittal(
    _ materials: [LetterMaterial], receiver: String?, copies: Int, on day: Day
  ) throws(Diagnostics) -> TransmittalForms {
    var sorting = TransmittalSorting()
    for material in materials {
      let dossier = material.dossier
      let record = dossier.caseRecord
      let body = TransmittalSorting.body(of: record)
      guard let issue = material.issue else {
        sorting.leave(record.id.text, of: body)
        continue
      }
      sorting.add(
        TransmittalList.Entry(
          matter: record.matter, role: record.handling.role,
          proposer: TransmittalList.leadName(record), documentNumber: issue.documentNumber,
          signed: issue.signed, resultClass: dossier.draft.resultClass,
          disclosure: dossier.draft.disclosure.decision, copies: copies), to: body)
    }
    guard let first = materials.first(where: { $0.issue != nil }) else {
      throw Diagnostics([Desk.nothingToPrint("没有已印发的复文", "no letter is issued")])
    }
    var frame = frame(first)
    frame.day = day
    return try sorting.forms(to: receiver, frame: frame)
  }
}
