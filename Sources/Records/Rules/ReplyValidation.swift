/// Makes a `Reply` of a draft that is in order for its case and its office.
package enum ReplyValidation {
  /// The reply, unless some diagnostic is an error; the diagnostics in order of place. All places
  /// are in the reply's file: that is where each fault is mended.
  package static func check(
    reply: Loaded<Draft>, case caseRecord: Loaded<CaseRecord>, office: Loaded<Office>
  ) -> (Reply?, [Diagnostic]) {
    let draft = reply.value
    var findings =
      ownFindings(reply) + BelongingRules.findings(draft, reply.node, caseRecord.value)
    if draft.kind == .edition {
      findings += EditionRules.findings(draft, reply.node, office.value)
    } else {
      findings += DrafterRules.findings(draft, reply.node, office.value)
      findings += PointRules.findings(draft, reply.node, caseRecord.value, office.value)
      findings += ClassRules.findings(draft, reply.node, caseRecord.value, office.value)
      findings += WordRules.findings(draft, reply.node, office.value.rules)
    }
    let diagnostics = reply.source.diagnostics(findings)
    let isInOrder = diagnostics.allSatisfy { $0.severity == .warning }
    return (isInOrder ? Reply(validated: draft) : nil, diagnostics)
  }

  /// What can be said of a reply without its case and office.
  package static func checkAlone(_ reply: Loaded<Draft>) -> [Diagnostic] {
    reply.source.diagnostics(ownFindings(reply))
  }

  private static func ownFindings(_ reply: Loaded<Draft>) -> [Finding] {
    DisclosureRules.findings(reply.value.disclosure, reply.node)
      + EditionRules.belonging(reply.value, reply.node) + SectionRules.findings(reply.node) + TableRules.findings(reply.node)
  }
}
