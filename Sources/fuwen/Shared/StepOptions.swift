internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

/// Who takes a step, when, and in whose place.
struct StepOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "办理人（自报）。 Who acts; a claim, not a proof.")
  var person: String

  @Option(name: .customLong("for"), help: "代理时的被代理人，或代录时的签批人。 The person stood in for, or who signed on paper.")
  var standsInFor: String?

  @Option(name: .long, help: "时间；缺省为现在。 Instant, such as 2026-05-06T09:12:00+08:00.")
  var at: String?

  @Option(name: .long, help: "意见。 Comment.")
  var comment: String?

  @Option(name: .long, help: "席位。 Seat, where the gate leaves a choice.")
  var seat: String?

  @Flag(name: .long, help: "代录：录入纸质签批或外单位会签。 Entered from paper, or for an outside body.")
  var entered = false

  @Option(name: .long, help: "代录时的扫描件。 Scan that shows the signature on paper.")
  var scan: String?

  func capacity(gate: Chain.Gate?) throws -> Capacity {
    let standsInFor = standsInFor.map { PersonID($0) }
    let body = gate?.seats.first { $0.id.text == seat }?.body
    if entered || scan != nil || body != nil {
      return .entering(for: standsInFor, scan: try scan.map { try Desk.fileDigest($0) })
    }
    return standsInFor.map { .standingIn(for: $0) } ?? .oneself
  }

  /// Submitting and recalling are done by oneself, at no seat.
  func refuseSeatOptions() throws {
    guard standsInFor == nil, seat == nil, !entered, scan == nil else {
      throw ValidationError(
        "送审、撤回由本人办理，不用--for、--seat、--entered、--scan。 Not with submit or recall.")
    }
  }

  var seatID: SeatID? { seat.map { SeatID($0) } }

  static func instant(_ text: String?) throws -> Instant {
    guard let text else { return .now }
    guard let instant = Instant(iso: text) else {
      throw ValidationError(
        "--at 应为 2026-05-06T09:12:00+08:00 这样的时间。 --at takes an instant at +08:00.")
    }
    // A simulated year may end after today.
    guard Console.isPlaying || instant.day <= Instant.now.day.adding(days: 1) else {
      throw ValidationError(
        "--at 在将来：\(text)。写错的时间会使其后各步无法记录。 --at lies in the future; later steps could not follow it.")
    }
    return instant
  }
}
