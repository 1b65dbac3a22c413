import Casework
import Desk
import Glibc
import Records
import Registry

/// What is asked of a full registry, each once: the script starts a fresh process for every round.
struct Measuring {
  let bureau: Bureau
  let path: String
  /// A case somewhere in the book.
  let chosen: Int

  func run() throws {
    var times: [String: Double] = [:]
    func clock(_ name: String, _ body: () throws -> Int) throws {
      let (start, used) = (ContinuousClock.now, Measuring.processorSeconds)
      let found = try body()
      times[name] = (ContinuousClock.now - start).seconds
      times[name + " cpu"] = Measuring.processorSeconds - used
      times[name + " found"] = Double(found)
    }
    var opened: Registry?
    try clock("open and one case") {
      let registry = try Registry(path: path, office: Bureau.office)
      opened = registry
      return try OfficeDesk(bureau.desk, book: registry).open(CaseIndex.id(chosen)).state.version
    }
    guard let registry = opened else { return }
    let desk = OfficeDesk(bureau.desk, book: registry)
    func page(_ change: (inout CaseQuery) -> Void) throws -> Int {
      var query = CaseQuery()
      query.limit = 50
      change(&query)
      return try registry.read { book throws(Diagnostics) in try book.rows(query).count }
    }
    try clock("another case") { try desk.open(CaseIndex.id(chosen + 1)).state.version }
    try clock("late cases of a section") {
      try page {
        $0.sections = ["gengxin"]
        $0.lateOn = Bureau.today
      }
    }
    try clock("late cases of a section, by day") {
      try page {
        $0.sections = ["gengxin"]
        $0.lateOn = Bureau.today
        $0.order = .due
      }
    }
    try clock("first page of the ledger") { try page { _ in } }
    try clock("first page of the year") { try page { $0.years = [Bureau.lastYear] } }
    try clock("figures of the year") { try desk.figures(of: Bureau.lastYear).figures.count }
    // A character of every title, one of a seventh of them, a word of a seventh, one case's number.
    try clock("search 难") { try page { $0.text = "难" } }
    try clock("search 巷") { try page { $0.text = "巷" } }
    try clock("search 码头") { try page { $0.text = "码头" } }
    try clock("search of one case") { try page { $0.text = "\(chosen + 1)号地块" } }
    try clock("one act") { try desk.note(on: chosen, "核对卷内目录。").version }
    try clock("another act") { try desk.note(on: chosen + 2, "核对卷内目录。").version }
    say(times)
  }

  /// What this process has used of the processors: on a busy machine, the steadier measure.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension OfficeDesk {
  /// One command as an office gives it: decided by the rules, on the disk when it returns.
  func note(on index: Int, _ text: String) throws(Diagnostics) -> Case {
    try act(
      CaseIndex.id(index), .noted(Minute(text)),
      by: .init(Bureau.clerk, at: Bureau.morning(of: Bureau.today.adding(days: 365))))
  }
}
