package import Letters

extension Pages {
  /// What file formats say of the file itself.
  package var properties: Document.Properties {
    switch content {
    case .letter(let document): document.properties
    case .form(let form): form.properties
    }
  }

  /// Every block of text in reading order; a run's role names one by its path.
  package var textBlocks: [Document.TextBlock] {
    switch content {
    case .letter(let document): document.blocks
    case .form(let form): form.textBlocks
    }
  }
}
