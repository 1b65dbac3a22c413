package import Records

extension CaseRecord {
  /// What a proposer put forward, of all that the case's letter answers (并案).
  ///
  /// A case's file doesn't say whose a merged matter is, but a 委员 puts forward proposals and a 代表
  /// suggestions. Where that tells nothing apart, it is all of them.
  package func matters(of proposer: Proposer) -> [MergedMatter] {
    let own = MergedMatter(
      kind: matter.kind, session: matter.session, number: matter.number, title: matter.title)
    let all = [own] + matter.merged
    guard !matter.merged.isEmpty, case .person(let title, _) = proposer.kind else { return all }
    let theirs = all.filter { $0.kind == (title == "委员" ? .proposal : .suggestion) }
    return theirs.isEmpty ? all : theirs
  }
}
