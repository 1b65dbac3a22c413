internal import Records

/// The site's own address, as the rules give it.
enum SiteAddress {
  /// - Returns: the address with a closing `/`.
  /// - Throws: FW2036 unless it is `http://` or `https://`, a host, and a path of plain characters.
  static func checked(_ address: String) throws(Diagnostics) -> String {
    let closed = address.hasSuffix("/") ? address : address + "/"
    guard let host = host(of: closed), !host.isEmpty, closed.utf8.allSatisfy(isPlain) else {
      throw SiteFaults.address(address)
    }
    return closed
  }

  /// With the port where there is one; nil unless the scheme is one of the web's.
  static func host(of address: String) -> String? {
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.count).prefix { $0 != "/" })
    }
    return nil
  }

  /// From the host on, with `/` at both ends.
  static func path(of address: String) -> String {
    guard let host = host(of: address) else { return "/" }
    let start = address.hasPrefix("https://") ? 8 : 7
    return String(address.dropFirst(start + host.count))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
