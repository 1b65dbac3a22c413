internal import Records

/// What a reader noticed about a file, as a person is told it.
package enum NoticeRemarks {
  package static func remarks(_ manuscript: Manuscript) -> [RecognisedDraft.Remark] {
    manuscript.notices.filter { $0.kind != .headerText || !HeaderWords.areOwn($0.detail) }.map {
      notice in
      // Bullets are what lists without numbers have; the readers name them so.
      if notice.kind == .numbering, notice.detail == "•" { return bullets(notice) }
      let (chinese, english, helpChinese, helpEnglish) = words(notice.kind)
      let detail = notice.detail.isEmpty ? "" : "：\(notice.detail)"
      return RecognisedDraft.Remark(
        code: RecognitionCode.fileRemark, place: notice.place,
        message: .init(
          "\(chinese)\(notice.count > 1 ? "，共\(notice.count)处" : "")\(detail)",
          "\(english)\(notice.count > 1 ? ", \(notice.count) times" : "")"
            + (notice.detail.isEmpty ? "" : ": \(notice.detail)")),
        help: .init(helpChinese, helpEnglish))
    }
  }

  private static func bullets(_ notice: Manuscript.Notice) -> RecognisedDraft.Remark {
    .init(
      code: RecognitionCode.fileRemark, place: notice.place,
      message: .init(
        "项目符号已去掉，各条成为段落，共\(notice.count)处",
        "\(notice.count) bullets were taken off; their items became paragraphs"),
      help: .init("要分条的，改用序号。", "number the items where they are to be told apart."))
  }

  private static func words(
    _ kind: Manuscript.Notice.Kind
  ) -> (String, String, String, String) {
    switch kind {
    case .insertion:
      (
        "修订中插入的文字已按接受处理", "tracked insertions were accepted", "确认修订是否都已定稿。",
        "make sure that they are final."
      )
    case .deletion:
      (
        "修订中删除的文字未收入", "tracked deletions were left out", "确认修订是否都已定稿。",
        "make sure that they are final."
      )
    case .move:
      (
        "修订中移动的文字按新位置收入", "moved text was taken where it is now", "确认修订是否都已定稿。",
        "make sure that it is final."
      )
    case .comment:
      ("批注未收入", "a comment was left out", "逐条看过批注再送审。", "read the comments before submitting.")
    case .footnote:
      (
        "有脚注或尾注，公文不用脚注", "there is a footnote, which letters don't have", "把注文写进正文。",
        "put its words into the text."
      )
    case .picture:
      ("图片未收入", "a picture was left out", "图片内容改用文字或表格。", "say it in words or as a table.")
    case .textBox:
      ("有文本框", "there is a text box", "把文字移到正文。", "move its words into the text.")
    case .formula:
      ("有公式", "there is a formula", "改用文字写出。", "write it as text.")
    case .macro:
      (
        "文件带宏，未读取也未运行", "the file holds macros, neither read nor run", "查明来源。",
        "find out where it came from."
      )
    case .field:
      ("自动域按显示的结果收入", "a field was taken as it shows", "核对数字和日期。", "check numbers and dates.")
    case .hiddenText:
      (
        "隐藏文字未收入", "hidden text was left out", "显示出来看一眼，需要的取消隐藏。",
        "show it, and unhide what is needed."
      )
    case .struckOut:
      (
        "划去的文字未收入", "struck-out words were left out", "要用的，去掉删除线后重新导入。",
        "take the line through them off to keep them, and import again."
      )
    case .headerText:
      (
        "页眉页脚的文字未收入", "text in header or footer was left out", "其中若有正文，移到正文。",
        "move what belongs to the text into it."
      )
    case .pageBreak:
      ("有分页符", "there is a page break", "版面由程序排定。", "the program makes the pages.")
    case .nestedTable:
      (
        "表中套表，已按文字收入", "a table inside a table was taken as text", "拆成两个表。",
        "make two tables of it."
      )
    case .frame:
      (
        "文字放在一格的表里，已按正文读入", "text stood in a table of one cell and was read as the text",
        "核对层次；不必留外框。", "check the headings; the frame isn't needed."
      )
    case .symbol:
      (
        "图形符号已换成普通字符", "a picture font's sign became an ordinary character", "核对该处。",
        "check the place."
      )
    case .numbering:
      ("自动编号已写成文字", "automatic numbers became text", "核对序号。", "check the numbers.")
    case .invisible:
      ("看不见的字符已去掉", "invisible characters were taken out", "不必处理。", "nothing need be done.")
    case .lineBreak:
      ("按宽度折断的行已接成段落", "lines broken at a width were joined", "核对分段。", "check the paragraphs.")
    case .unknown:
      ("有不认识的内容", "there is unknown content", "打开原稿核对。", "open the draft and check.")
    }
  }
}
