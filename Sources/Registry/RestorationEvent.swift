package import Records

/// The two office events by which a restored registry goes back to work.
package enum RestorationEvent {
  /// A backup was put back. Payload: place and hash of the log's end in the backup.
  package static let restored = "restored"
  /// What the paper register says was given since. Payload: each series' last number.
  package static let numbersAccounted = "numbers-accounted"

  /// The last number of a series that is known to be given, on paper or here.
  package struct LastNumber: Sendable, Hashable {
    package var series: String
    package var year: Int
    package var number: Int
    package init(series: String, year: Int, number: Int) {
      self.series = series
      self.year = year
      self.number = number
    }
  }

  static func restored(_ head: Head?) -> NewEvent {
    NewEvent(
      kind: restored,
      payload: XMLNode(
        restored,
        [.init("sequence", String(head?.sequence ?? 0))]
          + (head.map { [.init("hash", $0.hash.hex)] } ?? [])))
  }

  static func accounted(_ numbers: [LastNumber]) -> NewEvent {
    NewEvent(
      kind: numbersAccounted,
      payload: XMLNode(
        numbersAccounted,
        children: numbers.map { last in
          XMLNode(
            "series",
            [
              .init("name", last.series), .init("year", String(last.year)),
              .init("last", String(last.number)),
            ])
        }))
  }

  /// The numbers that a `numbers-accounted` event names; empty for any other.
  package static func lastNumbers(in event: Event) -> [LastNumber] {
    guard event.kind == numbersAccounted, let node = event.node else { return [] }
    return node.all("series").compactMap { series in
      guard let year = series[attribute: "year"].flatMap({ Int($0) }),
        let number = series[attribute: "last"].flatMap({ Int($0) })
      else { return nil }
      return LastNumber(series: series[attribute: "name"] ?? "", year: year, number: number)
    }
  }
}
