internal import Foundation
internal import Publication
internal import Records
internal import Synchronization

/// A site read over HTTP, without cookies, caches or credentials.
final class WebReading: PublicReading {
  let place: String
  /// Few at once: the site is somebody else's.
  let parallel = 4

  private let host: String
  /// At rest, with their connections.
  private let fetches = Mutex<[WebFetch]>([])
  private static let mostRedirects = 5

  /// - Parameter address: begins with `http://` or `https://`.
  /// - Throws: FW2060 when it is no address.
  init(address: String) throws(Diagnostics) {
    var bare = address
    while bare.hasSuffix("/") { bare.removeLast() }
    guard let url = URL(string: bare), let host = url.host, !host.isEmpty, url.query == nil,
      url.fragment == nil, url.user == nil
    else { throw WebReading.unreadable(address, "不是网址", "this is no address") }
    place = bare
    self.host = host
  }

  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  func bytes(_ path: String, limit: Int) throws(Diagnostics) -> [UInt8]? {
    let full = place + "/" + path
    guard let fetch = fetches.withLock({ $0.popLast() }) ?? WebFetch() else {
      throw WebReading.unreadable(full, "系统没有libcurl（libcurl4）", "the system has no libcurl (libcurl4)")
    }
    defer { fetches.withLock { $0.append(fetch) } }
    var address = place + "/" + WebReading.escaped(path)
    for _ in 0...WebReading.mostRedirects {
      switch fetch.get(address, limit: limit) {
      case .bytes(let bytes): return bytes
      case .absent: return nil
      case .failed(let words): throw WebReading.unreadable(full, words.chinese, words.english)
      case .moved(let next):
        guard let url = URL(string: next), url.host == host, WebReading.isAddress(next) else {
          throw WebReading.unreadable(
            full, "要转到别的网站，没有跟随", "it redirects to another site, which isn't followed")
        }
        address = next
      }
    }
    throw WebReading.unreadable(full, "转来转去没有完", "it redirects without end")
  }

  /// Every part percent-encoded.
  private static func escaped(_ path: String) -> String {
    var out = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return out
  }
}
