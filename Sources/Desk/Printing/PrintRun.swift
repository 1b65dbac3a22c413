internal import Export
package import Letters
package import Records
internal import Tables

/// The prints of many letters: everyone's own copy with their feedback form in the order in which
/// envelopes are filled, labels in the same order, the office's own copies, and a list to check the
/// envelopes by.
package struct PrintRun: Sendable {
  package struct Options: Sendable {
    /// Both sides of a sheet: every piece begins on a front.
    package var isDuplex: Bool
    /// 征询意见表 go with the letters.
    package var hasForms: Bool
    package var grid: LabelSheet.Grid
    /// Stickers of the first sheet that are used up already.
    package var skippedLabels: Int

    package init(
      isDuplex: Bool = true, hasForms: Bool = true, grid: LabelSheet.Grid, skippedLabels: Int = 0
    ) {
      self.isDuplex = isDuplex
      self.hasForms = hasForms
      self.grid = grid
      self.skippedLabels = skippedLabels
    }
  }

  /// Something asked for that isn't printed.
  package struct Left: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
      /// It has no issued letter.
      case notIssued
      /// It is answered with another case.
      case merged(into: CaseID)
      /// Its records can't be read or don't hold; what is wrong was said already.
      case failed
      /// The very letter is printed already, out of another folder.
      case twice
    }
    /// How its user knows it.
    package var name: String
    package var reason: Reason

    package init(name: String, reason: Reason) {
      self.name = name
      self.reason = reason
    }

    /// As the packing list has it.
    var words: String {
      switch reason {
      case .notIssued: "\(name)（尚未印发）"
      case .merged(let into): "\(name)（并入\(into)答复）"
      case .failed: "\(name)（有错，未制作）"
      case .twice: "\(name)（同一函件，不重复打印）"
      }
    }
  }

  package var matters: [PrintMatter]
  package var left: [Left]
  package var options: Options
  /// The day that the files bear.
  package var day: Day

  package init(matters: [PrintMatter], left: [Left], options: Options, day: Day) {
    var seen: Set<[String]> = []
    self.matters = []
    self.left = left
    for matter in matters {
      // A copied folder would send everybody the letter twice.
      if seen.insert([matter.name, matter.material.issue?.documentNumber ?? ""]).inserted {
        self.matters.append(matter)
      } else {
        self.left.append(Left(name: matter.place, reason: .twice))
      }
    }
    self.options = options
    self.day = day
  }

  /// Every name that a run may give a file, so that none of an earlier run stays beside the new ones.
  package static let fileNames = ["打印.pdf", "存档.pdf", "核对单.pdf", "核对单.xlsx", "标签.pdf"]

  /// What the print files are, and what somebody should know.
  ///
  /// - Throws: FW2300 when no letter is issued, FW2301 when a kept file can't be used: then nothing
  ///   is made.
  package func files(
    at desk: Desk
  ) throws(Diagnostics) -> (files: [PaperFile], diagnostics: [Diagnostic]) {
    guard let first = matters.first else { throw Diagnostics([PrintRun.nothingIssued(left)]) }
    var frame = desk.frame(first.material)
    frame.day = day
    var diagnostics = left.compactMap(PrintRun.warning)
    var stack = Stack()
    var archive = Stack()
    var labelled: [(proposer: Proposer, place: String)] = []
    for matter in matters {
      let forms = options.hasForms && !matter.material.respondents.isEmpty
        ? try desk.feedback(matter.material) : []
      for envelope in matter.envelopes {
        fill(&stack, matter, envelope, forms: forms, at: desk)
        if let proposer = envelope.proposer { labelled.append((proposer, matter.name)) }
      }
      archive.begin(matter.name)
      for letter in matter.letters { archive.add(letter) }
      archive.add(desk.pdf(desk.signOff(matter.material).form))
    }
    let printed = try stack.printed(isDuplex: options.isDuplex)
    let mail = MailPrinting(labelled, frame: frame, isOnceEach: false)
    diagnostics += mail.diagnostics
    let entries = list(stack, printed.spans)
    let packing = PackingList(
      frame: frame, entries: entries, left: left.map(\.words), isDuplex: options.isDuplex)
    var files: [PaperFile] = [
      ("打印.pdf", printed.bytes),
      ("存档.pdf", try archive.printed(isDuplex: options.isDuplex).bytes),
      ("核对单.pdf", desk.pdf(packing.form)),
      ("核对单.xlsx", try XLSXWriter.bytes(of: [packing.sheet], created: Instant(day: day, second: 0))),
    ]
    if labelled.contains(where: { LabelSheet.Label($0.proposer) != nil }) {
      let labels = try mail.labels(grid: options.grid, skipped: options.skippedLabels)
      files.append(("标签.pdf", desk.pdf(labels.form)))
    }
    return (files, diagnostics)
  }

  /// Letter and form of one envelope, as many times as it has copies.
  private func fill(
    _ stack: inout Stack, _ matter: PrintMatter, _ envelope: PrintEnvelope, forms: [MadeForm],
    at desk: Desk
  ) {
    guard envelope.letter < matter.letters.count else { return }
    stack.begin(matter.name)
    stack.envelopes.append((matter, envelope))
    let form = envelope.proposer.flatMap { proposer in
      zip(matter.material.respondents, forms).first { $0.0.id == proposer.id }?.1
    }
    let formFile = form.map { desk.pdf($0.form) }
    for _ in 0..<max(1, envelope.recipient.copies) {
      stack.add(matter.letters[envelope.letter])
      if let formFile { stack.add(formFile) }
    }
    stack.hasForm.append(formFile != nil)
  }

  private func list(_ stack: Stack, _ spans: [PrintFile.Span]) -> [PackingList.Entry] {
    stack.envelopes.enumerated().compactMap { index, filled in
      let (matter, envelope) = filled
      let pieces = stack.groups[index]
      guard let first = pieces.first, let last = pieces.last else { return nil }
      var contents = "答复函\(spans[first].count)页"
      if matter.material.dossier.draft.kind == .opinion { contents = "会办意见函\(spans[first].count)页" }
      if stack.hasForm[index], pieces.count > 1 {
        contents += "、征询意见表\(spans[first + 1].count)页"
      }
      return PackingList.Entry(
        matter: matter.material.dossier.caseRecord.matter,
        documentNumber: matter.material.issue?.documentNumber ?? "",
        recipient: PackingList.Entry.recipient(
          envelope.recipient.name, of: envelope.proposer, among: matter.material.respondents),
        contents: contents,
        copies: envelope.recipient.copies,
        pages: spans[first].lowerBound...spans[last].upperBound,
        hasLabel: envelope.proposer.flatMap { LabelSheet.Label($0) } != nil)
    }
  }

  /// Pieces of paper in the order of printing.
  private struct Stack {
    private var pieces: [[UInt8]] = []
    /// By piece, the case that it belongs to.
    private var owners: [String] = []
    /// Indices of pieces that belong together.
    private(set) var groups: [[Int]] = []
    var envelopes: [(matter: PrintMatter, envelope: PrintEnvelope)] = []
    var hasForm: [Bool] = []
    private var owner = ""

    mutating func begin(_ name: String) {
      owner = name
      groups.append([])
    }

    mutating func add(_ piece: [UInt8]) {
      groups[groups.count - 1].append(pieces.count)
      pieces.append(piece)
      owners.append(owner)
    }

    func printed(
      isDuplex: Bool
    ) throws(Diagnostics) -> (bytes: [UInt8], spans: [PrintFile.Span]) {
      do {
        return try PrintFile.bytes(pieces, isDuplex: isDuplex)
      } catch {
        throw Diagnostics([
          PrintRun.unusable(error.piece.map { owners[$0] } ?? "打印.pdf", error.reason)
        ])
      }
    }
  }

  // MARK: What is said

  private static func nothingIssued(_ left: [Left]) -> Diagnostic {
    Diagnostic(
      PrintCode.nothingIssued, at: .init(file: left.first?.name ?? "batch"),
      .init("没有已印发的函可以打印", "there is no issued letter to print"),
      help: .init("印发之后再打印", "print when letters are issued"))
  }

  /// nil for what was said already, or goes without saying.
  private static func warning(_ left: Left) -> Diagnostic? {
    switch left.reason {
    case .failed, .merged: nil
    case .notIssued:
      Diagnostic(
        PrintCode.notIssued, severity: .warning, at: .init(file: left.name),
        .init("尚未印发，没有打印", "not issued yet, and not printed"),
        help: .init("印发之后再打印", "print it once it is issued"))
    case .twice:
      Diagnostic(
        PrintCode.twice, severity: .warning, at: .init(file: left.name),
        .init("与另一目录是同一函件，没有重复打印", "the same letter as in another folder, and not printed twice"),
        help: .init("移走多余的副本", "take the copy away"))
    }
  }

  private static func unusable(_ name: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      PrintCode.unusable, at: .init(file: name),
      .init("存档的PDF不能用（\(reason)），没有做打印文件", "the kept PDF can't be used (\(reason)); no print file was made"),
      help: .init("从备份恢复原件，再做一次", "restore the file from a backup, then print again"))
  }
}

extension Desk {
  /// A form as PDF.
  func pdf(_ form: Form) -> [UInt8] { PDF.data(pages(form), attachments: [], cache: pdfCache) }
}

extension PackingList {
  /// The same list as a table.
  var sheet: TableSheet {
    TableSheet(
      title: "装封核对单",
      columns: PackingList.heads.enumerated().map { index, head in
        .init(head, kind: index == 0 || index == 5 ? .number : .text)
      },
      rows: entries.enumerated().map { index, entry in
        [
          .init(.number(Double(index + 1))),
          .init(.text(entry.number)),
          .init(.text(entry.documentNumber)), .init(.text(entry.recipient)),
          .init(.text(entry.contents)), .init(.number(Double(entry.copies))),
          .init(.text(entry.pageWords)), .init(.text(entry.hasLabel ? "有" : "无")),
          .init(.empty),
        ]
      })
  }
}
