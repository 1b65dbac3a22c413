internal import Records

/// The way in without searching: every facet with the number of its letters.
struct CataloguePage: Sendable {
  let frame: SiteFrame
  let shelves: [Shelf]

  private let page = SitePage(path: SitePaths.catalogue, title: "复文目录")

  var key: Digest {
    var key = SiteKey(frame.digest, page.path)
    for shelf in shelves {
      key.add(shelf.facet.folder)
      key.add(shelf.facet.title)
      key.add(shelf.letters.count)
    }
    return key.digest
  }

  var bytes: [UInt8] {
    var fields = TemplateFields()
    fields.list(
      "groups",
      FacetGroup.allCases.compactMap { group in
        let members = ordered(group)
        guard !members.isEmpty else { return nil }
        var fields = TemplateFields()
        fields.text("name", group.chinese)
        fields.text("id", "by-" + group.rawValue)
        fields.list(
          "values",
          members.map { shelf in
            var fields = frame.link(shelf.facet.title, to: shelf.facet.page, from: page)
            fields.number("count", shelf.letters.count)
            return fields
          })
        return fields
      })
    return frame.html(page, "catalogue", fields)
  }

  /// Years from the newest, sessions from the one last answered, others by how many they hold.
  private func ordered(_ group: FacetGroup) -> [Shelf] {
    let members = shelves.filter { $0.facet.group == group }
    switch group {
    case .year: return members.sorted { $0.facet.folder > $1.facet.folder }
    case .session: return members.sorted { ($0.letters.last ?? 0) > ($1.letters.last ?? 0) }
    case .kind, .topic, .section, .resultClass:
      return members.sorted {
        ($1.letters.count, $0.facet.title) < ($0.letters.count, $1.facet.title)
      }
    }
  }
}
