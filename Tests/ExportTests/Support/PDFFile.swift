import Foundation
import Testing

/// A PDF as qpdf reads it: its objects as JSON, streams decoded.
struct PDFFile {
  typealias Dictionary = [String: Any]

  let objects: [String: Any]
  let trailer: Dictionary

  init(_ bytes: [UInt8]) throws {
    let result = try Tool.run(
      "qpdf",
      ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", "{}"],
      input: bytes)
    #expect(result.status == 0, "\(result.errors)")
    let any = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let json = try #require(any as? Dictionary)
    let parts = try #require(json["qpdf"] as? [Any])
    objects = try #require(parts.last as? Dictionary)
    let trailer = try #require(objects["trailer"] as? Dictionary)
    self.trailer = try #require(trailer["value"] as? Dictionary)
  }

  /// The object that a reference names, or the value itself.
  func value(_ any: Any?) -> Any? {
    guard let name = any as? String, name.hasSuffix(" R") else { return any }
    let object = objects["obj:\(name)"] as? Dictionary
    if let stream = object?["stream"] as? Dictionary { return stream["dict"] }
    return object?["value"]
  }

  func dictionary(_ any: Any?) -> Dictionary { value(any) as? Dictionary ?? [:] }
  func array(_ any: Any?) -> [Any] { value(any) as? [Any] ?? [] }
  func integer(_ any: Any?) -> Int? { (value(any) as? NSNumber)?.intValue }
  func name(_ any: Any?) -> String? { (value(any) as? String).map { String($0.dropFirst()) } }

  /// A text string.
  func text(_ any: Any?) -> String? {
    (value(any) as? String).flatMap { $0.hasPrefix("u:") ? String($0.dropFirst(2)) : nil }
  }

  /// The decoded data of a stream.
  func stream(_ any: Any?) -> [UInt8] {
    guard let name = any as? String, let object = objects["obj:\(name)"] as? Dictionary,
      let stream = object["stream"] as? Dictionary, let data = stream["data"] as? String
    else { return [] }
    return Data(base64Encoded: data).map { Array($0) } ?? []
  }

  var catalog: Dictionary { dictionary(trailer["/Root"]) }

  var pages: [Dictionary] {
    array(dictionary(catalog["/Pages"])["/Kids"]).map { dictionary($0) }
  }

  /// Composite fonts by name among the resources.
  var fonts: [String: Dictionary] {
    guard let page = pages.first else { return [:] }
    let fonts = dictionary(dictionary(page["/Resources"])["/Font"])
    return fonts.mapValues { dictionary($0) }
  }

  /// Every dictionary object whose `/Type` is this.
  func all(_ type: String) -> [(reference: String, value: Dictionary)] {
    objects.compactMap { key, object in
      guard let value = (object as? Dictionary)?["value"] as? Dictionary,
        value["/Type"] as? String == type
      else { return nil }
      return (String(key.dropFirst("obj:".count)), value)
    }
  }
}
