internal import Records
internal import Tables

/// The open data: every letter's catalogue fields as JSON and CSV, whole and by year, the counts,
/// and the dictionary of the fields.
struct OpenData: Sendable {
  let frame: SiteFrame
  /// The snapshot's.
  let letters: [PublicLetter]
  let shelves: [Shelf]
  let counts: SiteCounts

  /// Whole, or one year's.
  private struct Extract: Sendable {
    var name: String
    var title: String
    var places: [Int]
    var key: Digest
  }

  var files: [SiteFile] {
    extracts.flatMap { extract in
      [
        SiteFile(path: "data/\(extract.name).json", key: key("json", extract)) {
          json(extract.places)
        },
        SiteFile(path: "data/\(extract.name).csv", key: key("csv", extract)) {
          csv(extract.places)
        },
      ]
    } + [
      SiteFile(path: "data/counts.json", key: key("counts", counts.key)) { countsJSON },
      SiteFile(path: "data/dictionary.json", key: key("dictionary", "")) { dictionaryJSON },
      SiteFile(path: SitePaths.dictionary, key: key("page", years.map(\.title).joined())) {
        dictionaryPage
      },
    ]
  }

  private var extracts: [Extract] {
    let whole = Extract(
      name: "letters", title: "全部", places: Array(letters.indices), key: versions(letters.indices))
    return [whole]
      + years.map { shelf in
        Extract(
          name: shelf.name, title: shelf.title, places: shelf.places, key: versions(shelf.places))
      }
  }

  private var years: [(name: String, title: String, places: [Int])] {
    shelves.compactMap { shelf in
      guard case .year(let year) = shelf.facet else { return nil }
      return ("\(year)", shelf.facet.title, shelf.letters)
    }.sorted { $0.name > $1.name }
  }

  private func versions(_ places: some Sequence<Int>) -> Digest {
    var key = SiteKey(frame.digest, "data")
    key.add(places.lazy.map { letters[$0] })
    return key.digest
  }

  private func key(_ format: String, _ extract: Extract) -> Digest {
    key(format, extract.key.hex)
  }

  private func key(_ format: String, _ text: String) -> Digest {
    var key = SiteKey(frame.digest, "data/" + format)
    key.add(text)
    return key.digest
  }

  /// One letter a line.
  private func json(_ places: [Int]) -> [UInt8] {
    var out = Array("{\"site\":".utf8)
    out.append(contentsOf: SiteJSON.text(frame.rules.siteName).bytes)
    out.append(contentsOf: ",\"publisher\":".utf8)
    out.append(contentsOf: SiteJSON.text(frame.officeName).bytes)
    out.append(contentsOf: ",\"dictionary\":\"dictionary.json\",\"letters\":[".utf8)
    for (index, place) in places.enumerated() {
      out.append(contentsOf: (index > 0 ? ",\n" : "\n").utf8)
      let letter = letters[place]
      let members = DataField.all.map { ($0.name, $0.value(letter, frame.rules, frame.base)) }
      out.append(contentsOf: SiteJSON.object(members).bytes)
    }
    out.append(contentsOf: "\n]}\n".utf8)
    return out
  }

  /// In pieces, so that a hundred thousand letters needn't stand in memory as cells.
  private func csv(_ places: [Int]) -> [UInt8] {
    let columns = DataField.all.map { TableSheet.Column($0.header) }
    let empty = TableSheet(title: "", columns: columns, rows: [])
    var out = CSVWriter.bytes(of: empty)
    let head = CSVWriter.bytes(of: empty, withMark: false).count
    for start in stride(from: 0, to: places.count, by: 1000) {
      let rows = places[start..<min(start + 1000, places.count)].map { place in
        DataField.all.map { $0.value(letters[place], frame.rules, frame.base).cell }
      }
      let piece = TableSheet(title: "", columns: columns, rows: rows)
      out.append(contentsOf: CSVWriter.bytes(of: piece, withMark: false).dropFirst(head))
    }
    return out
  }

  private var countsJSON: [UInt8] {
    let rows = counts.rows.map { row -> SiteJSON in
      .object([
        ("year", .number(row.year)), ("open", .number(row.open)),
        ("openSuggestions", .number(row.suggestions)), ("openProposals", .number(row.proposals)),
        ("onRequest", .number(row.onRequest)), ("withheld", .number(row.withheld)),
      ])
    }
    return SiteJSON.object([
      ("publisher", .text(frame.officeName)), ("by", .text("成文年份")), ("years", .list(rows)),
    ]).bytes + [0x0A]
  }

  private var dictionaryJSON: [UInt8] {
    let fields = DataField.all.map { field -> SiteJSON in
      .object([
        ("name", .text(field.name)), ("header", .text(field.header)),
        ("type", .text(field.kind.rawValue)), ("meaning", .text(field.meaning)),
      ])
    }
    return SiteJSON.object([("fields", .list(fields))]).bytes + [0x0A]
  }

  private var dictionaryPage: [UInt8] {
    let page = SitePage(path: SitePaths.dictionary, title: "开放数据")
    var fields = TemplateFields()
    fields.list(
      "extracts",
      [("letters", "全部复文")].map { OpenData.download($0.0, $0.1) }
        + years.map { OpenData.download($0.name, $0.title) })
    fields.list(
      "fields",
      DataField.all.map { field in
        var fields = TemplateFields()
        fields.text("name", field.name)
        fields.text("header", field.header)
        fields.text("type", field.kind.chinese)
        fields.text("meaning", field.meaning)
        return fields
      })
    return frame.html(page, "dictionary", fields)
  }

  private static func download(_ name: String, _ title: String) -> TemplateFields {
    var fields = TemplateFields()
    fields.text("title", title)
    fields.text("json", name + ".json")
    fields.text("csv", name + ".csv")
    return fields
  }
}
