import Records
import Testing

/// Inputs that are made to cost: each is refused, and within a time that a test can wait for.
@Suite(.serialized) struct HostileTests {
  struct Input: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: Int
    var make: @Sendable () -> [UInt8]

    init(_ name: String, _ code: Int, _ make: @escaping @Sendable () -> [UInt8]) {
      testDescription = name
      self.code = code
      self.make = make
    }
  }

  static let head = "<case xmlns=\"urn:fuwen:1\" version=\"1.0\" id=\"a\">"

  /// As many copies of `unit` as fit in `size` bytes.
  static func filled(_ before: String, _ unit: String, _ after: String, size: Int) -> [UInt8] {
    var bytes = Array(before.utf8)
    let piece = Array(unit.utf8)
    while bytes.count + piece.count + after.utf8.count <= size { bytes += piece }
    return bytes + Array(after.utf8)
  }

  static let inputs: [Input] = [
    Input("sixteen megabytes of start tags", 1106) { filled(head, "<a>", "", size: 16 << 20) },
    Input("sixteen megabytes of empty elements", 1107) {
      filled(head, "<a/>", "</case>", size: 16 << 20)
    },
    Input("an element with a million attributes", 1107) {
      filled("<case ", "a=\"\" ", "/>", size: 16 << 20)
    },
    Input("many elements with many attributes", 1107) {
      let attributes = (0..<30).map { "a\($0)=\"\"" }.joined(separator: " ")
      return filled(head, "<b><c \(attributes)/></b>", "</case>", size: 16 << 20)
    },
    Input("an attribute of sixteen megabytes", 1107) {
      filled("<case id=\"", "a", "\"/>", size: 16 << 20)
    },
    Input("sixteen megabytes of comments", 1204) {
      filled("<case xmlns=\"urn:fuwen:1\" version=\"1.0\">", "<!---->", "</case>", size: 16 << 20)
    },
    Input("sixteen megabytes of CDATA sections", 1107) {
      filled(head, "<![CDATA[a]]>", "</case>", size: 16 << 20)
    },
    Input("sixteen megabytes of processing instructions", 1108) {
      filled(head, "<?a?>", "</case>", size: 16 << 20)
    },
    Input("sixteen megabytes of entity references", 1107) {
      filled(head, "&a;", "</case>", size: 16 << 20)
    },
    Input("sixteen megabytes of ampersands", 1107) {
      filled(head, "&", "</case>", size: 16 << 20)
    },
    Input("sixteen megabytes of character references", 1107) {
      filled(head, "&#65;", "</case>", size: 16 << 20)
    },
    Input("sixteen megabytes of zero-width spaces", 1108) {
      filled(head, "\u{200B}", "</case>", size: 16 << 20)
    },
    Input("sixteen megabytes of stars", 1107) { filled(head, "★", "</case>", size: 16 << 20) },
    Input("sixteen megabytes of secrecy marks", 1116) {
      filled(head, "秘密★", "</case>", size: 16 << 20)
    },
    Input("sixteen megabytes of grades", 1107) {
      filled(head, "密级：", "</case>", size: 16 << 20)
    },
    Input("sixteen megabytes of text", 1107) { filled(head, "养老", "</case>", size: 16 << 20) },
    Input("sixteen megabytes of less-than signs", 1106) { filled("", "<", "", size: 16 << 20) },
    Input("sixteen megabytes of quotation marks", 1101) { filled("<a ", "\"", "", size: 16 << 20) },
    Input("an unfinished comment of sixteen megabytes", 1101) {
      filled(head + "<!--", "--", "", size: 16 << 20)
    },
    Input("a paragraph of nine megabytes", 1107) {
      let before =
        head + "<matter kind=\"suggestion\" level=\"county\" session=\"s\" number=\"1\"><title>t"
        + "</title><text><p>"
      let after =
        "</p></text></matter><proposers><organisation id=\"d\"><name>n</name></organisation>"
        + "</proposers><handling role=\"lead\" assignedBy=\"a\" assigned=\"2026-01-01\""
        + " due=\"2026-01-01\"/></case>"
      return filled(before, "长", after, size: 9 << 20)
    },
    Input("two hundred thousand persons with one id", 1107) {
      filled(head + "<proposers>", "<person id=\"a\"/>", "</proposers></case>", size: 16 << 20)
    },
    Input("ten thousand persons with ids of their own", 1206) {
      let persons = (0..<9_999).map { "<person id=\"p\($0)\">a</person>" }.joined()
      return Array(
        ("<office xmlns=\"urn:fuwen:1\" version=\"1.0\" id=\"a\"><name>n</name><people>" + persons
          + "</people></office>").utf8)
    },
    Input("namespaces declared on every level", 1117) {
      let start = (0..<60).map { "<a\($0) xmlns:p\($0)=\"urn:\($0)\" p\($0):x=\"\">" }.joined()
      let end = (0..<60).reversed().map { "</a\($0)>" }.joined()
      return Array((head + start + end + "</case>").utf8)
    },
    Input("a value that a backtracking pattern would not finish", 1212) {
      let value = String(repeating: "a/", count: 12_000) + ".."
      return Array(
        ("<letterhead xmlns=\"urn:fuwen:1\" version=\"1.0\" id=\"a\" form=\"plain\"><issuer seal=\""
          + value + "\">n</issuer></letterhead>").utf8)
    },
  ]

  @Test(.timeLimit(.minutes(10)), arguments: inputs)
  func `a hostile input is refused in good time`(input: Input) throws {
    let bytes = input.make()
    let reader = try Repository.reader()
    let clock = ContinuousClock()
    var found: [Diagnostic] = []
    let time = clock.measure {
      found = faults { () throws(Diagnostics) in
        try reader.readAny(bytes: bytes, name: "hostile.xml").warnings
      }
    }
    #expect(found.contains { $0.code.number == input.code }, "\(found.prefix(3).map { Fault($0) })")
    #expect(time < .seconds(10))
    #expect(found.count <= 2_000)
  }
}
