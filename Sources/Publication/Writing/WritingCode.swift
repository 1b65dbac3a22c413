internal import Glibc
package import Records

/// Codes of writing a site and of checking one.
package enum WritingCode {
  /// The system refused a file operation.
  package static let notWritten = DiagnosticCode(2040)
  /// Another program is writing the same site.
  package static let busy = DiagnosticCode(2041)
  /// The folder holds what Fuwen didn't write.
  package static let notASite = DiagnosticCode(2042)
  /// `/`, the home folder, one over it, or a link.
  package static let forbiddenPlace = DiagnosticCode(2043)
  /// A file's path leads out, can't be a name, or is given twice.
  package static let badPath = DiagnosticCode(2044)
  /// A file of the site isn't what the snapshot says.
  package static let differs = DiagnosticCode(2045)
  /// A file of the snapshot isn't in the site.
  package static let missing = DiagnosticCode(2046)
  /// The site holds something that the snapshot doesn't.
  package static let extra = DiagnosticCode(2047)

  /// The site's folder holds something that isn't the site's.
  package static let stranger = DiagnosticCode(2048)

  /// What the codes mean, for `fuwen explain`.
  package static let entries: [DiagnosticCatalogue.Entry] = [
    .init(
      notWritten, .init("网站没有写成", "The site wasn't written"),
      .init(
        "系统没有让写。新网站先在旁边整个写好，再一次换上；没有换上就还是原来的网站。",
        "The system refused. A new site is written whole beside the old one and changes places with it in one step: until then the old one stands."
      ),
      remedy: .init(
        "检查空间和权限；网站目录不能是挂载点，旁边要能写。",
        "Check space and permissions. The site's folder can't be a mount point, and the folder above must be writable."
      )),
    .init(
      busy, .init("正在写同一个网站", "The site is being written"),
      .init("另一个 fuwen publish 正在写这个目录。", "Another 'fuwen publish' is writing this folder."),
      remedy: .init("等它结束再来。", "Wait until it has finished.")),
    .init(
      notASite, .init("不是复文写的网站", "Not a site of Fuwen's"),
      .init(
        "目录里有东西，又没有 fuwen-site.txt：整个目录会被换掉，所以不是自己写的不动。",
        "The folder holds something and no fuwen-site.txt. The folder is replaced whole, so one that Fuwen didn't write isn't touched."
      ),
      remedy: .init("另指一个新的或空的目录。", "Name a new or an empty folder.")),
    .init(
      forbiddenPlace, .init("不能写在这里", "Not a place for a site"),
      .init(
        "根目录、个人主目录及其上级不能整个换掉；符号链接不跟随。",
        "The root folder, the home folder and those above it can't be replaced whole, and links aren't followed."
      ),
      remedy: .init("指明一个自己的目录。", "Name a folder of its own.")),
    .init(
      badPath, .init("文件名不能用", "A path that can't be used"),
      .init(
        "网站里的路径是相对的，没有“..”、空的一段、反斜杠和控制字符，也不能两个文件同名。",
        "A path in a site is relative, without '..', empty parts, backslashes and control characters, and no two files share one."
      ),
      wrong: "../letter.html", right: "letter/2026-12/index.html",
      remedy: .init("这是模板或程序的错误：改正模板里的文件名。", "A theme's or the program's fault: mend the name.")),
    .init(
      differs, .init("网站里的文件不符", "A file of the site differs"),
      .init(
        "文件的内容和登记簿所说的不一样：发布后有变化还没有再发布，或者有人改过文件。",
        "A file isn't what the registry says: something changed since the site was published, or somebody altered the file."
      ),
      remedy: .init(
        "再发布一次；没有变化却不符，查明谁改的，删去旁边的“网站名.state”目录再发布，全部重写。",
        "Publish again. If nothing changed, find out who altered it, remove the folder SITE.state beside it and publish: everything is written anew.")),
    .init(
      missing, .init("网站里缺文件", "A file is missing from the site"),
      .init("登记簿说应当有，网站里没有。", "The registry says that it should be there."),
      remedy: .init("再发布一次。", "Publish again.")),
    .init(
      extra, .init("网站里多出文件", "Too much in the site"),
      .init(
        "登记簿没有说它，却在网站里：也许是应当撤下的，也许是别人放的。",
        "It is in the site and the registry doesn't say so: perhaps something withdrawn, perhaps put there by somebody."
      ),
      remedy: .init("看清是什么；再发布一次，多出的就没有了。", "See what it is; publishing again takes it away.")),
    .init(
      stranger, .init("网站目录里有别的东西", "Something else lies in the site's folder"),
      .init(
        "网站整个替换，别的文件会随旧站消失，所以先不写。以点开头的（.htaccess、.well-known）归网站服务器，原样保留。",
        "The site is replaced whole, and other files would go with the old one, so nothing is written. Names that begin with a dot (.htaccess, .well-known) are the web server's and stay."
      ),
      remedy: .init("把它们移走；密钥、登记簿不能放在网站目录里。", "Move them away; keys and registries never lie in a site's folder.")),
  ]
}

extension Diagnostic {
  /// A fault of writing or checking, at a path.
  static func site(
    _ code: DiagnosticCode, at path: String, _ chinese: String, _ english: String
  ) -> Diagnostic {
    explained(code, by: WritingCode.entries, at: path, .init(chinese, english))
  }

  /// The system's own words for what it just refused.
  static func refused(_ path: String, code number: CInt) -> Diagnostic {
    let reason = String(cString: strerror(number))
    return site(WritingCode.notWritten, at: path, "系统不让：\(reason)", "the system refused: \(reason)")
  }
}
