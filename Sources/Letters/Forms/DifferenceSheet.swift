package import Records

/// 修改对照表: what became of a letter's text between two versions, removed and added side by side,
/// for those who pass it.
package struct DifferenceSheet: Sendable {
  /// One version, as it is named to the reader.
  package struct Version: Sendable {
    /// Such as 第1步送审.
    package var name: String
    /// The content digest; nil: none, because the draft is incomplete.
    package var digest: Digest?
    package var document: Document

    package init(name: String, digest: Digest?, document: Document) {
      self.name = name
      self.digest = digest
      self.document = document
    }

    var words: String { name + (digest.map { "（\($0.short)）" } ?? "") }
  }

  package var frame: FormFrame
  /// Such as the case and reply.
  package var identity: String
  package var old: Version
  package var new: Version

  package init(frame: FormFrame, identity: String, old: Version, new: Version) {
    self.frame = frame
    self.identity = identity
    self.old = old
    self.new = new
  }

  package var form: Form {
    let changes = DocumentComparison.changes(old: old.document, new: new.document)
    let title = "修改对照表"
    var rows: [FormTable.Row] = []
    let places = (old: Self.places(old.document), new: Self.places(new.document))
    func place(_ block: Document.TextBlock, in known: [String: String]) -> String {
      known[block.path] ?? Self.place(block.path)
    }
    func row(_ place: String, _ before: FormTable.Cell, _ after: FormTable.Cell) {
      rows.append(.init([.value("\(rows.count + 1)", .centre), .value(place), before, after]))
    }
    var same = 0
    for change in changes {
      switch change {
      case .same: same += 1
      case .removed(let block):
        row(
          place(block, in: places.old), Self.cell([.init(block.text, isMarked: true)], .removed),
          .value("（删去）"))
      case .added(let block):
        row(
          place(block, in: places.new), .value("（新增）"),
          Self.cell([.init(block.text, isMarked: true)], .added))
      case .changed(_, let block, let pieces):
        row(
          place(block, in: places.new),
          Self.cell(
            pieces.filter { $0.kind != .added }.map {
              .init($0.text, isMarked: $0.kind == .removed)
            }, .removed),
          Self.cell(
            pieces.filter { $0.kind != .removed }.map {
              .init($0.text, isMarked: $0.kind == .added)
            }, .added))
      }
    }
    if rows.isEmpty { rows = [.init([.value("两个版本的文字相同", .centre, columns: 4)])] }
    let table = FormTable(
      columns: [12, 37, 104, 104], isDense: true,
      head: [
        .init([
          .label("序号"), .label("位置"), .label("原稿：" + old.words), .label("修改稿：" + new.words),
        ])
      ], rows: rows)
    return frame.form(
      .difference, paper: .a4Landscape, title: "\(title)：\(new.document.title.text)",
      content: .sheet([
        .title(title), .subtitle(new.document.title.text),
        .facts(["编号：\(identity)", "单位：\(frame.office.name)"]), .table(table),
        .note("删去的文字加删除线，新增的文字加下划线；未列出的\(same)处没有变动。"),
      ]))
  }

  private static func cell(
    _ spans: [FormTable.Span], _ mark: FormTable.Mark
  ) -> FormTable.Cell {
    FormTable.Cell([.marked(spans, mark)], topPieces: 1)
  }

  /// Where the blocks of the body and of attachments stand, by the heading above them.
  private static func places(_ document: Document) -> [String: String] {
    var places: [String: String] = [:]
    func add(_ blocks: [Document.BodyBlock], _ start: String) {
      var heading = start
      var count = 0
      for block in blocks {
        switch block {
        case .heading(_, let text):
          heading = text.text
          count = 0
          places[text.path] = "标题“\(shortened(text.text))”"
        case .paragraph(let text):
          count += 1
          places[text.path] = "\(shortened(heading))，第\(count)段"
        case .table(let table):
          for text in block.textBlocks { places[text.path] = "\(shortened(heading))，表格" }
          if let caption = table.caption { places[caption.path] = "表题" }
        }
      }
    }
    add(document.body, "正文")
    for part in document.attachments { add(part.body, part.label.text) }
    return places
  }

  private static func shortened(_ text: String) -> String {
    text.count > 16 ? text.prefix(15) + "…" : text
  }

  private static func place(_ path: String) -> String {
    let names = [
      "title": "标题", "addressee": "主送", "class": "办理结果标注", "urgency": "紧急程度",
      "copies": "抄送", "disclosure": "公开属性", "printer": "印发机关", "signature": "署名",
      "note": "附注", "attachments": "附件说明", "attachment": "附件", "mark": "发文机关标志",
    ]
    let first = path.prefix { $0 != "/" }
    return names[String(first)] ?? path
  }
}
