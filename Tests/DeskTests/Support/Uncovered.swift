import Casework
import Records

/// Leaves that may change without undoing the signatures: the whole list, computed for a letter.
/// None of them is printed, and none says what was decided.
struct Uncovered {
  /// A leaf is on the list when its path is one of these or stands below one.
  private(set) var paths: [String] = []
  /// Leaves that the desk asks who might act: some changes undo the signatures, others don't.
  private(set) var consulted: [String] = []

  init(caseNode: XMLNode, officeNode: XMLNode, state: Proceedings, chain: Chain, draft: Draft) {
    addCase(caseNode)
    let named = Set([draft.drafter] + chain.gates.flatMap { $0.seats.flatMap(\.people) })
    let acted = Set(
      state.approvals.flatMap { [$0.person, $0.enteredBy].compactMap(\.self) + $0.onBehalfOf }
        + state.steps.suffix(1).map(\.person))
    for (path, node) in Uncovered.children(of: officeNode, "/office") {
      switch node.name {
      // They say how cases are handled and published and where mail goes, not what a letter says or
      // who may sign it.
      case "disclosure", "rules", "procedure", "publication", "mail": paths.append(path)
      case "standIns": consulted.append(path)
      case "people": addPeople(node, path, named, acted)
      case "sections": addSections(node, path, officeNode, named)
      case "chains": addOthers(node, path, keeping: chain.id.text)
      case "classSets": addOthers(node, path, keeping: draft.classSet)
      default: break
      }
    }
  }

  func holds(_ path: String) -> Bool { Uncovered.isAt(path, paths) }

  func isConsulted(_ path: String) -> Bool { Uncovered.isAt(path, consulted) }

  private static func isAt(_ path: String, _ list: [String]) -> Bool {
    list.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  /// Proposers' phones and addresses: never printed, never frozen.
  private mutating func addCase(_ node: XMLNode) {
    for (path, child) in Uncovered.children(of: node, "/case") where child.name == "proposers" {
      for (path, proposer) in Uncovered.children(of: child, path) {
        for (path, leaf) in Uncovered.children(of: proposer, path)
        where leaf.name == "phone" || leaf.name == "address" {
          paths.append(path)
        }
      }
    }
  }

  /// Of people in the chain and the drafter, abilities and dates of service are consulted. Others
  /// are uncovered altogether, unless they acted: stood in, entered a signature, issued.
  private mutating func addPeople(
    _ node: XMLNode, _ path: String, _ named: Set<PersonID>, _ acted: Set<PersonID>
  ) {
    for (path, person) in Uncovered.children(of: node, path) {
      let id = PersonID(person[attribute: "id"] ?? "")
      if named.contains(id) {
        consulted += ["may", "from", "until"].map { path + "/@" + $0 }
      } else if acted.contains(id) {
        consulted.append(path)
      } else {
        paths.append(path)
      }
    }
  }

  /// Sections that nobody in the chain belongs to.
  private mutating func addSections(
    _ node: XMLNode, _ path: String, _ office: XMLNode, _ named: Set<PersonID>
  ) {
    let used = Set(
      (office.child("people")?.children ?? [])
        .filter { named.contains(PersonID($0[attribute: "id"] ?? "")) }
        .compactMap { $0[attribute: "section"] })
    for (path, section) in Uncovered.children(of: node, path)
    where !used.contains(section[attribute: "id"] ?? "") {
      paths.append(path)
    }
  }

  private mutating func addOthers(_ node: XMLNode, _ path: String, keeping id: String) {
    for (path, child) in Uncovered.children(of: node, path) where child[attribute: "id"] != id {
      paths.append(path)
    }
  }

  /// Child elements with their paths, numbered as `Leaf` numbers them.
  private static func children(of node: XMLNode, _ path: String) -> [(String, XMLNode)] {
    var counts: [String: Int] = [:]
    return node.children.map { child in
      counts[child.name, default: 0] += 1
      return (path + "/\(child.name)[\(counts[child.name] ?? 0)]", child)
    }
  }
}
