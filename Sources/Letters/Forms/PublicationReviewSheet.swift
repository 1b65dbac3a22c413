package import Casework
package import Records

/// 公开前保密审查表: what screening found in a public edition, what was decided of each finding,
/// and the gates that the edition passes.
package struct PublicationReviewSheet: Sendable {
  package var frame: FormFrame
  package var caseRecord: CaseRecord
  /// Of the kind `edition`.
  package var draft: Draft
  /// The edition's title.
  package var title: String
  package var proceedings: Proceedings?
  package var chain: Chain?
  package var content: Digest?
  package var offices: [Int: Office]
  /// Of the letter that was issued; they may differ from the edition's.
  package var disclosure: Disclosure?

  package init(
    frame: FormFrame, caseRecord: CaseRecord, draft: Draft, title: String,
    proceedings: Proceedings?, chain: Chain?, content: Digest?, offices: [Int: Office] = [:],
    disclosure: Disclosure?
  ) {
    self.frame = frame
    self.caseRecord = caseRecord
    self.draft = draft
    self.title = title
    self.proceedings = proceedings
    self.chain = chain
    self.content = content
    self.offices = offices
    self.disclosure = disclosure
  }

  private var office: Office { frame.office }

  private var gates: GateBoxes {
    GateBoxes(
      office: office, proceedings: proceedings, chain: chain, content: content, offices: offices)
  }

  package var form: Form {
    var parts: [FormPart] = [
      .title("公开前保密审查表"),
      .facts(["单位：\(office.name)", "公开文本：\(draft.id.text)", status]), .table(facts),
      .table(findings), .table(questions), .table(gates.table),
    ]
    if let course = gates.course { parts += [.space, .table(course)] }
    parts.append(.note("涉密文件、资料不在本程序办理。发现之处只记位置，不记原文。" + gates.identity))
    return frame.form(
      .publicationReview, title: "公开前保密审查表：" + title, content: .sheet(parts))
  }

  private var status: String {
    switch proceedings?.status {
    case .issued: "已发布"
    case .complete: "审查通过，待发布"
    default: gates.status
    }
  }

  private var facts: FormTable {
    let edition = draft.edition
    let matter = caseRecord.matter
    return FormTable(
      columns: [28, 55, 28, 54],
      rows: [
        .init([.label("文本标题"), .value(title, columns: 3)]),
        .init([
          .label("来源文件"), .value(edition?.documentNumber ?? ""), .label("成文日期"),
          .value(edition?.signed.chinese ?? ""),
        ]),
        .init([
          .label("对应案件"), .value(FormWords.number(matter), columns: 1), .label("拟公开范围"),
          .value(
            draft.disclosure.decision == .open
              ? (disclosure?.extent == .summary ? "摘要" : "全文（隐去后）")
              : draft.disclosure.decision.chinese),
        ]),
        .init([
          .label("原\(office.label(.disclosure))"),
          .value(disclosure?.decision.chinese ?? FormWords.none), .label("准备人"),
          .value(frame.name(draft.drafter)),
        ]),
        .init([
          .label("变更理由"), .value(draft.disclosure.reason ?? FormWords.none, columns: 3),
        ]),
        .init([
          .label("文本摘要"),
          .value(content.map { $0.short + "（SHA-256前16位）" } ?? FormWords.none, columns: 3),
        ]),
      ])
  }

  private var findings: FormTable {
    let found = draft.edition?.found ?? []
    let heads = ["序号", "类别", "位置", "处理", "理由", "决定人"]
    let rows: [FormTable.Row] = found.enumerated().map { index, item in
      .init([
        .value("\(index + 1)", .centre), .value(item.kind.chinese),
        .value("\(item.path) 第\(item.from + 1)—\(item.to)字"),
        .value(item.decision.chinese, .centre), .value(item.reason ?? "按建议处理"),
        .value(frame.name(item.by), .centre),
      ])
    }
    return FormTable(
      columns: [12, 32, 46, 14, 39, 22], isDense: true,
      head: [.init(heads.map { .label($0) })],
      rows: rows.isEmpty
        ? [.init([.value("自动筛查未发现须处理的内容", .centre, columns: heads.count)])] : rows)
  }

  /// What no program can know: somebody answers with his signature below.
  private var questions: FormTable {
    let asked = [
      "是否涉及国家秘密、工作秘密", "是否涉及商业秘密、个人隐私", "是否危及国家安全、公共安全、经济安全、社会稳定",
      "是否含内部讨论、会办单位意见原文",
    ]
    return FormTable(
      columns: [125, 40], isDense: true,
      rows: asked.map { .init([.value($0), .value("□是　□否", .centre)]) })
  }
}
