internal import Dispatch
internal import Records
internal import Synchronization

/// A segment's index, made when the first of its files is asked for, by all who ask, and forgotten
/// when each was taken.
final class SegmentIndex: Sendable {
  private let segment: SearchSegment
  private let state = Mutex<(making: Making, taken: Int)?>(nil)
  /// Letters that one of the makers takes at a time.
  private static let slice = 4096

  init(_ segment: SearchSegment) { self.segment = segment }

  /// An entry for each key in order: its two characters, as what they are more than the key's
  /// before; the length and bytes of its postings in heads, and of those in texts.
  func part(_ number: Int) throws(Diagnostics) -> [UInt8] { try made().parts[number] }

  /// Each part's first key.
  func keys() throws(Diagnostics) -> [UInt8] { try made().keys }

  private func made() throws(Diagnostics) -> Parts {
    let making = state.withLock { state in
      let making = state?.making ?? Making(segment, slice: SegmentIndex.slice)
      let taken = (state?.taken ?? 0) + 1
      // Every part and the keys.
      state = taken > segment.partCount ? nil : (making, taken)
      return making
    }
    return try making.finish().get()
  }

  struct Parts: Sendable {
    var keys: [UInt8] = []
    var parts: [[UInt8]] = []

    init(_ slice: SegmentSlice, size: Int, count: Int) {
      let all = Set(slice.head.keys).union(slice.text.keys).sorted()
      let entries = all.map { key in
        var entry: [UInt8] = []
        for postings in [slice.head[key], slice.text[key]] {
          let bytes = postings?.bytes(of: size) ?? []
          Varint.append(UInt64(bytes.count), to: &entry)
          entry.append(contentsOf: bytes)
        }
        return entry
      }
      let total = entries.reduce(0) { $0 + $1.count }
      var (next, written) = (0, 0)
      for number in 0..<count {
        append(next < all.count ? all[next] : .end, after: nil, to: &keys)
        let end = total * (number + 1) / count
        var part: [UInt8] = []
        var last: SearchKey?
        while next < entries.count, written < end {
          append(all[next], after: last, to: &part)
          part.append(contentsOf: entries[next])
          last = all[next]
          written += entries[next].count
          next += 1
        }
        parts.append(part)
      }
    }

    /// How much the first character grows, and how much the second where the first is the same.
    private func append(_ key: SearchKey, after last: SearchKey?, to out: inout [UInt8]) {
      let growth = key.first - (last?.first ?? 0)
      Varint.append(UInt64(growth), to: &out)
      let second = growth == 0 ? key.second - (last?.second ?? 0) : key.second
      Varint.append(UInt64(second), to: &out)
    }
  }

  /// Slices are made side by side: who comes takes the next one, and waits when none is left.
  private final class Making: Sendable {
    private struct Progress: Sendable {
      /// All slices before `next`.
      var joined: Result<SegmentSlice, Diagnostics> = .success(SegmentSlice())
      var next = 0
      /// Made, and waiting for one before them.
      var waiting: [Int: Result<SegmentSlice, Diagnostics>] = [:]
    }

    private let segment: SearchSegment
    private let slices: [ArraySlice<PublicLetter>]
    private let next = Atomic<Int>(0)
    private let left = DispatchGroup()
    private let progress = Mutex(Progress())
    private let whole = Mutex<Result<Parts, Diagnostics>?>(nil)

    init(_ segment: SearchSegment, slice: Int) {
      self.segment = segment
      let letters = segment.letters
      slices = stride(from: 0, to: letters.count, by: slice).map {
        letters[$0..<min($0 + slice, letters.count)]
      }
      for _ in slices { left.enter() }
    }

    func finish() -> Result<Parts, Diagnostics> {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < slices.count else { break }
        let slice = Result { () throws(Diagnostics) in try SegmentSlice(slices[index], of: segment)
        }
        join(slice, at: index)
        left.leave()
      }
      left.wait()
      return whole.withLock { whole in
        if let whole { return whole }
        let joined = progress.withLock { progress in
          defer { progress = Progress() }
          return progress.joined
        }
        let result = joined.map {
          Parts($0, size: segment.range.count, count: segment.partCount)
        }
        whole = result
        return result
      }
    }

    /// Joined as soon as those before it are, so that few slices are kept apart.
    private func join(_ slice: Result<SegmentSlice, Diagnostics>, at index: Int) {
      progress.withLock { progress in
        progress.waiting[index] = slice
        while let slice = progress.waiting.removeValue(forKey: progress.next) {
          progress.next += 1
          guard case .success(var joined) = progress.joined else { continue }
          // Taken out, so that it grows where it is and isn't copied.
          progress.joined = .success(SegmentSlice())
          switch slice {
          case .success(let more):
            joined.add(more)
            progress.joined = .success(joined)
          case .failure: progress.joined = slice
          }
        }
      }
    }
  }
}
