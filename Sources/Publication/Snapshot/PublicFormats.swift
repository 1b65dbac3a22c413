package import Casework
internal import Desk

extension PublicFormat {
  /// How a letter is set for it.
  var letter: LetterFormat {
    switch self {
    case .pdf: .pdf
    case .ofd: .ofd
    }
  }

  /// As web servers and pages name it.
  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .ofd: "application/ofd"
    }
  }

  /// As people name it, in any language.
  package var label: String { rawValue.uppercased() }

  /// What every public letter is made as.
  static let letters: [LetterFormat] = allCases.map(\.letter)
}

extension Assembly {
  /// The file of the one letter of a public edition; nil: there is none.
  func file(as format: PublicFormat) -> (name: String, bytes: [UInt8])? {
    letters.first?.files.first { $0.name.hasSuffix("." + format.rawValue) }
  }
}
