package import Casework
package import Records

/// What the public may know of one letter: every channel (page, PDF, feed, index, open data, file
/// names) is made from this and from `PublicContent`, and from nothing else. All of it was screened
/// and passed the publisher's gates.
package struct PublicLetter: Sendable, Hashable {
  /// The last part of its permanent address: `[a-z0-9-]`, never used again.
  package var slug: String
  /// 索引号.
  package var indexNumber: String
  /// 发文字号.
  package var documentNumber: String
  /// The letter's title.
  package var title: String
  /// 发布机构, 发文机关.
  package var publisher: String
  /// 承办科室; nil: not shown.
  package var section: String?
  /// The matter: 建议 or 提案, its level, session (届次), number and title.
  package var matterKind: Matter.Kind
  package var level: Matter.Level
  package var session: String
  package var matterNumber: String
  package var matterTitle: String
  /// Other matters that the letter answers.
  package var merged: [MergedMatter]
  /// 主题分类; nil: none.
  package var topic: String?
  /// 主题词; may be empty.
  package var keywords: [String]
  /// nil: the office doesn't show it.
  package var resultClass: String?
  /// In words (满意 …); nil: not shown or not known when the edition was made.
  package var satisfaction: String?
  /// 成文日期.
  package var signed: Day
  /// 发布日期.
  package var published: Day
  /// 全文 or 摘要.
  package var extent: Disclosure.Extent
  /// Something in it was masked.
  package var isMasked: Bool
  /// SHA-256 of the PDF.
  package var pdf: Digest
  /// The PDF's size in bytes.
  package var pdfSize: Int
  /// The same pages in other formats, in the order of `PublicFormat`.
  package var others: [ReleasedFile]
  /// Changes whenever anything that the public sees of the letter changes.
  package var version: Digest
  /// 32 random-looking bytes in hexadecimal, which make the leaf of the signed catalogue
  /// unguessable; published while the letter is.
  package var salt: String
  /// The letter's place in the signed catalogue, from 0.
  package var leaf: Int

  package init(
    slug: String, indexNumber: String, documentNumber: String, title: String, publisher: String,
    section: String? = nil, matterKind: Matter.Kind, level: Matter.Level, session: String,
    matterNumber: String, matterTitle: String, merged: [MergedMatter] = [], topic: String? = nil,
    keywords: [String] = [], resultClass: String? = nil, satisfaction: String? = nil, signed: Day,
    published: Day, extent: Disclosure.Extent, isMasked: Bool, pdf: Digest, pdfSize: Int,
    others: [ReleasedFile] = [], version: Digest, salt: String, leaf: Int
  ) {
    self.slug = slug
    self.indexNumber = indexNumber
    self.documentNumber = documentNumber
    self.title = title
    self.publisher = publisher
    self.section = section
    self.matterKind = matterKind
    self.level = level
    self.session = session
    self.matterNumber = matterNumber
    self.matterTitle = matterTitle
    self.merged = merged
    self.topic = topic
    self.keywords = keywords
    self.resultClass = resultClass
    self.satisfaction = satisfaction
    self.signed = signed
    self.published = published
    self.extent = extent
    self.isMasked = isMasked
    self.pdf = pdf
    self.pdfSize = pdfSize
    self.others = others
    self.version = version
    self.salt = salt
    self.leaf = leaf
  }

  /// nil: the letter has none.
  package func file(as format: PublicFormat) -> ReleasedFile? {
    files.first { $0.format == format }
  }

  /// Everything that can be downloaded, the PDF first.
  package var files: [ReleasedFile] {
    [ReleasedFile(format: .pdf, digest: pdf, size: pdfSize)] + others
  }
}
