internal import Casework
internal import Records

/// What a web server needs to answer 410 (Gone) for letters that were withdrawn: their paths, and
/// the same as settings for nginx and Apache.
enum GoneFiles {
  static func all(_ frame: SiteFrame, _ tombstones: [Tombstone]) -> [SiteFile] {
    let prefix = frame.base.map(SiteAddress.path(of:)) ?? "/"
    let folders = tombstones.map { prefix + SitePaths.folder(ofLetter: $0.slug) }
    return [
      file("gone.txt", frame, tombstones) {
        tombstones.map {
          let slug = $0.slug
          let paths =
            [SitePaths.folder(ofLetter: slug), SitePaths.page(ofLetter: slug)]
            + PublicFormat.allCases.map { SitePaths.file(ofLetter: slug, as: $0) }
          return paths.map { prefix + $0 + "\n" }.joined()
        }.joined()
      },
      file("410.nginx.conf", frame, tombstones) {
        "# 放进nginx的server段：include /路径/410.nginx.conf;\n"
          + "error_page 404 \(prefix)404.html;\nerror_page 410 \(prefix)gone.html;\n"
          + folders.map { "location ^~ \($0) { return 410; }\n" }.joined()
      },
      file("410.htaccess", frame, tombstones) {
        "# 并入网站目录的.htaccess，或者放进Apache的站点配置。\n"
          + "ErrorDocument 404 \(prefix)404.html\nErrorDocument 410 \(prefix)gone.html\n"
          + folders.map { "Redirect gone \($0)\n" }.joined()
      },
    ]
  }

  private static func file(
    _ path: String, _ frame: SiteFrame, _ tombstones: [Tombstone],
    _ text: @escaping @Sendable () -> String
  ) -> SiteFile {
    var key = SiteKey(frame.digest, path)
    for stone in tombstones { key.add(stone.slug) }
    return SiteFile(path: path, key: key.digest) { Array(text().utf8) }
  }
}
