internal import Records

/// What the papers have in common that a registry makes beside letters: 催办, 通报, 清单. They pass
/// no gates: each bears the day it was made, and never a seal's image.
struct OwnPaper {
  var kind: Document.Kind
  var form: Letterhead.Form
  var title: String
  /// Without the colon.
  var addressee: String
  var body: [Block]
  var signatories: [String]
  var isSealed = false
  var day: Day
  /// What tells this paper from others of its kind and day; the file identifier is made of it.
  var identity: String
  var mark: Document.Mark?
  /// A number that the clerk gave it; nil: none.
  var number: String?
  var contact: Contact?
  /// Stands at the foot of the last page.
  var foot: String?

  /// - Parameter letterhead: says digits and fonts; the form is the paper's own.
  func document(letterhead: Letterhead, author: String) -> Document {
    var blocks = BodyBlocks(prefix: "body")
    blocks.append(body, level: 1)
    return Document(
      kind: kind, form: form, digits: letterhead.digits, fonts: letterhead.fonts,
      standing: .own(.init(day: day)), properties: properties(author), mark: mark, urgency: nil,
      classMark: nil, number: number, signer: nil, title: .init(path: "title", text: title),
      addressee: .init(path: "addressee", text: addressee + "："), body: blocks.blocks,
      attachmentList: [], signature: signature(letterhead), notes: notes, attachments: [],
      disclosureLine: foot.map { .init(path: "foot", text: $0) }, copies: nil, printer: nil)
  }

  private func signature(_ letterhead: Letterhead) -> Document.Signature {
    Document.Signature(
      signatories: signatories.enumerated().map { index, name in
        .init(name: .init(path: "signature/\(index + 1)", text: name), seal: nil)
      },
      date: .init(path: "date", text: day.chinese), isSealed: isSealed,
      blankLines: isSealed ? letterhead.signature.blankLines : 1)
  }

  private var notes: [Document.TextBlock] {
    guard let contact else { return [] }
    return [.init(path: "note/1", text: "（联系人：\(contact.name)，联系电话：\(contact.phone)）")]
  }

  private func properties(_ author: String) -> Document.Properties {
    var custom: [Document.Property] = []
    if let number { custom.append(.init(name: "发文字号", value: number)) }
    custom.append(.init(name: "成文日期", value: day.iso))
    custom.append(.init(name: "发文机关", value: author))
    let words = [title, addressee, day.iso, number ?? "", identity]
    return Document.Properties(
      title: title, author: author, subject: title, custom: custom, day: day,
      identifier: String(
        Digest(of: CanonicalBytes.list(words.map { Array($0.utf8) })).hex.prefix(32)))
  }
}
