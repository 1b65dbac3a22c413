internal import Records

/// Takes from a carried record what a letter doesn't print. The words are always those of the
/// draft as it was seen.
enum CarriedMerging {
  /// - Parameters:
  ///   - draft: made of what was seen; keeps its words.
  ///   - hasClass: a class was seen or given. The same for disclosure and drafter.
  static func merge(
    _ carried: Draft, into draft: inout Draft, hasClass: Bool, hasDisclosure: Bool,
    hasDrafter: Bool, hasCase: Bool
  ) -> [RecognisedDraft.Remark] {
    if !hasCase {
      draft.caseID = carried.caseID
      draft.kind = carried.kind == .opinion ? .opinion : .letter
    }
    draft.round = max(draft.round, carried.round)
    draft.replaces = carried.replaces
    draft.urgency = draft.urgency ?? carried.urgency
    draft.commitments = carried.commitments
    if !hasDrafter { draft.drafter = carried.drafter }
    if !hasClass || draft.resultClass == carried.resultClass {
      draft.resultClass = carried.resultClass
      draft.classSet = carried.classSet
    }
    if !hasDisclosure || draft.disclosure.decision == carried.disclosure.decision {
      draft.disclosure = carried.disclosure
    }
    if draft.contact == nil { draft.contact = carried.contact }
    var sections = Sections(carried)
    draft.body = sections.filled(draft.body)
    for index in draft.attachments.indices {
      draft.attachments[index].body = sections.filled(draft.attachments[index].body)
    }
    return sections.remarks()
  }

  /// The carried sections and tables in order, each taken once.
  private struct Sections {
    private var sections: [Section] = []
    private var tables: [Table] = []

    init(_ draft: Draft) {
      look(draft.body)
      for attachment in draft.attachments { look(attachment.body) }
    }

    private mutating func look(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .section(let section):
          sections.append(section)
          look(section.blocks)
        case .table(let table): tables.append(table)
        case .paragraph: continue
        }
      }
    }

    mutating func filled(_ blocks: [Block]) -> [Block] {
      blocks.map { block in
        switch block {
        case .paragraph: return block
        case .section(var section):
          if let at = sections.firstIndex(where: {
            PlainText.compact($0.heading) == PlainText.compact(section.heading)
          }) {
            section.answers = sections[at].answers
            section.isPublic = sections[at].isPublic
            sections.remove(at: at)
          }
          section.blocks = filled(section.blocks)
          return .section(section)
        case .table(let table):
          let texts = TableLikeness.texts(table)
          if let at = tables.firstIndex(where: { TableLikeness.texts($0) == texts }) {
            var known = tables.remove(at: at)
            known.caption = table.caption
            return .table(known)
          }
          // Edited: the words are the draft's, how its columns look isn't.
          guard let at = TableLikeness.likest(table, of: tables) else { return block }
          var edited = table
          let known = tables.remove(at: at)
          edited.columns = known.columns
          edited.isWide = known.isWide
          return .table(edited)
        }
      }
    }

    /// Sections that answered points or were kept from the public, and are in the draft no more.
    func remarks() -> [RecognisedDraft.Remark] {
      sections.filter { !$0.answers.isEmpty || !$0.isPublic }.map { section in
        .init(
          code: RecognitionCode.carried, place: nil,
          message: .init(
            "原稿中“\(section.heading)”一节已删去或改名，它所答复的要点没有带过来",
            "the section '\(section.heading)' is gone or renamed; the points that it answered weren't carried over"
          ),
          help: .init("核对各条要求是否都已答复。", "check that every point is answered."))
      }
    }
  }
}
