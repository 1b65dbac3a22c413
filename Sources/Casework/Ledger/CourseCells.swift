import Records

/// Where the case stands and by when something is due.
extension LedgerCells {
  func course(_ field: LedgerField) -> String? {
    let handling = state.record.handling
    return switch field {
    case .role: handling.role.chinese(rules.office)
    case .leadUnit: handling.lead
    case .jointUnits:
      list(state.role == .lead ? state.opinions.map(\.unit) : handling.joints.map(\.name))
    case .assignedBy: handling.assignedBy
    case .given: handling.assigned.iso
    case .accepted: state.acceptance?.at.day.iso
    case .due: state.dueInForce.iso
    case .nextDue: state.nextDeadline(under: rules)?.due.iso
    case .nextTask: state.nextDeadline(under: rules)?.title
    case .state: state.state.chinese
    case .round: String(state.round.number)
    case .rounds: count(state.rounds.count - 1)
    case .reminders: count(state.reminderCount)
    case .archived: state.archive?.at.day.iso
    case .stages: lines(CaseStage.stages(rules).compactMap(stage))
    case .remarks: lines(remarks)
    default: nil
    }
  }

  private func stage(_ stage: Stage) -> String? {
    state.reached(stage.reached, under: rules).map { "\(stage.title)\($0.iso)" }
  }

  /// What else a reader of the row should know, the oldest first.
  private var remarks: [String] {
    var remarks: [String] = []
    for course in state.handBacks {
      let outcome =
        switch course.decision?.fact.isGranted {
        case true?: "准予退办"
        case false?: "不予退办"
        case nil: "退办待决定"
        }
      remarks.append("\(outcome)：\(course.asked.fact.reason)")
    }
    remarks += state.assignments.compactMap(\.fact.reason).map { "调整：\($0)" }
    remarks += state.extensions.map { "延期至\($0.fact.due.iso)（\($0.fact.allowedBy)同意）" }
    remarks += state.stops.map {
      "停止计时\($0.from.iso)至\($0.until?.iso ?? "今")（\($0.allowedBy)同意）"
    }
    if let into = state.mergedInto { remarks.append("并入\(into.text)") }
    if !state.absorbed.isEmpty { remarks.append("并有\(list(state.absorbed.map(\.text)))") }
    remarks += state.carried.map { "转入\($0.fact.year)年续办" }
    remarks += state.reclassifications.map { "\($0.fact.on.iso)由\($0.fact.from)改为\($0.fact.to)" }
    remarks += state.notes.map(\.fact.text)
    return remarks
  }
}

extension Case {
  /// Own people and joint units reminded, all told.
  var reminderCount: Int { opinions.reduce(reminders.count) { $0 + $1.reminders.count } }
}
