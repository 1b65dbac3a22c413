internal import GRDB
package import Records

extension Registry {
  /// The ids of the offices that a registry's log holds, in order; empty for a new one.
  package static func offices(
    in path: String, settings: RegistrySettings = .init()
  ) throws(Diagnostics) -> [String] {
    let shelf = ConnectionShelf(path: path, settings: settings)
    let faults = RegistryFaults(path: path)
    try RegistryFile.check(path, faults: faults, fileSystem: settings.fileSystem)
    try RegistryFile.prepare(shelf, faults: faults)
    return try faults.told {
      try shelf.read { db in
        var offices: [String] = []
        // One look into the index for each office, not one for each event.
        let next = try db.cachedStatement(
          sql: "SELECT office FROM events WHERE office > ? ORDER BY office LIMIT 1")
        while let office = try String.fetchOne(next, arguments: [offices.last ?? ""]) {
          offices.append(office)
        }
        return offices
      }
    }
  }
}
