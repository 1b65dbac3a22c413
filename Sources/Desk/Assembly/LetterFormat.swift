/// What a letter can be written as.
package enum LetterFormat: String, CaseIterable, Sendable {
  case pdf, ofd, docx, html, txt
  /// Pictures of the pages, for previews and the web: one file a page, never with a seal.
  case svg, png

  /// What is made unless others are asked for, and what is kept of an issued letter.
  package static let kept: [LetterFormat] = [.pdf, .ofd, .docx, .html, .txt]
}
