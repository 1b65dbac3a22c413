import Desk
import Letters
import Manuscripts
import Records
import Testing

/// What goes out as a letter comes in again as the reply that it was made of.
@Suite struct DraftRoundTripTests {
  /// The words of a reply's letters, block by block; a table's empty cells and widths are none.
  private static func printed(_ draft: Draft, of dossier: Dossier) -> [[String]] {
    LetterComposer(
      caseRecord: dossier.caseRecord, draft: draft, office: dossier.office,
      letterhead: dossier.letterhead
    ).letters(standing: .draft(words: "", digest: nil)).map {
      $0.blocks.map(\.text).filter { !$0.isEmpty }
    }
  }

  /// The record of a file, as `fuwen import-draft` reads it.
  private static func imported(
    _ bytes: [UInt8], _ name: String, _ dossier: Dossier, carries: Bool
  ) throws -> Draft {
    let context = RecognitionContext(
      caseRecord: dossier.caseRecord, office: dossier.office,
      carried: carries ? CarriedRecord.reply(in: bytes, file: name) : nil)
    let manuscript = try ManuscriptReader.manuscript(bytes, file: name)
    return DraftMaker.make(
      DraftRecogniser.recognise(manuscript, context: context), context: context,
      defaults: DraftDefaults(
        resultClass: dossier.draft.resultClass, round: dossier.draft.round)
    ).draft
  }

  /// Cells over several columns or rows, which plain text can't show.
  private static func hasMergedCells(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      switch block {
      case .paragraph: false
      case .section(let section): hasMergedCells(section.blocks)
      case .table(let table):
        (table.head + table.rows).joined().contains { $0.rows > 1 }
      }
    }
  }

  @Test
  func
    `every example comes back from DOCX as the same record, and from DOCX and TXT with the same words`()
    throws
  {
    let desk = try ExampleCase.desk()
    var letters = 0
    for example in ExampleCase.all {
      let dossier = try desk.open(example.paths())
      let assembly = try desk.assemble(dossier, options: AssemblyOptions(formats: [.docx, .txt]))
      for file in try #require(assembly.letters.first).files {
        if file.name.hasSuffix(".docx") {
          letters += 1
          let whole = try Self.imported(file.bytes, file.name, dossier, carries: true)
          #expect(whole.canonicalBytes == dossier.draft.canonicalBytes, "\(file.name)")
        } else if Self.hasMergedCells(
          dossier.draft.body + dossier.draft.attachments.flatMap(\.body))
        {
          continue
        }
        var seen = try Self.imported(file.bytes, file.name, dossier, carries: false)
        // The letter prints none of it, or not always.
        seen.disclosure = dossier.draft.disclosure
        seen.urgency = dossier.draft.urgency
        #expect(
          Self.printed(seen, of: dossier) == Self.printed(dossier.draft, of: dossier),
          "\(file.name)")
      }
    }
    #expect(letters > 20)
  }
}
