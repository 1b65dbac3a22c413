package import Letters
internal import Records

/// Sets forms on pages, in boxes. The one entry for what isn't a letter.
///
/// A setter belongs to one thread.
package final class FormSetter {
  private let sources: GlyphSources

  package init(library: FontLibrary) { sources = GlyphSources(library: library) }

  package func pages(_ form: Form) -> Pages {
    let setter = LineSetter(
      shaper: Shaper(source: sources.source(families: form.fonts, digits: form.digits)))
    let layout: (pages: [Page], warnings: [TypesettingWarning]) =
      switch form.content {
      case .sheet(let parts): (SheetLayout(parts, paper: form.paper, setter: setter).pages(), [])
      case .labels(let sheet): LabelLayout(sheet, setter: setter).pages()
      case .envelopes(let envelopes):
        EnvelopeLayout(paper: form.paper, setter: setter).pages(envelopes)
      }
    return Pages(
      content: .form(form), faces: setter.shaper.faces, pages: layout.pages,
      warnings: setter.shaper.warnings + layout.warnings)
  }
}
