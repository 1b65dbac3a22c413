import Foundation
import Glibc
import Publication
import Records
import Testing

/// A public site that is verified over HTTP, and sites that would rather not be.
@Suite struct VerifyPublicTests {
  private let scratch: Scratch
  private var site: String { scratch.path + "/site" }

  init() throws { scratch = try Scratch() }

  private static func pdf(_ number: Int) -> [UInt8] { Array("%PDF-1.7 第\(number)份".utf8) }

  /// A site of five letters, its catalogue signed by a key of its own.
  private func publish() throws -> SigningKey {
    let key = try SigningKey.make(scratch.path + "/publication.key")
    let day = try #require(Day(iso: "2026-06-30"))
    let letters = (0..<5).map { number in
      let (slug, file) = ("2026-\(number + 1)", Digest(of: Self.pdf(number)))
      return PublicLetter(
        slug: slug, indexNumber: slug, documentNumber: "青民函〔2026〕\(number + 1)号", title: "答复",
        publisher: "青川市民政局", matterKind: .suggestion, level: .municipal, session: "一次会议",
        matterNumber: "\(number + 1)", matterTitle: "关于完善居家养老服务的建议", signed: day, published: day,
        extent: .full, isMasked: false, pdf: file, pdfSize: 20, version: file,
        salt: key.salt(for: slug, content: file), leaf: number)
    }
    let snapshot = PublicSnapshot(
      officeName: "青川市民政局", rules: PublicationRules(siteName: "青川"), day: day, letters: letters,
      leaves: letters.map { letter in
        CatalogueLeaf(
          file: letter.pdf, salt: letter.salt, isMasked: false, extent: .full, released: day)
      },
      content: { _ throws(Diagnostics) in throw Diagnostics([]) })
    let pdfs = letters.map { letter in
      SiteFile(path: "letter/\(letter.slug)/\(letter.slug).pdf", key: letter.pdf) {
        () throws(Diagnostics) in Self.pdf(letter.leaf)
      }
    }
    _ = try SiteWriter(path: site).write(CatalogueFiles.files(snapshot, key: key) + pdfs)
    return key
  }

  /// Serves the site's folder; `/moved` sends readers to another host, `/moved-here` to this one,
  /// `/endless` never stops, `/broken` is at fault.
  private static let server = """
    import http.server, sys
    class Site(http.server.SimpleHTTPRequestHandler):
        def do_GET(self):
            head, _, rest = self.path[1:].partition("/")
            host, port = self.server.server_address
            if head in ("moved", "moved-here"):
                self.send_response(302)
                name = "localhost" if head == "moved" else host
                self.send_header("Location", "http://%s:%d/%s" % (name, port, rest))
                self.end_headers()
            elif head == "endless":
                self.send_response(200)
                self.end_headers()
                try:
                    while True: self.wfile.write(b" " * 65536)
                except OSError: pass
            elif head == "broken":
                self.send_error(500)
            else:
                super().do_GET()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """

  private func serving<T>(_ work: (String) throws -> T) throws -> T {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.server]
    process.currentDirectoryURL = URL(filePath: site)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { process.terminate() }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    return try work("http://127.0.0.1:\(port)")
  }

  @Test func `a site is verified over HTTP, whole, by letter, and against a kept head`() throws {
    let key = try publish()
    let kept = scratch.path + "/head.json"
    try serving { address in
      let whole = try Program.fuwen(
        "verify-public", address + "/", "--key", key.publicKey.hex, "--save", kept)
      #expect(whole.status == 0, "\(whole.err)")
      #expect(whole.out.contains("the files of the 5 public letters are the ones in the catalogue"))
      #expect(whole.out.contains("signed with the key that you named"))
      let file = site + "/letter/2026-3/2026-3.pdf"
      let one = try Program.fuwen(
        "verify-public", address, "--head", kept, "--letter", file, "--json")
      #expect(one.status == 0 && one.out.contains("\"letter\":\"2026-3\""), "\(one.err)")
      let here = try Program.fuwen("verify-public", address + "/moved-here")
      #expect(here.status == 0, "\(here.err)")
      try Data([1]).write(to: URL(filePath: file))
      let bad = try Program.fuwen("verify-public", address)
      #expect(bad.status == 1 && bad.err.contains("FW2056") && !bad.out.contains("Proven"))
      let unknown = try Program.fuwen("verify-public", address, "--letter", file)
      #expect(unknown.status == 1 && unknown.err.contains("FW2061"))
    }
  }

  @Test func `other hosts aren't followed, endless answers end, and faults are told`() throws {
    _ = try publish()
    try serving { address in
      for (path, words) in [
        ("/moved", "redirects to another site"), ("/endless", "larger than 65536 bytes"),
        ("/broken", "answered 500"),
      ] {
        let outcome = try Program.fuwen("verify-public", address + path)
        #expect(outcome.status == 1, "\(path)")
        #expect(outcome.err.contains("FW2060") && outcome.err.contains(words), "\(outcome.err)")
      }
      let nothing = try Program.fuwen("verify-public", address + "/nowhere")
      #expect(nothing.status == 1 && nothing.err.contains("FW2051"))
    }
  }
}
