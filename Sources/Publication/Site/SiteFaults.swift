internal import Records

/// What is said of a snapshot that no site can be made of.
enum SiteFaults {
  static func address(_ address: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        SiteCode.addressWrong, at: .init(file: "office.xml"),
        .init("网站地址不是网址：\(address)", "the site's address is no web address: \(address)"),
        help: .init(
          "写成 https://域名/路径/，中文和空格不能有。",
          "write https://HOST/PATH/, without Chinese characters or blanks."))
    ])
  }

  static func noAddress() -> Diagnostic {
    Diagnostic(
      SiteCode.addressMissing, severity: .warning, at: .init(file: "office.xml"),
      .init(
        "没有写网站地址，不做订阅源、站点地图和规范链接",
        "the site's address isn't given: no feeds, sitemap and canonical links are made"),
      help: .init(
        "在单位配置的公开规则里写 address。", "give the address in the office's publication rules."))
  }

  static func slug(_ slug: String, _ why: Diagnostic.Words) -> Diagnostic {
    Diagnostic(
      SiteCode.slugWrong, at: .init(file: "letter/" + slug),
      .init(
        "永久地址“\(slug)”不能用：\(why.chinese)", "the address '\(slug)' can't be used: \(why.english)"),
      help: .init("运行 fuwen verify 查明。", "run 'fuwen verify' to find out why."))
  }

  /// A slug that is no part of a path.
  static func slugText(_ slug: String) -> Diagnostic {
    self.slug(
      slug, .init("只能有小写字母、数字和连字符", "only a-z, 0-9 and hyphens may stand in it"))
  }

  static func packageNotMade(_ reason: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        SiteCode.packageNotMade, at: .init(file: "zip"),
        .init("发布包没有做成：\(reason)", "the package wasn't made: \(reason)"),
        help: .init(
          "检查内存和临时目录；分几次导出。", "check memory and the temporary folder, or take fewer letters."))
    ])
  }
}
