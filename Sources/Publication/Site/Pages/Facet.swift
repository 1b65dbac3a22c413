internal import Records

/// One value by which letters are listed: a year, a session, a topic …
struct Facet: Sendable, Hashable {
  enum Kind: String, Sendable, CaseIterable {
    case year, kind, session, section, topic
    case resultClass = "class"

    var chinese: String {
      switch self {
      case .year: "年份"
      case .kind: "类别"
      case .session: "届次"
      case .section: "承办科室"
      case .topic: "主题分类"
      case .resultClass: "办理结果"
      }
    }
  }

  let kind: Kind
  let title: String
  /// With the closing `/`.
  let folder: String
  /// The wider list that it is a part of; nil: none.
  var parent: Parent? = nil

  struct Parent: Sendable, Hashable {
    let title: String
    let folder: String
  }

  static func year(_ year: Int) -> Facet {
    Facet(kind: .year, title: "\(year)年", folder: "year/\(year)/")
  }
  static func kind(_ kind: Matter.Kind) -> Facet {
    Facet(kind: .kind, title: kind.siteName, folder: "kind/\(kind.rawValue)/")
  }
  /// One kind within a year.
  static func kind(_ kind: Matter.Kind, in year: Int) -> Facet {
    let whole = Facet.year(year)
    return Facet(
      kind: .year, title: whole.title + kind.siteName, folder: whole.folder + kind.rawValue + "/",
      parent: Parent(title: whole.title, folder: whole.folder))
  }
  static func session(_ name: String) -> Facet { named(.session, name) }
  static func section(_ name: String) -> Facet { named(.section, name) }
  static func topic(_ name: String) -> Facet { named(.topic, name) }
  static func resultClass(_ name: String) -> Facet { named(.resultClass, name) }

  private static func named(_ kind: Kind, _ name: String) -> Facet {
    Facet(
      kind: kind, title: name, folder: kind.rawValue + "/" + SitePaths.folder(named: name) + "/")
  }

  /// The facets that a letter stands under.
  static func all(of letter: PublicLetter, _ rules: PublicationRules) -> [Facet] {
    var facets = [
      year(letter.year), kind(letter.matterKind, in: letter.year), kind(letter.matterKind),
      session(letter.session),
    ]
    if let name = letter.section, !name.isEmpty { facets.append(section(name)) }
    if let name = letter.topic, !name.isEmpty { facets.append(topic(name)) }
    if rules.showsClass, let name = letter.resultClass, !name.isEmpty {
      facets.append(resultClass(name))
    }
    return facets
  }
}
