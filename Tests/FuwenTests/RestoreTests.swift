import Desk
import Foundation
import Testing

/// A registry lost fifty letters after its last backup.
@Suite struct RestoreTests {
  @Test func `fifty letters after the backup no number is given twice`() throws {
    let office = try SmallOffice(copying: SmallOffice.signed.get())
    let (early, later, never) = (
      office.cases.prefix(3), office.cases[3..<53], office.cases.suffix(4)
    )
    func issue(_ ids: some Sequence<String>, in registry: String? = nil) throws -> [String] {
      try ids.map { id in
        let outcome = try office.issue(id, registry: registry)
        return try #require(SmallOffice.number(outcome), "\(outcome.err)")
      }
    }
    var given = try issue(early)
    let (backup, restored) = (office.folder + "/copy.db", office.folder + "/new.db")
    try office.done(["backup", "-o", backup])
    given += try issue(later)
    #expect(Set(given).count == 53)

    let actor = ["--as", "wen", "--at", SmallOffice.instant(9)]
    try office.done(["registry", "restore", backup] + actor, registry: restored)
    for id in [later[3], never[never.startIndex]] {
      let outcome = try office.issue(id, registry: restored)
      #expect(outcome.status == 1 && outcome.err.contains("FW1737"), "\(outcome.err)")
    }
    try office.done(["registry", "account", "--year", "2026", "fu=53"] + actor, registry: restored)
    given += try issue(never, in: restored)
    #expect(Set(given).count == given.count)
    #expect(given.suffix(4) == (54...57).map { "苇水函〔2026〕\($0)号" })

    // The restored register explains every number that was ever given, each once.
    let register = try office.register(restored)
    #expect(register.map(\.number).sorted() == given.sorted())
    for (number, what) in register where given[3..<53].contains(number) {
      #expect(what.contains("备份以后"), "\(number) \(what)")
    }
    #expect(try office.faults(restored) == "")
    #expect(try office.faults() == "")
    // What was given after the backup isn't in the restored log: a head from then shows it.
    #expect(try office.faults(restored, "--head", try office.head()).contains("FW1921"))
  }
}
