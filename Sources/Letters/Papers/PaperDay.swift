internal import Records

/// Days as a paper's tables print them.
enum PaperDay {
  /// 6月30日; with its year when that isn't `other`'s.
  static func text(_ day: Day, beside other: Day) -> String {
    day.year == other.year ? "\(day.month)月\(day.day)日" : day.chinese
  }

  static func lastOfMonth(_ day: Day) -> Day {
    firstOfMonth(day).adding(months: 1).adding(days: -1)
  }

  static func firstOfMonth(_ day: Day) -> Day { day.adding(days: 1 - day.day) }
}
