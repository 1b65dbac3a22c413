package import Records

/// 用印登记: the seal's use on the letters of a span, one a line.
package struct SealRegister: Sendable {
  package struct Entry: Sendable, Hashable {
    /// nil: issued, but no use of the seal is on record.
    package var sealed: Day?
    package var documentNumber: String
    package var title: String
    /// To whom the letter goes, in short.
    package var addressee: String
    /// Copies sealed, or to be sealed.
    package var copies: Int
    /// Who allowed the use.
    package var allowedBy: String?
    /// Who entered it.
    package var keeper: String?
    package var note: String?

    package init(
      sealed: Day?, documentNumber: String, title: String, addressee: String, copies: Int,
      allowedBy: String?, keeper: String?, note: String? = nil
    ) {
      self.sealed = sealed
      self.documentNumber = documentNumber
      self.title = title
      self.addressee = addressee
      self.copies = copies
      self.allowedBy = allowedBy
      self.keeper = keeper
      self.note = note
    }
  }

  package var frame: FormFrame
  package var from: Day
  package var until: Day
  /// In order of the day, then of the number.
  package var entries: [Entry]

  package init(frame: FormFrame, from: Day, until: Day, entries: [Entry]) {
    self.frame = frame
    self.from = from
    self.until = until
    self.entries = entries
  }

  package var form: Form {
    let title = "\(frame.office.name)用印登记表"
    let heads = ["序号", "用印日期", "发文字号", "文件标题", "主送", "份数", "批准人", "经办人", "印章", "备注"]
    let table = FormTable(
      columns: [11, 25, 37, 66, 30, 11, 19, 19, 19, 20], isDense: true,
      head: [.init(heads.map { .label($0) }, lines: 2)],
      rows: entries.enumerated().map { index, entry in
        .init([
          .value("\(index + 1)", .centre), .value(entry.sealed?.iso ?? "", .centre),
          .value(entry.documentNumber), .value(entry.title), .value(entry.addressee),
          .value("\(entry.copies)", .centre), .value(entry.allowedBy ?? "", .centre),
          .value(entry.keeper ?? "", .centre), .value("单位印章", .centre),
          .value(entry.note ?? (entry.sealed == nil ? "未见用印记录" : "")),
        ])
      })
    let sum = entries.filter { $0.sealed != nil }.reduce(0) { $0 + $1.copies }
    return frame.form(
      .sealRegister, paper: .a4Landscape, title: title,
      content: .sheet([
        .title(title),
        .facts([
          "起止：\(from.chinese)至\(until.chinese)",
          "文件\(entries.count)件，用印\(sum)份", "监印人：　　　　　　",
        ]),
        .table(entries.isEmpty ? SealRegister.empty(table) : table),
        .note("逐件登记；用印份数与印制份数不符的，在备注栏说明。"),
      ]))
  }

  private static func empty(_ table: FormTable) -> FormTable {
    var table = table
    table.rows = [.init([.value("本期没有用印", .centre, columns: table.columns.count)])]
    return table
  }
}
