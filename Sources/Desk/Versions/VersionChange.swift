internal import FoundationEssentials
internal import Records

/// A place where two versions of a reply differ.
package struct VersionChange: Codable, Sendable, Hashable {
  /// Such as `/reply/body/section[2]/p[1]` or `/reply/@class`, in the version that has it.
  package var path: String
  /// nil: added. The same for `new`: removed.
  package var old: String?
  package var new: String?

  package static func json(_ changes: [VersionChange]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(changes), as: UTF8.self)
  }
}

extension VersionPair {
  /// Where the replies differ, with what isn't printed.
  package var changes: [VersionChange] {
    LeafDifference.between(old.dossier.draft.node, new.dossier.draft.node)
  }
}

/// Leaves (texts and attributes) in document order, compared by their longest common run.
enum LeafDifference {
  private struct Leaf: Equatable {
    var path: String
    var text: String
    static func == (a: Leaf, b: Leaf) -> Bool {
      a.text == b.text && generic(a.path) == generic(b.path)
    }
    /// A paragraph that only moved down is the same paragraph.
    private static func generic(_ path: String) -> String {
      String(path.filter { !$0.isNumber })
    }
  }

  static func between(_ old: XMLNode, _ new: XMLNode) -> [VersionChange] {
    let a = leaves(old, path: "/" + old.name)
    let b = leaves(new, path: "/" + new.name)
    var changes: [VersionChange] = []
    let difference = b.difference(from: a)
    var removed: [Int: Leaf] = [:]
    var inserted: [Int: Leaf] = [:]
    for change in difference {
      switch change {
      case .remove(let offset, let leaf, _): removed[offset] = leaf
      case .insert(let offset, let leaf, _): inserted[offset] = leaf
      }
    }
    // A removal and an insertion of the same path are one change.
    for offset in removed.keys.sorted() {
      guard let leaf = removed[offset] else { continue }
      let partner = inserted.first { $0.value.path == leaf.path }
      if let partner { inserted[partner.key] = nil }
      changes.append(
        VersionChange(path: leaf.path, old: leaf.text, new: partner?.value.text))
    }
    for offset in inserted.keys.sorted() {
      guard let leaf = inserted[offset] else { continue }
      changes.append(VersionChange(path: leaf.path, old: nil, new: leaf.text))
    }
    return changes
  }

  private static func leaves(_ node: XMLNode, path: String) -> [Leaf] {
    var out = node.attributes.map { Leaf(path: path + "/@" + $0.name, text: $0.value) }
    if !node.text.isEmpty { out.append(Leaf(path: path, text: node.text)) }
    var counts: [String: Int] = [:]
    for child in node.children {
      counts[child.name, default: 0] += 1
      let several = node.all(child.name).count > 1
      out += leaves(
        child,
        path: path + "/" + child.name + (several ? "[\(counts[child.name] ?? 1)]" : ""))
    }
    return out
  }
}
