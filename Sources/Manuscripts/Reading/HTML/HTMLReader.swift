internal import Records
enum HTMLReader {
  static func manuscript(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Manuscript {
    throw ReadingFaults.unknownFormat(file)
  }
}
