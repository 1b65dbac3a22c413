internal import Casework
internal import Records
internal import Tables

/// One field of the open data. JSON, CSV, the metadata for another website and the data dictionary
/// are all made from this list.
struct DataField: Sendable {
  enum Kind: String, Sendable {
    case text, number, date
    case yesNo = "boolean"
    case list = "array"

    var chinese: String {
      switch self {
      case .text: "文本"
      case .number: "整数"
      case .date: "日期（年-月-日）"
      case .yesNo: "是或否"
      case .list: "列表"
      }
    }
  }

  /// In JSON.
  let name: String
  /// In tables.
  let header: String
  let kind: Kind
  let meaning: String
  /// Of a letter under the office's rules; the last is the site's address, nil where it has none.
  /// `.none`: not known or not shown.
  let value: @Sendable (PublicLetter, PublicationRules, String?) -> SiteJSON

  private init(
    _ name: String, _ header: String, _ kind: Kind, _ meaning: String,
    _ value: @escaping @Sendable (PublicLetter, PublicationRules, String?) -> SiteJSON
  ) {
    self.name = name
    self.header = header
    self.kind = kind
    self.meaning = meaning
    self.value = value
  }

  static let all: [DataField] = identity + matter + publication

  private static let identity: [DataField] = [
    .init("id", "标识", .text, "永久地址的末段，不重复使用") { letter, _, _ in .text(letter.slug) },
    .init("url", "网页地址", .text, "网站没有写明地址时，为相对网站根目录的路径") { letter, _, base in
      let path = SitePaths.page(ofLetter: letter.slug)
      return .text(base.map { SitePaths.address(path, under: $0) } ?? path)
    },
    .init("pdfUrl", "PDF地址", .text, "同上") { letter, _, base in
      .text((base ?? "") + SitePaths.pdf(ofLetter: letter.slug))
    },
    .init("ofdUrl", "OFD地址", .text, "同上；早先发布的没有OFD，为空") { letter, _, base in
      .optional(
        letter.file(as: .ofd).map { _ in
          (base ?? "") + SitePaths.file(ofLetter: letter.slug, as: .ofd)
        })
    },
    .init("indexNumber", "索引号", .text, "政府信息的索引号") { letter, _, _ in .text(letter.indexNumber) },
    .init("documentNumber", "发文字号", .text, "复文的发文字号") { letter, _, _ in .text(letter.documentNumber)
    },
    .init("title", "标题", .text, "复文的标题") { letter, _, _ in .text(letter.title) },
    .init("publisher", "发布机构", .text, "发文和发布的单位") { letter, _, _ in .text(letter.publisher) },
    .init("section", "承办科室", .text, "没有公布的为空") { letter, _, _ in .optional(letter.section) },
    .init("signed", "成文日期", .date, "复文签发的日期") { letter, _, _ in .text(letter.signed.iso) },
    .init("published", "发布日期", .date, "在本站公开的日期") { letter, _, _ in
      .text(letter.published.iso)
    },
  ]

  private static let matter: [DataField] = [
    .init("kind", "类别", .text, "suggestion是人大代表建议，proposal是政协提案") { letter, _, _ in
      .text(letter.matterKind.rawValue)
    },
    .init("level", "层级", .text, "national全国，provincial省，municipal市，county县，township乡镇") {
      letter, _, _ in
      .text(letter.level.rawValue)
    },
    .init("session", "届次", .text, "提出建议或提案的会议") { letter, _, _ in .text(letter.session) },
    .init("matterNumber", "建议提案编号", .text, "按原样，可能有前导零") { letter, _, _ in
      .text(letter.matterNumber)
    },
    .init("matterTitle", "建议提案标题", .text, "案由") { letter, _, _ in .text(letter.matterTitle) },
    .init("merged", "并案", .list, "一并答复的其他建议、提案") { letter, _, _ in
      .list(
        letter.merged.map {
          .text($0.session + "第" + $0.number + "号" + $0.kind.chinese + " " + $0.title)
        })
    },
    .init("topic", "主题分类", .text, "没有的为空") { letter, _, _ in .optional(letter.topic) },
    .init("keywords", "主题词", .list, "可以没有") { letter, _, _ in
      .list(letter.keywords.map { .text($0) })
    },
    .init("class", "办理结果", .text, "单位不公布的为空") { letter, rules, _ in
      .optional(rules.showsClass ? letter.resultClass : nil)
    },
    .init("satisfaction", "代表、委员意见", .text, "单位不公布的、公开时还没有收到的为空") { letter, rules, _ in
      .optional(rules.showsSatisfaction ? letter.satisfaction : nil)
    },
  ]

  private static let publication: [DataField] = [
    .init("extent", "公开内容", .text, "full是全文，summary是摘要") { letter, _, _ in
      .text(letter.extent.rawValue)
    },
    .init("isMasked", "有隐去", .yesNo, "对部分内容作了隐去处理") { letter, _, _ in .flag(letter.isMasked) },
    .init("pdfSize", "PDF字节数", .number, "文件的大小") { letter, _, _ in .number(letter.pdfSize) },
    .init("pdfSha256", "PDF摘要", .text, "文件的SHA-256，64位十六进制") { letter, _, _ in .text(letter.pdf.hex)
    },
    .init("ofdSize", "OFD字节数", .number, "没有OFD的为空") { letter, _, _ in
      letter.file(as: .ofd).map { .number($0.size) } ?? .none
    },
    .init("ofdSha256", "OFD摘要", .text, "没有OFD的为空") { letter, _, _ in
      .optional(letter.file(as: .ofd)?.digest.hex)
    },
    .init("leaf", "目录序号", .number, "在签名目录里的序号，从0起") { letter, _, _ in .number(letter.leaf) },
    .init("salt", "盐值", .text, "核验时与文件摘要合算的随机数") { letter, _, _ in .text(letter.salt) },
  ]
}

extension SiteJSON {
  /// In a table: a list's parts divided by `；`, yes and no in Chinese.
  var cell: TableCell {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(let flag): .text(flag ? "是" : "否")
    case .none, .object: .empty
    case .list(let items): .text(items.map(\.cell.shown).joined(separator: "；"))
    }
  }
}
