package import Records

/// What a verification found, and what follows from it.
package struct PublicReport: Sendable, Hashable {
  package var place: String
  /// nil when it couldn't be read.
  package var head: CatalogueHead?
  /// How many letters were checked.
  package var letters = 0
  /// How many withdrawn ones are listed.
  package var withdrawn = 0
  /// Bytes of the files that were read.
  package var bytes = 0
  /// The one letter that was asked for; nil: all were.
  package var letter: LetterProof?
  /// A key was named by the reader.
  package var hasKey: Bool
  /// A head was kept by the reader.
  package var hasPinned: Bool
  /// Empty when everything holds.
  package var faults: [Diagnostic] = []

  init(place: String, hasKey: Bool, hasPinned: Bool) {
    self.place = place
    self.hasKey = hasKey
    self.hasPinned = hasPinned
  }

  /// What is proven and what isn't, a line each.
  package var words: [Diagnostic.Words] {
    guard faults.isEmpty, let head else {
      return [
        .init(
          "有\(faults.count)处不符，不能相信：见所列各条。",
          "\(faults.count) faults: don't rely on it; they are listed.")
      ]
    }
    return facts(head) + proven(head) + unproven
  }

  private func facts(_ head: CatalogueHead) -> [Diagnostic.Words] {
    [
      .init(
        "目录：\(head.office)，截至\(head.date.chinese)，历次公开\(head.size)份。",
        "Catalogue: \(head.office), up to \(head.date): \(head.size) releases."),
      .init("公钥：\(head.key.hex)", "Public key: \(head.key.hex)"),
    ]
  }

  private func proven(_ head: CatalogueHead) -> [Diagnostic.Words] {
    var lines: [Diagnostic.Words] = []
    if let letter {
      let (chinese, english) = PublicReport.kind(letter.leaf)
      lines.append(
        .init(
          "证明：这份文件（\(letter.slug)）就是\(letter.leaf.released.chinese)公开的那一份，\(chinese)，一个字节没有变。",
          "Proven: this file (\(letter.slug)) is the one released on \(letter.leaf.released), \(english), not a byte changed."
        ))
    } else {
      lines.append(
        .init(
          "证明：现在公开的\(letters)份答复的文件都是目录里登记的那一份，一个字节没有变；撤下的\(withdrawn)份都留有地址和日期；目录里没有说不清的一项。",
          "Proven: the files of the \(letters) public letters are the ones in the catalogue, not a byte changed; the \(withdrawn) withdrawn ones have left address and day; no entry is unexplained."
        ))
    }
    if hasPinned {
      lines.append(
        .init(
          "证明：自留存的目录头以来，没有一份被悄悄换掉或从目录里拿走。",
          "Proven: since the head that you kept, no release was swapped or taken out."))
    }
    if hasKey {
      lines.append(
        .init("证明：目录由你指明的密钥签名。", "Proven: the catalogue is signed with the key that you named."))
    }
    return lines
  }

  private var unproven: [Diagnostic.Words] {
    var lines: [Diagnostic.Words] = []
    if !hasKey {
      lines.append(
        .init(
          "没有证明：密钥确是这个单位的。请用单位另行公布的公钥核对（--key）。",
          "Not proven: that the key is the office's. Compare it with the one made known elsewhere (--key)."
        ))
    }
    if !hasPinned {
      lines.append(
        .init(
          "没有证明：以前公开过的没有被换掉。留好 catalogue/head.json，下次用 --head 核对。",
          "Not proven: that nothing published earlier was swapped. Keep catalogue/head.json and pass it with --head next time."
        ))
    }
    lines.append(
      .init(
        "不能证明：网页上的文字（只核对下载的文件）、答复的内容属实，以及没有公开的答复。",
        "It can't prove: the text on web pages (only files for download are checked), that an answer is true, or anything about answers that aren't public."
      ))
    return lines
  }

  /// 全文 or 摘要, masked or not, in both languages.
  private static func kind(_ leaf: CatalogueLeaf) -> (String, String) {
    let extent = leaf.extent == .summary ? ("摘要", "a summary") : ("全文", "in full")
    let masked =
      leaf.isMasked ? ("，有遮盖", ", with parts masked") : ("，没有遮盖", ", nothing masked")
    return (extent.0 + masked.0, extent.1 + masked.1)
  }

  private struct File: Encodable {
    var place: String
    var isSound: Bool
    var office: String?
    var date: String?
    var size: Int?
    var root: String?
    var key: String?
    var letters: Int
    var withdrawn: Int
    var bytes: Int
    var letter: String?
    var faults: [String]
    var words: [String: [String]]
  }

  /// One object; faults by code and place.
  package var json: String {
    let file = File(
      place: place, isSound: faults.isEmpty, office: head?.office, date: head?.date.iso,
      size: head?.size, root: head?.root.hex, key: head?.key.hex, letters: letters,
      withdrawn: withdrawn, bytes: bytes, letter: letter?.slug,
      faults: faults.map { "\($0.code) \($0.place.file)" },
      words: ["zh": words.map(\.chinese), "en": words.map(\.english)])
    return String(decoding: CatalogueJSON.bytes(file).dropLast(), as: UTF8.self)
  }
}
