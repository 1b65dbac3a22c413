internal import Foundation
internal import GRDB
internal import Records

/// A row's values, each of the kind that its column holds.
struct Columns {
  let row: Row
  /// Named in the fault.
  let table: String

  init(_ row: Row, of table: String) {
    self.row = row
    self.table = table
  }

  func text(_ index: Int) throws -> String { try known(optionalText(index)) }

  /// nil for NULL.
  func optionalText(_ index: Int) throws -> String? {
    switch (row[index] as DatabaseValue).storage {
    case .null: nil
    case .string(let text): text
    default: throw DamagedValue(table: table)
    }
  }

  func int(_ index: Int) throws -> Int {
    guard case .int64(let value) = (row[index] as DatabaseValue).storage else {
      throw DamagedValue(table: table)
    }
    return Int(value)
  }

  func bytes(_ index: Int) throws -> [UInt8] {
    guard case .blob(let data) = (row[index] as DatabaseValue).storage else {
      throw DamagedValue(table: table)
    }
    return Array(data)
  }

  func digest(_ index: Int) throws -> Digest { try known(optionalDigest(index)) }

  func optionalDigest(_ index: Int) throws -> Digest? {
    if (row[index] as DatabaseValue).isNull { return nil }
    return try known(Digest(bytes: bytes(index)))
  }

  /// A value that must be there, and readable.
  func known<T>(_ value: T?) throws -> T {
    guard let value else { throw DamagedValue(table: table) }
    return value
  }
}

extension Digest {
  /// The 32 bytes, as a column keeps them.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(32)
    var high: UInt8?
    for digit in hex.utf8 {
      let value =
        digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
      if let first = high {
        out.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return out
  }

  /// nil unless there are 32 bytes.
  init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    self.init(hex: String(decoding: text, as: UTF8.self))
  }

  var blob: Data { Data(bytes) }
}
