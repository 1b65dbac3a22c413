internal import Records

/// What is said of assignment lists.
enum IntakeFaults {
  static func headerMissing(_ file: String, sheet: String) -> Diagnostics {
    let path = sheet.isEmpty ? nil : sheet
    return Diagnostics([
      Diagnostic(
        TableCode.headerMissing, at: Diagnostic.Place(file: file, path: path),
        .init(
          "前20行里没有表头：至少要有编号和标题两列",
          "no header in the first 20 rows: a number and a title column are needed at least"),
        help: .init(
          "把表头写成“建议编号”“标题”等，或者在单位配置的 intake 里写明本地的列名。",
          "name the columns 建议编号, 标题 and so on, or put their local names into the office's intake."
        ))
    ])
  }

  static func missing(_ field: IntakeField, at place: Diagnostic.Place) -> Diagnostic {
    let name = IntakeMapping.name(field)
    return Diagnostic(
      TableCode.cellMissing, at: place,
      .init("没有写“\(name)”", "\(field.rawValue) (\(name)) is missing"),
      help: .init(
        "在表里补上这一格；整张清单都一样的，用命令的选项给出。",
        "fill in the cell; what is the same for the whole list can be given as an option."))
  }

  static func unreadable(
    _ field: IntakeField, _ text: String, expected: Diagnostic.Words, at place: Diagnostic.Place
  ) -> Diagnostic {
    let shown = DisplayWidth.cut(text, to: 40)
    let name = IntakeMapping.name(field)
    return Diagnostic(
      TableCode.cellUnreadable, at: place,
      .init("“\(name)”看不懂：“\(shown)”", "\(field.rawValue) (\(name)) makes no sense: '\(shown)'"),
      help: expected)
  }

  static func tooLong(_ field: IntakeField, limit: Int, at place: Diagnostic.Place) -> Diagnostic {
    let name = IntakeMapping.name(field)
    return Diagnostic(
      TableCode.cellTooLong, at: place,
      .init(
        "“\(name)”超过\(limit)字", "\(field.rawValue) (\(name)) is longer than \(limit) characters"),
      help: .init("核对是否错了列；太长的分段。", "check whether it is in the right column; divide long text."))
  }

  static func cellTooLong(at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      TableCode.cellTooLong, at: place,
      .init("一格超过32767字", "the cell is longer than 32,767 characters"),
      help: .init("检查引号和分隔是否错了。", "check the quotation marks and separators."))
  }

  static func tooMany(_ field: IntakeField, limit: Int, at place: Diagnostic.Place) -> Diagnostic {
    let name = IntakeMapping.name(field)
    return Diagnostic(
      TableCode.cellTooLong, at: place,
      .init("“\(name)”超过\(limit)项", "more than \(limit) entries in \(field.rawValue) (\(name))"),
      help: .init("核对是否错了列或错了分隔。", "check whether the column or the separators are wrong."))
  }

  static func cellError(_ text: String, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      TableCode.cellError, at: place,
      .init("单元格是公式的错误值 \(text)", "the cell holds a formula's error, \(text)"),
      help: .init(
        "在Excel或WPS里改正公式、重算并保存，或者改成文字。",
        "mend the formula, recalculate and save, or write the text itself."))
  }

  static func duplicate(of other: String, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      TableCode.duplicate, at: place,
      .init("与\(other)是同一件", "the same case as \(other)"),
      help: .init(
        "层级、种类、届次、编号都相同：删去一行，或者改正编号；几个会办单位写在一格里，用顿号隔开。",
        "level, kind, session and number are the same: delete one, or correct the number; several joint units go into one cell, divided by 、."
      ))
  }

  static func identifierTaken(
    _ id: CaseID, by other: String, at place: Diagnostic.Place
  ) -> Diagnostic {
    Diagnostic(
      TableCode.identifierTaken, at: place,
      .init(
        "案件标识\(id)已经给了\(other)，那是另一届次的件",
        "the identifier \(id) is taken by \(other), a case of another session"),
      help: .init(
        "把两届次的件分成两张清单导入，各给一个编号前缀。",
        "import the two sessions as two lists, each with a prefix of its own."))
  }

  static func strayRow(at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      TableCode.strayRow, at: place,
      .init("这一行既没有编号也没有标题", "the row has neither a number nor a title"),
      help: .init(
        "补上编号和标题；如果是说明文字，删去或者移到表格之外。",
        "fill them in, or take the note out of the table."))
  }

  static func dueBeforeAssigned(
    _ due: Day, _ assigned: Day, at place: Diagnostic.Place
  ) -> Diagnostic {
    Diagnostic(
      .dueBeforeAssigned, at: place,
      .init(
        "办结期限\(due)早于交办日期\(assigned)", "due \(due), before it was assigned, \(assigned)"),
      help: .init("核对两个日期。", "check the two dates."))
  }

  static func jointDueOutside(
    _ due: Day, _ handling: Handling, at place: Diagnostic.Place
  ) -> Diagnostic {
    Diagnostic(
      .jointDueOutside, at: place,
      .init(
        "会办期限\(due)不在交办日期与办结期限之间",
        "the joint units are due \(due), not between assignment and due date"),
      help: .init(
        "应在\(handling.assigned)至\(handling.due)之间。",
        "it lies between \(handling.assigned) and \(handling.due)."))
  }

  static func leadUnitMissing(at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .leadUnitMissing, at: place,
      .init("本单位会办，却没有写主办单位", "the office joins this case, but no lead unit is named"),
      help: .init("补上“主办单位”。", "fill in the lead unit (主办单位)."))
  }

  static let dayForms = Diagnostic.Words(
    "日期写成2026-03-02、2026/3/2、2026.3.2或2026年3月2日。",
    "write a day as 2026-03-02, 2026/3/2, 2026.3.2 or 2026年3月2日.")
}
