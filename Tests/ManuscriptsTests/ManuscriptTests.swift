import Manuscripts
import Testing

@Suite struct ManuscriptTests {
  @Test func `a number that the program made is part of the text`() {
    let paragraph = Manuscript.Paragraph(text: "一、办理情况", numbering: "一、")
    #expect(paragraph.text.hasPrefix(paragraph.numbering ?? "?"))
  }
}
