/// A letterhead by itself: the mark belongs to its form.
enum LetterheadRules {
  static func findings(_ letterhead: Letterhead, _ node: XMLNode) -> [Finding] {
    guard let mark = letterhead.mark, let element = node.child("mark") else {
      guard letterhead.form != .plain else { return [] }
      return [
        Finding(
          .markMissing, at: node, attribute: "form",
          .init("信函格式、文件格式要有发文机关标志", "the letter and document forms need the issuer's mark"),
          help: .init(
            "加 <mark><line>{name}</line></mark>。", "add <mark><line>{name}</line></mark>."))
      ]
    }
    if letterhead.form == .plain {
      return [
        Finding(
          .markInPlainForm, at: element,
          .init("简式没有发文机关标志", "the plain form has no issuer's mark"),
          help: .init(
            "删去 <mark>，或者改用 letter、document。", "delete <mark>, or use letter or document."))
      ]
    }
    if mark.suffix != nil, mark.lines.count < 2 {
      return [
        Finding(
          .suffixAlone, at: element, attribute: "suffix",
          .init("只有一行机关标志，不用 suffix", "a mark of one line has no suffix"),
          help: .init(
            "把“文件”写进这一行；suffix 只用于联合行文的几行。",
            "write 文件 into the line itself; suffix= is for the lines of several issuers."))
      ]
    }
    return []
  }
}
