internal import Records

/// How a letter that answers several matters (并案) names each of them, within the same patterns: what
/// fills a place holds the words between the matters too.
enum MergedNames {
  /// For 第{number}号{kind}: `12号建议、市政协十四届五次会议第13` and the last one's kind. A session is
  /// named again where it changes.
  static func inTitle(_ matter: Matter) -> [String: String] {
    guard !matter.merged.isEmpty else { return [:] }
    var text = matter.number
    var kind = matter.kind
    var session = matter.session
    for other in matter.merged {
      text += "号\(kind.chinese)、" + (other.session == session ? "" : other.session) + "第\(other.number)"
      kind = other.kind
      session = other.session
    }
    return ["number": text, "kind": kind.chinese]
  }

  /// For 《{title}》（第{number}号）: `甲》（第12号）、《乙` and the last one's number.
  static func inOpening(_ matter: Matter) -> [String: String] {
    guard let last = matter.merged.last else { return [:] }
    let before = [(matter.title, matter.number)] + matter.merged.dropLast().map { ($0.title, $0.number) }
    let text = before.map { "\($0.0)》（第\($0.1)号）、《" }.joined() + last.title
    return ["title": text, "number": last.number]
  }
}
