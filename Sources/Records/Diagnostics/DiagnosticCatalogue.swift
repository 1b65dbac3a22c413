/// What every code means, for `fuwen explain`. Each family has a file of its own in Catalogue/,
/// where its codes are declared beside their entries; a module above that has codes of its own
/// makes entries of the same type.
package enum DiagnosticCatalogue {
  package struct Entry: Sendable, Hashable {
    package var code: DiagnosticCode
    /// The rule in a few words.
    package var title: Diagnostic.Words
    /// What it means and why it is so.
    package var meaning: Diagnostic.Words
    /// A record's line that breaks the rule; nil where no line can show it.
    package var wrong: String?
    /// The same, mended.
    package var right: String?
    /// What to do.
    package var remedy: Diagnostic.Words

    package init(
      _ code: DiagnosticCode, _ title: Diagnostic.Words, _ meaning: Diagnostic.Words,
      wrong: String? = nil, right: String? = nil, remedy: Diagnostic.Words
    ) {
      self.code = code
      self.title = title
      self.meaning = meaning
      self.wrong = wrong
      self.right = right
      self.remedy = remedy
    }

    /// All of it as paragraphs.
    package var explanation: Diagnostic.Words {
      Diagnostic.Words(
        paragraphs(meaning.chinese, "错误的写法：", "正确的写法：", "怎么办：" + remedy.chinese),
        paragraphs(meaning.english, "Wrong:", "Right:", "What to do: " + remedy.english))
    }

    private func paragraphs(
      _ meaning: String, _ wrongTitle: String, _ rightTitle: String, _ remedy: String
    ) -> String {
      var parts = [meaning]
      if let wrong { parts.append(wrongTitle + "\n    " + wrong) }
      if let right { parts.append(rightTitle + "\n    " + right) }
      parts.append(remedy)
      return parts.joined(separator: "\n\n")
    }
  }

  /// The entries of this module, by code.
  package static let all: [Entry] =
    fileEntries + textEntries + schemaEntries + caseEntries + replyEntries + reportEntries + editionEntries
    + otherRecordEntries + procedureEntries

  package static func entry(_ code: DiagnosticCode) -> Entry? { all.first { $0.code == code } }
}
