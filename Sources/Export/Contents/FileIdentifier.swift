internal import Letters
internal import Records

extension Document.Properties {
  /// 32 hexadecimal digits in lower case; made from the title where there are none to give.
  var fileIdentifier: String {
    let given = identifier.lowercased()
    if given.utf8.count == 32, given.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) {
      return given
    }
    return String(Digest(of: Array((given + title).utf8)).hex.prefix(32))
  }
}
