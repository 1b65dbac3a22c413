import Casework
import Desk
import Foundation
import Publication
import Records
import Registry
import Tables
import Testing

/// The bureau of S4's year with one case answered, in a registry of its own.
private final class AnsweredCase {
  let scratch: Scratch
  let desk: OfficeDesk
  let id: CaseID = "JY-2026-0001"

  init() throws {
    scratch = try Scratch()
    let plain = try PublicOffice()
    let registry = try Registry(
      path: scratch.path + "/registry.db", office: "office", isNew: true)
    desk = OfficeDesk(plain.desk, book: registry)
    // No contact is demanded here: the office's other rules have tests of their own.
    var office = try plain.text("office.xml")
    let contacts = try #require(office.range(of: "<contacts>"))
    let end = try #require(office.range(of: "</contacts>"))
    office.removeSubrange(contacts.lowerBound..<end.upperBound)
    try plain.write(office, "office.xml")
    try desk.adopt(
      [plain.root + "/office.xml", plain.root + "/letterhead.xml"], by: actor("sun", "2026-03-03T08:00"))
    let record = try plain.desk.reader.read(CaseRecord.self, path: plain.folder + "/case.xml").value
    _ = try desk.register([record], source: "case.xml", by: actor("sun", "2026-03-03T09:00"))
    try desk.act(id, .accepted(Acceptance()), by: actor("sun", "2026-03-04T09:00"))
    try desk.act(id, .planned(Minute("请养老服务科办理")), by: actor("sun", "2026-03-04T10:00"))
    try desk.act(id, .endorsed(Minute("同意")), by: actor("chen", "2026-03-05T09:00"))
    try desk.act(
      id,
      .assigned(
        Assignment(
          leadLeader: "zhao", section: "yanglao", handler: "li", due: Day(iso: "2026-05-20"))),
      by: actor("sun", "2026-03-06T09:00"))
    _ = try desk.draft(id, file: plain.folder + "/reply.xml", by: actor("li", "2026-05-10T09:00"))
    try desk.submit(id, letterhead: nil, comment: nil, by: actor("li", "2026-05-11T09:00"))
    for (hour, person) in zip(10..., ["wang", "zhao", "chen"] as [PersonID]) {
      let content = try desk.review(id).content?.hex ?? ""
      try desk.step(id, by: actor(person, "2026-05-11T\(hour):00")) { _ in
        .approve(contentPrefix: content)
      }
    }
    _ = try desk.issue(
      id, number: nil, series: nil, printed: PublicOffice.day("2026-05-12"), comment: nil,
      by: actor("sun", "2026-05-12T09:00"))
  }

  func actor(_ person: PersonID, _ time: String) -> OfficeDesk.Actor {
    .init(person, at: PublicOffice.at(time))
  }

  func prepare(
    change: (decision: Disclosure.Decision, reason: String)? = nil,
    decisions: EditionDecisions = EditionDecisions(), at time: String
  ) throws {
    try desk.prepareEdition(
      id, of: nil, keywords: ["养老"], decisions: decisions, change: change,
      by: actor("sun", time))
  }

  func review(on day: String) throws {
    try desk.submitEdition(id, nil, comment: nil, by: actor("sun", "\(day)T09:00"))
    for (hour, person) in zip(10..., ["wang", "zhou", "zhao"] as [PersonID]) {
      let content = try desk.edition(id, nil).content?.hex ?? ""
      try desk.stepEdition(id, nil, by: actor(person, "\(day)T\(hour):00")) { _, _ in
        .approve(contentPrefix: content)
      }
    }
  }

  func release(on day: String, at time: String) throws {
    _ = try desk.releaseEdition(
      id, nil, on: PublicOffice.day(day), comment: nil, by: actor("sun", time))
  }

  func snapshot(on day: String) throws -> PublicSnapshot {
    try desk.publicSnapshot(on: PublicOffice.day(day), key: PublicOffice.key)
  }
}

