package import Records

/// The records of one letter, read and validated together.
package struct Dossier: Sendable {
  package var paths: DossierPaths
  package var caseRecord: CaseRecord
  package var draft: Draft
  /// nil when validation found errors; then only a preview can be made.
  package var reply: Reply?
  package var office: Office
  package var letterhead: Letterhead
  /// Contents of the seal images by their path in the letterhead.
  package var seals: [String: [UInt8]]
  /// Warnings, and errors of a draft that is only previewed.
  package var diagnostics: [Diagnostic]
  /// Office files that steps name by digest, where no folder keeps them.
  package var offices: [Digest: Office] = [:]
}

/// Where the records of one letter lie.
package struct DossierPaths: Sendable, Hashable {
  package var caseRecord: String
  package var reply: String
  package var office: String
  package var letterhead: String
  /// The office was named by the user, not found beside the case.
  package var officeIsGiven: Bool
  /// Where the review lies or will lie.
  package var review: String

  /// What isn't given is looked for beside the reply, then in the folder above it.
  ///
  /// - Throws: `FW1601` when an office or a letterhead is nowhere.
  package init(
    caseRecord: String, reply: String, office: String? = nil, letterhead: String? = nil,
    review: String? = nil
  ) throws(Diagnostics) {
    self.caseRecord = caseRecord
    self.reply = reply
    self.review = review ?? DossierPaths.beside(reply, "review.xml")
    officeIsGiven = office != nil
    var missing: [Diagnostic] = []
    func find(_ name: String, _ option: String) -> String {
      for candidate in [
        DossierPaths.beside(reply, name), DossierPaths.beside(reply, "../" + name),
      ]
      where FilePaths.exists(candidate) {
        return DossierPaths.tidy(candidate)
      }
      missing.append(
        Diagnostic(
          DeskCode.companionMissing, at: .init(file: reply),
          .init(
            "没有指定\(option)，文稿旁及上级目录也没有\(name)",
            "no \(option) given, and no \(name) beside the reply or in the folder above"),
          help: .init("用\(option)指定文件", "name the file with \(option)")))
      return ""
    }
    self.office = office ?? find("office.xml", "--office")
    self.letterhead = letterhead ?? find("letterhead.xml", "--letterhead")
    if !missing.isEmpty { throw Diagnostics(missing) }
  }

  /// The records of a case that a registry keeps; `name` stands for a file's in diagnostics.
  init(registered name: String) {
    caseRecord = name + "/case"
    reply = name + "/reply"
    office = name + "/office"
    letterhead = name + "/letterhead"
    review = name + "/review"
    officeIsGiven = true
  }

  private static func beside(_ path: String, _ name: String) -> String {
    path.contains("/") ? FilePaths.folder(of: path) + "/" + name : name
  }

  /// `a/b/../c` without the detour.
  private static func tidy(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part == "..", let last = parts.last, last != "..", last != ".", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
