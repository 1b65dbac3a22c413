/// An office's chains: every gate has its own name, every seat somebody who may sit there.
enum ChainRules {
  static func findings(_ office: Office, _ node: XMLNode) -> [Finding] {
    var findings: [Finding] = []
    for (chain, element) in zip(office.chains, node.wrapped("chains", "chain")) {
      let gates = element.all("gate")
      findings += repeated(gates, .gateRepeated, .init("审签环节", "gate"))
      for gate in gates {
        findings += repeated(gate.all("seat"), .seatRepeated, .init("席位", "seat"))
      }
      let seats = seatFindings(chain, gates, office)
      findings += seats.isEmpty ? closedGates(chain, gates, office) : seats
    }
    return findings
  }

  private static func repeated(
    _ elements: [XMLNode], _ code: DiagnosticCode, _ what: Diagnostic.Words
  ) -> [Finding] {
    var seen: Set<String> = []
    return elements.filter { !seen.insert($0[attribute: "id"] ?? "").inserted }.map {
      let id = $0[attribute: "id"] ?? ""
      return Finding(
        code, at: $0, attribute: "id",
        .init("\(what.chinese)标识“\(id)”重复", "the \(what.english) '\(id)' stands twice"),
        help: .init("另取一个标识。", "give it another id."))
    }
  }

  private static func seatFindings(
    _ chain: Chain, _ gates: [XMLNode], _ office: Office
  ) -> [Finding] {
    let known = Set(office.people.map(\.id))
    var findings: [Finding] = []
    for (gate, gateNode) in zip(chain.gates, gates) {
      for (seat, element) in zip(gate.seats, gateNode.all("seat")) {
        if seat.people.isEmpty == (seat.body == nil) {
          findings.append(
            Finding(
              .seatWithoutHolder, at: element,
              .init(
                "席位要么写 people，要么写 body，只能写其一", "a seat has either people= or body=, exactly one"),
              help: .init(
                "本单位的人写 people，会签的外单位写 body。",
                "people= for persons of the office, body= for an outside body that signs.")))
        }
        for id in seat.people where !known.contains(id) {
          findings.append(
            Finding(
              .seatUnknownPerson, at: element, attribute: "people",
              .init("没有标识为“\(id)”的人员", "there is no person with the id '\(id)'"),
              help: .init("先在 <people> 里写上此人。", "enter the person in <people> first.")))
        }
      }
    }
    return findings
  }

  /// A gate that stays shut whoever comes: an outside body's seat in an office where nobody may
  /// enter for others, or seats that need more persons than there are, since one person passes one
  /// seat of a chain.
  private static func closedGates(
    _ chain: Chain, _ gates: [XMLNode], _ office: Office
  ) -> [Finding] {
    let canEnter = office.people.contains { $0.may.contains(.enter) }
    var holders = SeatHolders()
    for (gate, element) in zip(chain.gates, gates) {
      for seat in gate.seats {
        let isOpen =
          seat.body != nil
          ? canEnter : chain.samePersonMayPass || holders.canSeat(seat.people)
        if isOpen { continue }
        return [
          Finding(
            .gateClosed, at: element,
            .init(
              "审签链“\(chain.title)”的“\(gate.title)”没有人能通过",
              "nobody can pass the gate '\(gate.title)' of the chain '\(chain.title)'"),
            help: seat.body != nil
              ? .init("给一名办事员加 may=\"enter\"。", "give a clerk may=\"enter\".")
              : .init(
                "一人只能通过一席：给这一席增加人选，或者设 samePersonMayPass=\"true\"。",
                "one person passes one seat: name more people, or set samePersonMayPass=\"true\"."))
        ]
      }
    }
    return []
  }
}

/// Seats persons one to a seat, moving those already seated where that makes room.
struct SeatHolders {
  private var seats: [[PersonID]] = []
  private var holder: [PersonID: Int] = [:]

  /// Whether one more seat with these candidates can be held besides the earlier ones.
  mutating func canSeat(_ candidates: [PersonID]) -> Bool {
    seats.append(candidates)
    var asked: Set<PersonID> = []
    return seat(seats.count - 1, &asked)
  }

  private mutating func seat(_ index: Int, _ asked: inout Set<PersonID>) -> Bool {
    for person in seats[index] where asked.insert(person).inserted {
      if let other = holder[person], !seat(other, &asked) { continue }
      holder[person] = index
      return true
    }
    return false
  }
}