@Suite("Public editions in a registry", .serialized)
struct RegisteredEditionTests {
  @Test("go from an issued letter to the site, and the log holds every decision")
  func whole() throws {
    let one = try AnsweredCase()
    #expect(try one.snapshot(on: "2026-06-01").letters.isEmpty)
    try one.prepare(at: "2026-05-13T09:00")
    try one.review(on: "2026-05-14")
    try one.release(on: "2026-05-20", at: "2026-05-15T09:00")
    #expect(try one.snapshot(on: "2026-05-19").letters.isEmpty)
    let snapshot = try one.snapshot(on: "2026-05-20")
    let letter = try #require(snapshot.letters.first)
    #expect(letter.documentNumber == "青民函〔2026〕1号" && letter.section == "养老服务科")
    let content = try snapshot.content(letter)
    #expect(Digest(of: content.pdf) == letter.pdf)
    #expect(content.others[.ofd].map { Digest(of: $0) } == letter.file(as: .ofd)?.digest)
    #expect(letter.file(as: .ofd)?.size == content.others[.ofd]?.count)
    let state = try one.desk.open(one.id).state
    #expect(state.publication?.fact.on.iso == "2026-05-20")
    #expect(state.editions.first?.steps.map(\.kind) == [.submit, .approve, .approve, .approve, .issue])
  }

  @Test("can't be entered as published before their gates")
  func publishedFirst() throws {
    let one = try AnsweredCase()
    func published(_ day: String) -> [Int] {
      codes {
        try one.desk.act(
          one.id, .published(Published(on: PublicOffice.day(day))),
          by: one.actor("sun", "2026-06-01T09:00"))
      }
    }
    #expect(published("2026-05-30") == [1746])
    try one.prepare(at: "2026-05-13T09:00")
    try one.review(on: "2026-05-14")
    try one.release(on: "2026-05-20", at: "2026-05-15T09:00")
    #expect(published("2026-05-19") == [1746])
    #expect(published("2026-05-20") == [])
  }

