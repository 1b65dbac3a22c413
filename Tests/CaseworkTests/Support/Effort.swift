/// How much the searching tests do: all in release builds, a taste in debug ones, which are ten
/// times slower.
enum Effort {
  #if DEBUG
    static let isFull = false
  #else
    static let isFull = true
  #endif

  /// For each of four parts.
  static let randomRuns: UInt64 = isFull ? 600 : 100
  /// For each of four parts.
  static let mutations = isFull ? 2500 : 250
}
