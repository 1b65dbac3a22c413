package import Desk
internal import GRDB
package import Records

extension Registry {
  /// Copies the registry, of all its offices, while others work on; the copy is verified before it
  /// gets its name. It is one file, with nothing beside it.
  /// - Throws: FW1912 when the name is taken, FW1914 when the copy doesn't verify.
  package func backup(to target: String) throws(Diagnostics) {
    let there = RegistryFaults(path: target)
    let temporary = TemporaryDatabase(beside: target)
    defer { temporary.remove() }
    guard !FilePaths.exists(target) else { throw there.exists }
    guard FilePaths.isFolder(FilePaths.folder(of: target)) else { throw there.cannotOpen }
    try there.told {
      let copy = try DatabaseQueue(
        path: temporary.path, configuration: ConnectionShelf.configuration())
      try shelf.use { source in
        try copy.writeWithoutTransaction { copy in try source.backup(to: copy) }
      }
      try RegistryFile.verifyCopy(copy, of: path, faults: there)
      try copy.writeWithoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      }
      try copy.close()
    }
    try temporary.giveName(target, faults: there)
  }

  /// Puts a backup to work at a new place. The log of each office says so, and its letters can't be
  /// issued until `accountForNumbers` is called: numbers may have been given since the backup.
  /// - Throws: FW1912 when the place is taken, FW1914 when the backup doesn't verify.
  package static func restore(
    from backup: String, to target: String, by person: PersonID, at instant: Instant,
    settings: RegistrySettings = .init()
  ) throws(Diagnostics) {
    let (there, here) = (RegistryFaults(path: target), RegistryFaults(path: backup))
    let temporary = TemporaryDatabase(beside: target)
    defer { temporary.remove() }
    guard FilePaths.exists(backup) else { throw here.missing }
    guard !FilePaths.exists(target) else { throw there.exists }
    try RegistryFile.check(target, faults: there, fileSystem: settings.fileSystem)
    let copy = try there.told {
      try DatabaseQueue(path: temporary.path, configuration: ConnectionShelf.configuration())
    }
    try here.told {
      var configuration = ConnectionShelf.configuration()
      configuration.readonly = true
      let source = try DatabaseQueue(path: backup, configuration: configuration)
      try source.backup(to: copy)
      try source.close()
      // An older program's backup is brought up to date first.
      let version = try copy.read { db in try RegistryFile.identify(db, faults: here) }
      if version < Migrations.current { try Migrations.migrator.migrate(copy) }
      try RegistryFile.verifyCopy(copy, of: backup, faults: here)
    }
    try there.told {
      try copy.writeWithoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        try db.inTransaction(.immediate) {
          for office in try EventTable.offices(db) {
            let session = Session(db, office: office, faults: there)
            let head = try session.eventTable.head()
            _ = try session.append(
              [RestorationEvent.restored(head)], to: .office, by: person, standingInFor: nil,
              at: instant)
          }
          return .commit
        }
      }
      try copy.close()
    }
    try temporary.giveName(target, faults: there)
  }

  /// Says what the paper register shows as each series' last number; issuing goes on.
  ///
  /// - Parameter entering: what is entered in the same transaction, such as those numbers.
  @discardableResult
  package func accountForNumbers(
    _ numbers: [RestorationEvent.LastNumber], by person: PersonID, at instant: Instant,
    entering: (any BookWriting) throws(Diagnostics) -> Void = { _ in }
  ) throws(Diagnostics) -> [Event] {
    try write { book throws(Diagnostics) in
      try entering(book)
      return try book.append(
        [RestorationEvent.accounted(numbers)], to: .office, by: person, standingInFor: nil,
        at: instant)
    }
  }
}

extension RegistryFile {
  /// A copy is a registry that this program knows, and every office's log in it holds.
  /// - Throws: FW1902, FW1903, FW1914 with what was found.
  static func verifyCopy(_ copy: DatabaseQueue, of source: String, faults: RegistryFaults) throws {
    try copy.writeWithoutTransaction { db in
      try identify(db, faults: faults)
      for office in try EventTable.offices(db) {
        let session = Session(db, office: office, faults: faults)
        let report = try Verification(session: session, heads: [], views: nil).report()
        guard report.isSound else {
          throw Diagnostics(
            faults.one(
              RegistryCode.copyUnsound,
              .init("副本没有通过验证", "the copy doesn't verify"),
              help: .init(
                "在原登记簿上运行 fuwen verify；换一份更早的备份。",
                "run 'fuwen verify' on the registry itself, or take an earlier backup.")
            ).all + report.diagnostics(in: source).all)
        }
      }
    }
  }
}
