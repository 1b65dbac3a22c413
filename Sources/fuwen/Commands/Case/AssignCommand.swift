internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct AssignCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "任务分解；已分解的，再办即为调整。 Give a case to a section; again, with a reason, to move it.",
    discussion: """
      例 Examples:
        fuwen case assign JY-2026-0123 --section gongyong --leader pei --handler min --due 2026-05-10 --as jian
        fuwen case assign JY-2026-0123 --section paishui --reason 职责属排水科 --as jian
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "牵头领导。 Lead leader.")
  var leader: String?
  @Option(name: .long, help: "领办领导。 The leader who handles it in person.")
  var handlingLeader: String?
  @Option(name: .long, help: "承办科室。 The section.")
  var section: String?
  @Option(name: .long, help: "协办科室，可重复。 A joint section; may be repeated.")
  var jointSection: [String] = []
  @Option(name: .long, help: "承办人。 Handler.")
  var handler: String?
  @Option(name: .long, help: "内部时限。 The office's own day.")
  var due: Day?
  @Option(name: .long, help: "本单位要求的其他项，名=内容，可重复。 A field of the office's own, NAME=TEXT.")
  var field: [String] = []
  @Option(name: .long, help: "调整理由。 Why it is moved.")
  var reason: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .assigned(
      Assignment(
        leadLeader: leader.map { PersonID($0) },
        handlingLeader: handlingLeader.map { PersonID($0) }, section: section,
        jointSections: jointSection, handler: handler.map { PersonID($0) }, due: due,
        fields: try field.map { text in
          guard let equals = text.firstIndex(of: "=") else {
            throw ValidationError("--field 写成 名=内容。 --field takes NAME=TEXT.")
          }
          return NamedText(
            name: String(text[..<equals]), text: String(text[text.index(after: equals)...]))
        }, reason: reason))
  }
}
