/// A record with what it was read from, so that later checks can say where a fault stands.
package struct Loaded<R: RecordCodable>: Sendable {
  package var value: R
  package var node: XMLNode
  package var source: SourceText
  /// What the record's own rules noticed without refusing it.
  package var warnings: [Diagnostic]

  /// The place of a start tag, by `XMLNode.ordinal`; nil gives the root's.
  package func place(of ordinal: Int?) -> Diagnostic.Place {
    let tags = TagIndex(source.bytes)
    var place = source.place(ofOffset: tags.offset(of: ordinal ?? 0) ?? 0)
    place.path = tags.path(of: ordinal ?? 0)
    return place
  }

  /// A record that was made and not read has the places of the text it would be written as.
  package init(made value: R, name: String) {
    let text = XMLText.bytes(of: value.node)
    self.value = value
    node = value.node.numbered()
    source = SourceText(name: name, bytes: text)
    warnings = []
  }

  init(value: R, node: XMLNode, source: SourceText, warnings: [Diagnostic]) {
    self.value = value
    self.node = node
    self.source = source
    self.warnings = warnings
  }
}

/// A record of any kind.
package enum AnyRecord: Sendable {
  case caseRecord(Loaded<CaseRecord>)
  case reply(Loaded<Draft>)
  case review(Loaded<Review>)
  case office(Loaded<Office>)
  case letterhead(Loaded<Letterhead>)
  case calendar(Loaded<WorkCalendar>)
  case report(Loaded<Report>)
}

extension XMLNode {
  /// A copy whose ordinals count its elements in document order from 0.
  package func numbered() -> XMLNode {
    var next = 0
    return numbered(&next)
  }

  private func numbered(_ next: inout Int) -> XMLNode {
    var copy = self
    copy.ordinal = next
    next += 1
    copy.children = children.map { $0.numbered(&next) }
    return copy
  }
}
