internal import Desk
internal import Glibc
internal import Records

/// Where a site stands, and the folder beside it that holds what the public must not see.
struct SitePlace: Sendable {
  /// Absolute; nothing need be there yet.
  let site: String
  /// `SITE.state`: on the same file system, since both are renamed into each other.
  var beside: String { site + ".state" }
  /// What is remembered of the files.
  var records: String { beside + "/files" }
  var lock: String { beside + "/lock" }
  /// The tree that is being built, and after the exchange the old one.
  var new: String { beside + "/new" }
  /// The old tree where the system can't exchange two folders.
  var old: String { beside + "/old" }

  /// The file in a site that says whose it is.
  static let markerPath = "fuwen-site.txt"
  static let marker = """
    本目录由复文（fuwen publish）整个生成、整个替换，请勿手工修改。
    This folder is made and replaced whole by Fuwen ('fuwen publish'). Don't edit it by hand.

    """

  /// - Throws: FW2043 when no site may stand at `path`, FW2040 when the folder above can't be made.
  init(_ path: String) throws(Diagnostics) {
    var bare = path
    while bare.count > 1, bare.hasSuffix("/") { bare.removeLast() }
    guard !bare.isEmpty, !bare.utf8.contains(0), bare.utf8.count < 1500 else {
      throw SitePlace.forbidden(path, "这不是一个目录名", "this names no folder")
    }
    if FilePaths.isLink(bare) {
      throw SitePlace.forbidden(path, "这是符号链接，不跟随", "this is a link, which isn't followed")
    }
    if let real = FilePaths.real(bare) {
      site = real
    } else {
      let folder = FilePaths.folder(of: bare)
      do throws(FileFault) { try AtomicFile.makeFolder(folder) } catch {
        throw Diagnostics([
          .site(
            WritingCode.notWritten, at: folder, "系统不让：\(error.reason)",
            "the system refused: \(error.reason)")
        ])
      }
      let name = FilePaths.name(of: bare)
      guard let above = FilePaths.real(folder), name != ".", name != ".." else {
        throw SitePlace.forbidden(path, "这不是一个目录名", "this names no folder")
      }
      site = (above == "/" ? "" : above) + "/" + name
    }
    let home = FilePaths.environment("HOME").flatMap(FilePaths.real) ?? "/"
    guard site != "/", site != home, !home.hasPrefix(site + "/") else {
      throw SitePlace.forbidden(
        path, "根目录、个人主目录及其上级不能用来放网站",
        "neither the root, nor the home folder, nor one over it can be a site")
    }
  }

  private static func forbidden(
    _ path: String, _ chinese: String, _ english: String
  ) -> Diagnostics {
    Diagnostics([.site(WritingCode.forbiddenPlace, at: path, chinese, english)])
  }

  /// Whether anything stands where the site is to stand.
  var exists: Bool { FilePaths.kind(site) != nil }

  /// Whether the folder may be replaced: it isn't there, is empty, or bears our marker.
  ///
  /// - Throws: FW2042.
  func requireOurs() throws(Diagnostics) {
    guard let kind = FilePaths.kind(site) else { return }
    if kind == .folder {
      if FilePaths.names(in: site).isEmpty { return }
      if SiteTree.bytes(of: site + "/" + SitePlace.markerPath) == Array(SitePlace.marker.utf8) {
        return
      }
    }
    throw Diagnostics([
      .site(
        WritingCode.notASite, at: site, "这里有东西，不是复文写的网站，不替换",
        "something is here that is no site of Fuwen's; it isn't replaced")
    ])
  }
}

/// What stands at a path, links not followed.
enum PathKind { case file, folder, other }

extension FilePaths {
  /// nil when nothing is there; links aren't followed.
  static func kind(_ path: String) -> PathKind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
