import Casework
import Desk
import Records
import Registry
import Typesetting

/// What every life is made like: a case, a reply and a letterhead of S7's.
struct Models: Sendable {
  var caseRecord: CaseRecord
  var draft: Draft
  var letterhead: Letterhead
}

/// The bureau whose registry is filled, with its own files.
struct Bureau {
  static let office = "s07-chengjian"
  static let clerk: PersonID = "you"
  /// The day on which ledgers are looked at.
  static let today = Day(iso: "2026-06-15") ?? .unset
  static let firstYear = 2017
  static let lastYear = 2026

  let desk: Desk
  let models: Models

  init() throws {
    let folders = ProgramFolders()
    desk = try Desk(
      folders: folders, library: FontLibrary(folders: folders.fonts), digests: DigestCache())
    let home = folders.examples + "/" + Bureau.office
    models = Models(
      caseRecord: try desk.reader.read(CaseRecord.self, path: home + "/tingche/case.xml").value,
      draft: try desk.reader.read(Draft.self, path: home + "/year/replies/TA-2026-0226.xml").value,
      letterhead: try desk.reader.read(Letterhead.self, path: home + "/letterhead.xml").value)
  }

  /// A new registry that has adopted the bureau's files.
  func makeRegistry(_ path: String) throws -> Registry {
    let registry = try Registry(path: path, office: Bureau.office, isNew: true)
    let home = desk.folders.examples + "/" + Bureau.office
    try OfficeDesk(desk, book: registry).adopt(
      [home + "/office.xml", home + "/letterhead.xml", home + "/year/calendar-2026.xml"],
      by: .init(Bureau.clerk, at: Bureau.morning(of: Day(iso: "2017-01-03") ?? .unset)))
    return registry
  }

  static func morning(of day: Day, second: Int = 0) -> Instant {
    Instant(day: day, second: 32_400 + second)
  }
}

/// Which case is which: everything that differs between cases follows from the index.
struct CaseIndex: Sendable {
  let index: Int
  let count: Int

  static func id(_ index: Int) -> CaseID { CaseID("C-\(index + 1)") }
  var id: CaseID { CaseIndex.id(index) }

  var year: Int {
    Bureau.firstYear + index * (Bureau.lastYear - Bureau.firstYear + 1) / count
  }
  /// Seven of ten cases of the last year are under way, half of those late by the ledgers' day.
  var isOpen: Bool { year == Bureau.lastYear && index % 10 < 7 }
  var isLate: Bool { isOpen && index / 10 % 2 == 0 }

  var assigned: Day { Day(year: year, month: 3, day: 2 + index % 20) ?? .unset }
  var due: Day { Day(year: year, month: isLate || !isOpen ? 6 : 8, day: 2) ?? .unset }
}