  @Test("leave at once when withdrawn, and a change of disclosure passes gates")
  func leaving() throws {
    let one = try AnsweredCase()
    try one.prepare(at: "2026-05-13T09:00")
    try one.review(on: "2026-05-14")
    try one.release(on: "2026-05-15", at: "2026-05-15T09:00")
    #expect(
      codes {
        try one.desk.act(
          one.id, .publicationDecided(PublicationDecided(decision: .withheld, reason: "改")),
          by: one.actor("sun", "2026-05-16T09:00"))
      } == [1749])
    try one.desk.stepEdition(one.id, nil, by: one.actor("sun", "2026-05-18T09:00")) { _, _ in
      .withdraw(comment: "发现未隐去的住址")
    }
    #expect(try one.snapshot(on: "2026-05-17").letters.count == 1)
    #expect(try one.snapshot(on: "2026-05-18").letters.isEmpty)
    #expect(try one.desk.open(one.id).state.publication == nil)
    try one.prepare(
      decisions: EditionDecisions(hidden: ["600人次"]), at: "2026-05-19T09:00")
    try one.review(on: "2026-05-20")
    try one.release(on: "2026-05-21", at: "2026-05-21T09:00")
    let again = try one.snapshot(on: "2026-05-21")
    #expect(again.letters.map(\.isMasked) == [true] && again.leaves.count == 2 && again.gone.isEmpty)
    try one.prepare(change: (.withheld, "涉及第三方商业秘密"), at: "2026-05-25T09:00")
    try one.review(on: "2026-05-26")
    try one.release(on: "2026-05-27", at: "2026-05-27T09:00")
    let after = try one.snapshot(on: "2026-05-27")
    #expect(after.letters.isEmpty && after.gone.count == 1)
    #expect(after.counts.map(\.decision) == [.withheld])
    #expect(try one.desk.open(one.id).state.disclosure == .withheld)
  }

  @Test("are the same site whether made at once or letter by letter")
  func incremental() throws {
    let one = try AnsweredCase()
    let theme = try Theme(folder: PublicOffice.folders.themes + "/plain")
    func files(_ day: String) throws -> [SiteFile] {
      try PublicSite.files(try one.snapshot(on: day), theme: theme, key: PublicOffice.key)
    }
    let grown = try SiteWriter(path: one.scratch.path + "/grown")
    _ = try grown.write(try files("2026-05-14"))
    try one.prepare(at: "2026-05-13T09:00")
    try one.review(on: "2026-05-14")
    try one.release(on: "2026-05-15", at: "2026-05-15T09:00")
    _ = try grown.write(try files("2026-05-15"))
    let fresh = try SiteWriter(path: one.scratch.path + "/fresh")
    _ = try fresh.write(try files("2026-05-15"))
    #expect(try Scratch.tree(one.scratch.path + "/grown") == Scratch.tree(one.scratch.path + "/fresh"))
    #expect(try grown.check(try files("2026-06-30")).isEmpty)
  }

  @Test("are refused where the text under review isn't what the letter gives any more")
  func corrected() throws {
    let one = try AnsweredCase()
    try one.prepare(at: "2026-05-13T09:00")
    #expect(codes { try one.release(on: "2026-05-15", at: "2026-05-15T09:00") } == [1401])
    #expect(
      codes {
        try one.desk.stepEdition(one.id, "R9-public", by: one.actor("sun", "2026-05-15T10:00")) { _, _ in
          .recall()
        }
      } == [2008])
  }

  @Test("counts no gates passed before a change, and needs a reason to open again")
  func overtaken() throws {
    let one = try AnsweredCase()
    try one.prepare(at: "2026-05-13T09:00")
    try one.review(on: "2026-05-14")
    try one.release(on: "2026-06-30", at: "2026-05-15T09:00")
    try one.prepare(change: (.withheld, "涉及第三方商业秘密"), at: "2026-05-18T09:00")
    try one.review(on: "2026-05-19")
    try one.release(on: "2026-05-20", at: "2026-05-19T15:00")
    #expect(try one.snapshot(on: "2026-06-30").letters.isEmpty)
    #expect(codes { try one.prepare(at: "2026-05-21T09:00") } == [2003])
    try one.prepare(change: (.open, "秘密已经公开"), at: "2026-05-21T10:00")
    try one.review(on: "2026-05-22")
    try one.release(on: "2026-05-25", at: "2026-05-22T15:00")
    #expect(try one.snapshot(on: "2026-05-25").letters.count == 1)
  }

  @Test("stand in the order in which they were entered, whatever day they claim")
  func backdated() throws {
    let one = try AnsweredCase()
    try one.prepare(at: "2026-05-13T09:00")
    try one.review(on: "2026-05-14")
    try one.release(on: "2026-05-15", at: "2026-05-15T09:00")
    // Somebody's act of a later day is in the log before the next release is entered.
    try one.desk.act(one.id, .noted(Minute("已上网")), by: one.actor("sun", "2026-05-20T09:00"))
    let first = try one.snapshot(on: "2026-05-20").leaves
    try one.prepare(at: "2026-05-20T10:00")
    try one.review(on: "2026-05-21")
    try one.release(on: "2026-05-22", at: "2026-05-22T09:00")
    let second = try one.snapshot(on: "2026-05-22").leaves
    #expect(second.count == 2 && Array(second.prefix(1)) == first)
  }

  @Test("of which some are late stand on the ledger of publication")
  func ledger() throws {
    let one = try AnsweredCase()
    func rows(_ day: String, late: Bool = false) throws -> [[String]] {
      try one.desk.publicationLedger(
        year: 2026, on: PublicOffice.day(day), isLateOnly: late
      ).rows.map { $0.map(\.shown) }
    }
    #expect(try rows("2026-05-13").map { $0[6] } == ["未准备"])
    #expect(try rows("2026-05-13", late: true).isEmpty)
    #expect(try rows("2026-08-01", late: true).count == 1)
    try one.prepare(at: "2026-05-13T09:00")
    try one.review(on: "2026-05-14")
    #expect(try rows("2026-05-15").map { $0[6] } == ["待发布"])
    try one.release(on: "2026-05-20", at: "2026-05-15T09:00")
    #expect(try rows("2026-05-19").map { $0[6] } == ["定于2026-05-20公开"])
    #expect(try rows("2026-08-01").map { $0[6] } == ["已公开"])
    #expect(try rows("2026-08-01", late: true).isEmpty)
  }
}
