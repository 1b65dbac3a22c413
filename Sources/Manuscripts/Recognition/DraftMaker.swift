internal import Letters
package import Records

/// Makes a reply's draft of what was recognised: what the record makes by itself is dropped, what
/// was not understood is kept as a paragraph, and all of it is told.
package struct DraftMaker {
  let recognised: RecognisedDraft
  let context: RecognitionContext
  let defaults: DraftDefaults
  let known: KnownLines
  var remarks: [RecognisedDraft.Remark]
  var dropped: [ImportedDraft.Dropped] = []
  var draft: Draft
  /// How many cells held several paragraphs.
  var crowded = 0

  package static func make(
    _ recognised: RecognisedDraft, context: RecognitionContext, defaults: DraftDefaults
  ) -> ImportedDraft {
    var maker = DraftMaker(recognised, context, defaults)
    maker.run()
    return ImportedDraft(
      draft: maker.draft, recognised: recognised, dropped: maker.dropped, remarks: maker.remarks)
  }

  private init(
    _ recognised: RecognisedDraft, _ context: RecognitionContext, _ defaults: DraftDefaults
  ) {
    self.recognised = recognised
    self.context = context
    self.defaults = defaults
    known = KnownLines(context)
    remarks = recognised.remarks
    draft = Draft(id: defaults.replyID ?? context.carried?.id ?? "R1", of: DraftDefaults.openCase)
    draft.drafter = DraftDefaults.openDrafter
  }

  private mutating func run() {
    readIdentity()
    readClass()
    readContact()
    readDisclosure()
    let usual =
      context.caseRecord.flatMap { record in
        context.office.map { UsualWords.of(draft, case: record, office: $0) }
      } ?? []
    readOtherCase()
    readTitle(usual)
    readAddressee(usual)
    readOpening(usual)
    readBody(usual)
    readAttachments()
    tellCrowdedCells()
    readSigning()
    readDrafter()
    if let carried = context.carried {
      remarks += CarriedMerging.merge(
        carried, into: &draft, hasClass: hasClass, hasDisclosure: hasDisclosure,
        hasDrafter: defaults.drafter != nil,
        hasCase: context.caseRecord != nil || defaults.caseID != nil)
    }
    if let reason = defaults.reason { draft.disclosure.reason = reason }
    draft.commitments += defaults.commitments
    readAnswers()
  }

  /// Which section answers which point: by order where that was asked for, else by the headings'
  /// words.
  private mutating func readAnswers() {
    let points = context.caseRecord?.matter.points ?? []
    guard !points.isEmpty else { return }
    let sections = draft.body.indices.filter {
      if case .section = draft.body[$0] { true } else { false }
    }
    let answered = AnsweredPoints(points)
    if defaults.answersInOrder, sections.count == points.count {
      for (index, point) in zip(sections, points) {
        guard case .section(var section) = draft.body[index] else { continue }
        section.answers = [point.id]
        draft.body[index] = .section(section)
      }
    } else {
      draft.body = answered.told(draft.body)
    }
    let open = answered.unanswered(in: draft.body)
    guard !open.isEmpty, context.carried == nil else { return }
    let ids = open.map(\.id.text).joined(separator: "、")
    let which: Diagnostic.Words =
      open.count == points.count
      ? .init("没有对应哪一节答复哪一条", "which section answers which point isn't told")
      : .init("没有对应哪一节答复\(ids)", "no section is told to answer \(ids)")
    remark(
      RecognitionCode.answers, nil,
      .init(
        "\(which.chinese)：案件有\(points.count)条要求，稿中有\(sections.count)个一级小标题",
        "\(which.english): the case has \(points.count) points, the draft \(sections.count) headings "
          + "of the first level"),
      help: sections.count == points.count
        ? .init(
          "逐条对应的，加 --points-in-order；不然，\(Self.nameThePoint.chinese)",
          "if they answer one each, in order, add --points-in-order; otherwise "
            + Self.nameThePoint.english)
        : Self.nameThePoint)
  }

  /// What a drafter can do about a point that no section answers.
  package static let nameThePoint = Diagnostic.Words(
    "在答复它的小标题里写明是哪一条（如“关于第二条建议”，或用这一条的原话），重新导入。",
    "say in its section's heading which point it answers (关于第二条建议, or the point's own words) "
      + "and import again.")

  private var hasClass: Bool { defaults.resultClass != nil || !pieces(.classMark).isEmpty }

  private var hasDisclosure: Bool {
    pieces(.disclosure).contains { FootLines.disclosure($0.text) != nil }
  }

  // MARK: Telling

  mutating func drop(_ piece: RecognisedDraft.Piece, _ why: Diagnostic.Words) {
    dropped.append(.init(role: piece.role, text: piece.text, why: why))
  }

  mutating func drop(_ role: PieceRole, _ why: Diagnostic.Words) {
    for piece in pieces(role) { drop(piece, why) }
  }

  mutating func remark(
    _ code: DiagnosticCode, _ place: Manuscript.Place?, _ message: Diagnostic.Words,
    help: Diagnostic.Words
  ) {
    remarks.append(.init(code: code, place: place, message: message, help: help))
  }

  func pieces(_ role: PieceRole) -> [RecognisedDraft.Piece] {
    recognised.pieces.filter { $0.role == role && $0.attachment == 0 }
  }

  static let made = Diagnostic.Words("由程序生成", "made by the program")

  // MARK: Identity

  private mutating func readIdentity() {
    let title = recognised.title ?? ""
    if let record = context.caseRecord {
      draft.caseID = record.id
      draft.kind = record.handling.role == .joint ? .opinion : .letter
    } else {
      draft.caseID = defaults.caseID ?? DraftDefaults.openCase
      let compact = PlainText.compact(title)
      draft.kind =
        PlainText.contains(compact, ["会办意见", "协办意见", "会办函", "协办函", "会办的意见"])
        ? .opinion : .letter
      if defaults.caseID == nil, context.carried == nil {
        remark(
          RecognitionCode.caseUnknown, nil,
          .init(
            "没有指明答复的是哪一件，暂记为“\(draft.caseID)”",
            "which case it answers wasn't told; '\(draft.caseID)' stands in"),
          help: .init(
            "用 --case 指明案件记录，或把结果放进案件目录（内有case.xml）再导入。",
            "name its record with --case, or import into the case's folder, which holds case.xml."))
      }
    }
    draft.round = defaults.round ?? (title.contains("再次") || title.contains("二次答复") ? 2 : 1)
    let urgency = pieces(.urgency).first?.text
    draft.urgency = urgency
  }

  private mutating func readClass() {
    let marks = pieces(.classMark)
    let given = defaults.resultClass.map {
      HeadLines.resultClass($0, values: context.classes) ?? $0
    }
    let value = given ?? marks.first?.text
    draft.resultClass = value ?? DraftDefaults.openClass
    let sets = context.office?.classSets ?? []
    let fitting = sets.first { set in set.classes.contains { $0.value == value } }
    draft.classSet = (fitting ?? sets.first)?.id ?? "national"
    // An office's classes are held against it when the record is checked.
    if let given, sets.isEmpty, !HeadLines.isUsualClass(given) {
      remark(
        .unknownClass, nil,
        .init(
          "“\(given)”不像办理类别，也没有单位配置可以对照",
          "'\(given)' looks like no result class, and there is no office file to hold it against"),
        help: .init(
          "核对 --class；通常是A、B、C、D。用 --office 指明单位配置，就能对照。",
          "check --class, usually A, B, C or D; with --office it is held against the office's classes."
        ))
    }
    guard value == nil, context.carried == nil else { return }
    let known = sets.first.map { $0.classes.map(\.value).joined(separator: "、") } ?? "A、B、C、D"
    remark(
      RecognitionCode.toComplete, nil,
      .init(
        "稿中没有办理类别，暂记为“\(DraftDefaults.openClass)”",
        "the draft states no result class; '\(DraftDefaults.openClass)' stands in"),
      help: .init(
        "用 --class 写明（\(known)），或者在稿中标“A类”。",
        "give it with --class (\(known)), or write it in the draft, such as A类."))
  }

  private mutating func readContact() {
    let lines = pieces(.contact)
    guard !lines.isEmpty else { return }
    let found = FootLines.contact(lines.map(\.text))
    if let name = found.name, let phone = found.phone {
      draft.contact = Contact(name: name, phone: phone)
      let kept = FootLines.phones(phone)
      for line in lines where FootLines.phones(line.text).contains(where: { !kept.contains($0) }) {
        remark(
          RecognitionCode.contact, line.place,
          .init(
            "“\(line.text)”里只收入了\(name)、\(phone)",
            "of '\(line.text)' only \(name), \(phone) was taken"),
          help: .init(
            "函件只印一位联系人、一个电话；要换的，在稿中只留要印的。",
            "a letter prints one contact and one number; leave only those in the draft."))
      }
      return
    }
    let text = lines.map(\.text).joined(separator: " ")
    remark(
      RecognitionCode.contact, lines.first?.place,
      .init("联系人一行没有读全：“\(text)”", "the contact's line isn't complete: '\(text)'"),
      help: .init(
        "写成“（联系人：姓名，联系电话：区号-号码）”，重新导入。",
        "write it as （联系人：NAME，联系电话：NUMBER） and import again."))
    for line in lines { drop(line, .init("没有读全", "not complete")) }
  }

  private mutating func readDisclosure() {
    let lines = pieces(.disclosure)
    let found = lines.compactMap { FootLines.disclosure($0.text) }
    if let first = found.first {
      draft.disclosure = Disclosure(
        decision: first.decision, reason: found.compactMap(\.reason).first)
      return
    }
    let decision = context.office?.defaultDecision ?? .withheld
    draft.disclosure = Disclosure(decision: decision)
    guard context.carried == nil else { return }
    remark(
      RecognitionCode.toComplete, nil,
      .init(
        "稿中没有公开属性，暂按“\(decision.chinese)”",
        "the draft states no disclosure; \(decision.rawValue) stands in"),
      help: .init(
        "在稿末写“公开属性：主动公开”（或依申请公开、不予公开并写理由），重新导入。",
        "add 公开属性：主动公开 (or another, with its ground) at the end and import again."))
  }

  private mutating func readDrafter() {
    if let drafter = defaults.drafter {
      draft.drafter = drafter
      return
    }
    let people = context.office?.people.filter { $0.may.contains(.draft) } ?? []
    let named = people.filter { $0.name == draft.contact?.name }
    if let person = named.first ?? (people.count == 1 ? people[0] : nil) {
      draft.drafter = person.id
      return
    }
    guard context.carried == nil else { return }
    let choices = people.map { "\($0.id)（\($0.name)）" }.joined(separator: "、")
    remark(
      RecognitionCode.toComplete, nil,
      .init("没有写拟稿人，暂记为“\(draft.drafter)”", "no drafter is known; '\(draft.drafter)' stands in"),
      help: choices.isEmpty
        ? .init(
          "用 --drafter 写单位配置里的人员标识。", "give the person's id in the office file with --drafter.")
        : .init("用 --drafter 写明：\(choices)。", "give one with --drafter: \(choices)."))
  }
}
