internal import Letters
internal import Records
internal import Typesetting

/// The families that a letter names: the letterhead's own, otherwise the standard's.
struct WordFonts {
  private let families: [Letterhead.FontRole: [String]]
  private let digits: Letterhead.Digits

  init(_ document: Document) {
    families = document.fonts
    digits = document.digits
  }

  func family(_ role: Letterhead.FontRole) -> String {
    families[role]?.first ?? FontChain.wanted(role).first ?? "仿宋_GB2312"
  }

  /// `w:rFonts`. Digits and Latin words have the role's own family unless the letterhead wants
  /// them Latin, and then only in text of 仿宋 and 楷体, as our pages have them.
  ///
  /// - Parameter isChinese: for marks only: all of it in the role's own family.
  func attributes(
    _ role: Letterhead.FontRole, isChinese: Bool = false
  ) -> [(String, String)] {
    let family = family(role)
    let isLatin = !isChinese && digits == .latin && (role == .body || role == .heading2)
    let latin = isLatin ? self.family(.latin) : family
    return [
      ("w:hint", "eastAsia"), ("w:ascii", latin), ("w:hAnsi", latin), ("w:eastAsia", family),
      ("w:cs", latin),
    ]
  }

  /// Every family once, in the order of roles.
  var all: [String] {
    var out: [String] = []
    for role in Letterhead.FontRole.allCases where !out.contains(family(role)) {
      if role == .latin, digits != .latin { continue }
      out.append(family(role))
    }
    return out
  }

  /// By what else a family is known, so that a machine without it takes its next of kin.
  static func alternative(_ family: String) -> String? {
    switch family {
    case "仿宋_GB2312": "仿宋"
    case "楷体_GB2312": "楷体"
    case "黑体": "SimHei"
    case "宋体": "SimSun"
    case "方正小标宋简体": "FZXiaoBiaoSong-B05S"
    default: nil
    }
  }

  /// `w:family`, `w:pitch` and `w:charset` of a family.
  static func kind(_ family: String) -> (family: String, pitch: String, charset: String) {
    switch family {
    case "Times New Roman": ("roman", "variable", "00")
    case "黑体", "仿宋_GB2312", "楷体_GB2312": ("modern", "fixed", "86")
    default: ("auto", "variable", "86")
    }
  }
}
