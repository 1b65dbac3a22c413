import Records

/// Text of a step, as the XML form keeps it.
enum Remark {
  /// Trimmed, each run of XML white space one space, so that writing and reading change nothing;
  /// nil when nothing is left.
  ///
  /// - Throws: when longer than the schema allows.
  static func kept(_ text: String?, limit: Int = 8000) throws(Refusal) -> String? {
    guard let text else { return nil }
    let words = text.unicodeScalars.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    guard !words.isEmpty else { return nil }
    let kept = words.map { String($0) }.joined(separator: " ")
    guard kept.unicodeScalars.count <= limit else { throw .textTooLong(limit) }
    return kept
  }
}
