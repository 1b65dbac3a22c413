package import Records

/// What happens to the office's book itself, apart from any one case.
package enum OfficeEvent: Sendable, Hashable {
  /// An office file, a letterhead or a calendar comes into force.
  case adopted(Adopted)
  /// A meeting that treats many cases.
  case met(MeetingHeld)
  case numberReserved(NumberNoted)
  case numberVoided(NumberNoted)
  /// The year-end report is drafted, reviewed and issued in a stream of its own acts.
  case reportDrafted(ReportDrafted)
  case reportStepped(Stepped)
  case reportIssued(Issued)

  package var named: (kind: String, payload: any EventPayload) {
    switch self {
    case .adopted(let p): ("adopted", p)
    case .met(let p): ("met", p)
    case .numberReserved(let p): ("number-reserved", p)
    case .numberVoided(let p): ("number-voided", p)
    case .reportDrafted(let p): ("report-drafted", p)
    case .reportStepped(let p): ("report-stepped", p)
    case .reportIssued(let p): ("report-issued", p)
    }
  }

  package var recorded: NewEvent {
    let (kind, payload) = named
    return NewEvent(kind: kind, payload: payload.node(kind))
  }

  package init?(kind: String, node: XMLNode) {
    func read<P: EventPayload>(_ make: (P) -> OfficeEvent) -> OfficeEvent? {
      P(node: node).map(make)
    }
    let event: OfficeEvent? =
      switch kind {
      case "adopted": read(OfficeEvent.adopted)
      case "met": read(OfficeEvent.met)
      case "number-reserved": read(OfficeEvent.numberReserved)
      case "number-voided": read(OfficeEvent.numberVoided)
      case "report-drafted": read(OfficeEvent.reportDrafted)
      case "report-stepped": read(OfficeEvent.reportStepped)
      case "report-issued": read(OfficeEvent.reportIssued)
      default: nil
      }
    guard let event else { return nil }
    self = event
  }
}

package struct Adopted: EventPayload {
  package enum What: String, Sendable, CaseIterable, EventToken {
    case office, letterhead, calendar
    /// An image that a letterhead names.
    case image
  }
  package var what = What.office
  /// The document's digest.
  package var digest = Digest(of: [])
  /// A letterhead's id, a calendar's year, an image's path; nil for the office file.
  package var name: String?
  package init() {}
  package init(what: What, digest: Digest, name: String? = nil) {
    self.what = what
    self.digest = digest
    self.name = name
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("what", &what)
    f.token("digest", &digest)
    f.text("name", &name)
  }
}

/// A meeting that treats many cases, with minutes and tasks: 局长办公会, 领导小组会议, 推进会 …
package struct MeetingHeld: EventPayload {
  package struct Task: EventPayload {
    package var caseID: CaseID?
    package var section: String?
    package var person: PersonID?
    package var due: Day?
    package var text = ""
    package init() {}
    package init(
      caseID: CaseID? = nil, section: String? = nil, person: PersonID? = nil, due: Day? = nil,
      text: String
    ) {
      self.caseID = caseID
      self.section = section
      self.person = person
      self.due = due
      self.text = text
    }
    package mutating func fields(_ f: inout EventFields) {
      f.token("case", &caseID)
      f.token("section", &section)
      f.token("person", &person)
      f.token("due", &due)
      f.text("text", &text)
    }
  }
  package var id = ""
  package var title = ""
  package var on = Day.unset
  package var chair: PersonID?
  package var attended: [PersonID] = []
  package var cases: [CaseID] = []
  package var minutes: [String] = []
  package var tasks: [Task] = []
  package init() {}
  package init(
    id: String, title: String, on: Day, chair: PersonID?, attended: [PersonID] = [],
    cases: [CaseID], minutes: [String], tasks: [Task] = []
  ) {
    self.id = id
    self.title = title
    self.on = on
    self.chair = chair
    self.attended = attended
    self.cases = cases
    self.minutes = minutes
    self.tasks = tasks
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("id", &id)
    f.token("on", &on)
    f.token("chair", &chair)
    f.tokens("attended", &attended)
    f.tokens("cases", &cases)
    f.text("title", &title)
    f.texts("minute", &minutes)
    f.items("task", &tasks)
  }
}

/// A number is kept for later, or will never be given: the register says why.
package struct NumberNoted: EventPayload {
  package var series = ""
  package var year = 0
  package var number = 0
  package var documentNumber = ""
  package var reason = ""
  package init() {}
  package init(series: String, year: Int, number: Int, documentNumber: String, reason: String) {
    self.series = series
    self.year = year
    self.number = number
    self.documentNumber = documentNumber
    self.reason = reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("series", &series)
    f.token("year", &year)
    f.token("number", &number)
    f.text("documentNumber", &documentNumber)
    f.text("reason", &reason)
  }
}

/// A version of the year-end report is kept.
package struct ReportDrafted: EventPayload {
  package var year = 0
  package var digest = Digest(of: [])
  package init() {}
  package init(year: Int, digest: Digest) {
    self.year = year
    self.digest = digest
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("year", &year)
    f.token("digest", &digest)
  }
}
