internal import Records

/// Several texts in one column: netstrings one after another.
enum FieldList {
  static func text(_ items: [String]) -> String {
    String(decoding: CanonicalBytes.list(items.map { Array($0.utf8) }), as: UTF8.self)
  }

  /// nil unless `text` is exactly what `text(_:)` writes.
  static func items(_ text: String) -> [String]? {
    var rest = text.utf8[...]
    var items: [String] = []
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      guard let length = Int(Substring(rest[..<colon])), length >= 0 else { return nil }
      let start = rest.index(after: colon)
      guard let end = rest.index(start, offsetBy: length, limitedBy: rest.endIndex),
        end < rest.endIndex, rest[end] == UInt8(ascii: ","),
        let item = String(rest[start..<end])
      else { return nil }
      items.append(item)
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? items : nil
  }
}
