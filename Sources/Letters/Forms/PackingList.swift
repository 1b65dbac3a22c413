package import Records

/// 装封核对单: the envelopes of one run of prints in the order of the stack, for whoever folds
/// and closes them.
package struct PackingList: Sendable {
  package struct Entry: Sendable, Hashable {
    package var matter: Matter
    package var documentNumber: String
    /// Who gets it, as the issue names them.
    package var recipient: String
    /// What goes into the envelope, such as `答复函3页、征询意见表1页`.
    package var contents: String
    package var copies: Int
    /// Pages of the print file, from 1, of all its copies.
    package var pages: ClosedRange<Int>
    /// A label of theirs is printed.
    package var hasLabel: Bool

    package init(
      matter: Matter, documentNumber: String, recipient: String, contents: String, copies: Int,
      pages: ClosedRange<Int>, hasLabel: Bool
    ) {
      self.matter = matter
      self.documentNumber = documentNumber
      self.recipient = recipient
      self.contents = contents
      self.copies = copies
      self.pages = pages
      self.hasLabel = hasLabel
    }

    /// `建议第004号（并提案第206号）`.
    package var number: String { FormWords.number(matter) }

    /// A recipient as this list names them: the issue's name, with the unit of whoever shares it
    /// with another of the case's proposers.
    package static func recipient(
      _ name: String, of proposer: Proposer?, among all: [Proposer]
    ) -> String {
      guard let proposer, Naming.one(proposer) == name else { return name }
      return FormWords.proposer(proposer, among: all)
    }

    /// `1—4`, or `5`.
    package var pageWords: String {
      pages.count == 1 ? "\(pages.lowerBound)" : "\(pages.lowerBound)—\(pages.upperBound)"
    }
  }

  package var frame: FormFrame
  package var entries: [Entry]
  /// What was asked for and isn't printed, with the reason.
  package var left: [String]
  package var isDuplex: Bool

  package init(frame: FormFrame, entries: [Entry], left: [String], isDuplex: Bool) {
    self.frame = frame
    self.entries = entries
    self.left = left
    self.isDuplex = isDuplex
  }

  /// What stands over the columns, here and in the workbook.
  package static let heads = [
    "序号", "编号", "发文字号", "收件人", "装入", "份数", "打印页码", "标签", "核对",
  ]

  package var form: Form {
    let title = "\(frame.office.name)装封核对单"
    let table = FormTable(
      columns: [12, 30, 44, 52, 62, 14, 24, 14, 16], isDense: true,
      head: [.init(PackingList.heads.map { .label($0) }, lines: 2)],
      rows: entries.enumerated().map { index, entry in
        .init([
          .value("\(index + 1)", .centre), .value(entry.number),
          .value(entry.documentNumber), .value(entry.recipient), .value(entry.contents),
          .value("\(entry.copies)", .centre), .value(entry.pageWords, .centre),
          .value(entry.hasLabel ? "有" : "无", .centre), .value("□", .centre),
        ])
      } + [total])
    var parts: [FormPart] = [
      .title(title),
      .facts(["打印文件：打印.pdf（\(isDuplex ? "双面" : "单面")）", "制表日期：\(frame.day.chinese)"]),
      .table(table),
    ]
    if !left.isEmpty {
      parts += [.space, .note("未打印：" + left.joined(separator: "；") + "。")]
    }
    parts += [.space, .signature(["装封人：　　　　　　核对人：　　　　　　" + FormWords.dayBlank])]
    return frame.form(.packingList, paper: .a4Landscape, title: title, content: .sheet(parts))
  }

  private var total: FormTable.Row {
    let letters = Set(entries.map(\.documentNumber)).count
    let copies = entries.reduce(0) { $0 + $1.copies }
    return .init([
      .label("合计", columns: 2),
      .value("函件\(letters)件，收件\(entries.count)处", columns: 3),
      .value("\(copies)", .centre), .value("", columns: 3),
    ])
  }
}
