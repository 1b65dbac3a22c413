internal import Records

/// What is said of a theme.
enum ThemeFaults {
  static func broken(
    _ path: String, line: Int?, column: Int? = nil, _ why: Diagnostic.Words
  ) -> Diagnostics {
    one(
      SiteCode.templateBroken, .init(file: path, line: line, column: column),
      .init("模板读不通：" + why.chinese, "the template can't be read: " + why.english),
      help: .init(
        "按所报的行改正；也可以删去这个文件，改用自带的模板。",
        "mend the line, or delete the file: the plain theme's is used then."))
  }

  static func unknown(_ name: String, _ path: String, _ line: Int) -> Diagnostics {
    one(
      SiteCode.templateUnknown, .init(file: path, line: line),
      .init("所含的模板“\(name)”不存在", "there is no template '\(name)' to include"),
      help: .init("核对名称，或补上 \(name).mustache。", "check the name, or add \(name).mustache."))
  }

  static func circle(_ names: [String], _ path: String, _ line: Int) -> Diagnostics {
    let chain = names.joined(separator: " → ")
    return one(
      SiteCode.templateCircle, .init(file: path, line: line),
      .init("模板互相包含，没有尽头：" + chain, "templates include each other without end: " + chain),
      help: .init("去掉其中一处。", "take one of them out."))
  }

  static func noFolder(_ path: String) -> Diagnostics {
    one(
      SiteCode.themeFile, .init(file: path),
      .init("没有这个主题目录", "there is no such theme folder"),
      help: .init("核对路径；自带的在 Themes/plain。", "check the path; the plain one is Themes/plain."))
  }

  static func missing(_ name: String, _ folder: String) -> Diagnostics {
    one(
      SiteCode.templateMissing, .init(file: folder),
      .init("主题缺 \(name).mustache", "the theme lacks \(name).mustache"),
      help: .init("重新安装程序，或恢复这个文件。", "install the program again, or restore the file."))
  }

  static func link(_ path: String) -> Diagnostics {
    one(
      SiteCode.templateMissing, .init(file: path),
      .init("主题里不能有符号链接", "a theme holds no links"),
      help: .init("把文件本身放进主题目录。", "put the file itself into the theme's folder."))
  }

  private static func one(
    _ code: DiagnosticCode, _ place: Diagnostic.Place, _ message: Diagnostic.Words,
    help: Diagnostic.Words
  ) -> Diagnostics {
    Diagnostics([Diagnostic(code, at: place, message, help: help)])
  }
}
