/// What a piece of a draft is to a letter, in the terms of GB/T 9704-2012.
package enum PieceRole: String, Sendable, Hashable, CaseIterable {
  /// 发文机关标志: the red head.
  case mark
  /// 发文字号.
  case number
  /// A类, 办理结果：A.
  case classMark = "class"
  /// 特急, 加急.
  case urgency
  case title
  /// 主送: whom the letter is addressed to.
  case addressee
  /// 您提出的……收悉……现答复如下, with a greeting before it.
  case opening
  case heading
  case paragraph
  case caption
  case table
  /// 特此函复, 感谢您对……
  case closing
  /// 附件：1.…… before the signature.
  case attachmentNote = "attachment-note"
  case signature
  case date
  case contact
  case disclosure
  /// 抄送, 印发 and what else stands at the foot of the last page.
  case imprint
  case attachmentLabel = "attachment-label"
  case attachmentTitle = "attachment-title"
  /// Page numbers, 送审稿, 此页无正文: of the file, not of the letter.
  case junk
  /// Not understood: it becomes a paragraph.
  case unknown

  /// As people at the desk call it.
  package var chinese: String {
    switch self {
    case .mark: "发文机关标志"
    case .number: "发文字号"
    case .classMark: "办理类别"
    case .urgency: "紧急程度"
    case .title: "标题"
    case .addressee: "主送"
    case .opening: "开头语"
    case .heading: "小标题"
    case .paragraph: "段落"
    case .caption: "表题"
    case .table: "表格"
    case .closing: "结尾语"
    case .attachmentNote: "附件说明"
    case .signature: "署名"
    case .date: "成文日期"
    case .contact: "联系人"
    case .disclosure: "公开属性"
    case .imprint: "版记"
    case .attachmentLabel: "附件标识"
    case .attachmentTitle: "附件标题"
    case .junk: "页码等"
    case .unknown: "未认出"
    }
  }
}
