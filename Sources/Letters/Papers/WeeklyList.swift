package import Records

/// 一周清单: what is late, what is due this week, what is due the next.
package struct WeeklyList: Sendable {
  /// Any day of the week.
  package var day: Day
  package var late: [ReminderItem]
  package var thisWeek: [ReminderItem]
  package var nextWeek: [ReminderItem]

  /// Items due after the next week are left out.
  package init(_ items: [ReminderItem], day: Day) {
    self.day = day
    let monday = day.adding(days: 1 - day.weekday)
    let items = items.inOrder
    late = items.filter { $0.isLate(on: day) }
    thisWeek = items.filter { !$0.isLate(on: day) && $0.due < monday.adding(days: 7) }
    nextWeek = items.filter {
      $0.due >= monday.adding(days: 7) && $0.due < monday.adding(days: 14)
    }
  }

  /// Monday and Sunday.
  package var week: (first: Day, last: Day) {
    let monday = day.adding(days: 1 - day.weekday)
    return (monday, monday.adding(days: 6))
  }

  /// All in one table, with the word for when in the first column: 已逾期, 本周, 下周.
  package func table(label: String) -> Table {
    let groups = [("已逾期", late), ("本周", thisWeek), ("下周", nextWeek)]
    return PaperTable.table(
      [
        .init(header: "到期", width: 9, alignment: .center), .init(header: "编号", width: 16),
        .init(header: "标题", width: 31), .init(header: "承办\(label)", width: 14),
        .init(header: "待办事项", width: 12), .init(header: "时限", width: 11, alignment: .center),
        .init(header: "进度", width: 12, alignment: .center),
      ],
      groups.flatMap { name, items in
        items.map {
          [
            name, $0.name, $0.title, $0.holder, $0.task, PaperDay.text($0.due, beside: day),
            $0.standing(on: day),
          ]
        }
      })
  }

  /// - Parameter from: who keeps the register, such as 办公室.
  package func document(office: Office, letterhead: Letterhead, from: String) -> Document {
    let label = office.label(.section)
    let days = [week.first, week.last].map { PaperDay.text($0, beside: day) }
    var body: [Block] = []
    for (heading, items) in [
      ("已逾期", late), ("本周到期", thisWeek), ("下周到期", nextWeek),
    ] {
      let blocks: [Block] =
        items.isEmpty
        ? [.paragraph("无。")] : [.table(ItemTable.table(items, label: label, day: day))]
      body.append(.section(Section(heading: heading + (items.isEmpty ? "" : "（\(items.count)项）"), blocks: blocks)))
    }
    let paper = OwnPaper(
      kind: .weekly, form: .plain,
      title: "\((late + thisWeek + nextWeek).titleKinds)办理一周清单（\(days.joined(separator: "至"))）",
      addressee: "各\(label)", body: body, signatories: [from], day: day, identity: "weekly")
    return paper.document(letterhead: letterhead, author: office.name)
  }
}
