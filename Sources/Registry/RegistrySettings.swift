/// What a registry takes from its surroundings; tests change it.
package struct RegistrySettings: Sendable {
  /// Asked before the file is touched.
  package var fileSystem: FileSystemProbe = .system
  /// Seconds that a busy file is waited for.
  package var patience: Double = 10
  /// Pages of 4,096 bytes that the file may have; nil: what the disk holds.
  package var pageLimit: Int?
  package init() {}
}
