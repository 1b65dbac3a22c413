internal import FoundationEssentials

/// What was made of which content by which program, beside the files of a letter.
package struct Manifest: Codable, Sendable {
  package struct File: Codable, Sendable {
    package var name: String
    package var sha256: String
    package var bytes: Int
  }
  package struct Font: Codable, Sendable {
    package var name: String
    package var sha256: String
  }
  package struct Gate: Codable, Sendable {
    package var gate: String
    package var seat: String?
    package var person: String
    package var post: String?
    /// The person stood in for.
    package var onBehalfOf: String?
    package var at: String
    /// First 16 digits of the content that the gate passed.
    package var content: String
    /// 代录.
    package var entered: Bool
    /// 身份：自报, until signatures are checked.
    package var identity: String
  }
  package struct Program: Codable, Sendable {
    package var name: String
    package var version: String
    package var sha256: String?
  }
  package var format: String
  package var program: Program
  package var `case`: String
  package var reply: String
  package var round: Int
  /// issued, review-draft or consultation-draft.
  package var standing: String
  package var content: String
  package var documentNumber: String?
  package var signed: String?
  package var printed: String?
  package var classSet: String
  package var resultClass: String
  package var disclosure: String
  package var extent: String
  package var disclosureReason: String?
  package var gates: [Gate]
  /// Digest of the review's last step: kept here, it binds that step too.
  package var reviewHead: String?
  package var files: [File]
  package var fonts: [Font]
  package var warnings: [String]

  /// Pretty-printed, keys in alphabetical order.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
