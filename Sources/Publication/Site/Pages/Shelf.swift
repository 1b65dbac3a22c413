internal import Records

/// The letters of one facet, in the order of their release.
///
/// Pages are counted from the oldest letters on: a full page never changes again when letters are
/// added, and the newest stand on the list's first page, which grows to 99 letters before 50 of
/// them move to a page of their own.
struct Shelf: Sendable {
  static let size = 50

  let facet: Facet
  /// Places in the snapshot's letters.
  var letters: [Int] = []

  /// One page of the list.
  struct Sheet: Sendable, Hashable {
    /// From 1, the oldest; nil: the list's first page, with the newest.
    var number: Int?
    /// Places in `letters`.
    var range: Range<Int>
  }

  /// The newest first.
  var sheets: [Sheet] {
    let full = max(0, letters.count / Shelf.size - 1)
    return [Sheet(number: nil, range: full * Shelf.size..<letters.count)]
      + (1..<full + 1).reversed().map {
        Sheet(number: $0, range: ($0 - 1) * Shelf.size..<$0 * Shelf.size)
      }
  }

  func path(_ number: Int?) -> String {
    number.map { facet.folder + "\($0).html" } ?? facet.page
  }

  /// Every facet of the letters, in the order of first appearance.
  static func all(of letters: [PublicLetter], _ rules: PublicationRules) -> [Shelf] {
    var places: [Facet: Int] = [:]
    var shelves: [Shelf] = []
    for (index, letter) in letters.enumerated() {
      for facet in Facet.all(of: letter, rules) {
        if let place = places[facet] {
          shelves[place].letters.append(index)
        } else {
          places[facet] = shelves.count
          shelves.append(Shelf(facet: facet, letters: [index]))
        }
      }
    }
    return shelves
  }
}
