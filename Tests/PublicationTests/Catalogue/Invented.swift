import Casework
import Letters
import Records

import Publication

/// Invented letters in any number, always the same ones.
enum Invented {
  static let key = SigningKey(seed: MerkleHash.leaf(Array("测试用的密钥".utf8)))

  static func pdf(_ number: Int) -> [UInt8] { Array("%PDF-1.7 第\(number)份答复".utf8) }

  /// Every other letter has one.
  static func ofd(_ number: Int) -> [UInt8]? {
    number % 2 == 0 ? Array("PK 第\(number)份答复的OFD".utf8) : nil
  }

  static func slug(_ number: Int) -> String { "2026-\(number + 1)" }

  static func letter(_ number: Int) throws(Diagnostics) -> PublicLetter {
    let file = Digest(of: pdf(number))
    let day = Day(year: 2026, month: 3, day: 1)!.adding(days: number / 20)
    return PublicLetter(
      slug: slug(number), indexNumber: "2026-\(number + 1)",
      documentNumber: "青民函〔2026〕\(number + 1)号",
      title: "关于市第十六届人民代表大会第二次会议第\(number + 1)号建议的答复", publisher: "青川市民政局",
      matterKind: .suggestion, level: .municipal, session: "市第十六届人民代表大会第二次会议",
      matterNumber: "\(number + 1)", matterTitle: "关于完善居家养老服务的建议", signed: day, published: day,
      extent: number % 5 == 4 ? .summary : .full, isMasked: number % 3 == 1, pdf: file,
      pdfSize: pdf(number).count,
      others: ofd(number).map {
        [ReleasedFile(format: .ofd, digest: Digest(of: $0), size: $0.count)]
      } ?? [], version: file,
      salt: key.salt(for: slug(number), content: file), leaf: number)
  }

  /// - Parameter withdrawn: numbers of letters that are gone.
  static func snapshot(
    _ count: Int, withdrawn: Set<Int> = []
  ) throws(Diagnostics) -> PublicSnapshot {
    var letters: [PublicLetter] = []
    for number in 0..<count { letters.append(try letter(number)) }
    let day = Day(year: 2026, month: 6, day: 30)!
    return PublicSnapshot(
      officeName: "青川市民政局", rules: PublicationRules(siteName: "青川市民政局"), day: day,
      letters: letters.filter { !withdrawn.contains($0.leaf) },
      tombstones: withdrawn.sorted().map {
        Tombstone(slug: slug($0), withdrawn: day, leaf: $0)
      },
      leaves: letters.map { LetterProof($0).leaf },
      content: { _ throws(Diagnostics) in throw Diagnostics([]) })
  }

  /// The signed catalogue and the letters' files.
  static func files(_ snapshot: PublicSnapshot) throws(Diagnostics) -> [SiteFile] {
    try CatalogueFiles.files(snapshot, key: key) + snapshot.letters.flatMap(downloads)
  }

  static func downloads(_ letter: PublicLetter) -> [SiteFile] {
    letter.files.map { file in
      let path = SitePaths.file(ofLetter: letter.slug, as: file.format)
      return SiteFile(path: path, key: file.digest) { () throws(Diagnostics) in
        file.format == .pdf ? pdf(letter.leaf) : ofd(letter.leaf) ?? []
      }
    }
  }
}
