internal import Export
package import Letters
package import Records
package import Typesetting

/// A form with the name of its file, without what says the format.
package struct MadeForm: Sendable {
  package var name: String
  package var form: Form

  package init(name: String, form: Form) {
    self.name = name
    self.form = form
  }
}

extension Desk {
  /// A form on pages.
  package func pages(_ form: Form) -> Pages { formSetter.pages(form) }

  /// Forms as PDF files, with what setting them had to say. Nothing is attached to them.
  ///
  /// - Throws: FW1510 when there are no fonts.
  package func files(
    _ forms: [MadeForm]
  ) throws(Diagnostics) -> (files: [PaperFile], diagnostics: [Diagnostic]) {
    guard !library.faces.isEmpty else { throw Diagnostics([fontsMissing]) }
    var files: [PaperFile] = []
    var diagnostics: [Diagnostic] = []
    for made in forms {
      let pages = pages(made.form)
      let name = made.name + ".pdf"
      files.append((name, PDF.data(pages, attachments: [], cache: pdfCache)))
      diagnostics += pages.warnings.map { $0.diagnostic(file: name) }
        .filter { $0.code != DeskCode.standIn }
    }
    return (files, diagnostics)
  }
}
