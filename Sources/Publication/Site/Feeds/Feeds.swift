internal import Export
internal import Records

/// The latest letters for feed readers: Atom (RFC 4287) and RSS 2.0. Made only for a site that
/// knows its address, because entries are named by theirs.
struct Feeds: Sendable {
  static let size = 50

  let frame: SiteFrame
  let base: String
  /// Newest first.
  let letters: [PublicLetter]
  /// The site's day, where there is no letter.
  let day: Day

  var files: [SiteFile] {
    [
      SiteFile(path: "atom.xml", key: key("atom.xml")) { Array(atom.utf8) },
      SiteFile(path: "rss.xml", key: key("rss.xml")) { Array(rss.utf8) },
    ]
  }

  private func key(_ path: String) -> Digest {
    var key = SiteKey(frame.digest, path)
    if letters.isEmpty { key.add(day.iso) }
    key.add(letters)
    return key.digest
  }

  private var updated: Day { letters.map(\.published).max() ?? day }

  private var atom: String {
    var out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n"
      + element("id", base) + element("title", frame.rules.siteName)
      + element("subtitle", frame.rules.column) + element("updated", Feeds.instant(updated))
      + "<author>" + element("name", frame.officeName) + "</author>\n"
      + "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(base)atom.xml\"/>\n"
      + "<link rel=\"alternate\" type=\"text/html\" href=\"\(base)\"/>\n"
    for letter in letters {
      let page = address(letter)
      out +=
        "<entry>\n" + element("id", page) + element("title", letter.title)
        + element("published", Feeds.instant(letter.published))
        + element("updated", Feeds.instant(letter.published))
        + "<link rel=\"alternate\" type=\"text/html\" href=\"\(page)\"/>\n"
        + "<link rel=\"enclosure\" type=\"application/pdf\" length=\"\(letter.pdfSize)\" "
        + "href=\"\(base + SitePaths.pdf(ofLetter: letter.slug))\"/>\n"
      if let topic = letter.topic {
        out += "<category term=\"\(XMLEscape.text(topic))\"/>\n"
      }
      out += element("summary", summary(letter)) + "</entry>\n"
    }
    return out + "</feed>\n"
  }

  private var rss: String {
    var out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n"
      + element("title", frame.rules.siteName) + element("link", base)
      + element("description", frame.officeName + "：" + frame.rules.column)
      + element("language", "zh-cn") + element("lastBuildDate", Feeds.date(updated))
      + "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"\(base)rss.xml\"/>\n"
    for letter in letters {
      let page = address(letter)
      out +=
        "<item>\n" + element("title", letter.title) + element("link", page)
        + "<guid isPermaLink=\"true\">\(page)</guid>\n"
        + element("pubDate", Feeds.date(letter.published))
      if let topic = letter.topic { out += element("category", topic) }
      out +=
        element("description", summary(letter))
        + "<enclosure url=\"\(base + SitePaths.pdf(ofLetter: letter.slug))\" "
        + "length=\"\(letter.pdfSize)\" type=\"application/pdf\"/>\n</item>\n"
    }
    return out + "</channel>\n</rss>\n"
  }

  private func address(_ letter: PublicLetter) -> String {
    SitePaths.address(SitePaths.page(ofLetter: letter.slug), under: base)
  }

  private func summary(_ letter: PublicLetter) -> String {
    letter.documentNumber + "，答复" + letter.session + "第" + letter.matterNumber + "号"
      + letter.matterKind.chinese + "“" + letter.matterTitle + "”。"
  }

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(XMLEscape.text(text))</\(name)>\n"
  }

  /// RFC 3339: letters are released on a day, not at an hour.
  private static func instant(_ day: Day) -> String { Instant(day: day, second: 0).iso }

  /// RFC 822.
  private static func date(_ day: Day) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(days[day.weekday - 1]), \(day.iso.suffix(2)) \(months[day.month - 1]) "
      + "\(day.iso.prefix(4)) 00:00:00 +0800"
  }
}
