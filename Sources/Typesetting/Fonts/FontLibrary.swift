internal import Glibc

/// The faces at hand: every TrueType file in the given folders, found by any of its names.
package final class FontLibrary: Sendable {
  /// In order of file name, so that the same folder gives the same choice everywhere.
  package let faces: [Face]
  private let byName: [String: Face]

  /// Folders that don't exist hold no faces; files that aren't TrueType are passed over.
  package init(folders: [String]) {
    var faces: [Face] = []
    var byName: [String: Face] = [:]
    for folder in folders {
      for file in FontLibrary.files(in: folder) {
        guard let face = Face(path: folder + "/" + file) else { continue }
        faces.append(face)
        for name in face.names where byName[name.lowercased()] == nil {
          byName[name.lowercased()] = face
        }
      }
    }
    self.faces = faces
    self.byName = byName
  }

  /// The face of this family, full or PostScript name; nil when it isn't at hand.
  package func face(named name: String) -> Face? { byName[name.lowercased()] }

  private static func files(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let lower = name.lowercased()
      if lower.hasSuffix(".ttf"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
