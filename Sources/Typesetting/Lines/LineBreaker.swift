/// Breaks a paragraph into lines on the grid: 避头尾, marks pushed in or characters carried down,
/// numbers and Latin words unbroken.
struct LineBreaker {
  /// A broken line: which clusters it holds and where each stands from the line's left edge.
  struct Line {
    var range: Range<Int>
    /// One for each cluster of `range`: the glyph's origin.
    var origins: [Length]
    /// Right edge of the last visible cluster.
    var width: Length
  }

  /// Room added between two characters, in hundredths of a cell: readers of PDF take a gap of a
  /// tenth of the type size for a space.
  private static let mostStretchPercent = 9

  private let clusters: [Cluster]
  /// `breakable[i]`: a line may end before cluster `i`.
  private let breakable: [Bool]

  init(_ clusters: [Cluster]) {
    self.clusters = clusters
    var breakable = [Bool](repeating: false, count: clusters.count + 1)
    breakable[clusters.count] = true
    var pairLength = 0
    for index in clusters.indices {
      let cluster = clusters[index]
      pairLength =
        cluster.kind == .pair
        ? (index > 0 && clusters[index - 1].scalar == cluster.scalar ? pairLength + 1 : 1) : 0
      guard index > 0 else { continue }
      breakable[index] =
        LineBreaker.mayBreak(
          after: clusters[index - 1], before: cluster, secondOfPair: pairLength % 2 == 0)
        && !LineBreaker.isLoneDash(clusters, at: index)
        && !LineBreaker.isNumberOfStandard(clusters, at: index)
    }
    self.breakable = breakable
  }

  /// A single —, which joins what stands beside it, never begins a line; —— may.
  private static func isLoneDash(_ clusters: [Cluster], at index: Int) -> Bool {
    guard clusters[index].scalar == "—" else { return false }
    return index + 1 >= clusters.count || clusters[index + 1].scalar != "—"
  }

  /// `GB 5749`: a short word of Latin capitals, a space and a number are one.
  private static func isNumberOfStandard(_ clusters: [Cluster], at index: Int) -> Bool {
    guard clusters[index].isDigit, index >= 2, clusters[index - 1].kind == .space
    else { return false }
    return ("A"..."Z").contains(clusters[index - 2].scalar)
      || index >= 3 && clusters[index - 2].scalar == "T" && clusters[index - 3].scalar == "/"
  }

  private static func mayBreak(
    after a: Cluster, before b: Cluster, secondOfPair: Bool
  ) -> Bool {
    switch b.kind {
    case .closing, .nonStarter, .space: return false
    case .pair where b.scalar == "…": return false
    case .pair where a.kind == .pair && a.scalar == b.scalar && secondOfPair: return false
    case .pair where a.isDigit: return false
    default: break
    }
    switch a.kind {
    case .opening, .nonEnder: return false
    case .word where b.kind == .word: return false
    case .word where a.isDigit || a.scalar == "%": return !Units.single.contains(b.scalar)
    case .closing where a.scalar == "〕" && b.kind == .word: return false
    default: return true
    }
  }

  /// Lines of `first` width, then of `rest`. With `justified`, every line but the last fills its
  /// width exactly, unless that would take gaps that look like spaces.
  func lines(first: Length, rest: Length, justified: Bool = true) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < clusters.count {
      let width = lines.isEmpty ? first : rest
      let end = self.end(from: start, width: width)
      lines.append(placed(start..<end, width: width, justified: justified))
      start = end
    }
    return lines
  }

  /// Where the line that begins at `start` ends.
  private func end(from start: Int, width: Length) -> Int {
    var natural = Length.zero
    var fits = start
    while fits < clusters.count {
      let next = natural + clusters[fits].advance
      // A space at the line's end hangs over it unseen.
      if next > width, clusters[fits].kind != .space { break }
      natural = next
      fits += 1
    }
    if fits == clusters.count { return fits }
    if let pushed = pushIn(from: start, fits: fits, natural: natural, width: width) {
      return pushed
    }
    var end = fits
    while end > start, !breakable[end] { end -= 1 }
    // One unbreakable stretch longer than the line: split it rather than run over the edge.
    return end > start ? end : max(fits, start + 1)
  }

  /// Marks that must not start the next line are drawn into this one where its marks give way
  /// enough; nil when nothing needs it or nothing gives way. A line takes one cell more at most:
  /// beyond that it looks crowded, and a character carried down is better.
  private func pushIn(from start: Int, fits: Int, natural: Length, width: Length) -> Int? {
    guard !breakable[fits] else { return nil }
    var total = natural
    var give = Length.zero
    for index in start..<fits { give = give + clusters[index].compressible }
    var end = fits
    while end < clusters.count, end - fits < 3 {
      total = total + clusters[end].advance
      give = give + clusters[end].compressible
      end += 1
      if total - give > width || total > width + clusters[end - 1].advance { return nil }
      if breakable[end] { return end }
    }
    return nil
  }

  private func placed(_ range: Range<Int>, width: Length, justified: Bool) -> Line {
    var visible = range
    while let last = visible.last, clusters[last].kind == .space {
      visible = visible.lowerBound..<last
    }
    var natural = Length.zero
    for index in visible { natural = natural + clusters[index].advance }
    let isLast = range.upperBound == clusters.count
    var squeeze = Spread(total: .zero, among: 0)
    var stretch = Spread(total: .zero, among: 0)
    if natural > width {
      squeeze = Spread(
        total: natural - width,
        among: visible.count { clusters[$0].compressible > .zero })
    } else if justified, !isLast {
      let gaps = visible.count { $0 > visible.lowerBound && mayStretch(before: $0) }
      // Wider gaps are read as spaces when the text is copied: such a line stays short instead.
      let most = Grid.cell * (gaps * LineBreaker.mostStretchPercent) / 100
      stretch = Spread(total: min(width - natural, most), among: gaps)
    }
    var origins: [Length] = []
    origins.reserveCapacity(range.count)
    var x = Length.zero
    for index in range {
      let cluster = clusters[index]
      if index > range.lowerBound, visible.contains(index), mayStretch(before: index) {
        x = x + stretch.next()
      }
      var advance = cluster.advance
      var offset = cluster.offset
      if cluster.compressible > .zero, visible.contains(index) {
        let taken = squeeze.next()
        advance = advance - taken
        // An opening mark's blank is on its left, a closing mark's on its right.
        if cluster.kind == .opening { offset = offset - taken }
      }
      origins.append(x + offset)
      x = x + advance
    }
    let end = visible.isEmpty ? .zero : right(of: visible, from: range, origins: origins)
    return Line(range: range, origins: origins, width: end)
  }

  private func right(of visible: Range<Int>, from range: Range<Int>, origins: [Length]) -> Length {
    let last = visible.upperBound - 1
    return origins[last - range.lowerBound] - clusters[last].offset + clusters[last].advance
  }

  /// Room is added between characters, never inside words, numbers or —— and ……. 
  private func mayStretch(before index: Int) -> Bool {
    let a = clusters[index - 1]
    let b = clusters[index]
    if a.kind == .word, b.kind == .word { return false }
    if a.kind == .pair, b.kind == .pair { return false }
    return true
  }
}

/// A length shared out in whole units so that nothing is left over.
private struct Spread {
  private var rest: Int
  private var shares: Int

  init(total: Length, among shares: Int) {
    rest = total.units
    self.shares = shares
  }

  mutating func next() -> Length {
    guard shares > 0 else { return .zero }
    let share = rest / shares
    rest -= share
    shares -= 1
    return Length(units: share)
  }
}
