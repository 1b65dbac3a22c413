internal import Records

/// One value by which letters are listed: a year, a session, a topic …
enum Facet: Sendable, Hashable {
  case year(Int)
  /// One kind within a year.
  case kindOfYear(Matter.Kind, Int)
  case kind(Matter.Kind)
  case session(String)
  case section(String)
  case topic(String)
  case resultClass(String)

  /// The facets that a letter stands under.
  static func all(of letter: PublicLetter, _ rules: PublicationRules) -> [Facet] {
    var facets: [Facet] = [
      .year(letter.year), .kindOfYear(letter.matterKind, letter.year), .kind(letter.matterKind),
      .session(letter.session),
    ]
    if let name = letter.section, !name.isEmpty { facets.append(.section(name)) }
    if let name = letter.topic, !name.isEmpty { facets.append(.topic(name)) }
    if rules.showsClass, let name = letter.resultClass, !name.isEmpty {
      facets.append(.resultClass(name))
    }
    return facets
  }

  var title: String {
    switch self {
    case .year(let year): "\(year)年"
    case .kindOfYear(let kind, let year): "\(year)年\(kind.siteName)"
    case .kind(let kind): kind.siteName
    case .session(let name), .section(let name), .topic(let name): name
    case .resultClass(let name): ResultClassName.shown(name)
    }
  }

  /// With the closing `/`.
  var folder: String {
    switch self {
    case .year(let year): "year/\(year)/"
    case .kindOfYear(let kind, let year): "year/\(year)/\(kind.rawValue)/"
    case .kind(let kind): "kind/\(kind.rawValue)/"
    case .session(let name): "session/" + SitePaths.folder(named: name) + "/"
    case .section(let name): "section/" + SitePaths.folder(named: name) + "/"
    case .topic(let name): "topic/" + SitePaths.folder(named: name) + "/"
    case .resultClass(let name): "class/" + SitePaths.folder(named: name) + "/"
    }
  }

  /// The newest letters of the list, and the way to the older ones.
  var page: String { folder + SitePaths.home }

  /// The wider list that it is a part of.
  var parent: Facet? {
    if case .kindOfYear(_, let year) = self { .year(year) } else { nil }
  }

  var group: FacetGroup? {
    switch self {
    case .year: .year
    case .kindOfYear: nil
    case .kind: .kind
    case .session: .session
    case .section: .section
    case .topic: .topic
    case .resultClass: .resultClass
    }
  }
}

/// How the catalogue groups facets, in its order.
enum FacetGroup: String, Sendable, CaseIterable {
  case year, kind, session, topic, section, resultClass

  var chinese: String {
    switch self {
    case .year: "年份"
    case .kind: "类别"
    case .session: "届次"
    case .topic: "主题分类"
    case .section: "承办科室"
    case .resultClass: "办理结果"
    }
  }
}

/// A result class as people say it.
enum ResultClassName {
  /// `A` is A类; a class in words stays as it is.
  static func shown(_ name: String) -> String {
    name.utf8.count <= 2 && name.unicodeScalars.allSatisfy(\.isASCII) ? name + "类" : name
  }
}
