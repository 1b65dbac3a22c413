import Casework
import Desk
import Foundation
import Records
import Registry
import Testing

/// After an erasure, no byte of a phone or address in any file of the registry.
@Suite struct ErasureTests {
  /// The marks `T#00012#` in all of a folder's files.
  private static func marks(in scratch: Scratch) throws -> Set<Int> {
    var found: Set<Int> = []
    for name in try scratch.names {
      let bytes = Array(scratch.bytes(name))
      var index = 0
      while index + 8 <= bytes.count {
        if bytes[index] == UInt8(ascii: "T"), bytes[index + 1] == UInt8(ascii: "#") {
          let digits = String(decoding: bytes[index + 2..<index + 7], as: UTF8.self)
          if let number = Int(digits) { found.insert(number) }
        }
        index += 1
      }
    }
    return found
  }

  private static func value(_ number: Int, long: Bool) -> String {
    let mark = "T#" + String(repeating: "0", count: 5 - String(number).count) + "\(number)#"
    return long ? String(repeating: mark + "解放路", count: 1 + number % 40) : mark
  }

  @Test func `no byte of what was erased is left, whatever was written around it`() throws {
    var generator = SplitMix64(seed: 3)
    let scratch = try Scratch()
    let book = try scratch.registry()
    var kept: Set<Int> = []
    var erased: Set<Int> = []
    for round in 0..<6 {
      try book.write { book throws(Diagnostics) in
        for number in (round * 120..<round * 120 + 120).shuffled(using: &generator) {
          let datum = PersonalDatum(
            proposer: "d1", field: number % 3 == 0 ? .address : .phone,
            value: Self.value(number, long: number % 3 == 0),
            salt: String(repeating: "5", count: 32))
          try book.keep([datum], of: CaseID("c\(number)"))
          kept.insert(number)
        }
      }
      let gone = kept.shuffled(using: &generator).prefix(70)
      try book.write { book throws(Diagnostics) in
        for number in gone { try book.erasePersonalData(of: CaseID("c\(number)")) }
      }
      erased.formUnion(gone)
      kept.subtract(gone)
      let found = try Self.marks(in: scratch)
      #expect(found.isDisjoint(with: erased))
      #expect(found == kept)
    }
  }

  @Test func `a datum put in another's place leaves no byte of it`() throws {
    let scratch = try Scratch()
    let book = try scratch.registry()
    for number in 1...5 {
      try book.write { book throws(Diagnostics) in
        let datum = PersonalDatum(
          proposer: "d1", field: .phone, value: Self.value(number, long: number == 3),
          salt: String(repeating: "5", count: 32))
        try book.keep([datum], of: "c1")
      }
      #expect(try Self.marks(in: scratch) == [number])
    }
  }

  @Test func `a reader in the way puts the end of an erasure off, not away`() throws {
    let scratch = try Scratch()
    var settings = RegistrySettings()
    settings.patience = 0.2
    let book = try Registry(
      path: scratch.file("book.db"), office: "kjj", isNew: true, settings: settings)
    let datum = PersonalDatum(
      proposer: "d1", field: .phone, value: Self.value(1, long: false),
      salt: String(repeating: "5", count: 32))
    try book.write { book throws(Diagnostics) in try book.keep([datum], of: "c1") }
    try book.read { old throws(Diagnostics) in
      #expect(try old.personalData(of: "c1") == [datum])
      try book.write { book throws(Diagnostics) in try book.erasePersonalData(of: "c1") }
      #expect(try book.read { book throws(Diagnostics) in try book.personalData(of: "c1").isEmpty })
      #expect(codes { try book.finishErasure() } == [1913])
    }
    #expect(try Self.marks(in: scratch) == [1])
    // The next opening does what is left.
    _ = try Registry(path: scratch.file("book.db"), office: "kjj")
    #expect(try Self.marks(in: scratch).isEmpty)
    try book.finishErasure()
  }
}
