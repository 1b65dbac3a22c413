internal import Records
enum MarkdownReader {
  static func manuscript(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Manuscript {
    throw ReadingFaults.unknownFormat(file)
  }
}
