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

/// What a form can be written as: whatever is made from pages.
package enum FormFormat: String, CaseIterable, Sendable {
  case pdf, ofd
  /// One file a page.
  case svg, png
}

extension Desk {
  /// A form on pages.
  package func pages(_ form: Form) -> Pages { formSetter.pages(form) }

  /// Forms as files, with what setting them had to say. Nothing is attached to them.
  ///
  /// - Throws: FW1510 when there are no fonts; FW1603 when memory is too short for a file.
  package func files(
    _ forms: [MadeForm], as formats: [FormFormat] = [.pdf]
  ) throws(Diagnostics) -> (files: [PaperFile], diagnostics: [Diagnostic]) {
    guard !library.faces.isEmpty else { throw Diagnostics([fontsMissing]) }
    var files: [PaperFile] = []
    var diagnostics: [Diagnostic] = []
    for made in forms {
      let pages = pages(made.form)
      for format in formats { files += try write(pages, named: made.name, as: format) }
      diagnostics += pages.warnings.map { $0.diagnostic(file: made.name) }
        .filter { $0.code != DeskCode.standIn }
    }
    return (files, diagnostics)
  }

  private func write(
    _ pages: Pages, named name: String, as format: FormFormat
  ) throws(Diagnostics) -> [PaperFile] {
    func pictures(_ all: [[UInt8]]) -> [PaperFile] {
      all.enumerated().map { ("\(name)-p\($0.offset + 1).\(format.rawValue)", $0.element) }
    }
    let file = name + "." + format.rawValue
    switch format {
    case .pdf: return [(file, PDF.data(pages, attachments: [], cache: pdfCache))]
    case .ofd:
      do { return [(file, try OFD.data(pages))] } catch {
        throw Diagnostics([Desk.notMade(file, error.reason)])
      }
    case .svg: return pictures(SVG.pages(pages))
    case .png:
      do { return pictures(try PNG.pages(pages)) } catch {
        throw Diagnostics([Desk.notMade(file, error.reason)])
      }
    }
  }
}
