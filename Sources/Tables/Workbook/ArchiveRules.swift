package import Records

/// How much of an Office document is read, and what is said when it is refused.
package protocol ArchiveRules {
  /// Files in the archive.
  static var entries: Int { get }
  /// Bytes of one file unpacked, and of all that were read.
  static var part: Int { get }
  static var unpacked: Int { get }
  /// How many times its packed size a file may have, once it is larger than `ratioFrom` bytes.
  static var ratio: Int { get }
  static var ratioFrom: Int { get }

  /// Which limit was passed.
  static var entryWords: Diagnostic.Words { get }
  static var unpackedWords: Diagnostic.Words { get }
  static var ratioWords: Diagnostic.Words { get }

  /// - Parameter part: the file inside it; nil: the archive itself.
  static func damaged(_ file: String, part: String?) -> Diagnostics
  static func locked(_ file: String) -> Diagnostics
  static func tooLarge(_ file: String, _ what: Diagnostic.Words) -> Diagnostics
  static func doctype(_ file: String, part: String) -> Diagnostics
}

/// A workbook's.
enum WorkbookRules: ArchiveRules {
  static let entries = TableLimits.entries
  static let part = TableLimits.unpacked
  static let unpacked = TableLimits.unpacked
  static let ratio = TableLimits.ratio
  static let ratioFrom = TableLimits.ratioFrom
  static let entryWords = TableLimits.entryWords
  static let unpackedWords = TableLimits.unpackedWords
  static let ratioWords = TableLimits.ratioWords

  static func damaged(_ file: String, part: String?) -> Diagnostics {
    TableFaults.damaged(file, part: part)
  }
  static func locked(_ file: String) -> Diagnostics { TableFaults.locked(file) }
  static func tooLarge(_ file: String, _ what: Diagnostic.Words) -> Diagnostics {
    TableFaults.tooLarge(file, what)
  }
  static func doctype(_ file: String, part: String) -> Diagnostics {
    TableFaults.doctype(file, part: part)
  }
}
