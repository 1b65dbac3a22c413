import Glibc
import Records
import Tables
import Testing

@Suite struct IntakeTests {
  private let session = "市第十六届人民代表大会第二次会议"

  private var defaults: IntakeDefaults {
    IntakeDefaults(
      kind: .suggestion, level: .municipal, session: session, role: .lead,
      assignedBy: "市人民政府办公室", assigned: Day(iso: "2026-03-02"), due: Day(iso: "2026-06-02"))
  }

  private func read(
    _ rows: [[String]], columns: [IntakeColumn] = [], _ defaults: IntakeDefaults? = nil
  ) throws -> [IntakeRow] {
    try Intake.cases(
      sheet: Sheet(name: "清单", rows: rows), file: "list.xlsx", mapping: IntakeMapping(columns),
      defaults: defaults ?? self.defaults)
  }

  private func cases(_ rows: [IntakeRow]) -> [CaseRecord] {
    rows.compactMap { if case .case(let record, _) = $0 { record } else { nil } }
  }

  private func faults(_ rows: [IntakeRow]) -> [DiagnosticCode] {
    rows.flatMap { row -> [DiagnosticCode] in
      if case .refused(let faults, _) = row { faults.map(\.code) } else { [] }
    }
  }

  private let head = ["编号", "标题", "领衔代表"]

