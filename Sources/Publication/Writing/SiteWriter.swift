internal import Desk
internal import Glibc
package import Records
internal import Synchronization

/// Writes a site so that its readers see the old one whole or the new one whole, and makes only
/// what changed.
///
/// The new tree is built in `SITE.state`, beside the site; a file whose key is the same, and which
/// lies there as it was left, is linked into it instead of being made. Then everything is synced
/// once, the two trees change places in one step, and the old one is removed. What a killed run
/// left is removed by the next.
package struct SiteWriter: Sendable {
  let place: SitePlace
  private let canExchange: Bool

  /// - Parameters:
  ///   - path: the site's folder; it need not exist.
  ///   - canExchange: false plays a file system that can't exchange two folders.
  /// - Throws: FW2043 when no site may stand there, FW2040 when the folder above can't be made.
  package init(path: String, canExchange: Bool = true) throws(Diagnostics) {
    place = try SitePlace(path)
    self.canExchange = canExchange
  }

  /// Makes the site be `files`, and a small file that says whose it is.
  ///
  /// Makers are called on all cores, in no order, each at most once and not at all where the key
  /// is known; the bytes of one file a core are in memory at a time.
  ///
  /// - Parameter progress: called after each file, on any core, with how many are done.
  /// - Throws: what a maker throws; FW2040 to FW2044. The old site then stands as it was.
  package func write(
    _ files: some Sequence<SiteFile>, progress: @Sendable (_ done: Int) -> Void = { _ in }
  ) throws(Diagnostics) -> SiteReport {
    try write(making: { () throws(Diagnostics) in Array(files) }, progress: progress)
  }

  /// The same; what the site is to be is asked for when nobody else can write it, so that of two
  /// writers the later one doesn't bring back what the other took away.
  package func write(
    making files: () throws(Diagnostics) -> [SiteFile],
    progress: @Sendable (_ done: Int) -> Void = { _ in }
  ) throws(Diagnostics) -> SiteReport {
    try place.requireOurs()
    // An old tree may lie here for a moment, or after a kill: it is nobody's but the office's.
    if FilePaths.kind(place.beside) == nil { try SiteTree.makeFolder(place.beside, mode: 0o700) }
    guard FilePaths.kind(place.beside) == .folder else {
      throw Diagnostics([
        .site(
          WritingCode.notASite, at: place.beside, "这里应当是一个目录", "this should be a folder")
      ])
    }
    let lock = try SiteLock(place)
    let report = try write(whole: try SiteWriter.complete(try files()), progress)
    _ = consume lock
    return report
  }

  private func write(
    whole files: [SiteFile], _ progress: @Sendable (Int) -> Void
  ) throws(Diagnostics) -> SiteReport {
    try SiteExchange.recover(place)
    let known = SiteTree.bytes(of: place.records).flatMap(SiteState.records)
    // Walking a large site to count what goes takes a second or two.
    let before =
      place.exists ? known.map { Set($0.keys) } ?? Set(SiteTree.walk(place.site).files) : []
    try SiteGuests.refuseStrangers(
      in: place.site, ours: files.map(\.path) + (known.map { Array($0.keys) } ?? []))
    do throws(Diagnostics) {
      try SiteTree.makeFolder(place.new)
      SiteTree.copyOwner(of: place.site, to: place.new)
      try SiteGuests.carry(from: place.site, to: place.new)
      try makeFolders(for: files)
      let outcome = try build(files, known ?? [:], progress)
      try SiteTree.sync(place.beside, wholeFileSystem: true)
      try SiteExchange.run(place, canExchange: canExchange)
      try SiteTree.sync(FilePaths.folder(of: place.site), wholeFileSystem: false)
      // A kill before this line leaves old records beside the new site: what they don't fit is
      // made again.
      try remember(files, outcome.records)
      try SiteTree.remove(place.new)
      try SiteTree.remove(place.old)
      let removed = before.subtracting(files.map(\.path)).sorted()
      return SiteReport(
        written: outcome.written, kept: files.count - outcome.written, removed: removed.count,
        bytes: outcome.bytes)
    } catch {
      // What stays, the next run removes.
      try? SiteTree.remove(place.new)
      throw error
    }
  }

  /// The files and the marker, in order of path.
  ///
  /// - Throws: FW2044 for every path that can't be used.
  static func complete(_ files: some Sequence<SiteFile>) throws(Diagnostics) -> [SiteFile] {
    let marker = Array(SitePlace.marker.utf8)
    var all = Array(files)
    all.append(
      SiteFile(path: SitePlace.markerPath, key: Digest(of: marker)) { () throws(Diagnostics) in
        marker
      })
    all.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var faults: [Diagnostic] = []
    var last: String?
    let paths = Set(all.map(\.path))
    for file in all {
      if !SitePath.isAllowed(file.path) {
        faults.append(
          .site(
            WritingCode.badPath, at: file.path, "网站里不能有这样的路径", "a site can't have such a path"))
      } else if file.path == last {
        faults.append(
          .site(WritingCode.badPath, at: file.path, "两个文件用了同一路径", "two files share this path"))
      } else if SitePath.folders(over: file.path).contains(where: { paths.contains(String($0)) }) {
        faults.append(
          .site(
            WritingCode.badPath, at: file.path, "上级目录的名字是另一个文件的",
            "a folder over it has another file's name"))
      }
      last = file.path
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return all
  }

  private func makeFolders(for files: [SiteFile]) throws(Diagnostics) {
    // Sorted paths bring a folder's files together; those of one depth are made side by side.
    var seen: Set<Substring> = []
    var levels: [[Substring]] = []
    for file in files {
      for (depth, folder) in SitePath.folders(over: file.path).enumerated()
      where seen.insert(folder).inserted {
        if levels.count == depth { levels.append([]) }
        levels[depth].append(folder)
      }
    }
    for level in levels {
      try SideBySide.each(level.count) { index throws(Diagnostics) in
        try SiteTree.makeFolder(place.new + "/" + level[index])
      }
    }
  }

  private struct Outcome: Sendable {
    var records: [SiteRecord?]
    var written = 0
    var bytes = 0
  }

  private func build(
    _ files: [SiteFile], _ known: [String: SiteRecord], _ progress: @Sendable (Int) -> Void
  ) throws(Diagnostics) -> Outcome {
    let outcome = Mutex(Outcome(records: Array(repeating: nil, count: files.count)))
    let done = Atomic<Int>(0)
    try SideBySide.each(files.count) { index throws(Diagnostics) in
      let file = files[index]
      if let kept = try keep(file, known[file.path]) {
        outcome.withLock { $0.records[index] = kept }
      } else {
        let made = try SiteTree.write(
          file.make(), to: place.new + "/" + file.path, key: file.key)
        outcome.withLock { outcome in
          outcome.records[index] = made
          outcome.written += 1
          outcome.bytes += made.size
        }
      }
      progress(done.wrappingAdd(1, ordering: .relaxed).newValue)
    }
    return outcome.withLock { $0 }
  }

  /// Links the file into the new tree as it stands in the old one; nil: it must be made.
  private func keep(_ file: SiteFile, _ record: SiteRecord?) throws(Diagnostics) -> SiteRecord? {
    guard let record, record.key == file.key else { return nil }
    let old = place.site + "/" + file.path
    let new = place.new + "/" + file.path
    if SiteTree.isSame(old, as: record), link(old, new) == 0 { return record }
    // A site brought back from a backup, or on a file system without links: reading a file is
    // cheaper than setting a letter again, and its digest says that it is the same.
    guard let bytes = SiteTree.bytes(of: old), bytes.count == record.size,
      Digest(of: bytes) == record.content
    else { return nil }
    return try SiteTree.write(bytes, to: new, key: file.key)
  }

  private func remember(_ files: [SiteFile], _ records: [SiteRecord?]) throws(Diagnostics) {
    let lines = zip(files, records).compactMap { file, record in
      record.map { (path: file.path, record: $0) }
    }
    do throws(FileFault) {
      try AtomicFile.write(SiteState.bytes(lines), to: place.records)
    } catch {
      throw Diagnostics([
        .site(
          WritingCode.notWritten, at: place.records, "系统不让：\(error.reason)",
          "the system refused: \(error.reason)")
      ])
    }
  }
}

/// What a run did.
package struct SiteReport: Sendable, Hashable {
  /// Files that were made.
  package var written: Int
  /// Files that were already as they should be.
  package var kept: Int
  /// Files of the old site that the new one doesn't have.
  package var removed: Int
  /// Bytes of the files that were made.
  package var bytes: Int

  package init(written: Int, kept: Int, removed: Int, bytes: Int) {
    self.written = written
    self.kept = kept
    self.removed = removed
    self.bytes = bytes
  }
}
