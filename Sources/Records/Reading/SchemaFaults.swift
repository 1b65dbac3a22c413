/// Puts libxml2's schema faults into our words: FW12xx.
enum SchemaFaults {
  static func noSchema(_ path: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        .schemaMissing, at: Diagnostic.Place(file: path),
        .init("这份格式规定（XSD）没有或读不出来", "this schema is missing or can't be read"),
        help: .init(
          "格式规定随程序安装在 Schemas 文件夹；重新安装，或者用 FUWEN_HOME 指明所在。",
          "the schemas come with the program, in Schemas: install it again, or set FUWEN_HOME."))
    ])
  }

  static func foreign(ordinal: Int, attribute: String?, _ name: String) -> Finding {
    Finding(
      .foreignName, at: .element(ordinal, attribute: attribute),
      .init(
        "“\(SchemaFault.shown(name))”不属于本程序的格式",
        "'\(SchemaFault.shown(name))' belongs to another format"),
      help: .init(
        "删去：记录不引用外部文件，也不夹带别的格式。",
        "delete it: a record refers to no other file and holds no other format."))
  }

  /// The faults as findings. A value that breaks a facet is said once, though libxml2 says it
  /// twice.
  static func findings(_ faults: [XMLFault], spots: [UInt: XMLTree.Spot]) -> [Finding] {
    var findings: [Finding] = []
    var said: Set<String> = []
    for fault in faults {
      let spot = fault.node.flatMap { spots[$0] }
      // A key that is not there is told as a missing attribute already.
      if SchemaFault.isMissingKey(fault) { continue }
      let finding = SchemaFault(fault, spot).finding
      if case .element(let ordinal, let attribute) = finding.spot, isAboutValue(finding.code) {
        let key = "\(ordinal ?? 0) \(attribute ?? "")"
        guard said.insert(key).inserted else { continue }
      }
      findings.append(finding)
    }
    return findings
  }

  private static func isAboutValue(_ code: DiagnosticCode) -> Bool {
    [.valueNotAllowed, .dateWrong, .formWrong, .valueEmpty, .valueTooLong, .numberWrong].contains(
      code)
  }
}
