internal import Records

/// What stands in a draft's headers and footers.
enum HeaderWords {
  static let place = Manuscript.Place(number: 0, words: .init("页眉", "header"))

  static func words(_ manuscript: Manuscript) -> [String] {
    manuscript.notices.filter { $0.kind == .headerText }.flatMap { words($0.detail) }
  }

  static func words(_ detail: String) -> [String] {
    detail.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether a letter's own marks are all there is: stamp and digest, class, issuer, page number.
  static func areOwn(_ detail: String) -> Bool {
    words(detail).allSatisfy { word in
      HeadLines.isJunk(word) || OrganisationName.isName(word)
        || HeadLines.resultClass(word, values: []) != nil || HeadLines.isNumber(word)
        || word.count == 16 && word.allSatisfy(\.isHexDigit)
    }
  }
}
