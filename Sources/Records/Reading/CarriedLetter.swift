/// The record that travels inside a letter's file (`<letter>` in the format's namespace), read back.
/// What it holds is a help for whoever reads the letter again, never a proof of anything.
package enum CarriedLetter {
  /// The reply in it; nil: the bytes hold no such record, or one that can't be read.
  package static func reply(in bytes: [UInt8]) -> Draft? {
    guard let source = try? TextDecoding.text(of: bytes, name: "letter") else { return nil }
    let checks = TextChecks(source)
    guard !checks.isHostile, !checks.isUnreadable else { return nil }
    let (parsed, faults) = XMLParser().parse(source)
    guard let document = parsed, faults.isEmpty,
      let root = XMLTree.root(of: document), root.name == "letter",
      root.namespace == FormatVersion.namespace, XMLTree.foreignNames(of: document).isEmpty
    else { return nil }
    return XMLTree.node(of: document)?.child("reply").flatMap { Draft(node: $0) }
  }
}
