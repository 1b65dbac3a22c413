import Casework
import Desk
import Foundation
import Records
import Registry

/// Fills a registry with lives, in transactions of many cases.
struct Filling {
  let bureau: Bureau
  let registry: Registry
  let count: Int
  /// Cases in one transaction. Their events come in turns, as an office's cases go on side by side:
  /// a case's own events lie far apart in the log.
  static let batch = 500

  /// Lives are made while those before them are written.
  func run() async throws {
    let office = try registry.read { book throws(Diagnostics) in try OfficeInForce(in: book) }
    let (count, models) = (count, bureau.models)
    func making(_ first: Int) -> Task<Batch, any Error> {
      Task.detached { try Batch(first, of: count, like: models, under: office) }
    }
    let began = ContinuousClock.now
    var writing: Duration = .zero
    var events = 0
    var next = making(0)
    for first in stride(from: 0, to: count, by: Filling.batch) {
      let batch = try await next.value
      next = making(first + Filling.batch)
      let start = ContinuousClock.now
      try write(batch)
      writing += .now - start
      events += batch.lives.reduce(0) { $0 + $1.written.count }
      if (first / Filling.batch) % 20 == 0 {
        let seconds = (ContinuousClock.now - began).seconds
        note("\(first + batch.lives.count) cases, \(events) events, \(Int(seconds)) s")
      }
    }
    let seconds = (ContinuousClock.now - began).seconds
    say([
      "cases": Double(count), "events": Double(events), "fill": seconds,
      "writing": writing.seconds,
    ])
  }

  private struct Batch: Sendable {
    let lives: [Life]
    let rows: [CaseRow]

    init(_ first: Int, of count: Int, like models: Models, under office: OfficeInForce) throws {
      lives = try (first..<max(first, min(count, first + Filling.batch))).map {
        try Life(CaseIndex(index: $0, count: count), like: models, under: office.rules)
      }
      rows = lives.map { life in
        CaseRow(life.state, under: office.rules, officeOn: { office.office(on: $0) })
      }
    }
  }

  private func write(_ batch: Batch) throws {
    let lives = batch.lives
    try registry.write { book throws(Diagnostics) in
      let longest = lives.map(\.written.count).max() ?? 0
      for turn in 0..<longest {
        for life in lives where turn < life.written.count {
          let written = life.written[turn]
          try book.append(
            [written.event], to: .caseLife(life.state.id), by: written.by, standingInFor: nil,
            at: written.at)
        }
      }
      for life in lives {
        try book.keep(life.personal, of: life.state.id)
        for document in life.documents { try book.keep(document) }
        if let number = life.number { try book.put(number) }
      }
      for row in batch.rows { try book.put(row) }
    }
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

/// One line of JSON for the script.
func say(_ values: [String: Double]) {
  let fields = values.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
  print("{" + fields.joined(separator: ", ") + "}")
}

func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
