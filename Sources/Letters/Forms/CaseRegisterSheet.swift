package import Casework
package import Records

/// 办理情况登记表: a case's whole life on one sheet, as it lies on top of its dossier.
package struct CaseRegisterSheet: Sendable {
  package var frame: FormFrame
  package var state: Case
  /// The office as it was on a day, so that last year's case shows last year's names.
  package var officeOn: @Sendable (Day) -> Office

  package init(
    frame: FormFrame, state: Case, officeOn: @escaping @Sendable (Day) -> Office
  ) {
    self.frame = frame
    self.state = state
    self.officeOn = officeOn
  }

  private var office: Office { frame.office }
  private var record: CaseRecord { state.record }

  package var form: Form {
    let title = "\(record.matter.kind.chinese)办理情况登记表"
    return frame.form(
      .caseSheet, title: "\(title)：\(FormWords.number(record.matter))",
      content: .sheet([
        .title(title), .facts(["承办单位：\(office.name)", "案号：\(record.id.text)"]),
        .table(head), .table(life),
        .note("按登记簿记录生成，截至\(frame.day.chinese)；经办人均为自报。"),
      ]))
  }

  private func name(_ id: PersonID, _ day: Day) -> String {
    officeOn(day).person(id)?.name ?? id.text
  }

  private func section(_ id: String, _ day: Day) -> String {
    officeOn(day).sections.first { $0.id == id }?.name ?? id
  }

  private func proposer(_ id: ProposerID) -> String {
    let all = state.answered.proposers
    return all.first { $0.id == id }.map { Naming.name($0, among: all) } ?? id.text
  }

  private var head: FormTable {
    // With what is answered along with it.
    let matter = state.answered.matter
    let handling = record.handling
    let proposers = state.answered.proposersInPrintedOrder
    let names = proposers.map { proposer -> String in
      if case .person(_, let unit?) = proposer.kind { return "\(proposer.name)（\(unit)）" }
      return proposer.name
    }
    let units =
      handling.role == .joint
      ? "主办：\(handling.lead ?? "")"
      : handling.joints.isEmpty
        ? FormWords.none
        : "\(office.label(.joint))：" + handling.joints.map(\.name).joined(separator: "、")
    var labels = matter.labels
    if let topic = matter.topic { labels.insert(topic, at: 0) }
    return FormTable(
      columns: [22, 33, 22, 33, 22, 33], isDense: true,
      rows: [
        .init([
          .label("编　号"), .value("\(matter.level.chinese)级\(FormWords.number(matter))"),
          .label("来　源"), .value(matter.origin.chinese), .label("届　次"),
          .value(FormWords.sessions(matter)),
        ]),
        .init([.label("案　由"), .value(FormWords.titles(matter), columns: 5)]),
        .init([.label("提出者"), .value(names.joined(separator: "、"), columns: 5)]),
        .init([
          .label("交办机关"), .value(handling.assignedBy), .label("交办日期"),
          .value(handling.assigned.chinese), .label("办理时限"),
          .value(state.dueInForce.chinese),
        ]),
        .init([
          .label("承办方式"), .value(handling.role.chinese(office)), .label("有关单位"),
          .value(units), .label("主题标签"),
          .value(labels.isEmpty ? FormWords.none : labels.joined(separator: "、")),
        ]),
      ])
  }

  // MARK: Life

  /// One row for each stage that has something to say; the usual ones stay when they don't.
  private var life: FormTable {
    var rows: [FormTable.Row] = []
    func row(_ label: String, _ lines: [String], always: Bool = false) {
      guard !lines.isEmpty || always else { return }
      let shown = lines.isEmpty ? [FormWords.none] : lines
      rows.append(.init([.label(splitting: label), .init(shown.map { .text($0) })]))
    }
    row("登　记", ["\(state.registered.day.chinese)" + (state.source.map { "，来自\($0)" } ?? "")])
    row("签　收", acceptance, always: true)
    row("退办调整", handBacks)
    row("拟办意见", state.plans.map { minute($0) }, always: true)
    row("领导阅批", state.endorsements.map { minute($0) }, always: true)
    row("任务分解", state.assignments.map(assignment), always: true)
    row("沟通情况", state.contacts.map(contact), always: true)
    row("\(office.label(.joint))意见", state.opinions.map(opinion))
    row("催　办", state.reminders.map(reminder))
    for round in state.rounds { roundRows(round, row) }
    row("要点采纳", points)
    row("承诺事项", state.commitments.map(commitment))
    row("公　开", publication)
    row("归　档", state.archive.map { ["\($0.at.day.chinese)，档号\($0.fact.number)"] } ?? [], always: true)
    row("备　注", notes)
    return FormTable(columns: [22, 143], isDense: true, rows: rows)
  }

  private func roundRows(
    _ round: Round, _ row: (String, [String], Bool) -> Void
  ) {
    let mark = state.rounds.count > 1 ? "（第\(round.number)轮）" : ""
    if round.number > 1 {
      row(
        "重新办理",
        [
          "第\(round.number)轮，\(round.opened.chinese)起，时限\(round.due.chinese)"
            + (round.reason.map { "：\($0)" } ?? "")
        ], false)
    }
    row("延　期", round.extensions.map {
      "延至\($0.fact.due.chinese)，\($0.fact.allowedBy)同意：\($0.fact.reason)"
    }, false)
    row("征求意见" + mark, consultations(round), false)
    row("审　签" + mark, review(round), true)
    row("印发用印" + mark, produced(round), false)
    row("分　发" + mark, round.sendings.map {
      "\($0.fact.on.chinese) \($0.fact.recipient)，\($0.fact.copies)份，\($0.fact.way)"
    }, false)
    row("反　馈" + mark, feedback(round), state.role != .joint)
  }

  private var acceptance: [String] {
    guard let accepted = state.acceptance else { return [] }
    let found =
      accepted.fact.findings.isEmpty
      ? "核对无误" : "核对发现：" + accepted.fact.findings.joined(separator: "；")
    return [signed(found + (accepted.fact.note.map { "；\($0)" } ?? ""), accepted.by, accepted.at)]
  }

  private func signed(_ text: String, _ person: PersonID, _ at: Instant) -> String {
    "\(text)　（\(name(person, at.day))，\(at.day.chinese)）"
  }

  private func minute(_ minute: Stamped<Minute>) -> String {
    signed(minute.fact.text, minute.by, minute.at)
  }

  private var handBacks: [String] {
    state.handBacks.map { course in
      let asked = signed(
        "申请退办，建议由\(course.asked.fact.proposedUnit)承办：\(course.asked.fact.reason)",
        course.asked.by, course.asked.at)
      guard let decision = course.decision else { return asked + "；待交办机关决定" }
      return asked + "；\(decision.fact.by)\(decision.fact.isGranted ? "同意" : "不同意")"
        + (decision.fact.note.map { "（\($0)）" } ?? "")
    }
  }

  private func assignment(_ assigned: Stamped<Assignment>) -> String {
    let fact = assigned.fact
    let day = assigned.at.day
    var parts: [String] = []
    if let id = fact.section { parts.append("承办\(office.label(.section))：\(section(id, day))") }
    if !fact.jointSections.isEmpty {
      parts.append("协办：" + fact.jointSections.map { section($0, day) }.joined(separator: "、"))
    }
    if let id = fact.leadLeader { parts.append("牵头领导：\(name(id, day))") }
    if let id = fact.handlingLeader { parts.append("领办领导：\(name(id, day))") }
    if let id = fact.handler { parts.append("承办人：\(name(id, day))") }
    if let due = fact.due { parts.append("内部时限：\(due.chinese)") }
    parts += fact.fields.map { "\($0.name)：\($0.text)" }
    let reason = fact.reason.map { "调整（\($0)）。" } ?? ""
    return signed(reason + parts.joined(separator: "；"), assigned.by, assigned.at)
  }

  private func contact(_ held: Stamped<ContactHeld>) -> String {
    let fact = held.fact
    let with =
      fact.unit ?? fact.proposers.map(proposer).joined(separator: "、")
    let people = fact.by.map { name($0, fact.on) }.joined(separator: "、")
    return "\(fact.on.chinese) \(fact.stage.chinese)\(fact.means.chinese)"
      + (with.isEmpty ? "" : "，与\(with)") + (people.isEmpty ? "" : "，\(people)")
      + (fact.place.map { "，\($0)" } ?? "") + (fact.minutes.map { "：\($0)" } ?? "")
  }

  private func opinion(_ course: OpinionCourse) -> String {
    var text = course.unit
    if let due = course.due { text += "，时限\(due.chinese)" }
    if !course.reminders.isEmpty { text += "，催办\(course.reminders.count)次" }
    guard let received = course.received else { return text + "，未收到" }
    text += "，\(received.fact.on.chinese)收到"
    if let number = received.fact.documentNumber { text += "（\(number)）" }
    return text + (received.fact.text.map { "：\($0)" } ?? "")
  }

  private func reminder(_ reminded: Stamped<Reminded>) -> String {
    "\(reminded.fact.on.chinese) \(reminded.fact.means.chinese)"
      + (reminded.fact.unit.map { "，\($0)" } ?? "") + (reminded.fact.text.map { "：\($0)" } ?? "")
  }

  private func consultations(_ round: Round) -> [String] {
    round.consultations.map {
      "\($0.fact.on.chinese)送\($0.fact.proposers.map(proposer).joined(separator: "、"))"
    }
      + round.views.map { view in
        "\(view.fact.on.chinese)收到\(proposer(view.fact.proposer))意见"
          + (view.fact.satisfaction.map { "：\($0.chinese)" } ?? "")
          + (view.fact.text.map { "，\($0)" } ?? "")
      }
  }

  private func review(_ round: Round) -> [String] {
    var lines: [String] = []
    if let at = round.submitted { lines.append("\(FormWords.instant(at))送审") }
    if let signed = round.signed { lines.append("\(signed.chinese)签发") }
    for issue in round.replaced + [round.issue].compactMap({ $0 }) {
      let draft = round.drafts.last { $0.fact.reply == issue.fact.reply && $0.at <= issue.at }
      var text = "\(issue.fact.documentNumber)，成文日期\(issue.fact.signed.chinese)"
      if let draft = draft?.fact {
        if !draft.resultClass.isEmpty {
          text += "，\(office.label(.result))\(draft.resultClass)"
        }
        text += "，\(draft.disclosure.chinese)" + (draft.disclosureReason.map { "（\($0)）" } ?? "")
      }
      if issue.fact.reply != round.issue?.fact.reply { text += "（已由更正件代替）" }
      lines.append(text)
    }
    return lines
  }

  private func produced(_ round: Round) -> [String] {
    round.printed.map { "\($0.fact.on.chinese)印制\($0.fact.copies)份" }
      + round.sealed.map { use in
        "\(use.fact.on.chinese)用印\(use.fact.copies)份"
          + (use.fact.allowedBy.map { "，\(name($0, use.fact.on))批准" } ?? "")
      }
  }

  private func feedback(_ round: Round) -> [String] {
    state.respondents.compactMap { respondent in
      round.feedback[respondent.id].map { marks in
        "\(marks.fact.on.chinese) \(Naming.name(respondent, among: state.respondents))：对结果\(marks.fact.result.chinese)"
          + (marks.fact.attitude.map { "，对态度\($0.chinese)" } ?? "") + "（\(marks.fact.way)）"
          + (marks.fact.text.map { "，\($0)" } ?? "")
      }
    }
  }

  private var points: [String] {
    record.matter.points.compactMap { point in
      state.points[point.id].map {
        "\(point.text)：\($0.fact.outcome.chinese)" + ($0.fact.note.map { "（\($0)）" } ?? "")
      }
    }
  }

  private func commitment(_ course: CommitmentCourse) -> String {
    "\(course.number).\(course.text)（\(course.due.chinese)前）"
      + (course.state.map { "：\($0.chinese)" } ?? "：未到期")
  }

  private var publication: [String] {
    var lines = state.publicationDecisions.map { decision in
      signed(
        "公开属性定为\(decision.fact.decision.chinese)"
          + (decision.fact.reason.map { "：\($0)" } ?? ""), decision.by, decision.at)
    }
    if let published = state.publication {
      lines.append(
        "\(published.fact.on.chinese)公开" + (published.fact.address.map { "：\($0)" } ?? ""))
    }
    return lines
  }

  private var notes: [String] {
    var lines = state.notes.map { minute($0) }
    if let into = state.mergedInto { lines.append("并入\(into)办理") }
    lines += state.absorptions.map { "\($0.fact.absorbed)并入本件办理" }
    lines += state.reclassifications.map { "\($0.fact.on.chinese)类别由\($0.fact.from)改为\($0.fact.to)：\($0.fact.reason)" }
    lines += state.carried.map { "转入\($0.fact.year)年" }
    return lines
  }
}
