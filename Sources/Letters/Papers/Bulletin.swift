package import Casework
package import Records

/// 办理情况通报: how the month went, section by section, and what the next one brings.
package struct Bulletin: Sendable {
  /// How many cases a section had, and where they stand.
  package struct SectionTally: Sendable, Hashable {
    package var name: String
    package var given: Int
    package var closed: Int
    /// Those that still owe an answer, the late ones among them.
    package var underWay: Int
    package var late: Int
    package init(name: String, given: Int, closed: Int, underWay: Int, late: Int) {
      self.name = name
      self.given = given
      self.closed = closed
      self.underWay = underWay
      self.late = late
    }
  }

  /// Where the log stood when the bulletin was made; printed, it anchors what stands before it.
  package struct LogHead: Sendable, Hashable {
    package var sequence: Int
    package var hash: Digest
    package init(sequence: Int, hash: Digest) {
      self.sequence = sequence
      self.hash = hash
    }
  }

  package var day: Day
  /// The month so far, as printed.
  package var figures: [Report.Figure]
  package var sections: [SectionTally]
  /// Cases whose answer is overdue.
  package var late: [ReminderItem]
  /// What is due by the end of the next month.
  package var coming: [ReminderItem]
  package var kinds: [Matter.Kind]
  package var head: LogHead

  /// - Parameters:
  ///   - rows: the year's cases.
  ///   - day: until which the bulletin tells.
  package init(
    _ rows: [CaseRow], figures: [Report.Figure], day: Day, head: LogHead, office: Office
  ) {
    let counted = rows.filter { ![.handedBack, .merged].contains($0.state) }
    self.day = day
    self.figures = figures
    self.head = head
    kinds = counted.map(\.key.kind)
    sections = Bulletin.tallies(counted, day: day, office: office)
    // The answer's own deadline: what else a late case owes is the section's to know.
    late = counted.filter { Bulletin.isLate($0, day) }.map { row in
      ReminderItem(
        caseID: row.caseID, kind: row.key.kind, number: row.key.number, title: row.title,
        holder: office.sectionName(row.section), task: row.cells[.nextTask] ?? "答复", due: row.due)
    }.inOrder
    let end = PaperDay.lastOfMonth(PaperDay.firstOfMonth(day).adding(months: 1))
    coming = ReminderItem.items(counted, until: end, office: office).filter { $0.due >= day }
  }

  private static func isLate(_ row: CaseRow, _ day: Day) -> Bool {
    row.owesAnswer && row.due < day
  }

  /// In the office's order of sections; cases that nobody has yet stand last.
  private static func tallies(_ rows: [CaseRow], day: Day, office: Office) -> [SectionTally] {
    let bySection = Dictionary(grouping: rows) { office.sectionName($0.section) }
    let known = office.sections.map(\.name)
    let others = Set(bySection.keys).subtracting(known)
    let order = known + others.subtracting([""]).sorted() + [""]
    return order.compactMap { name in
      guard let rows = bySection[name] else { return nil }
      let underWay = rows.filter(\.owesAnswer)
      return SectionTally(
        name: name.isEmpty ? "（待分解）" : name, given: rows.count,
        closed: rows.count - underWay.count, underWay: underWay.count,
        late: underWay.filter { isLate($0, day) }.count)
    }
  }

  /// - Parameters:
  ///   - addressee: whom it goes to; nil: leaders and sections.
  ///   - from: who keeps the register, such as 办公室; it signs.
  package func document(
    office: Office, letterhead: Letterhead, addressee: String? = nil, from: String
  ) -> Document {
    let label = office.label(.section)
    let paper = OwnPaper(
      kind: .bulletin, form: .plain,
      title: "关于\(day.year)年\(day.month)月\(Naming.kinds(kinds, by: ""))办理情况的通报",
      addressee: addressee ?? Bulletin.everybody(office), body: parts(label), signatories: [from],
      day: day, identity: head.hash.hex,
      foot: "登记簿：第\(head.sequence)条，校验码\(head.hash.short)")
    return paper.document(letterhead: letterhead, author: office.name)
  }

  /// 局领导，各科室: what the office calls itself and its sections.
  private static func everybody(_ office: Office) -> String {
    let own = office.label(.`self`)
    let name = own.hasPrefix("我") ? String(own.dropFirst()) : own
    return "\(name)领导，各\(office.label(.section))"
  }

  private func parts(_ label: String) -> [Block] {
    [
      .section(Section(heading: "总体情况", blocks: overview)),
      .section(Section(heading: "各\(label)办理情况", blocks: [.table(bySection(label))])),
      .section(Section(heading: "逾期事项", blocks: lateCases(label))),
      .section(Section(heading: "近期到期事项", blocks: comingCases(label))),
      // Text before the signature, so that a table needn't go over with it.
      .paragraph("特此通报。"),
    ]
  }

  private var total: SectionTally {
    func sum(_ path: KeyPath<SectionTally, Int>) -> Int {
      sections.reduce(0) { $0 + $1[keyPath: path] }
    }
    return SectionTally(
      name: "合计", given: sum(\.given), closed: sum(\.closed), underWay: sum(\.underWay),
      late: sum(\.late))
  }

  private var overview: [Block] {
    let total = total
    let late = total.late > 0 ? "（其中逾期\(total.late)件）" : ""
    var blocks: [Block] = [
      .paragraph(
        "截至\(day.chinese)，本年度承办\(Naming.kinds(kinds))共\(total.given)件，已办结\(total.closed)件，办理中\(total.underWay)件\(late)。"
      )
    ]
    if !figures.isEmpty {
      blocks.append(
        .table(
          PaperTable.table(
            caption: "\(day.month)月办理情况",
            [.init(header: "项目", width: 70), .init(header: "数量", width: 30, alignment: .center)],
            figures.map { [$0.title, $0.value] })))
    }
    return blocks
  }

  private func bySection(_ label: String) -> Table {
    PaperTable.table(
      [.init(header: "承办\(label)", width: 36)]
        + ["承办", "已办结", "办理中", "其中逾期"].map {
          .init(header: $0, width: 16, alignment: .center)
        },
      ([total] + sections).map {
        [$0.name] + [$0.given, $0.closed, $0.underWay, $0.late].map(String.init)
      })
  }

  private func lateCases(_ label: String) -> [Block] {
    guard !late.isEmpty else { return [.paragraph("截至\(day.chinese)，没有逾期未答复的\(Naming.kinds(kinds))。")] }
    return [
      .paragraph("下列\(late.count)件已超过办理时限，请承办\(label)抓紧办理："),
      .table(items(late, label)),
    ]
  }

  private func comingCases(_ label: String) -> [Block] {
    let next = PaperDay.firstOfMonth(day).adding(months: 1)
    guard !coming.isEmpty else { return [.paragraph("至\(next.month)月底没有到期事项。")] }
    return [
      .paragraph("至\(next.month)月底，有\(coming.count)项到期，请承办\(label)提前安排："),
      .table(items(coming, label)),
    ]
  }

  private func items(_ items: [ReminderItem], _ label: String) -> Table {
    ItemTable.table(items, label: label, day: day)
  }
}
