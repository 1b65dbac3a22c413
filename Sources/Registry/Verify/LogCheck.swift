internal import GRDB
internal import Records

/// Walks the log: each event's own hash, its link to the one before, its place in its stream.
struct LogCheck {
  let table: EventTable

  /// Events whose own hash fails, kept to say later what was done to them.
  private struct Suspect {
    var sequence: Int
    var kept: EventTable.Kept
  }
  private static let suspectLimit = 64

  /// `visit` is what else is done with each event that can be read.
  func run(
    _ report: inout VerifyReport, visit: (Event, inout VerifyReport) throws -> Void
  ) throws {
    var suspects: [Suspect] = []
    var previous: EventTable.Kept?
    var isPreviousSound = true
    var expected = 1
    try table.walk { sequence, kept in
      report.eventCount += 1
      for lost in expected..<max(expected, min(sequence, expected &+ 1000)) {
        report.add(VerifyFault(.missing, .event(lost)))
      }
      let isNext = sequence == expected
      expected = sequence &+ 1
      guard let kept else {
        report.add(VerifyFault(.altered, .event(sequence)))
        (previous, isPreviousSound) = (nil, false)
        return
      }
      let isSound = kept.event.hash == kept.hash
      if !isSound {
        if suspects.count < Self.suspectLimit {
          suspects.append(Suspect(sequence: sequence, kept: kept))
        } else {
          report.add(VerifyFault(.altered, .event(sequence)))
        }
      } else if isNext, isPreviousSound, kept.event.previous != previous?.hash {
        // Its own hash holds, so the one before was put in another's place.
        report.add(VerifyFault(.altered, .event(max(1, sequence - 1))))
      }
      (previous, isPreviousSound) = (kept, isSound)
      try visit(kept.event, &report)
    }
    let kinds = Self.named(suspects)
    for suspect in suspects {
      report.add(VerifyFault(kinds[suspect.sequence] ?? .altered, .event(suspect.sequence)))
    }
    try checkStreams(&report)
  }

  /// Which suspects were exchanged or moved rather than written over: one whose hash holds with
  /// another's content, or at another's place.
  private static func named(_ suspects: [Suspect]) -> [Int: VerifyFault.Kind] {
    var kinds: [Int: VerifyFault.Kind] = [:]
    for one in suspects {
      for other in suspects where other.sequence != one.sequence {
        let hashes = [one.kept.hash, other.kept.hash]
        if places(one.kept.event, other.kept.event).contains(where: { hashes.contains($0.hash) }) {
          kinds[one.sequence] = .reordered
        } else if contents(one.kept.event, other.kept.event).contains(where: {
          $0.hash == one.kept.hash
        }) {
          kinds[one.sequence] = kinds[one.sequence] ?? .swapped
        }
      }
    }
    return kinds
  }

  /// `one` as it would be at `other`'s place.
  private static func places(_ one: Event, _ other: Event) -> [Event] {
    var moved = one
    moved.sequence = other.sequence
    var events = [moved]
    moved.version = other.version
    events.append(moved)
    moved.previous = other.previous
    events.append(moved)
    moved.version = one.version
    events.append(moved)
    return events
  }

  /// `one`'s place with `other`'s content.
  private static func contents(_ one: Event, _ other: Event) -> [Event] {
    var changed = one
    changed.payload = other.payload
    var events = [changed]
    changed.kind = other.kind
    changed.kindVersion = other.kindVersion
    events.append(changed)
    changed.person = other.person
    changed.standsInFor = other.standsInFor
    changed.at = other.at
    events.append(changed)
    changed.stream = other.stream
    changed.version = other.version
    events.append(changed)
    return events
  }

  /// Versions count up in each stream without gaps, and in the log's order.
  private func checkStreams(_ report: inout VerifyReport) throws {
    let cursor = try Row.fetchCursor(
      table.db,
      sql: "SELECT stream, version, sequence FROM events WHERE office = ? ORDER BY stream, version",
      arguments: [table.office])
    var (stream, version, sequence) = ("", 0, 0)
    while let row = try cursor.next() {
      let columns = Columns(row, of: "events")
      guard let key = try? columns.text(0), let next = try? columns.int(1),
        let place = try? columns.int(2)
      else { continue }
      if key != stream { (stream, version, sequence) = (key, 0, 0) }
      if next != version + 1 || place <= sequence {
        report.add(VerifyFault(next > version + 1 ? .missing : .reordered, .event(place)))
      }
      (version, sequence) = (next, place)
    }
  }
}
