internal import Mustache
internal import Records

/// A template's text, before it is parsed.
struct TemplateSource {
  let path: String
  let text: String

  /// Values come escaped (see `TemplateText`): templates add nothing. It takes a line of its own.
  private static let pragma = "{{% CONTENT_TYPE:TEXT}}\n"

  init(path: String, bytes: [UInt8]) throws(Diagnostics) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ThemeFaults.broken(path, line: nil, .init("不是UTF-8文本", "it isn't UTF-8"))
    }
    self.path = path
    self.text = text
  }

  /// - Throws: FW2030 with file, line and column.
  func parsed() throws(Diagnostics) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: TemplateSource.pragma + text)
    } catch let error as MustacheTemplate.ParserError {
      // The library counts lines from 1, the pragma's among them.
      throw ThemeFaults.broken(
        path, line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber,
        words(error.error))
    } catch {
      throw ThemeFaults.broken(path, line: nil, words(error))
    }
  }

  private func words(_ error: any Error) -> Diagnostic.Words {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect:
      .init("结束标记与开头的名称不同", "a closing tag names another section than the one open")
    case .unfinishedName: .init("标记没有写完", "a tag isn't finished")
    case .expectedSectionEnd: .init("有一段没有结束标记", "a section is never closed")
    case .invalidSetDelimiter: .init("不能改换分隔符", "delimiters can't be changed")
    case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection,
      .textInsideInheritSection:
      .init("继承的段落里有不该有的内容", "an inherited section holds what it may not")
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
      .init("不认识的设置", "a setting that isn't known")
    case nil: .init("标记没有写完", "a tag isn't finished")
    }
  }

  /// The templates that this one includes, with the line of each.
  /// - Throws: FW2030 for delimiters of its own and names found at run time, which would hide
  ///   what is included.
  func included() throws(Diagnostics) -> [(name: String, line: Int)] {
    var found: [(name: String, line: Int)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for tag in line.split(separator: "{{", omittingEmptySubsequences: false).dropFirst() {
        let inner = tag.prefix { $0 != "}" }
        guard let first = inner.first else { continue }
        if first == "=" {
          throw ThemeFaults.broken(
            path, line: index + 1, .init("不能改换分隔符", "delimiters can't be changed"))
        }
        guard first == ">" || first == "<" else { continue }
        let name = inner.dropFirst().filter { $0 != " " && $0 != "\t" }
        if name.hasPrefix("*") {
          throw ThemeFaults.broken(
            path, line: index + 1,
            .init("所含模板的名称须写明", "the name of an included template must be written out"))
        }
        found.append((name, index + 1))
      }
    }
    return found
  }
}

/// Templates that include each other in a circle would never end.
enum TemplateCircles {
  /// - Throws: FW2031 for a template that isn't there, FW2032 for a circle.
  static func check(_ sources: [String: TemplateSource]) throws(Diagnostics) {
    var done: Set<String> = []
    for name in sources.keys.sorted() {
      try visit(name, sources, above: [], &done)
    }
  }

  private static func visit(
    _ name: String, _ sources: [String: TemplateSource], above: [String], _ done: inout Set<String>
  ) throws(Diagnostics) {
    guard !done.contains(name), let source = sources[name] else { return }
    for (next, line) in try source.included() {
      guard sources[next] != nil else { throw ThemeFaults.unknown(next, source.path, line) }
      if next == name || above.contains(next) {
        throw ThemeFaults.circle(above + [name, next], source.path, line)
      }
      try visit(next, sources, above: above + [name], &done)
    }
    done.insert(name)
  }
}
