internal import Records

/// Tells what each piece of a manuscript is to a letter.
///
/// From the outside in: whom it is addressed to and who signs it divide the file into what stands
/// over the text, the text, and what stands under it; only then are headings looked for, inside.
package struct DraftRecogniser {
  typealias Line = DraftLines.Line

  let context: RecognitionContext
  let known: KnownLines
  let lines: [Line]
  /// The file is plain text: a page's end is a form feed.
  private let isText: Bool
  /// Words of headers and footers.
  private let margins: [String]
  var pieces: [[RecognisedDraft.Piece]]
  var remarks: [RecognisedDraft.Remark] = []

  /// Where the letter's parts begin.
  struct Frame {
    /// The first line after the addressee or the title.
    var body: Int
    /// The first line under the text: attachment note, signature, date.
    var foot: Int
    /// Where the attachments begin; the number of lines when there are none.
    var attachments: Int
  }

  package static func recognise(
    _ manuscript: Manuscript, context: RecognitionContext = .init()
  ) -> RecognisedDraft {
    var recogniser = DraftRecogniser(manuscript, context)
    return recogniser.run()
  }

  private init(_ manuscript: Manuscript, _ context: RecognitionContext) {
    self.context = context
    known = KnownLines(context)
    lines = DraftLines(manuscript).lines
    isText = manuscript.format == .text
    margins = HeaderWords.words(manuscript)
    pieces = Array(repeating: [], count: lines.count)
  }

  private mutating func run() -> RecognisedDraft {
    for index in lines.indices where !lines[index].isTable && HeadLines.isJunk(lines[index].text) {
      take(index, .junk)
    }
    for index in PageNumbers.lines(of: lines, isText: isText) where !isTaken(index) {
      take(index, .junk)
    }
    let body = readHead()
    var frame = readFoot(from: body)
    frame.body = readOpening(frame)
    frame.foot = readClosing(frame)
    readBody(frame.body..<frame.foot, attachment: 0)
    readAttachments(frame)
    return RecognisedDraft(pieces: classInMargin() + pieces.flatMap(\.self), remarks: remarks)
  }

  /// A class mark that stands in the first page's header, where the text has none.
  private func classInMargin() -> [RecognisedDraft.Piece] {
    guard !pieces.joined().contains(where: { $0.role == .classMark }) else { return [] }
    for word in margins {
      guard let value = HeadLines.resultClass(word, values: context.classes) else { continue }
      return [.init(role: .classMark, text: value, place: HeaderWords.place)]
    }
    return []
  }

  // MARK: Taking lines

  func isTaken(_ index: Int) -> Bool { !pieces[index].isEmpty }

  mutating func take(_ index: Int, _ role: PieceRole, text: String? = nil, attachment: Int = 0) {
    pieces[index] = [piece(index, role, text: text, attachment: attachment)]
  }

  func piece(
    _ index: Int, _ role: PieceRole, level: Int = 0, text: String? = nil, attachment: Int = 0
  ) -> RecognisedDraft.Piece {
    RecognisedDraft.Piece(
      role: role, level: level, text: text ?? lines[index].text,
      table: role == .table ? lines[index].table : nil, place: lines[index].place,
      attachment: attachment)
  }

  mutating func remark(
    _ code: DiagnosticCode, _ index: Int?, _ message: Diagnostic.Words, help: Diagnostic.Words
  ) {
    remarks.append(
      .init(code: code, place: index.map { lines[$0].place }, message: message, help: help))
  }

  /// The next line of text at or after `index` that nothing has taken.
  func next(_ index: Int, before end: Int) -> Int? {
    guard index < end else { return nil }
    return (index..<end).first { !isTaken($0) }
  }
}
