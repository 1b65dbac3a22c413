import Foundation

/// An event as Scripts/scenarios/events decodes it from the registry's bytes, apart from the
/// program's own reading.
struct LoggedEvent: Sendable, Decodable {
  var sequence: Int
  /// Empty for the office's own.
  var `case`: String
  var kind: String
  var person: String
  /// The person stood in for; empty when nobody is.
  var `for`: String
  var at: String
  var hash: String
  var said: Said

  var day: String { String(at.prefix(10)) }

  /// A node: attributes and text by name, children in their order.
  struct Said: Sendable, Decodable {
    private var words: [String: String] = [:]
    private var inner: [String: [Said]] = [:]

    private struct Name: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Name.self)
      for key in container.allKeys {
        if key.stringValue == "children" {
          inner = try container.decode([String: [Said]].self, forKey: key)
        } else {
          words[key.stringValue] = try container.decode(String.self, forKey: key)
        }
      }
    }

    subscript(_ name: String) -> String { words[name] ?? "" }
    func list(_ name: String) -> [String] { self[name].split(separator: " ").map(String.init) }
    func all(_ name: String) -> [Said] { inner[name] ?? [] }
    func child(_ name: String) -> Said? { inner[name]?.first }
    /// The text of a child; empty when there is none.
    func text(_ name: String) -> String { child(name)?["text"] ?? "" }
  }

  static func all(in registry: String) throws -> [LoggedEvent] {
    let outcome = try Program.run([
      Program.python, "-B", Program.home + "/Scripts/scenarios/events", registry,
    ])
    guard outcome.status == 0 else { throw PlayedYear.Failed(words: outcome.err) }
    let decoder = JSONDecoder()
    return try outcome.out.split(separator: "\n").map {
      try decoder.decode(LoggedEvent.self, from: Data($0.utf8))
    }
  }
}
