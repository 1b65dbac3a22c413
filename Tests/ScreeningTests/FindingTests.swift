import Records
import Screening
import Testing

@Suite("A finding of screening")
struct FindingTests {
  @Test("kinds have the words that other programs read")
  func words() {
    #expect(
      SensitiveKind.allCases.map(\.rawValue) == [
        "id", "mobile", "landline", "bank", "email", "plate", "passport", "credit-code", "address",
        "minor", "sensitive", "secrecy", "word",
      ])
  }
}
