package import Records

/// 催办: to a section of the own office as a notice, to a joint unit as a letter.
package struct Reminder: Sendable {
  package var office: Office
  package var letterhead: Letterhead
  /// The day it is written; late and left days are counted from it.
  package var day: Day
  /// Whom to ask; nil: nobody is named.
  package var contact: Contact?

  package init(office: Office, letterhead: Letterhead, day: Day, contact: Contact? = nil) {
    self.office = office
    self.letterhead = letterhead
    self.day = day
    self.contact = contact
  }

  /// 催办通知, plain form, to those who hold the items.
  ///
  /// - Parameters:
  ///   - section: whom it goes to, by name.
  ///   - from: who keeps the register, such as 办公室; it signs.
  package func notice(to section: String, _ items: [ReminderItem], from: String) -> Document {
    let items = items.inOrder
    let label = office.label(.section)
    let closing =
      items.contains { $0.isLate(on: day) }
      ? "请对照时限抓紧办理。已超过时限的，请向\(from)说明原因和办结日期。" : "请对照时限抓紧办理，按期完成。"
    let paper = OwnPaper(
      kind: .reminder, form: .plain, title: "关于催办\(items.titleKinds)办理工作的通知",
      addressee: section,
      body: [
        .paragraph("截至\(day.chinese)，你\(label)承办的\(items.kinds)中，\(count(items, "事项"))，具体如下："),
        .table(
          PaperTable.table(
            [
              .init(header: "编号", width: 17), .init(header: "标题", width: 39),
              .init(header: "待办事项", width: 16),
              .init(header: "时限", width: 15, alignment: .center),
              .init(header: "进度", width: 13, alignment: .center),
            ],
            items.map {
              [$0.name, $0.title, $0.task, PaperDay.text($0.due, beside: day), $0.standing(on: day)]
            })),
        .paragraph(closing),
      ], signatories: [from], day: day, identity: section, contact: contact)
    return paper.document(letterhead: letterhead, author: office.name)
  }

  /// 催办函, on the office's letterhead, to a unit that owes an opinion. It passes no gates: whether
  /// it gets a number is the clerk's to say.
  package func letter(
    to unit: String, _ items: [ReminderItem], number: String? = nil
  ) -> Document {
    let items = items.inOrder
    let joint = office.label(.joint)
    let own = office.label(.`self`)
    let issuers = letterhead.issuers.isEmpty
      ? [office.name] : letterhead.issuers.map { Pattern.fill($0.name, ["name": office.name]) }
    let paper = OwnPaper(
      kind: .reminder, form: letterhead.form,
      title: "关于商请反馈\(items.titleKinds)\(joint)意见的函", addressee: unit,
      body: [
        .paragraph(
          "下列\(items.kinds)由\(own)主办、贵单位\(joint)。截至\(day.chinese)，\(own)尚未收到贵单位的\(joint)意见，其中\(count(items, "意见"))："
        ),
        .table(
          PaperTable.table(
            [
              .init(header: "编号", width: 18), .init(header: "标题", width: 47),
              .init(header: "意见时限", width: 19, alignment: .center),
              .init(header: "进度", width: 16, alignment: .center),
            ],
            items.map {
              [$0.name, $0.title, PaperDay.text($0.due, beside: day), $0.standing(on: day)]
            })),
        .paragraph("请贵单位研究后将\(joint)意见函复\(own)，以便按期答复\(proposers(items))。"),
        .paragraph("特此函达，请予支持。"),
      ], signatories: issuers, isSealed: letterhead.signature.isSealed, day: day, identity: unit,
      mark: letterhead.mark.map { mark in
        Document.Mark(
          lines: mark.lines.map { Pattern.fill($0, ["name": office.name]) }, size: mark.size,
          suffix: mark.suffix)
      }, number: number, contact: contact)
    return paper.document(letterhead: letterhead, author: office.name)
  }

  /// 有2项意见已超过时限，1项意见未到时限.
  private func count(_ items: [ReminderItem], _ what: String) -> String {
    let late = items.filter { $0.isLate(on: day) }.count
    let coming = items.count - late
    let parts = [
      late > 0 ? "有\(late)项\(what)已超过时限" : nil,
      coming > 0 ? "\(late > 0 ? "" : "有")\(coming)项\(what)即将到期" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "，")
  }

  private func proposers(_ items: [ReminderItem]) -> String {
    let kinds = Set(items.map(\.kind))
    return kinds.count > 1 ? "代表、委员" : kinds.contains(.suggestion) ? "代表" : "委员"
  }
}
