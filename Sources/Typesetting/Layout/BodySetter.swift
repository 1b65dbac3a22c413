internal import Letters
internal import Records

/// Sets headings, paragraphs, tables and attachments as flow items.
struct BodySetter {
  let setter: LineSetter

  func items(_ blocks: [Document.BodyBlock]) -> [FlowItem] {
    blocks.flatMap(items)
  }

  private func items(_ block: Document.BodyBlock) -> [FlowItem] {
    switch block {
    case .heading(let level, let text):
      // 黑体, 楷体, then 仿宋 (7.3.3).
      let role: Letterhead.FontRole = level == 1 ? .heading1 : level == 2 ? .heading2 : .body
      return setter.paragraph(
        text.text, .text(role), path: text.path, keepsWithNext: true)
    case .paragraph(let text):
      return setter.paragraph(text.text, .text(.body), path: text.path)
    case .table(let table) where table.isWide:
      return TurnedTable(setter: setter).items(table)
    case .table(let table):
      return TableSetter(table, setter: setter, left: Grid.left, width: Grid.width).items()
    }
  }

  /// 附件说明 (7.3.4): two characters in, numbers aligned, later lines under the name's first
  /// character.
  func attachmentList(_ names: [Document.AttachmentName]) -> [FlowItem] {
    let style = TextStyle.text(.body)
    let label = setter.line("附件：", style, role: .artifact).width
    let numbers = names.map { setter.line($0.number, style, role: .artifact).width }
    let widest = numbers.max() ?? .zero
    return names.flatMap { name -> [FlowItem] in
      // 附件： two characters in whatever number follows; numbers begin under each other.
      let text = name.label + name.number + name.name
      let indent = Grid.cell * 2 + (name.label.isEmpty ? label : .zero)
      return setter.paragraph(
        text, style, path: name.path, indent: indent, hanging: Grid.cell * 2 + label + widest)
    }
  }

  /// 附件 (7.3.7): the word on line 1 in 黑体, the title centred on line 3.
  func attachment(_ part: Document.AttachmentPart) -> [FlowItem] {
    var items = setter.paragraph(
      part.label.text, .text(.heading1), path: part.label.path, indent: .zero)
    items.append(.blank(2))
    items += TitleSetter(setter: setter).items(part.title)
    items.append(.blank(2))
    return items + self.items(part.body)
  }
}

/// A title in 2号 小标宋, centred, broken at word boundaries (7.3.1).
struct TitleSetter {
  let setter: LineSetter

  func items(_ title: Document.TextBlock) -> [FlowItem] {
    let style = TextStyle.natural(.title, TypeSize.two)
    let clusters = setter.clusters(title.text, style, path: title.path)
    let widths = clusters.map(\.advance)
    // Clusters and scalars are the same but for variation selectors, which the breaker never sees.
    let text = String(String.UnicodeScalarView(clusters.map(\.scalar)))
    let ranges = TitleBreaker(text).lines(widths: widths, measure: Grid.width)
    return ranges.map { range in
      var origins: [Length] = []
      var x = Length.zero
      for cluster in clusters[range] {
        origins.append(x + cluster.offset)
        x = x + cluster.advance
      }
      return FlowItem(
        kind: .other, halves: 2,
        items: setter.runs(
          clusters[range], origins, style, x: Grid.left + (Grid.width - x) / 2,
          baseline: LineSetter.baseline(TypeSize.two), role: .block(path: title.path)),
        keepsWithNext: true)
    }
  }
}
