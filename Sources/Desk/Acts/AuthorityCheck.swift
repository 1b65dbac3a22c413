package import Casework
package import Records

/// Whether those who passed the gates may do so by the office that the user names.
///
/// A review freezes the office file that lay at hand; it may have lain beside the case, put there
/// by anybody. Before a letter bears a number, every approval is held against the named office.
struct AuthorityCheck {
  let office: Office
  let state: Proceedings
  /// The office file that an approval was decided under.
  let decidedUnder: (Approval) -> Office

  /// The approvals that the named office doesn't bear out, as sentences; empty when all stand.
  var faults: [Diagnostic.Words] {
    submitterFault + state.approvals.compactMap(fault) + issuerFault
  }

  private func fault(_ approval: Approval) -> Diagnostic.Words? {
    let then = decidedUnder(approval)
    for id in [approval.person, approval.enteredBy].compactMap({ $0 }) + approval.onBehalfOf {
      guard let person = office.person(id) else {
        return .init("第\(approval.step)步的\(id)不在单位配置中", "step \(approval.step): \(id) isn't in the office file")
      }
      // Whoever is stood in for is away, not gone.
      guard person.serves(on: approval.at.day) else {
        return .init(
          "第\(approval.step)步时\(id)已不在任", "step \(approval.step): \(id) didn't serve on that day")
      }
      guard person.name == then.person(id)?.name else {
        return .init(
          "第\(approval.step)步的\(id)在单位配置中是另一人", "step \(approval.step): \(id) is somebody else in the office file")
      }
    }
    if let clerk = approval.enteredBy {
      guard office.person(clerk)?.may.contains(.enter) == true else {
        return .init("第\(approval.step)步的\(clerk)无权代录", "step \(approval.step): \(clerk) may not enter signatures")
      }
    }
    guard let person = approval.person else { return nil }
    for absent in approval.onBehalfOf {
      let stands = office.standIns.contains {
        $0.absent == absent && $0.by == person && $0.from <= approval.at.day
          && approval.at.day <= $0.until
      }
      guard stands else {
        return .init(
          "第\(approval.step)步：单位配置中没有\(person)代\(absent)的安排",
          "step \(approval.step): the office file has no stand-in of \(person) for \(absent)")
      }
    }
    return nil
  }

  /// Who submits passes no gate: a submitter of somebody's invention would lift that.
  private var submitterFault: [Diagnostic.Words] {
    guard let submitter = state.submitter else { return [] }
    let enough: [Office.Person.Ability] = isEdition ? [.publish, .register, .draft] : [.draft]
    if let may = office.person(submitter)?.may, enough.contains(where: may.contains) { return [] }
    return [.init("送审人\(submitter)在单位配置中无权拟稿送审", "\(submitter), who submitted it, may not draft by the office file")]
  }

  private var issuerFault: [Diagnostic.Words] {
    let needed: Office.Person.Ability = isEdition ? .publish : .issue
    return state.steps.filter { $0.kind == .issue || $0.kind == .withdraw }.filter {
      office.person($0.person)?.may.contains(needed) != true
    }.map {
      .init(
        "\($0.person)在单位配置中无权\(isEdition ? "发布、撤下" : "印发")",
        "\($0.person) may not \(needed.rawValue) by the office file")
    }
  }

  private var isEdition: Bool { state.frozen?.draft.kind == .edition }
}

extension Desk {
  /// What the named office has against a review, as diagnostics.
  package func authorityFaults(_ state: Proceedings, _ dossier: Dossier) -> [Diagnostic] {
    AuthorityCheck(office: dossier.office, state: state) { office(of: $0, state, dossier) }
      .faults.map { words in
        Diagnostic(
          DeskCode.authorityMissing, at: .init(file: dossier.paths.office), words,
          help: .init(
            "核对单位配置和审签记录；签批须由有权者重新办理",
            "check the office file and the review; somebody who may must sign again"))
      }
  }
}
