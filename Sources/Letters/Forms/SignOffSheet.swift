package import Casework
package import Records

/// 发文稿纸: a letter's way through its gates, with everything that they passed. Of a draft not yet
/// submitted, or still in review, the gates to come have empty boxes to sign in.
package struct SignOffSheet: Sendable {
  package var frame: FormFrame
  package var caseRecord: CaseRecord
  package var draft: Draft
  /// As the letter prints them.
  package var title: String
  package var addressee: String
  package var recipients: [IssueRecord.Recipient]
  /// nil: not submitted.
  package var proceedings: Proceedings?
  /// The chain that stands for submission; used until one is frozen.
  package var chain: Chain?
  /// Of what is at hand or under review; nil while it is incomplete.
  package var content: Digest?
  /// Pages of one letter; nil: not set.
  package var pageCount: Int?
  /// Office files under which steps were decided, by the step's number; others by the frame's.
  package var offices: [Int: Office]

  package init(
    frame: FormFrame, caseRecord: CaseRecord, draft: Draft, title: String, addressee: String,
    recipients: [IssueRecord.Recipient], proceedings: Proceedings?, chain: Chain?,
    content: Digest?, pageCount: Int?, offices: [Int: Office] = [:]
  ) {
    self.frame = frame
    self.caseRecord = caseRecord
    self.draft = draft
    self.title = title
    self.addressee = addressee
    self.recipients = recipients
    self.proceedings = proceedings
    self.chain = chain
    self.content = content
    self.pageCount = pageCount
    self.offices = offices
  }

  package var form: Form {
    var parts: [FormPart] = [
      .title(frame.office.name + "发文稿纸"),
      .facts(["编号：\(caseRecord.id.text)-\(draft.id.text)", gates.status]), .table(facts),
      .table(gates.table),
    ]
    if let course = gates.course { parts += [.space, .table(course)] }
    parts.append(.note(gates.identity))
    return frame.form(.signOff, title: "发文稿纸：" + title, content: .sheet(parts))
  }

  private var office: Office { frame.office }

  private var gates: GateBoxes {
    GateBoxes(
      office: office, proceedings: proceedings, chain: chain, content: content, offices: offices)
  }

  private var issue: IssueRecord? { proceedings?.issue?.record }

  private var facts: FormTable {
    let drafter = office.person(draft.drafter)
    let matter = caseRecord.matter
    /// Pairs of label and value; the last value takes the columns that are left.
    func row(_ cells: (String, String)..., firstColumns: Int = 1) -> FormTable.Row {
      var left = 6
      return .init(
        cells.enumerated().flatMap { index, cell -> [FormTable.Cell] in
          let isLast = index == cells.count - 1
          let columns = isLast ? left - 1 : index == 0 ? firstColumns : 1
          left -= 1 + columns
          return [.label(cell.0), .value(cell.1, columns: columns)]
        })
    }
    let addressees = recipients.filter { $0.role == .addressee }
    let copies = recipients.filter { $0.role == .copy }
    let total = recipients.reduce(0) { $0 + $1.copies }
    var rows: [FormTable.Row] = [
      row(("文件标题", title)),
      row(("发文字号", issue?.documentNumber ?? ""), ("密级", "无"), firstColumns: 3),
      row(
        (
          "对应案件",
          SignOffSheet.matters(matter)
        )),
      row(
        ("缓急", draft.urgency ?? "平件"), ("承办方式", caseRecord.handling.role.chinese(office)),
        ("办理轮次", "第\(draft.round)次答复")),
    ]
    let result = (
      office.label(.result), draft.resultClass.isEmpty ? FormWords.none : draft.resultClass
    )
    let disclosure = (office.label(.disclosure), draft.disclosure.decision.chinese)
    if draft.disclosure.decision == .open {
      rows.append(
        row(result, disclosure, ("公开范围", draft.disclosure.extent == .full ? "全文" : "摘要")))
    } else {
      rows.append(row(result, disclosure))
      rows.append(row(("理由", draft.disclosure.reason ?? FormWords.none)))
    }
    rows += [
      row(("主送", addresseeWords(addressees))),
      row((office.label(.copies), copies.isEmpty ? FormWords.none : SignOffSheet.list(copies))),
      row(
        (
          "附件",
          draft.attachments.isEmpty
            ? FormWords.none
            : draft.attachments.enumerated().map { index, attachment in
              draft.attachments.count > 1 ? "\(index + 1).\(attachment.title)" : attachment.title
            }.joined(separator: "　")
        )),
      row(
        ("拟稿\(office.label(.section))", frame.section(drafter?.section)),
        ("拟稿人", drafter?.name ?? draft.drafter.text),
        contact(drafter)),
      row(
        ("成文日期", issue?.signed.chinese ?? proceedings?.signedDay?.chinese ?? ""),
        ("印发日期", issue?.printed.chinese ?? ""),
        ("印制份数", total > 0 ? "\(total)份" + (pageCount.map { "，每份\($0)页" } ?? "") : "")),
    ]
    rows.append(
      row(("内容摘要", content.map { $0.short + "（SHA-256前16位）" } ?? "文稿尚不完整")))
    return FormTable(columns: [22, 34, 22, 34, 22, 31], rows: rows)
  }

  /// The letter's contact need not be its drafter: then the number has its name beside it.
  private func contact(_ drafter: Office.Person?) -> (String, String) {
    guard let contact = draft.contact else { return ("联系电话", FormWords.none) }
    return contact.name == drafter?.name
      ? ("联系电话", contact.phone) : ("联系人", "\(contact.name)　\(contact.phone)")
  }

  /// `某次会议建议第47号《甲》`, and each that is answered with it.
  private static func matters(_ matter: Matter) -> String {
    let own = MergedMatter(
      kind: matter.kind, session: matter.session, number: matter.number, title: matter.title)
    return ([own] + matter.merged).map {
      "\($0.session)\(FormWords.number($0.kind, $0.number))《\($0.title)》"
    }.joined(separator: "；")
  }

  /// One letter to all has their phrase; with a letter each, the first and how many.
  private func addresseeWords(_ addressees: [IssueRecord.Recipient]) -> String {
    addressees.count > 1 ? "\(addressee)（共\(addressees.count)份）" : addressee
  }

  private static func list(_ recipients: [IssueRecord.Recipient]) -> String {
    recipients.map { "\($0.name)（\($0.copies)份）" }.joined(separator: "，")
  }
}
