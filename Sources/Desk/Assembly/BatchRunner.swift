internal import Dispatch
internal import Export
package import Records
internal import Synchronization
package import Typesetting

/// One letter of a batch.
package struct BatchJob: Sendable {
  package var paths: DossierPaths
  /// Folder that the files go to.
  package var output: String
  /// How the user knows the job: its folder or line.
  package var name: String

  package init(paths: DossierPaths, output: String, name: String) {
    self.paths = paths
    self.output = output
    self.name = name
  }
}

/// What became of a job.
package struct BatchOutcome: Sendable {
  package var job: BatchJob
  /// nil when the job failed; the letters' bytes are gone, their facts stay.
  package var summary: Summary?
  package var diagnostics: [Diagnostic]

  package struct Summary: Sendable {
    package var line: AssemblyFacts
    package var files: [String]
  }
}

/// Makes many letters, one worker a core, each with a desk of its own; a bad job stops nobody.
package struct BatchRunner: Sendable {
  package var folders: ProgramFolders
  package var library: FontLibrary
  package var digests: DigestCache
  package var options: AssemblyOptions
  /// 1 and up.
  package var workers: Int

  package init(
    folders: ProgramFolders, library: FontLibrary, digests: DigestCache,
    options: AssemblyOptions, workers: Int
  ) {
    self.folders = folders
    self.library = library
    self.digests = digests
    self.options = options
    self.workers = workers
  }

  /// Outcomes in the order of `jobs`. `progress` is called after each, from any worker, with how
  /// many are done.
  package func run(
    _ jobs: [BatchJob], progress: @Sendable (Int) -> Void
  ) -> [BatchOutcome] {
    let next = Atomic<Int>(0)
    let pdfCache = PDF.Cache()
    let outcomes = Mutex<[Int: BatchOutcome]>([:])
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, jobs.count))) { _ in
      let desk: Result<Desk, Diagnostics> = Result { () throws(Diagnostics) in
        try Desk(folders: folders, library: library, digests: digests, pdfCache: pdfCache)
      }
      var staged = Staged()
      func flush() {
        let settled = staged.settle()
        let done = outcomes.withLock { table in
          table.merge(settled) { $1 }
          return table.count
        }
        progress(done)
      }
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < jobs.count else { break }
        staged.outcomes[index] = one(jobs[index], desk, into: &staged.files)
        if staged.outcomes.count >= BatchRunner.lettersASync { flush() }
      }
      flush()
    }
    return outcomes.withLock { table in jobs.indices.compactMap { table[$0] } }
  }

  /// Letters that share one wait for the disk.
  private static let lettersASync = 25

  /// Letters made whose files wait for their names.
  private struct Staged: ~Copyable {
    var files = FileGroup()
    var outcomes: [Int: BatchOutcome] = [:]

    /// Gives the files their names; where that fails, the letters of the group have failed.
    mutating func settle() -> [Int: BatchOutcome] {
      var settled = outcomes
      do throws(FileFault) {
        try files.commit(synced: false)
      } catch {
        for index in settled.keys {
          settled[index]?.summary = nil
          settled[index]?.diagnostics.append(error.diagnostic)
        }
      }
      files = FileGroup()
      outcomes = [:]
      return settled
    }
  }

  private func one(
    _ job: BatchJob, _ desk: Result<Desk, Diagnostics>, into group: inout FileGroup
  ) -> BatchOutcome {
    do throws(Diagnostics) {
      let desk = try desk.get()
      let dossier = try desk.open(job.paths)
      let assembly = try desk.assemble(dossier, options: options)
      let files = try desk.stage(
        assembly, dossier: dossier, to: job.output, in: &group, synced: false)
      return BatchOutcome(
        job: job,
        summary: .init(line: AssemblyFacts(assembly, dossier: dossier), files: files),
        diagnostics: assembly.diagnostics)
    } catch {
      return BatchOutcome(job: job, summary: nil, diagnostics: error.all)
    }
  }
}
