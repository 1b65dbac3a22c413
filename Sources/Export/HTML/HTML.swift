package import Letters

/// Letters as web pages: one self-contained, accessible file, no scripts, nothing from elsewhere.
///
/// Seals are not shown: an image of a seal on a page proves nothing.
package enum HTML {
  /// The whole page; its text is the document's blocks in order, after a draft's stamp.
  package static func page(_ document: Document) -> String {
    var page = HTMLWriter()
    page.open("html", [("lang", "zh-CN")])
    head(document.properties, &page)
    page.open("body")
    if case .draft(let words, let digest) = document.standing {
      page.open("p", [("class", "stamp"), ("role", "note")], inline: true)
      page.text(words)
      if let digest {
        page.text(" ")
        page.element("code", text: digest)
      }
      page.close()
    }
    page.open("article", [("aria-labelledby", page.id(document.title.path))])
    HTMLLetter(document).write(&page)
    page.close()
    page.close()
    page.close()
    return "<!DOCTYPE html>\n" + page.out
  }

  /// The letter alone, as elements to stand inside another page's `article`: no style, no scripts.
  ///
  /// - Parameter prefix: stands before every id, where the page has ids of its own.
  package static func fragment(_ document: Document, idPrefix prefix: String = "") -> String {
    var fragment = HTMLWriter(idPrefix: prefix)
    HTMLLetter(document).write(&fragment)
    return fragment.out
  }

  private static func head(_ properties: Document.Properties, _ page: inout HTMLWriter) {
    page.open("head")
    page.empty("meta", [("charset", "utf-8")])
    page.empty(
      "meta",
      [
        ("http-equiv", "Content-Security-Policy"),
        ("content", "default-src 'none'; style-src 'unsafe-inline'"),
      ])
    page.empty(
      "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    page.element("title", text: properties.title)
    for (name, value) in [
      ("author", properties.author), ("description", properties.subject),
      ("generator", "Fuwen"),
    ] where !value.isEmpty {
      page.empty("meta", [("name", name), ("content", value)])
    }
    page.style(HTMLStyle.sheet)
    page.close()
  }
}
