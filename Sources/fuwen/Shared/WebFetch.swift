private import CCurl
internal import Records
internal import Synchronization

/// One file fetched from the web at a time, over a connection that is kept for the next.
///
/// Unchecked: whoever uses one has taken it out of `WebReading`'s, so that no other thread can.
final class WebFetch: @unchecked Sendable {
  /// What came of it.
  enum Outcome {
    case bytes([UInt8])
    /// 404 or 410.
    case absent
    /// A full address.
    case moved(String)
    case failed(Diagnostic.Words)
  }

  /// Milliseconds to connect and for a whole file, and seconds under a byte a second.
  private static let patience = (connect: 15_000, file: 300_000, silence: 20)

  /// libcurl isn't to be opened by two threads at once.
  private static let opening = Mutex(())

  private var library: fuwen_curl
  private let handle: UnsafeMutableRawPointer

  /// nil where the system has no libcurl.
  init?() {
    var library = fuwen_curl()
    guard WebFetch.opening.withLock({ _ in fuwen_curl_open(&library) }) == 0,
      let handle = fuwen_curl_make(&library)
    else { return nil }
    self.library = library
    self.handle = handle
    for (option, value) in [
      (FUWEN_CURL_NO_SIGNAL, 1), (FUWEN_CURL_PROTOCOLS, FUWEN_CURL_HTTP_AND_HTTPS),
      (FUWEN_CURL_CONNECT_TIMEOUT_MS, WebFetch.patience.connect),
      (FUWEN_CURL_TIMEOUT_MS, WebFetch.patience.file), (FUWEN_CURL_LOW_SPEED_LIMIT, 1),
      (FUWEN_CURL_LOW_SPEED_TIME, WebFetch.patience.silence),
    ] {
      fuwen_curl_set_number(&library, handle, CInt(option), value)
    }
    fuwen_curl_set_text(&library, handle, CInt(FUWEN_CURL_USER_AGENT), "fuwen")
  }

  deinit { fuwen_curl_end(&library, handle) }

  /// The bytes that came so far.
  private final class Body {
    var bytes: [UInt8] = []
    let limit: Int
    init(limit: Int) { self.limit = limit }
  }

  func get(_ address: String, limit: Int) -> Outcome {
    let body = Body(limit: limit)
    fuwen_curl_set_text(&library, handle, CInt(FUWEN_CURL_URL), address)
    fuwen_curl_set_writer(
      &library, handle,
      { bytes, one, count, context in
        guard let bytes, let context else { return 0 }
        let body = Unmanaged<Body>.fromOpaque(context).takeUnretainedValue()
        // Anything but what came ends the transfer.
        guard body.bytes.count + one * count <= body.limit else { return 0 }
        body.bytes.append(
          contentsOf: UnsafeRawBufferPointer(start: bytes, count: one * count))
        return one * count
      }, Unmanaged.passUnretained(body).toOpaque())
    let code = withExtendedLifetime(body) { fuwen_curl_perform(&library, handle) }
    let status = fuwen_curl_status(&library, handle)
    if let address = fuwen_curl_redirect(&library, handle) {
      return .moved(String(cString: address))
    }
    switch (code, status) {
    case (0, 200): return .bytes(body.bytes)
    case (0, 404), (0, 410), (23, 404), (23, 410): return .absent
    case (23, 200): return .failed(.init("超过\(limit)字节", "it is larger than \(limit) bytes"))
    case (0, _), (23, _):
      return .failed(.init("网站答复\(status)", "the site answered \(status)"))
    default:
      let words = fuwen_curl_words(&library, code).map { String(cString: $0) } ?? "\(code)"
      return .failed(.init("没有应答：\(words)", "no answer: \(words)"))
    }
  }
}
