import Records

/// With whom it was talked over, and what came of it.
extension LedgerCells {
  func contact(_ field: LedgerField) -> String? {
    let held = state.contacts.map(\.fact).filter { !$0.proposers.isEmpty }
    return switch field {
    case .contacts: count(held.count)
    case .faceToFace: count(held.count { $0.means.isFaceToFace })
    case .firstContact: held.map(\.on).min()?.iso
    case .lastContact: held.map(\.on).max()?.iso
    case .views: lines(state.respondents.compactMap(views))
    case .opinions: lines(state.opinions.map(opinion))
    default: nil
    }
  }

  /// A proposer's last views on a draft of the round under way.
  private func views(of proposer: Proposer) -> String? {
    guard let views = state.round.views.last(where: { $0.fact.proposer == proposer.id })?.fact
    else { return nil }
    let words = [
      views.satisfaction?.chinese,
      views.publication.map { $0 == .agrees ? "同意公开" : "不同意公开" }, views.text,
    ]
    return proposer.name + "：" + words.compactMap { $0 }.joined(separator: "，")
  }

  private func opinion(_ course: OpinionCourse) -> String {
    if let received = course.received { return "\(course.unit)（\(received.fact.on.iso)收到）" }
    return course.due.map { "\(course.unit)（\($0.iso)到期）" } ?? "\(course.unit)（未收到）"
  }
}
