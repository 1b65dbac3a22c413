import Casework
import Desk
import Records
import Registry
import Tables
import Typesetting

/// The bureau of S7 with its list read in: a registry, and its clerks by name.
final class Bureau {
  let scratch: Scratch
  let registry: Registry
  let desk: OfficeDesk
  static let folders = ProgramFolders()
  static let library = FontLibrary(folders: folders.fonts)
  static var home: String { folders.examples + "/s07-chengjian" }
  static var year: String { home + "/year" }

  var path: String { scratch.path + "/registry.db" }

  init() throws {
    scratch = try Scratch()
    registry = try Registry(path: scratch.path + "/registry.db", office: "s07-chengjian", isNew: true)
    desk = OfficeDesk(try Bureau.makeDesk(), book: registry)
    try desk.adopt(
      [Bureau.home + "/office.xml", Bureau.home + "/letterhead.xml",
        Bureau.year + "/calendar-2026.xml"], by: .init("you", at: Bureau.at("2026-03-05T08:00:00")))
    let list = try list()
    _ = try desk.register(
      list.cases, source: "list.csv", by: .init("you", at: Bureau.at("2026-03-05T09:00:00")))
  }

  /// Another program at the same registry.
  func another() throws -> OfficeDesk {
    OfficeDesk(try Bureau.makeDesk(), book: try Registry(path: path, office: "s07-chengjian"))
  }

  func list() throws -> IntakeList {
    try desk.intake(
      Bureau.year + "/list.csv",
      defaults: IntakeDefaults(
        kind: .suggestion, level: .municipal, session: "市第十七届人民代表大会第五次会议",
        assignedBy: "市人大常委会代表工作委员会",
        ownNames: try desk.ownNames()))
  }

  static func makeDesk() throws -> Desk {
    try Desk(folders: folders, library: library, digests: DigestCache())
  }

  static func at(_ text: String) -> Instant { Instant(iso: text + "+08:00") ?? Instant(day: .unset, second: 0) }

  func actor(_ person: PersonID, _ time: String, expected: Int? = nil) -> OfficeDesk.Actor {
    .init(person, at: Bureau.at(time), expected: expected)
  }

  /// Takes a case to where its reply can be submitted.
  func prepare(_ id: CaseID, reply: String) throws {
    let record = try desk.open(id).state.record
    try desk.act(id, .accepted(Acceptance()), by: actor("you", "2026-03-06T09:00:00"))
    try desk.act(
      id,
      .assigned(
        Assignment(
          leadLeader: "pei", section: "paishui", handler: "lou", due: Day(iso: "2026-05-20"))),
      by: actor("jian", "2026-03-07T09:00:00"))
    try desk.act(
      id,
      .contacted(
        ContactHeld(
          with: .leadProposer, proposers: record.proposers.filter(\.lead).map(\.id), stage: .before,
          means: .visit, on: Day(iso: "2026-03-10") ?? .unset, by: ["lou"])),
      by: actor("lou", "2026-03-10T17:00:00"))
    _ = try desk.draft(
      id, file: Bureau.year + "/replies/\(reply).xml", by: actor("lou", "2026-03-20T09:00:00"))
  }

  /// Takes it through every gate.
  func sign(_ id: CaseID) throws {
    try desk.submit(id, letterhead: nil, comment: nil, by: actor("lou", "2026-03-21T09:00:00"))
    for (person, time) in [("hang", "10"), ("jian", "11"), ("pei", "14"), ("guan", "16")] {
      let content = try desk.review(id).content?.hex ?? ""
      try desk.step(id, by: actor(PersonID(person), "2026-03-21T\(time):00:00")) { _ in
        .approve(contentPrefix: content)
      }
    }
  }
}
