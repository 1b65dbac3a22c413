import Records
import Tables

/// The codes of what reading refuses; empty when it doesn't.
func codes(reading bytes: [UInt8]) -> [DiagnosticCode] {
  do throws(Diagnostics) {
    _ = try TableFile.sheets(bytes: bytes, name: "list")
    return []
  } catch {
    return error.all.map(\.code)
  }
}

func rows(_ bytes: [UInt8]) throws -> [[String]] {
  try TableFile.sheets(bytes: bytes, name: "list").first?.rows ?? []
}

func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }
