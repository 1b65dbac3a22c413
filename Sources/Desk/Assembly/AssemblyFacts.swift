package import Records
internal import Casework
internal import Letters

/// What one line says of a letter: title, standing, gates passed, class, disclosure, pages.
package struct AssemblyFacts: Sendable {
  package var title: String
  /// nil until issued.
  package var documentNumber: String?
  package var content: Digest
  package var gates: [String]
  package var resultClass: String
  package var disclosure: Disclosure.Decision
  /// Pages of each letter.
  package var pages: [Int]

  package init(_ assembly: Assembly, dossier: Dossier) {
    title = assembly.letters.first?.document.title.text ?? dossier.caseRecord.matter.title
    content = assembly.content
    resultClass = dossier.draft.resultClass
    disclosure = dossier.draft.disclosure.decision
    pages = assembly.letters.map(\.pageCount)
    switch assembly.standing {
    case .issued(let state, let issue):
      documentNumber = issue.record.documentNumber
      gates = state.passedGates.map(\.gate.title)
    case .reviewDraft(let state):
      // Gates passed another text are none of this one's.
      gates = state?.content == content ? state?.passedGates.map(\.gate.title) ?? [] : []
    }
  }

  package func line(_ language: Diagnostic.Language) -> String {
    let chinese = language == .chinese
    let standing = documentNumber ?? (chinese ? "送审稿 " : "draft ") + content.short
    let first = pages.first ?? 0
    let count: String
    if pages.count > 1 {
      count = chinese ? "\(pages.count)函，每函\(first)页" : "\(pages.count) letters of \(first) pages"
    } else {
      count = chinese ? "\(first)页" : "\(first) pages"
    }
    return [
      title, standing, gates.isEmpty ? "—" : gates.joined(separator: "→"), resultClass,
      disclosure.chinese, count,
    ].joined(separator: " | ")
  }
}
