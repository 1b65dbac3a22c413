import Records

/// A place in a record where somebody with an editor can put something else: a text, an
/// attribute, a whole element.
struct Leaf {
  enum What {
    case text
    case attribute(Int)
    /// The element itself, taken out.
    case element
    /// The element, changed with the one after it.
    case order
  }

  /// Child indices from the root.
  var steps: [Int]
  var what: What
  /// Such as `/office/people/person[2]/@may`.
  var path: String

  /// Every leaf of a record.
  static func all(of root: XMLNode) -> [Leaf] {
    var leaves: [Leaf] = []
    func walk(_ node: XMLNode, _ steps: [Int], _ path: String) {
      for (index, attribute) in node.attributes.enumerated() {
        leaves.append(
          Leaf(steps: steps, what: .attribute(index), path: path + "/@" + attribute.name))
      }
      if !node.text.isEmpty { leaves.append(Leaf(steps: steps, what: .text, path: path)) }
      if !steps.isEmpty { leaves.append(Leaf(steps: steps, what: .element, path: path)) }
      var counts: [String: Int] = [:]
      for (index, child) in node.children.enumerated() {
        counts[child.name, default: 0] += 1
        let below = path + "/\(child.name)[\(counts[child.name] ?? 0)]"
        if index + 1 < node.children.count, node.children[index + 1].name == child.name {
          leaves.append(Leaf(steps: steps + [index], what: .order, path: below))
        }
        walk(child, steps + [index], below)
      }
    }
    walk(root, [], "/" + root.name)
    return leaves
  }

  /// Records that differ from `root` in this leaf only; many of them the schema will refuse.
  func mutations(of root: XMLNode) -> [XMLNode] {
    switch what {
    case .element: [edited(root, steps[...]) { siblings, index in siblings.remove(at: index) }]
    case .order:
      [edited(root, steps[...]) { siblings, index in siblings.swapAt(index, index + 1) }]
    case .text:
      LeafValues.others(than: node(root).text, long: true).map { value in
        changed(root, steps[...]) { $0.text = value }
      }
    case .attribute(let index):
      LeafValues.others(than: node(root).attributes[index].value, long: false).map { value in
        changed(root, steps[...]) { $0.attributes[index].value = value }
      } + [changed(root, steps[...]) { $0.attributes.remove(at: index) }]
    }
  }

  private func node(_ root: XMLNode) -> XMLNode { steps.reduce(root) { $0.children[$1] } }

  private func changed(
    _ node: XMLNode, _ steps: ArraySlice<Int>, _ change: (inout XMLNode) -> Void
  ) -> XMLNode {
    var copy = node
    if let first = steps.first {
      copy.children[first] = changed(node.children[first], steps.dropFirst(), change)
    } else {
      change(&copy)
    }
    return copy
  }

  private func edited(
    _ node: XMLNode, _ steps: ArraySlice<Int>, _ change: (inout [XMLNode], Int) -> Void
  ) -> XMLNode {
    guard let last = steps.last else { return node }
    return changed(node, steps.dropLast()) { change(&$0.children, last) }
  }
}

/// What else a leaf might say.
enum LeafValues {
  /// Words that stand for each other in the schemas.
  private static let choices: [[String]] =
    [
      ["letter", "opinion"], ["lead", "joint", "separate"], ["open", "on-request", "withheld"],
      ["full", "summary"], ["national", "provincial", "municipal", "county", "township"],
      ["session", "between-sessions"], ["suggestion", "proposal"],
      [
        "draft", "issue", "enter", "none", "draft issue", "issue enter", "register", "assign",
        "endorse", "draft register", "issue enter register assign endorse",
      ],
      ["none", "restart", "forward"], ["all", "each"], ["warn", "required"],
      ["note", "line", "none"], ["chinese", "latin"], ["letter", "document", "plain"],
      ["top-right", "above-title"], ["true", "false"], ["left", "center", "right"],
      ["commitment", "reason", "nothing"], ["特急", "加急"], ["代表", "委员"],
      ["self", "section", "joint", "lead-proposer", "result", "disclosure", "copies"],
      ["body", "heading1", "heading2", "title", "mark", "pageNumber", "latin"],
    ] + procedureChoices

  private static let procedureChoices: [[String]] = [
    Procedure.Milestone.allCases.map(\.rawValue), ["warn", "hold"],
    ["lead-leader", "handling-leader", "section", "joint-sections", "handler", "due"],
    Counterpart.allCases.map(\.rawValue), ContactStage.allCases.map(\.rawValue),
    ContactMeans.allCases.map(\.rawValue) + ["telephone visit"],
    Span.Unit.allCases.map(\.rawValue), SatisfactionRule.Aspect.allCases.map(\.rawValue),
    SatisfactionRule.Denominator.allCases.map(\.rawValue),
    SatisfactionRule.Counting.allCases.map(\.rawValue), IntakeField.allCases.map(\.rawValue),
    ReportSkeleton.Part.Content.allCases.map(\.rawValue),
  ]

  static func others(than value: String, long: Bool) -> [String] {
    var out: [String] = choices.filter { $0.contains(value) }.flatMap { $0 }
    let scalars = Array(value)
    out += [value + "1", value + "改", value + "x", "另" + value, String(scalars.dropLast())]
    let words = value.split(separator: " ")
    if words.count > 1 {
      out.append(words.dropLast().joined(separator: " "))
      out.append(words.reversed().joined(separator: " "))
    }
    // Digits one by one, letters and characters at a few places.
    for (index, character) in scalars.enumerated() where character.isASCII && character.isNumber {
      guard out.count < 24, let digit = character.wholeNumberValue else { continue }
      var copy = scalars
      copy[index] = Character(String((digit + 1) % 10))
      out.append(String(copy))
    }
    guard !scalars.isEmpty else { return out.filter { $0 != value } }
    let places = long ? 16 : 2
    for place in 0..<places {
      var copy = scalars
      copy[scalars.count * place / places] = scalars[0].isASCII ? "q" : "某"
      out.append(String(copy))
    }
    var seen: Set<String> = [value]
    return out.filter { seen.insert($0).inserted }
  }
}
