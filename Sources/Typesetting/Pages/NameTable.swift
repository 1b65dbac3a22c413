/// The names in an OpenType `name` table.
struct NameTable {
  let names: [String]
  let family: String
  let postScript: String

  init(data: UnsafeRawBufferPointer, range: Range<Int>) {
    var names: [String] = []
    var family: String?
    var postScript: String?
    let count = Int(data.u16(range.lowerBound + 2))
    let storage = range.lowerBound + Int(data.u16(range.lowerBound + 4))
    for index in 0..<(range.isEmpty ? 0 : count) {
      let record = range.lowerBound + 6 + index * 12
      let identifier = data.u16(record + 6)
      guard record + 12 <= range.upperBound, [1, 4, 6, 16].contains(identifier) else { continue }
      let start = storage + Int(data.u16(record + 10))
      let end = start + Int(data.u16(record + 8))
      guard end <= range.upperBound else { continue }
      let text: String
      if data.u16(record) == 1 {
        text = String(decoding: data[start..<end].map { $0 < 128 ? $0 : 63 }, as: UTF8.self)
      } else {
        let units = stride(from: start, to: end - 1, by: 2).map { data.u16($0) }
        text = String(decoding: units, as: UTF16.self)
      }
      if !text.isEmpty, !names.contains(text) { names.append(text) }
      if identifier == 1, family == nil { family = text }
      if identifier == 6, postScript == nil { postScript = text }
    }
    self.names = names
    self.family = family ?? "Unnamed"
    let allowed = (postScript ?? family ?? "Unnamed").unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-")
    }
    self.postScript = allowed.isEmpty ? "Unnamed" : String(String.UnicodeScalarView(allowed))
  }
}
