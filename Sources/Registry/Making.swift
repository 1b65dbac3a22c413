internal import Desk
internal import Glibc
package import Records

extension Registry {
  /// Makes a registry and fills it, and only then gives it its name: whatever happens meanwhile, there
  /// is a whole registry of this name or none.
  ///
  /// - Parameter fill: what it holds from the first; it must not keep the registry.
  /// - Throws: FW1912 when the name is taken, and what `init` and `fill` throw; nothing is left then.
  package static func make<T>(
    at path: String, office: String, settings: RegistrySettings = .init(),
    fill: (Registry) throws(Diagnostics) -> T
  ) throws(Diagnostics) -> T {
    let faults = RegistryFaults(path: path)
    try RegistryFile.check(path, faults: faults, fileSystem: settings.fileSystem)
    let temporary = TemporaryDatabase(beside: path)
    defer { temporary.remove() }
    guard !FilePaths.exists(path) else { throw faults.exists }
    guard access(FilePaths.folder(of: path), W_OK) == 0 else { throw faults.readOnly }
    try RegistryFile.lay(temporary.path, faults: faults)
    let registry = try Registry(
      temporary: temporary, office: office, settings: settings, faults: faults)
    let result = try fill(registry)
    try faults.told { try registry.shelf.settle() }
    try temporary.giveName(path, faults: faults)
    return result
  }
}
