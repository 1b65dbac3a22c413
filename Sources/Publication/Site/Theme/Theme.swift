internal import Desk
internal import Mustache
package import Records

/// How the site looks: Mustache templates, each parsed once, and the style sheets and pictures
/// beside them. An office's own theme is a folder with files of the same names; what it lacks comes
/// from the plain theme.
package struct Theme: Sendable {
  /// A file that pages ask for: style sheet, picture, font.
  package struct Asset: Sendable, Hashable {
    package var name: String
    package var bytes: [UInt8]
  }

  /// By name, without what an office's own theme replaces.
  package let assets: [Asset]
  /// Of every template and asset: pages change with it.
  package let digest: Digest
  private let library: MustacheLibrary

  /// The templates that a theme has. Others may stand beside them, to be included.
  package static let names = [
    "catalogue", "dictionary", "gone", "home", "layout", "letter", "list", "missing",
    "search", "verify", "withdrawn",
  ]

  /// Reads a theme.
  /// - Parameters:
  ///   - folder: the plain theme's.
  ///   - own: the office's; nil: none.
  /// - Throws: FW2030 to FW2034, and what reading files throws (FW1001 to FW1006).
  package init(folder: String, own: String? = nil) throws(Diagnostics) {
    var sources: [String: TemplateSource] = [:]
    var assets: [String: Asset] = [:]
    for folder in [folder, own].compactMap({ $0 }) {
      guard FilePaths.isFolder(folder) else { throw ThemeFaults.noFolder(folder) }
      for name in FilePaths.names(in: folder) {
        // A link could bring anything of the machine to the public.
        if FilePaths.isLink(folder + "/" + name) { throw ThemeFaults.link(folder + "/" + name) }
        switch ThemeFile(name) {
        case .template(let title):
          let path = folder + "/" + name
          sources[title] = try TemplateSource(path: path, bytes: SourceFile.bytes(at: path))
        case .asset:
          assets[name] = Asset(name: name, bytes: try SourceFile.bytes(at: folder + "/" + name))
        case .other: break
        }
      }
    }
    for name in Theme.names where sources[name] == nil {
      throw ThemeFaults.missing(name, folder)
    }
    let ordered = sources.sorted { $0.key < $1.key }
    try TemplateCircles.check(sources)
    var library = MustacheLibrary()
    for (name, source) in ordered {
      library.register(try source.parsed(), named: name)
    }
    self.library = library
    self.assets = assets.values.sorted { $0.name < $1.name }
    digest = Digest(
      of: CanonicalBytes.list(
        ordered.flatMap { [Array($0.key.utf8), Array($0.value.text.utf8)] }
          + self.assets.flatMap { [Array($0.name.utf8), $0.bytes] }))
  }

  /// `name` is one of `names`.
  func render(_ name: String, _ fields: TemplateFields) -> String {
    library.render(fields, withTemplate: name) ?? ""
  }
}

/// What a file of a theme's folder is, by its name.
private enum ThemeFile {
  case template(String)
  case asset
  case other

  private static let kinds: Set<String> = [
    "css", "svg", "png", "jpg", "webp", "ico", "woff2", "js",
  ]

  init(_ name: String) {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard isPlain, parts.count >= 2, parts[0] != "", let kind = parts.last else {
      self = .other
      return
    }
    if kind == "mustache", parts.count == 2 {
      self = .template(String(parts[0]))
    } else {
      self = ThemeFile.kinds.contains(String(kind)) ? .asset : .other
    }
  }
}
