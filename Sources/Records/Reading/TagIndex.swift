/// The start tags of a text, counted in document order, with their places and paths.
///
/// Built only when something is to be reported. It follows the text as far as it is XML and is
/// content with less.
struct TagIndex {
  private struct Tag {
    var offset: Int
    /// One past the element's end; the text's length while it is open.
    var end: Int
    var parent: Int
    var name: String
    /// 1-based among the siblings of its name.
    var position: Int
    /// Which (parent, name) it belongs to.
    var group: Int
  }
  /// More than a record may have; a text with more is not followed to its end.
  private static let limit = 250_000
  private var tags: [Tag] = []
  private var groupSizes: [Int] = []

  init(_ bytes: [UInt8]) {
    var open: [(tag: Int, groups: [String: Int])] = [(-1, [:])]
    MarkupWalk.walk(bytes) { (piece: MarkupWalk.Piece) in
      guard tags.count < Self.limit else { return false }
      switch piece {
      case .start(let offset, let name, let end, let isEmpty):
        let local = name.split(separator: ":").last.map(String.init) ?? name
        let group: Int
        if let known = open[open.count - 1].groups[local] {
          group = known
        } else {
          group = groupSizes.count
          groupSizes.append(0)
          open[open.count - 1].groups[local] = group
        }
        groupSizes[group] += 1
        tags.append(
          Tag(
            offset: offset, end: isEmpty ? end : bytes.count, parent: open[open.count - 1].tag,
            name: local, position: groupSizes[group], group: group))
        if !isEmpty, open.count < 1000 { open.append((tags.count - 1, [:])) }
      case .end(let end):
        if open.count > 1 { tags[open.removeLast().tag].end = end }
      }
      return true
    }
  }

  /// The byte offset of a start tag's `<`; nil when there is no such tag.
  func offset(of ordinal: Int) -> Int? {
    tags.indices.contains(ordinal) ? tags[ordinal].offset : nil
  }

  /// Such as `/reply/body/section[2]/p[1]`: a number wherever there are several of the name.
  func path(of ordinal: Int) -> String {
    guard tags.indices.contains(ordinal) else { return "/" }
    var parts: [String] = []
    var at = ordinal
    while at >= 0 {
      let tag = tags[at]
      parts.append(groupSizes[tag.group] > 1 ? "\(tag.name)[\(tag.position)]" : tag.name)
      at = tag.parent
    }
    return "/" + parts.reversed().joined(separator: "/")
  }

  /// The innermost element that holds a byte; nil outside the root.
  func enclosing(offset: Int) -> Int? {
    var low = 0
    var high = tags.count
    while low < high {
      let middle = (low + high) / 2
      if tags[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    var at = low - 1
    while at >= 0, tags[at].end <= offset { at = tags[at].parent }
    return at >= 0 ? at : nil
  }
}

/// Walks over a text's tags, past declarations, comments and CDATA.
enum MarkupWalk {
  enum Piece {
    case start(offset: Int, name: String, end: Int, isEmpty: Bool)
    /// One past the end tag.
    case end(Int)
  }

  /// Until `take` says that it has enough.
  static func walk(_ bytes: [UInt8], _ take: (Piece) -> Bool) {
    bytes.withUnsafeBufferPointer { text in
      var cursor = MarkupCursor(text)
      var wantsMore = true
      while wantsMore, let markup = cursor.next() {
        switch markup.kind {
        case .start, .empty:
          wantsMore = take(
            .start(
              offset: markup.start, name: markup.name(in: text), end: markup.end,
              isEmpty: markup.kind == .empty))
        case .end: wantsMore = take(.end(markup.end))
        default: break
        }
      }
    }
  }
}
