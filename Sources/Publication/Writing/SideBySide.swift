internal import Dispatch
internal import Glibc
internal import Records
internal import Synchronization

/// Work on many things at once.
enum SideBySide {
  static let cores = max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN))))

  /// Calls `work` for each number below `count`, in no order, so many at a time as there are
  /// workers, and returns when all is done.
  ///
  /// - Throws: what the lowest number threw; after the first fault nothing new is begun.
  static func each(
    _ count: Int, workers: Int = cores, _ work: @Sendable (Int) throws(Diagnostics) -> Void
  ) throws(Diagnostics) {
    let next = Atomic<Int>(0)
    let fault = Mutex<(index: Int, diagnostics: Diagnostics)?>(nil)
    let stopped = Atomic<Bool>(false)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
      while !stopped.load(ordering: .relaxed) {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { break }
        do throws(Diagnostics) { try work(index) } catch {
          stopped.store(true, ordering: .relaxed)
          fault.withLock { fault in
            if fault.map({ $0.index > index }) ?? true { fault = (index, error) }
          }
        }
      }
    }
    if let fault = fault.withLock({ $0 }) { throw fault.diagnostics }
  }
}
