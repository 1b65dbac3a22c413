extension WorkCalendar: RecordCodable {
  package static let recordName = "calendar"

  package init?(node: XMLNode) {
    guard let year = node.number("year") else { return nil }
    self.init(
      year: year, source: node[attribute: "source"],
      off: node.all("off").compactMap { off in
        guard let from = off.day("from"), let until = off.day("until") else { return nil }
        return Off(from: from, until: until, name: off[attribute: "name"] ?? "")
      },
      work: node.all("work").compactMap { work in
        work.day("day").map { MakeUp(day: $0, name: work[attribute: "name"]) }
      })
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [
      .init("version", FormatVersion.text), .init("year", String(year)),
    ]
    attributes.add("source", source)
    return XMLNode(
      "calendar", attributes,
      children: off.map {
        XMLNode(
          "off",
          [
            .init("from", $0.from.iso), .init("until", $0.until.iso), .init("name", $0.name),
          ])
      }
        + work.map {
          var attributes: [XMLNode.Attribute] = [.init("day", $0.day.iso)]
          attributes.add("name", $0.name)
          return XMLNode("work", attributes)
        })
  }
}
