import Desk
import Testing

/// One of the eleven bureaus, by its row in the table of procedures.
enum Bureau: Int, CaseIterable, CustomTestStringConvertible {
  case s1 = 1
  case s2, s3, s4, s5, s6, s7, s8, s9, s10, s11

  var word: String { "S\(rawValue)" }
  var testDescription: String { word }

  /// Its folder in Examples/; empty when there is none.
  var folder: String {
    let prefix = "s" + (rawValue < 10 ? "0" : "") + "\(rawValue)-"
    return FilePaths.names(in: Example.root).first { $0.hasPrefix(prefix) }
      .map { Example.root + "/" + $0 } ?? ""
  }

  /// The lines of its year's script.
  var script: [Substring] {
    get throws { try Files.text(folder + "/year/script.txt").split(separator: "\n") }
  }
}
