internal import Records
internal import FoundationEssentials
package import Typesetting

/// What `doctor` says of the fonts.
package struct FontReport: Codable, Sendable {
  package struct RoleReport: Codable, Sendable {
    package var role: String
    /// The official family wanted first.
    package var wanted: String
    package var isInstalled: Bool
    /// Families that the role is set from, in order.
    package var chain: [String]
    /// How many of the 8,105 通用规范汉字 the chain has; nil when their list isn't at hand.
    package var covered: Int?
    package var missing: [String]
  }
  package var folders: [String]
  package var roles: [RoleReport]
  /// 8,105, or 0 when the list isn't at hand.
  package var standardCharacters: Int

  package init(library: FontLibrary, folders: ProgramFolders) {
    self.folders = folders.fonts
    let list = folders.fonts.lazy.compactMap {
      try? String(contentsOf: URL(filePath: $0 + "/TGH.txt"), encoding: .utf8)
    }.first
    let characters =
      list?.split(whereSeparator: \.isNewline).compactMap { $0.unicodeScalars.first } ?? []
    standardCharacters = characters.count
    roles = Letterhead.FontRole.allCases.map { role in
      let wanted = FontChain.wanted(role)
      let faces = FontChain.faces(role, letterhead: [:], library: library)
      let missing = role == .latin ? [] : characters.filter { scalar in
        !faces.contains { $0.glyph(for: scalar) != nil }
      }
      return RoleReport(
        role: role.rawValue, wanted: wanted.first ?? "",
        isInstalled: wanted.contains { library.face(named: $0) != nil },
        chain: faces.map(\.postScriptName),
        covered: characters.isEmpty || role == .latin ? nil : characters.count - missing.count,
        missing: missing.prefix(20).map { String($0) })
    }
  }

  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
