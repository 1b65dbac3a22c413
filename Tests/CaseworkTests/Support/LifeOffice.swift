import Casework
import Records

/// An office that keeps a registry: people for every ability, two sections, rules of procedure that
/// a test chooses.
enum LifeOffice {
  static let clerk: PersonID = "sun"
  static let director: PersonID = "zhou"
  static let secretary: PersonID = "zhao"
  static let drafter: PersonID = "li"
  static let checker: PersonID = "wang"
  static let idler: PersonID = "wu"
  /// Stands in for the clerk in June 2026.
  static let standIn: PersonID = "lu"
  static let people: [PersonID] = [clerk, director, secretary, drafter, checker, idler, standIn]

  static let classes = ["A", "B", "C"]
  static let topics = ["民生", "城建", "交通"]
  static let labels = ["重点", "直通快车"]

  static func rules(
    _ procedure: Procedure = Procedure(), calendars: [WorkCalendar] = []
  ) throws -> OfficeRules {
    var office = try Fixture.office(
      people: [
        PersonSpec("sun", may: "register issue enter"), PersonSpec("zhou", may: "assign"),
        PersonSpec("zhao", may: "endorse"), PersonSpec("li", may: "draft"), PersonSpec("wang"),
        PersonSpec("wu"), PersonSpec("lu", may: "draft"),
      ],
      standIns: [
        StandInSpec(
          absent: "sun", by: "lu", from: try day("2026-06-01"), until: try day("2026-06-30"))
      ],
      chains: [ChainSpec(gates: [GateSpec("keshi", by: "wang"), GateSpec("ju", by: "zhao")])]
    ).office
    let more = XMLNode(
      "office", [.init("id", "office")],
      children: [
        XMLNode("name", text: office.name),
        XMLNode(
          "sections",
          children: [("yewu", "业务科"), ("banshi", "办公室")].map {
            XMLNode("section", [.init("id", $0.0)], text: $0.1)
          }),
        XMLNode(
          "classSets",
          children: [
            XMLNode(
              "classSet", [.init("id", "national")],
              children: classes.map { XMLNode("class", [.init("value", $0)], text: "分类" + $0) })
          ]),
      ])
    guard let parts = Office(node: more) else { throw Fixture.Broken() }
    office.sections = parts.sections
    office.classSets = parts.classSets
    office.procedure = procedure
    return OfficeRules(OfficeVersion(office), calendars: WorkCalendars(calendars))
  }

  static func day(_ iso: String) throws -> Day {
    guard let day = Day(iso: iso) else { throw Fixture.Broken() }
    return day
  }

  /// 2026 as the State Council's notice has it.
  static func calendar2026() throws -> WorkCalendar {
    let off = [
      ("01-01", "01-03"), ("02-15", "02-23"), ("04-04", "04-06"), ("05-01", "05-05"),
      ("06-19", "06-21"), ("09-25", "09-27"), ("10-01", "10-07"),
    ]
    let work = ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
    let node = XMLNode(
      "calendar", [.init("year", "2026")],
      children: off.map {
        XMLNode(
          "off",
          [.init("from", "2026-" + $0.0), .init("until", "2026-" + $0.1), .init("name", "假")])
      } + work.map { XMLNode("work", [.init("day", "2026-" + $0)]) })
    guard let calendar = WorkCalendar(node: node) else { throw Fixture.Broken() }
    return calendar
  }
}
