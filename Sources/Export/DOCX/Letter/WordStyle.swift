internal import Records

/// The paragraph styles of a letter: ids that programs read, names that people read.
enum WordStyle: String, CaseIterable {
  case body = "GwBody"
  case title = "GwTitle"
  case heading1 = "GwHeading1"
  case heading2 = "GwHeading2"
  case heading3 = "GwHeading3"
  case heading4 = "GwHeading4"
  case addressee = "GwAddressee"
  case attachmentList = "GwAttachmentList"
  case signature = "GwSignature"
  case date = "GwDate"
  case note = "GwNote"
  case attachmentLabel = "GwAttachmentLabel"
  case attachmentTitle = "GwAttachmentTitle"
  case mark = "GwMark"
  case head = "GwHead"
  case caption = "GwCaption"
  case cell = "GwCell"
  case headCell = "GwHeadCell"
  case imprint = "GwImprint"
  case pageNumber = "GwPageNumber"
  case stamp = "GwStamp"
  /// What carries a rule and no text, or ends a table.
  case rule = "GwRule"

  var id: String { rawValue }

  /// As editors list it, in the standard's words.
  var name: String {
    switch self {
    case .body: "公文正文"
    case .title: "公文标题"
    case .heading1: "公文一级标题"
    case .heading2: "公文二级标题"
    case .heading3: "公文三级标题"
    case .heading4: "公文四级标题"
    case .addressee: "公文主送机关"
    case .attachmentList: "公文附件说明"
    case .signature: "公文发文机关署名"
    case .date: "公文成文日期"
    case .note: "公文附注"
    case .attachmentLabel: "公文附件序号"
    case .attachmentTitle: "公文附件标题"
    case .mark: "公文发文机关标志"
    case .head: "公文版头"
    case .caption: "公文表题"
    case .cell: "公文表格文字"
    case .headCell: "公文表头文字"
    case .imprint: "公文版记"
    case .pageNumber: "公文页码"
    case .stamp: "公文稿样标识"
    case .rule: "公文线条"
    }
  }

  var role: Letterhead.FontRole {
    switch self {
    case .title, .attachmentTitle: .title
    case .mark: .mark
    case .heading1, .attachmentLabel, .caption, .headCell, .stamp: .heading1
    case .heading2: .heading2
    case .pageNumber: .pageNumber
    default: .body
    }
  }

  /// Half points.
  var size: Int {
    switch self {
    case .title, .attachmentTitle: 44
    case .mark: 72
    case .caption, .imprint, .pageNumber, .stamp: 28
    case .cell, .headCell: 24
    case .rule: 2
    default: 32
    }
  }

  /// Twips between characters.
  var spacing: Int {
    switch self {
    case .body, .heading1, .heading2, .heading3, .heading4, .addressee, .attachmentList, .note,
      .signature, .date:
      WordMeasure.spacing
    default: 0
    }
  }

  var colour: String? {
    switch self {
    case .mark: "FF0000"
    case .stamp: "808080"
    default: nil
    }
  }

  var format: WordFormat {
    var format = WordFormat(line: line)
    switch self {
    case .body, .heading1, .heading2, .heading3, .heading4, .note:
      format.firstLine = WordMeasure.character * 2
      format.firstLineCharacters = 200
    case .title, .attachmentTitle, .mark, .caption: format.alignment = .center
    case .signature, .date: format.alignment = .right
    case .head, .attachmentLabel, .cell, .imprint, .pageNumber, .stamp, .rule:
      format.alignment = .left
    case .headCell: format.alignment = .center
    case .addressee, .attachmentList: break
    }
    switch self {
    case .title, .heading1, .heading2, .heading3, .heading4, .attachmentTitle, .caption,
      .attachmentLabel:
      format.keepsWithNext = true
    default: break
    }
    format.outlineLevel = outlineLevel
    return format
  }

  private var line: Int {
    switch self {
    case .title, .attachmentTitle: WordMeasure.titleLine
    case .cell, .headCell: WordMeasure.tableLine
    case .imprint: WordMeasure.imprintLine
    case .pageNumber, .stamp: WordMeasure.headLine
    case .mark: 900
    case .rule: 14
    default: WordMeasure.line
    }
  }

  private var outlineLevel: Int? {
    switch self {
    case .title, .attachmentTitle: 0
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    default: nil
    }
  }
}

/// Styles of stretches inside a paragraph.
enum WordCharacterStyle: String, CaseIterable {
  case urgency = "GwUrgency"
  case classMark = "GwClassMark"
  case number = "GwNumber"
  case signerName = "GwSignerName"
  /// Chinese marks beside digits of a Latin face.
  case marks = "GwMarks"
  case headingMarks = "GwHeadingMarks"

  var id: String { rawValue }

  var name: String {
    switch self {
    case .urgency: "公文紧急程度"
    case .classMark: "公文办理结果类别"
    case .number: "公文发文字号"
    case .signerName: "公文签发人姓名"
    case .marks: "公文中文标点"
    case .headingMarks: "公文标题中文标点"
    }
  }

  var role: Letterhead.FontRole {
    switch self {
    case .urgency, .classMark: .heading1
    case .number, .marks: .body
    case .signerName, .headingMarks: .heading2
    }
  }

  /// Half points; nil: as the paragraph has it.
  var size: Int? {
    switch self {
    case .urgency, .classMark, .number, .signerName: 32
    case .marks, .headingMarks: nil
    }
  }
}
