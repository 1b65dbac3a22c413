internal import Foundation
internal import FoundationNetworking
internal import Publication
internal import Records
internal import Synchronization

/// A site read over HTTP, without cookies, caches or credentials.
struct WebReading: PublicReading {
  let place: String
  /// Few at once: the site is somebody else's.
  let parallel = 4

  private let base: URL
  /// Seconds without an answer, and for a whole file.
  private static let patience = (answer: 20.0, file: 300.0)

  /// - Parameter address: begins with `http://` or `https://`.
  /// - Throws: FW2060 when it is no address.
  init(address: String) throws(Diagnostics) {
    var bare = address
    while bare.hasSuffix("/") { bare.removeLast() }
    guard let base = URL(string: bare), let host = base.host, !host.isEmpty, base.query == nil,
      base.user == nil
    else { throw WebReading.unreadable(address, "不是网址", "this is no address") }
    place = bare
    self.base = base
  }

  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  func bytes(_ path: String, limit: Int) throws(Diagnostics) -> [UInt8]? {
    let full = place + "/" + path
    let url = path.split(separator: "/").reduce(base) { $0.appendingPathComponent(String($1)) }
    var request = URLRequest(url: url, timeoutInterval: WebReading.patience.answer)
    // The digest is over the file as it lies there, and a cache may be behind.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    request.setValue("no-cache", forHTTPHeaderField: "Cache-Control")
    let fetch = Fetch(limit: limit, host: base.host)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForResource = WebReading.patience.file
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    let session = URLSession(configuration: configuration, delegate: fetch, delegateQueue: nil)
    session.dataTask(with: request).resume()
    fetch.done.wait()
    session.invalidateAndCancel()
    switch fetch.outcome {
    case .bytes(let bytes): return bytes
    case .absent: return nil
    case .failed(let words): throw WebReading.unreadable(full, words.chinese, words.english)
    }
  }

  /// One file being fetched.
  private final class Fetch: NSObject, URLSessionDataDelegate, Sendable {
    enum Outcome: Sendable {
      case bytes([UInt8])
      case absent
      case failed(Diagnostic.Words)
    }

    let done = DispatchSemaphore(value: 0)
    private let limit: Int
    private let host: String?
    private let state = Mutex<(bytes: [UInt8], outcome: Outcome?)>(([], nil))

    init(limit: Int, host: String?) {
      self.limit = limit
      self.host = host
    }

    var outcome: Outcome { state.withLock { $0.outcome ?? .bytes($0.bytes) } }

    /// What is said first stays: a cancelled fetch ends with an error of its own.
    private func end(_ outcome: Outcome) {
      state.withLock { if $0.outcome == nil { $0.outcome = outcome } }
    }

    func urlSession(
      _ session: URLSession, task: URLSessionTask,
      willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
      completionHandler: @escaping (URLRequest?) -> Void
    ) {
      if request.url?.host == host, ["http", "https"].contains(request.url?.scheme ?? "") {
        completionHandler(request)
      } else {
        end(.failed(.init("要转到别的网站，没有跟随", "it redirects to another site, which isn't followed")))
        completionHandler(nil)
        task.cancel()
      }
    }

    func urlSession(
      _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
      completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
      switch (response as? HTTPURLResponse)?.statusCode {
      case 200:
        if response.expectedContentLength > Int64(limit) { tooLarge() }
      case 404, 410: end(.absent)
      case let status:
        let number = status.map(String.init) ?? "?"
        end(.failed(.init("网站答复\(number)", "the site answered \(number)")))
      }
      completionHandler(state.withLock { $0.outcome == nil } ? .allow : .cancel)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
      let count = state.withLock { state in
        state.bytes.append(contentsOf: data)
        return state.bytes.count
      }
      if count > limit {
        tooLarge()
        dataTask.cancel()
      }
    }

    func urlSession(
      _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
    ) {
      if let error {
        let reason = error.localizedDescription
        end(.failed(.init("没有应答：\(reason)", "no answer: \(reason)")))
      }
      done.signal()
    }

    private func tooLarge() {
      end(.failed(.init("超过\(limit)字节", "it is larger than \(limit) bytes")))
    }
  }
}
