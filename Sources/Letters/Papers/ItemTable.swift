internal import Records

/// Items of several sections: who owes what by which day.
enum ItemTable {
  static func table(_ items: [ReminderItem], label: String, day: Day) -> Table {
    PaperTable.table(
      [
        .init(header: "编号", width: 17), .init(header: "标题", width: 28),
        .init(header: "承办\(label)", width: 16), .init(header: "待办事项", width: 13),
        .init(header: "时限", width: 13, alignment: .center),
        .init(header: "进度", width: 13, alignment: .center),
      ],
      items.map {
        [
          $0.name, $0.title, $0.holder, $0.task, PaperDay.text($0.due, beside: day),
          $0.standing(on: day),
        ]
      })
  }
}
