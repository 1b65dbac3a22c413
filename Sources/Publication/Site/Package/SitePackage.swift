internal import Casework
internal import Export
package import Records
internal import Tables

/// What an office hands to another website's system: one ZIP with each letter's text as a fragment
/// of HTML, its files, and a workbook with one row a letter.
package enum SitePackage {
  /// The same letters and day give the same bytes.
  /// - Parameter letters: some of the snapshot's, in the order of the workbook's rows.
  /// - Throws: what reading the letters throws, FW1805 and FW1809 of the workbook, FW2037, FW2038.
  package static func zip(
    _ letters: [PublicLetter], in snapshot: PublicSnapshot
  ) throws(Diagnostics) -> [UInt8] {
    let faults = letters.filter { !SitePaths.isSlug($0.slug) }.map { SiteFaults.slugText($0.slug) }
    if !faults.isEmpty { throw Diagnostics(faults) }
    var entries: [(name: String, bytes: [UInt8])] = [
      ("元数据.xlsx", try metadata(letters, in: snapshot))
    ]
    for letter in letters {
      let content = try snapshot.content(letter)
      entries.append((textName(letter), Array(fragment(letter, content).utf8)))
      for file in letter.files {
        guard let bytes = content.bytes(as: file.format) else { continue }
        entries.append((fileName(letter, file.format), bytes))
      }
    }
    do {
      return try ZIPArchive.bytes(entries, day: snapshot.day)
    } catch {
      throw SiteFaults.packageNotMade(error.reason)
    }
  }

  /// The letter as elements without scripts, styles and links to elsewhere, to stand inside a page
  /// of another website. Says when something is masked or only a summary is public.
  package static func fragment(_ letter: PublicLetter, _ content: PublicContent) -> String {
    var notices = ""
    if letter.extent == .summary { notices += notice("摘要公开：以下不是全文。") }
    if letter.isMasked { notices += notice("本文对部分内容作了隐去处理。") }
    return "<div class=\"fuwen\" lang=\"zh-CN\">\n" + notices
      + HTML.fragment(content.document, idPrefix: "fuwen-" + letter.slug + "-") + "</div>\n"
  }

  private static func notice(_ text: String) -> String { "<p><strong>\(text)</strong></p>\n" }

  private static func textName(_ letter: PublicLetter) -> String { letter.slug + "/正文.html" }
  private static func fileName(_ letter: PublicLetter, _ format: PublicFormat) -> String {
    letter.slug + "/" + letter.slug + "." + format.rawValue
  }

  /// The open data's fields but the addresses, which the other website gives: the last column waits
  /// for them.
  private static func metadata(
    _ letters: [PublicLetter], in snapshot: PublicSnapshot
  ) throws(Diagnostics) -> [UInt8] {
    let fields = DataField.all.filter { !["url", "pdfUrl", "ofdUrl"].contains($0.name) }
    let rules = snapshot.rules
    let headers = fields.map { TableSheet.Column($0.header) }
    let sheet = TableSheet(
      title: rules.column,
      columns: headers + (["正文文件"] + PublicFormat.allCases.map { $0.label + "文件" } + ["发布后的网页地址"]).map { .init($0) },
      rows: letters.map { letter in
        fields.map { $0.value(letter, rules, nil).cell }
          + [.text(textName(letter))]
          + PublicFormat.allCases.map { format in
            letter.file(as: format) == nil ? .empty : .text(fileName(letter, format))
          }
      })
    return try XLSXWriter.bytes(of: [sheet], created: Instant(day: snapshot.day, second: 0))
  }
}
