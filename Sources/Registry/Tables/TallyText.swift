internal import Casework

/// What a case adds to the figures as one short text: a finished case has a hundred tallies, of
/// some thirty components for the same few values.
///
/// A list of `FieldList`: how many values there are; dimension and value of each, in order; then, for
/// every year and set of amounts, in order: the year, the amounts, how many components have just
/// these, and their names. Amounts stand as places in the list of values, from 0, each with `*` and
/// the amount where it isn't 1.
enum TallyText {
  private struct Value: Hashable, Comparable {
    var dimension: String
    var value: String
    static func < (a: Self, b: Self) -> Bool {
      (a.dimension, a.value) < (b.dimension, b.value)
    }
  }

  private struct Group: Hashable, Comparable {
    var year: Int
    var amounts: String
    static func < (a: Self, b: Self) -> Bool { (a.year, a.amounts) < (b.year, b.amounts) }
  }

  /// Equal tallies give equal texts.
  static func text(_ tallies: [Tally: Int]) -> String {
    let values = Set(tallies.keys.map { Value(dimension: $0.dimension, value: $0.value) }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    var amounts: [Tally: [(place: Int, amount: Int)]] = [:]
    for (tally, amount) in tallies {
      let place = places[Value(dimension: tally.dimension, value: tally.value)] ?? 0
      amounts[Tally(year: tally.year, component: tally.component), default: []]
        .append((place, amount))
    }
    var groups: [Group: [String]] = [:]
    for (tally, amounts) in amounts {
      let text = amounts.sorted { $0.place < $1.place }
        .map { $0.amount == 1 ? "\($0.place)" : "\($0.place)*\($0.amount)" }
        .joined(separator: " ")
      groups[Group(year: tally.year, amounts: text), default: []].append(tally.component)
    }
    var items = [String(values.count)] + values.flatMap { [$0.dimension, $0.value] }
    for (group, components) in groups.sorted(by: { $0.key < $1.key }) {
      items += [String(group.year), group.amounts, String(components.count)] + components.sorted()
    }
    return FieldList.text(items)
  }

  /// nil for a text that `text(_:)` doesn't write.
  static func tallies(_ text: String) -> [Tally: Int]? {
    guard let items = FieldList.items(text) else { return nil }
    var rest = items[...]
    guard let count = rest.popFirst().flatMap({ Int($0) }), count >= 0, rest.count >= 2 * count
    else { return nil }
    var values: [Value] = []
    for _ in 0..<count {
      guard let dimension = rest.popFirst(), let value = rest.popFirst() else { return nil }
      values.append(Value(dimension: dimension, value: value))
    }
    var tallies: [Tally: Int] = [:]
    while let word = rest.popFirst() {
      guard let year = Int(word), let text = rest.popFirst(),
        let amounts = amounts(text, count: count),
        let components = rest.popFirst().flatMap({ Int($0) }), components >= 0,
        rest.count >= components
      else { return nil }
      for component in rest.prefix(components) {
        for (place, amount) in amounts {
          let tally = Tally(
            year: year, component: component, dimension: values[place].dimension,
            value: values[place].value)
          tallies[tally] = amount
        }
      }
      rest = rest.dropFirst(components)
    }
    return tallies
  }

  private static func amounts(_ text: String, count: Int) -> [(place: Int, amount: Int)]? {
    var amounts: [(place: Int, amount: Int)] = []
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "*", omittingEmptySubsequences: false)
      guard parts.count <= 2, let place = Int(parts[0]), (0..<count).contains(place),
        let amount = parts.count == 1 ? 1 : Int(parts[1])
      else { return nil }
      amounts.append((place, amount))
    }
    return amounts
  }
}
