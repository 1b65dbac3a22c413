package import Records

/// Codes of the signed catalogue and of its verification.
package enum CatalogueCode {
  /// The signing key's file is missing, no key, or readable by others.
  package static let keyUnusable = DiagnosticCode(2050)
  /// There is no catalogue, or its head is damaged.
  package static let headUnreadable = DiagnosticCode(2051)
  /// The head's signature isn't its key's.
  package static let signatureWrong = DiagnosticCode(2052)
  /// Another key than the one expected.
  package static let keyDiffers = DiagnosticCode(2053)
  /// The tiles don't give the root that was signed.
  package static let rootDiffers = DiagnosticCode(2054)
  /// An earlier catalogue isn't the beginning of this one.
  package static let notExtended = DiagnosticCode(2055)
  /// A file isn't the one that its proof names.
  package static let letterDiffers = DiagnosticCode(2056)
  /// A proof doesn't give the leaf that stands in the catalogue.
  package static let leafDiffers = DiagnosticCode(2057)
  /// A leaf that neither a letter nor a withdrawal explains, or two do.
  package static let leafUnexplained = DiagnosticCode(2058)
  /// The list of letters isn't the one that was signed.
  package static let listDiffers = DiagnosticCode(2059)
  /// A file or an address can't be read.
  package static let unreadable = DiagnosticCode(2060)
  /// The letter that was asked for isn't in the catalogue.
  package static let letterUnknown = DiagnosticCode(2061)
  /// Letters, withdrawals and leaves don't fit together.
  package static let snapshotBroken = DiagnosticCode(2062)

  /// What the codes mean, for `fuwen explain`.
  package static let entries: [DiagnosticCatalogue.Entry] = [
    .init(
      keyUnusable, .init("签名密钥不能用", "The signing key can't be used"),
      .init(
        "密钥文件不在、内容不对，或者别人也能读：谁有密钥，谁就能冒单位之名签目录。",
        "The key's file is missing, holds something else, or others may read it. Whoever has the key can sign a catalogue in the office's name."
      ),
      remedy: .init(
        "chmod 600 密钥文件；丢了就另造一个，并公布新的公钥。",
        "chmod 600 the file. If it is lost, make a new one and make its public key known.")),
    .init(
      headUnreadable, .init("没有目录头", "No catalogue head"),
      .init(
        "网站里没有 catalogue/head.json，或者它已损坏。",
        "The site has no catalogue/head.json, or it is damaged."),
      remedy: .init(
        "核对网址；网站是自己的，就再发布一次。", "Check the address; if the site is yours, publish again.")),
    .init(
      signatureWrong, .init("目录头的签名不对", "The head's signature is wrong"),
      .init(
        "目录头签名以后被改过，或者不是用它所写的密钥签的。",
        "The head was altered after it was signed, or the key that it names didn't sign it."),
      remedy: .init("不要相信这个目录；告诉发布单位。", "Don't trust this catalogue; tell the office.")),
    .init(
      keyDiffers, .init("换了密钥", "Another key"),
      .init(
        "目录由另一个密钥签名，不是指明的或者上次的那一个。",
        "Another key signed the catalogue than the one named or the one before."),
      remedy: .init(
        "问单位是不是换了密钥，用它另行公布的公钥核对。",
        "Ask the office whether it changed its key, and compare with the key that it made known elsewhere."
      )),
    .init(
      rootDiffers, .init("目录与签名的根不符", "The catalogue isn't what was signed"),
      .init(
        "由各项重新算出的根不是目录头所签的：目录被改过，或者没有传全。",
        "The root worked out from the entries isn't the signed one: the catalogue was altered or not copied whole."
      ),
      remedy: .init("告诉发布单位；单位自己再发布一次。", "Tell the office; the office publishes again.")),
    .init(
      notExtended, .init("目录不再包含以前的", "An earlier catalogue isn't continued"),
      .init(
        "目录只能往后加。以前公布过的一项被换了、删了，或者换了次序。",
        "Entries are only ever added. One that was published before was swapped, taken out or moved."
      ),
      remedy: .init(
        "单位：从备份恢复登记簿，不要用旧的登记簿发布。公民：留好旧的目录头，问单位。",
        "Office: restore the registry from a backup, and don't publish from an old one. Citizen: keep the old head and ask the office."
      )),
    .init(
      letterDiffers, .init("文件不是目录里的那一份", "The file isn't the one in the catalogue"),
      .init(
        "文件的SHA-256与证明所写的不同：文件被换过、改过，或者没有传全。",
        "The file's SHA-256 isn't what its proof says: it was swapped, altered or not copied whole."),
      remedy: .init("重新下载；还是不同，告诉发布单位。", "Download it again; if it still differs, tell the office.")
    ),
    .init(
      leafDiffers, .init("证明不成立", "The proof doesn't hold"),
      .init(
        "由证明算出的一项不是目录里那个位置上的。",
        "The entry worked out from the proof isn't the one at its place in the catalogue."),
      remedy: .init("告诉发布单位。", "Tell the office.")),
    .init(
      leafUnexplained, .init("目录里有说不清的一项", "An entry that nothing explains"),
      .init(
        "每一项要么是一份公开的答复，要么在撤下的名单里，只能是其中之一。",
        "Every entry is either a public letter's or on the list of withdrawn ones, and only one of them."
      ),
      remedy: .init("问发布单位：哪一份不见了。", "Ask the office which letter has gone.")),
    .init(
      listDiffers, .init("公开名单不是签名的那一份", "The list of letters isn't the signed one"),
      .init(
        "目录头还签了现在公开哪些、撤下哪些；名单与之不符，或者没有传全。",
        "The head also signs which letters are public and which withdrawn; the list doesn't fit, or wasn't copied whole."
      ),
      remedy: .init("告诉发布单位；单位自己再发布一次。", "Tell the office; the office publishes again.")),
    .init(
      unreadable, .init("读不到", "Can't be read"),
      .init(
        "文件不在、太大，或者网站没有应答；不跟随转到别的网站的跳转。",
        "A file is missing or too large, or the site doesn't answer. Redirects to other sites aren't followed."
      ),
      remedy: .init("核对路径或网址，稍后再试。", "Check the path or address, and try again later.")),
    .init(
      letterUnknown, .init("目录里没有这一份", "Not in the catalogue"),
      .init(
        "目录里没有这个地址，或者没有摘要相同的文件：也许已经撤下，也许文件被改过，也许是别的单位的。",
        "The catalogue has no such address, or no file of this digest: it may be withdrawn, altered, or another office's."
      ),
      remedy: .init(
        "重新下载后再试；看 catalogue/withdrawn.json。",
        "Download it again; look into catalogue/withdrawn.json.")),
    .init(
      snapshotBroken, .init("目录与答复对不上", "Catalogue and letters don't fit"),
      .init(
        "每份公开的答复在目录里占一项，撤下的也占一项；登记簿里有对不上的。",
        "Every public letter has an entry of the catalogue, and every withdrawn one; in the registry something doesn't fit."
      ),
      remedy: .init("fuwen verify 查登记簿。", "Check the registry with 'fuwen verify'.")),
  ]
}

extension Diagnostic {
  /// A fault of the catalogue, at a path.
  static func catalogue(
    _ code: DiagnosticCode, at path: String, _ chinese: String, _ english: String
  ) -> Diagnostic {
    explained(code, by: CatalogueCode.entries, at: path, .init(chinese, english))
  }
}
