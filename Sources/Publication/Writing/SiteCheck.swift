internal import Desk
package import Records
internal import Synchronization

extension SiteWriter {
  /// Compares the site with `files`: every file byte for byte, nothing missing, nothing more.
  ///
  /// Everything is made anew and nothing is written; what is remembered of the files is not
  /// believed. Each difference is an error with its path, in order of path; empty when there are
  /// none.
  ///
  /// - Throws: what a maker throws; FW2044.
  package func check(
    _ files: some Sequence<SiteFile>, progress: @Sendable (_ done: Int) -> Void = { _ in }
  ) throws(Diagnostics) -> [Diagnostic] {
    let files = try SiteWriter.complete(files)
    let found = SiteGuests.without(SiteTree.walk(place.site))
    let present = Set(found.files)
    let wanted = Set(files.map(\.path))
    var faults: [Diagnostic] = []
    for path in found.files where !wanted.contains(path) {
      faults.append(
        .site(WritingCode.extra, at: full(path), "登记簿没有这个文件", "the registry has no such file"))
    }
    for path in found.strange {
      faults.append(
        .site(
          WritingCode.extra, at: full(path), "空目录、链接或特殊文件",
          "an empty folder, a link or a special file"))
    }
    for file in files where !present.contains(file.path) {
      faults.append(.site(WritingCode.missing, at: full(file.path), "网站里没有", "not in the site"))
    }
    faults += try differences(files.filter { present.contains($0.path) }, progress)
    return faults.sorted { $0.place.file.utf8.lexicographicallyPrecedes($1.place.file.utf8) }
  }

  private func full(_ path: String) -> String { place.site + "/" + path }

  private func differences(
    _ files: [SiteFile], _ progress: @Sendable (Int) -> Void
  ) throws(Diagnostics) -> [Diagnostic] {
    let faults = Mutex<[Diagnostic]>([])
    let done = Atomic<Int>(0)
    try SideBySide.each(files.count) { index throws(Diagnostics) in
      let path = full(files[index].path)
      if try SiteTree.bytes(of: path) != files[index].make() {
        faults.withLock {
          $0.append(.site(WritingCode.differs, at: path, "与登记簿所说的不同", "not what the registry says"))
        }
      }
      progress(done.wrappingAdd(1, ordering: .relaxed).newValue)
    }
    return faults.withLock { $0 }
  }
}