  @Test func `a whole list, as a city's office hands it over`() throws {
    let rows = try read([
      ["2026年人大代表建议交办清单", "", "", "", "", "", "", "", "", "", "", "", "", ""],
      [
        "序号", "建议编号", "案由（标题）", "领衔代表", "领衔代表", "联名", "承办单位", "承办单位", "承办方式", "交办时间", "答复期限", "重点",
        "主题", "建议要点",
      ],
      [
        "序号", "建议编号", "案由（标题）", "姓名", "联系电话", "联名", "主办", "会办", "承办方式", "交办时间", "答复期限", "重点", "主题",
        "建议要点",
      ],
      [
        "1", "第0123号", "《关于完善居家养老服务的建议》", "张　三等5人", "13800138000", "李四、王五（附议）", "市民政局", "市财政局、市卫健委",
        "主办", "2026.3.2", "2026年6月2日", "是", "民生", "1.扩大助餐点覆盖；2.提高补贴1.5倍；3.培训护理员。",
      ],
      [
        "2", "124", "关于路灯的建议", "民盟市委", "", "", "市住建局", "市民政局", "会办", "2026/3/2", "46175", "否", "城建",
        "",
      ],
      ["合计", "", "2件"],
    ])
    let made = cases(rows)
    try #require(made.count == 2 && rows.count == 2)
    #expect(
      made[0]
        == CaseRecord(
          id: "JY-2026-0123",
          matter: Matter(
            kind: .suggestion, level: .municipal, origin: .session, session: session,
            number: "0123", title: "关于完善居家养老服务的建议", topic: "民生", labels: ["重点"], supervisor: nil,
            text: [],
            points: [
              Point(id: "p1", text: "扩大助餐点覆盖"), Point(id: "p2", text: "提高补贴1.5倍"),
              Point(id: "p3", text: "培训护理员"),
            ]),
          proposers: [
            Proposer(
              id: "d1", name: "张三", lead: true, kind: .person(title: "代表", unit: nil),
              phone: "13800138000", address: nil),
            Proposer(
              id: "d2", name: "李四", lead: false, kind: .person(title: "代表", unit: nil), phone: nil,
              address: nil),
            Proposer(
              id: "d3", name: "王五", lead: false, kind: .person(title: "代表", unit: nil), phone: nil,
              address: nil),
          ],
          handling: Handling(
            role: .lead, assignedBy: "市人民政府办公室", assigned: try #require(Day(iso: "2026-03-02")),
            due: try #require(Day(iso: "2026-06-02")), lead: "市民政局",
            joints: [
              JointUnit(name: "市财政局", due: nil), JointUnit(name: "市卫健委", due: nil),
            ])))
    #expect(made[1].id == "JY-2026-0124")
    #expect(made[1].handling.role == .joint)
    #expect(made[1].handling.due == Day(iso: "2026-06-02"))
    #expect(made[1].proposers.first?.kind == .organisation)
    #expect(made[1].matter.labels.isEmpty)
  }

  /// What intake lets through, the schema and the records' rules let through as well.
  @Test func `every case that is made is a sound record`() throws {
    let home = getenv("FUWEN_HOME").map { String(cString: $0) }
    let root =
      home
      ?? #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/")
    let reader = try RecordReader(schemas: root + "/Schemas")
    var random = Seeded(7)
    func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    var table = [
      [
        "编号", "标题", "提出人", "联名", "电话", "地址", "工作单位", "类别", "层级", "届次", "办理类型", "主办单位", "协办单位",
        "交办日期",
        "办理时限", "会办期限", "标签", "督办单位", "内容", "建议要点", "主题",
      ]
    ]
    for number in 1...600 {
      table.append([
        pick(["\(number)", "第\(number)号", "A-\(number)", "市〔2026〕\(number)", ""]),
        pick(["关于路灯的建议", "《关于\n养老的提案》", "", String(repeating: "长", count: 210), "a  b"]),
        pick(["张三", "民盟市委、李四", "王 五 代表", "", "阿卜杜拉·买买提", "李民进", "赵六等10名代表"]),
        pick(["", "孙七、周八 吴九", "无", "妇联界别"]), pick(["", "123", "1、2、3"]),
        pick(["", "某路1号"]), pick(["", "某公司　经理"]), pick(["建议", "提案", "", "城建"]),
        pick(["市级", "省", "区", "", "甲"]), pick(["", "闭会期间", "省十四届人大三次会议"]),
        pick(["主办", "会办", "分办", "独办", ""]), pick(["市民政局", ""]),
        pick(["", "市财政局、市卫健委", "甲\n乙"]), pick(["2026-03-02", "2026.3.2", "", "三月"]),
        pick(["2026年6月2日", "2026-01-01", "46175"]), pick(["", "2026-05-01", "2027-01-01"]),
        pick(["", "重点、直通快车", "是"]), pick(["", "市人大"]), pick(["", "一段\n\n二段 "]),
        pick(["", "1.甲；2.乙", "甲\n乙", "一是甲；二是乙", "要点："]), pick(["", "民生"]),
      ])
    }
    let rows = try read(table)
    #expect(rows.count == 600)
    let made = cases(rows)
    #expect(made.count > 20)
    for record in made {
      let bytes = XMLText.bytes(of: record.node)
      do throws(Diagnostics) {
        let loaded = try reader.read(CaseRecord.self, bytes: bytes, name: record.id.text)
        #expect(loaded.value == record)
        #expect(loaded.warnings.isEmpty)
      } catch {
        Issue.record("\(DiagnosticText.text(error.all, language: .english))")
      }
    }
  }

  @Test(arguments: [
    ("2026-03-02", "2026-03-02"), ("2026/3/2", "2026-03-02"), ("2026.3.2", "2026-03-02"),
    ("2026年3月2日", "2026-03-02"), ("2026 年 3 月 2 日", "2026-03-02"), ("46083", "2026-03-02"),
    ("20260302", "2026-03-02"), ("2026-03-02 10:30", "2026-03-02"),
    ("2026年3月2日 10:30", "2026-03-02"), ("2026-03-02T00:00:00", "2026-03-02"),
    ("2026-02-30", nil), ("3月2日", nil), ("12", nil), ("26.3.2", nil), ("2026-03", nil),
    ("六月初", nil), ("2026-03-02前", nil),
  ])
  func `days are read in the usual forms`(text: String, iso: String?) throws {
    let rows = try read(
      [head + ["交办日期"], ["1", "关于路灯的建议", "张三", text]],
      defaults.with { $0.due = Day(iso: "2027-01-01") })
    #expect(cases(rows).first?.handling.assigned.iso == iso)
    if iso == nil { #expect(faults(rows) == [TableCode.cellUnreadable]) }
  }

  @Test(arguments: [
    ("李四 委员、欧阳 锋、司马 相如", ["李四", "欧阳锋", "司马相如"]), ("王 伟明、赵 六 代表", ["王伟明", "赵六"]),
    ("张三、李四,王五", ["张三", "李四", "王五"]), ("张 三  李四", ["张三", "李四"]), ("张　三", ["张三"]),
    ("张三等5人", ["张三"]), ("张三、李四等10名代表", ["张三", "李四"]), ("张三（领衔）、李四", ["张三", "李四"]),
    ("张三代表", ["张三"]), ("欧阳娜娜委员", ["欧阳娜娜"]), ("市政协社会和法制委员会", ["*市政协社会和法制委员会"]),
    ("民盟市委", ["*民盟市委"]), ("九三学社", ["*九三学社"]), ("李民进", ["李民进"]), ("致公党支部", ["*致公党支部"]),
    ("妇联界别", ["*妇联界别"]), ("市工商联", ["*市工商联"]), ("某某有限公司", ["*某某有限公司"]), ("邹平代表团", ["*邹平代表团"]),
    ("阿卜杜拉·买买提江", ["阿卜杜拉·买买提江"]), ("张三、张三", ["张三"]), ("中共市委统战部", ["*中共市委统战部"]),
  ])
  func `names are told apart, and bodies from people`(text: String, expected: [String]) throws {
    let made = cases(try read([head, ["1", "关于路灯的建议", text]]))
    let names = made.first?.proposers.map { ($0.kind == .organisation ? "*" : "") + $0.name }
    #expect(names == expected)
  }

  @Test(arguments: [
    ("1.甲；2.乙；3.丙。", ["甲", "乙", "丙"]), ("1、甲\n2、乙", ["甲", "乙"]), ("（1）甲（2）乙", ["甲（2）乙"]),
    ("（一）甲；（二）乙", ["甲", "乙"]), ("一是甲；二是乙", ["甲", "乙"]), ("①甲 ②乙", ["甲", "乙"]),
    ("甲\n乙\n", ["甲", "乙"]), ("建议：1.甲；2.乙", ["甲", "乙"]), ("只有一条", ["只有一条"]),
    ("1.补贴提高1.5倍；2.乙", ["补贴提高1.5倍", "乙"]), ("1.甲\n接着甲\n2.乙", ["甲接着甲", "乙"]), ("", []),
  ])
  func `points are taken apart`(text: String, expected: [String]) throws {
    let made = cases(try read([head + ["建议要点"], ["1", "关于路灯的建议", "张三", text]]))
    #expect(made.first?.matter.points.map(\.text) == expected)
  }

  @Test func `secret rows are refused and not repeated`() throws {
    let rows = try read([
      head + ["密级", "备注"],
      ["1", "关于甲的建议", "张三", "", "秘密★10年"], ["2", "关于乙的建议", "张三", "机密", ""],
      ["3", "机密 ★ 关于丙的建议", "张三", "", ""], ["4", "关于保守秘密的建议", "张三", "非密", "★"],
      ["5", "关于戊的建议", "张三", "绝密", "★"],
    ])
    #expect(faults(rows) == [.secrecyMark, .secrecyMark, .secrecyMark, .secrecyMark])
    #expect(cases(rows).map(\.matter.number) == ["4"])
    for case .refused(let faults, _) in rows {
      #expect(!DiagnosticText.json(faults).contains("关于"))
    }
    #expect(throws: Diagnostics.self) {
      try read([["机密★交办清单"], head, ["1", "关于甲的建议", "张三"]])
    }
  }

  @Test func `characters that no record may hold are refused where they stand`() throws {
    let rows = try read([head, ["1", "关于\u{202E}路灯的建议", "张\u{200B}三"]])
    guard case .refused(let found, 2)? = rows.first else {
      Issue.record("not refused")
      return
    }
    #expect(found.map(\.code) == [.bidiControl, .invisibleCharacter])
    #expect(found.map(\.place.column) == [2, 3])
    #expect(found.map(\.place.path) == ["清单!B2", "清单!C2"])
    #expect(found.allSatisfy { $0.place.line == 2 && $0.place.file == "list.xlsx" })
  }

  @Test func `all that a row lacks is told at once`() throws {
    let rows = try read([head, ["1", "", ""]], IntakeDefaults(kind: .suggestion))
    #expect(faults(rows) == Array(repeating: TableCode.cellMissing, count: 8))
    #expect(faults(try read([head, ["1", "关于路灯的建议", "#N/A"]])) == [TableCode.cellError])
    #expect(
      faults(try read([head + ["承办方式"], ["1", "关于路灯的建议", "张三", "看情况"]]))
        == [TableCode.cellUnreadable])
    #expect(
      faults(try read([head + ["承办方式"], ["1", "关于路灯的建议", "张三", "会办"]])) == [.leadUnitMissing])
    #expect(
      faults(try read([head + ["期限"], ["1", "关于路灯的建议", "张三", "2026-01-01"]]))
        == [.dueBeforeAssigned])
    #expect(
      faults(try read([head + ["会办单位", "会办期限"], ["1", "关于路灯的建议", "张三", "甲局", "2026-07-01"]]))
        == [.jointDueOutside])
    #expect(
      faults(try read([head, ["1", String(repeating: "长", count: 201), "张三"]]))
        == [TableCode.cellTooLong])
    #expect(faults(try read([head, ["", "", "什么"]])) == [TableCode.strayRow])
  }

  @Test func `a case that stands twice is refused with the other row's number`() throws {
    let rows = try read([
      head, ["7", "关于甲的建议", "张三"], ["", "", ""], ["第007号", "关于甲的建议", "张三"], ["8", "关于乙的建议", "李四"],
    ])
    #expect(cases(rows).map(\.id) == ["JY-2026-0007", "JY-2026-0008"])
    guard case .refused(let found, 4) = rows[1] else {
      Issue.record("not refused")
      return
    }
    #expect(found.map(\.code) == [TableCode.duplicate])
    #expect(found.first?.message.chinese.contains("第2行") == true)
  }

  @Test func `two sheets of a file share no case`() throws {
    let sheets = [
      Sheet(name: "说明", rows: [["填表说明"]]),
      Sheet(name: "甲", rows: [head, ["7", "关于甲的建议", "张三"]]),
      Sheet(name: "乙", rows: [head, ["7", "关于甲的建议", "张三"], ["8", "关于乙的建议", "张三"]]),
    ]
    let made = try Intake.cases(
      sheets: sheets, file: "f", mapping: IntakeMapping(), defaults: defaults)
    #expect(made.map(\.sheet) == ["甲", "乙"])
    #expect(faults(made.flatMap(\.rows)) == [TableCode.duplicate])
    #expect(throws: Diagnostics.self) {
      try Intake.cases(
        sheets: [sheets[0]], file: "f", mapping: IntakeMapping(), defaults: defaults)
    }
  }

  @Test func `identifiers are stable, tell cases apart and fit the schema`() throws {
    func id(_ change: (inout Matter) -> Void, prefix: String? = nil) -> String {
      var matter = Matter(
        kind: .suggestion, level: .municipal, origin: .session, session: session, number: "123",
        title: "t", topic: nil, labels: [], supervisor: nil, text: [], points: [])
      change(&matter)
      return IntakeIdentifier.identifier(for: matter, prefix: prefix, year: 2026).text
    }
    #expect(id { _ in } == "JY-2026-0123")
    #expect(id { $0.number = "0123" } == "JY-2026-0123")
    #expect(id { $0.kind = .proposal } == "TA-2026-0123")
    #expect(id { $0.level = .county } == "JYX-2026-0123")
    #expect(id { $0.origin = .betweenSessions } == "JYB-2026-0123")
    #expect(id { $0.number = "A-12b" } == "JY-2026-A-12b")
    #expect(id({ _ in }, prefix: "SJY") == "SJY-2026-0123")
    let odd = id { $0.number = "市〔2026〕12" }
    #expect(odd.hasPrefix("JY-2026-x") && odd.utf8.count == 19)
    #expect(odd == id { $0.number = "市〔2026〕12" })
    #expect(odd != id { $0.number = "市〔2026〕13" })
    #expect(
      odd
        != id {
          $0.number = "市〔2026〕12"
          $0.session = "另一次会议"
        })
  }

  @Test func `two sessions of one year don't get one identifier`() throws {
    let rows = try read([
      head + ["届次"], ["7", "关于甲的建议", "张三", "一次会议"], ["7", "关于乙的建议", "张三", "二次会议"],
    ])
    #expect(cases(rows).count == 1)
    #expect(faults(rows) == [TableCode.identifierTaken])
  }

  @Test func `headings over groups tell role and kind`() throws {
    let rows = try read(
      [
        ["编号", "标题", "提出人", "主办单位"], ["一、主办件（1件）", "一、主办件（1件）", "一、主办件（1件）", "一、主办件（1件）"],
        ["1", "关于甲", "张三", ""], ["二、政协提案协办件", "", "", ""], ["2", "关于乙", "李四", "市住建局"],
        ["编号", "标题", "提出人", "主办单位"], ["3", "关于丙", "李四", "市住建局"], ["备注：其余另行通知", "", "", ""],
      ], defaults.with { $0.role = nil })
    #expect(faults(rows).isEmpty)
    #expect(cases(rows).map(\.handling.role) == [.lead, .joint, .joint])
    #expect(cases(rows).map(\.matter.kind) == [.suggestion, .proposal, .proposal])
    #expect(cases(rows).map(\.proposers[0].kind).last == .person(title: "委员", unit: nil))
  }

  @Test func `the bureau's own name tells its part`() throws {
    let own = defaults.with {
      $0.role = nil
      $0.ownNames = ["市民政局"]
    }
    let rows = try read(
      [
        head + ["主办单位", "会办单位"], ["1", "关于甲的建议", "张三", "市民政局", "市财政局"],
        ["2", "关于乙的建议", "张三", "市财政局", "市民政局、市水利局"], ["3", "关于丙的建议", "张三", "市民政局、市水利局", ""],
        ["4", "关于丁的建议", "张三", "市水利局", ""],
      ], own)
    #expect(cases(rows).map(\.handling.role) == [.lead, .joint, .separate])
    #expect(cases(rows)[1].handling.joints.map(\.name) == ["市水利局"])
    #expect(faults(rows) == [TableCode.cellMissing])
  }

  @Test func `an office's own headers come before the usual ones`() throws {
    let columns = [
      IntakeColumn(field: .title, headers: ["议题"]), IntakeColumn(field: .number, headers: ["流水"]),
      IntakeColumn(field: .topic, headers: ["标题"]),
    ]
    let rows = try read(
      [["流水", "编号", "议题", "标题", "代表"], ["7", "X", "关于路灯的建议", "城建", "张三"]], columns: columns)
    #expect(cases(rows).first?.matter.number == "7")
    #expect(cases(rows).first?.matter.title == "关于路灯的建议")
    #expect(cases(rows).first?.matter.topic == "城建")
  }

  @Test func `a list in two rows of header whose merged cells are not filled, as CSV has them`()
    throws
  {
    let text = """
      交办清单,,,,
      编号,标题,提案者,承办单位,
      ,,,主办,会办
      1,关于甲的提案,张三,市民政局,市财政局
      """
    let sheets = try TableFile.sheets(bytes: Array(text.utf8), name: "f")
    let made = try Intake.cases(
      sheets: sheets, file: "f", mapping: IntakeMapping(), defaults: defaults.with { $0.kind = nil }
    )
    let record = try #require(cases(made[0].rows).first)
    #expect(record.handling.lead == "市民政局")
    #expect(record.handling.joints.map(\.name) == ["市财政局"])
    #expect(record.matter.kind == .proposal && record.id == "TA-2026-0001")
  }

  @Test func `no header, no cases`() {
    #expect(throws: Diagnostics.self) { try read([["甲", "乙"], ["1", "2"]]) }
    #expect(throws: Diagnostics.self) { try read([["编号", "备注"], ["1", "2"]]) }
  }

  @Test func `a list written as XLSX and as CSV gives the same cases`() throws {
    let table = TableSheet(
      title: "交办清单",
      columns: [
        .init("建议编号"), .init("标题"), .init("领衔代表"), .init("交办日期", kind: .date),
        .init("答复期限", kind: .date),
      ],
      rows: (1...50).map { number in
        [
          .number(number), .text("=关于\(number)的建议"), .text("张三、李四"),
          .date(Day(iso: "2026-03-02")), .date(Day(iso: "2026-06-02")),
        ]
      })
    func made(_ bytes: [UInt8]) throws -> [CaseRecord] {
      let read = try Intake.cases(
        sheets: try TableFile.sheets(bytes: bytes, name: "f"), file: "f", mapping: IntakeMapping(),
        defaults: defaults)
      return read.flatMap { cases($0.rows) }
    }
    let xlsx = try made(
      try XLSXWriter.bytes(of: [table], created: Instant(secondsSince1970: 1_772_438_400)))
    var csv = try made(CSVWriter.bytes(of: table))
    #expect(xlsx.count == 50 && csv.count == 50)
    // Only CSV shows the apostrophe that keeps its cell from being a formula.
    for index in csv.indices { csv[index].matter.title.removeFirst() }
    #expect(xlsx == csv)
  }
}

extension IntakeDefaults {
  fileprivate func with(_ change: (inout IntakeDefaults) -> Void) -> IntakeDefaults {
    var copy = self
    change(&copy)
    return copy
  }
}
