package import Records
package import Casework

/// What a letter contains, in the terms of GB/T 9704-2012, and nothing about where.
///
/// Every exporter starts from it or from the pages set from it. All text is final: numbers of
/// headings, brackets and colons included.
package struct Document: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// 答复函.
    case reply
    /// 会办意见函.
    case opinion
    /// 年度办理工作总结.
    case report
    /// 催办通知, 催办函.
    case reminder
    /// 办理情况通报.
    case bulletin
    /// 一周清单.
    case weekly
  }

  package var kind: Kind
  package var form: Letterhead.Form
  package var digits: Letterhead.Digits
  /// Families wanted for a role before the built-in ones.
  package var fonts: [Letterhead.FontRole: [String]]
  package var standing: Standing
  /// Fixed metadata for file formats: language is always zh-CN.
  package var properties: Properties

  // 版头 (7.2, 10.1)
  /// nil in the plain form.
  package var mark: Mark?
  /// 特急 or 加急.
  package var urgency: String?
  /// Such as A类; nil when it is not printed.
  package var classMark: ClassMark?
  /// 发文字号; nil until issued.
  package var number: String?
  /// 签发人 (7.2.6); nil unless the letterhead prints it.
  package var signer: String?

  // 主体 (7.3)
  package var title: TextBlock
  /// 主送机关, with its closing colon.
  package var addressee: TextBlock
  package var body: [BodyBlock]
  /// 附件说明; empty when there are no attachments.
  package var attachmentList: [AttachmentName]
  package var signature: Signature
  /// 附注, each with its brackets.
  package var notes: [TextBlock]
  package var attachments: [AttachmentPart]

  // 版记 (7.4)
  /// A line over the copies, such as 公开属性：主动公开; in a bulletin, where the log stands.
  package var disclosureLine: TextBlock?
  /// 抄送, with label, separators and closing mark.
  package var copies: TextBlock?
  package var printer: Printer?

  /// Whether the letter is issued. Of what passes gates, only `.issued` has a number, dates and
  /// seals.
  package enum Standing: Sendable, Hashable {
    /// Not issued. `words` is stamped on every page (送审稿 or 征求意见稿), with the first 16
    /// digits of the content digest (nil when the draft is incomplete and has none).
    case draft(words: String, digest: String?)
    case issued(Issue)
    /// No letter that passes gates, but a paper of the registry's own.
    case own(OwnStanding)
  }

  /// The day a paper was made. Only this module's papers have it: no reply can pass for one.
  package struct OwnStanding: Sendable, Hashable {
    package let day: Day
    init(day: Day) { self.day = day }
  }

  package struct Properties: Sendable, Hashable {
    package var title: String
    package var author: String
    package var subject: String
    /// 发文字号, 发文机关, 成文日期, 办理结果, 公开属性 … in order; for exporters' metadata.
    package var custom: [Property]
    /// The day that file formats carry as creation date: 成文日期, or the case's day of assignment
    /// for a draft, so that the same input gives the same bytes.
    package var day: Day
    /// 32 hex digits from the content; the file identifier of PDF and OFD.
    package var identifier: String

    package init(
      title: String, author: String, subject: String, custom: [Property], day: Day,
      identifier: String
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.custom = custom
      self.day = day
      self.identifier = identifier
    }
  }

  package struct Property: Sendable, Hashable {
    package var name: String
    package var value: String
  }

  package struct Mark: Sendable, Hashable {
    package var lines: [String]
    /// Points; nil: as large as fits.
    package var size: Int?
    /// 文件 beside several issuers' names.
    package var suffix: String?
  }

  package struct ClassMark: Sendable, Hashable {
    package var text: String
    package var place: Letterhead.ClassPlace
  }

  /// A stretch of text with the path of what it says: `title`, `body/3`, `body/4/heading`,
  /// `attachment/1/body/2`, `note/1` … unique in the document. Steps count from 1.
  package struct TextBlock: Sendable, Hashable {
    package var path: String
    package var text: String
    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  package enum BodyBlock: Sendable, Hashable {
    /// `level` 1 to 4: 黑体, 楷体, 仿宋, 仿宋. `text` holds the number: 一、… 
    case heading(level: Int, TextBlock)
    case paragraph(TextBlock)
    case table(TableBlock)
    package var path: String {
      switch self {
      case .heading(_, let block), .paragraph(let block): block.path
      case .table(let table): table.path
      }
    }
  }

  package struct TableBlock: Sendable, Hashable {
    package var path: String
    package var caption: TextBlock?
    package var isWide: Bool
    package var columns: [Table.Column]
    package var head: [[Cell]]
    package var rows: [[Cell]]
    /// A cell's path is `TABLE/r/c`, rows counted from 1 with the head first, c the cell's
    /// place among the row's own cells, from 1.
    package struct Cell: Sendable, Hashable {
      package var block: TextBlock
      package var columns: Int
      package var rows: Int
    }
  }

  package struct AttachmentName: Sendable, Hashable {
    package var path: String
    /// 附件： on the first only, otherwise empty.
    package var label: String
    /// `1.` when there are several, otherwise empty.
    package var number: String
    /// No closing mark.
    package var name: String
  }

  package struct Signature: Sendable, Hashable {
    package struct Signatory: Sendable, Hashable {
      package var name: TextBlock
      /// nil: no image is drawn. Always nil unless issued.
      package var seal: Seal?
    }
    package struct Seal: Sendable, Hashable {
      /// Content of a PNG file.
      package var png: [UInt8]
      /// Millimetres.
      package var diameter: Int
    }
    package var signatories: [Signatory]
    /// 成文日期; nil until issued (the line is then left blank).
    package var date: TextBlock?
    /// Set with a seal (7.3.5.1) or without (7.3.5.2).
    package var isSealed: Bool
    /// Blank lines above the name.
    package var blankLines: Int
  }

  package struct AttachmentPart: Sendable, Hashable {
    /// 附件 or 附件1: on line 1, 黑体, flush left (7.3.7).
    package var label: TextBlock
    package var title: TextBlock
    package var body: [BodyBlock]
  }

  /// 印发机关 and 印发日期 (7.4.3), document form only.
  package struct Printer: Sendable, Hashable {
    package var name: TextBlock
    /// `2026年6月9日印发`; nil until issued.
    package var date: TextBlock?
  }
}
