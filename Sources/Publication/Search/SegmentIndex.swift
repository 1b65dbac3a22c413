internal import Dispatch
internal import Records
internal import Synchronization

/// A segment's index, made when the first of its files is asked for, by all who ask, and forgotten
/// when each was taken.
final class SegmentIndex: Sendable {
  private let segment: SearchSegment
  private let state = Mutex<(making: Making, taken: Int)?>(nil)
  /// Letters that one of the makers takes at a time.
  private static let slice = 2048

  init(_ segment: SearchSegment) { self.segment = segment }

  /// An entry for each key in order: the two characters, the length and bytes of its postings in
  /// heads, and of those in texts.
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
        Varint.append(UInt64(key.first), to: &entry)
        Varint.append(UInt64(key.second), to: &entry)
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
        let first = next < all.count ? all[next] : .end
        Varint.append(UInt64(first.first), to: &keys)
        Varint.append(UInt64(first.second), to: &keys)
        let end = total * (number + 1) / count
        var part: [UInt8] = []
        while next < entries.count, written < end {
          part.append(contentsOf: entries[next])
          written += entries[next].count
          next += 1
        }
        parts.append(part)
      }
    }
  }

  /// Slices are made side by side: who comes takes the next one, and waits when none is left.
  private final class Making: Sendable {
    private let segment: SearchSegment
    private let slices: [ArraySlice<PublicLetter>]
    private let next = Atomic<Int>(0)
    private let left = DispatchGroup()
    private let made: Mutex<[Result<SegmentSlice, Diagnostics>?]>
    private let whole = Mutex<Result<Parts, Diagnostics>?>(nil)

    init(_ segment: SearchSegment, slice: Int) {
      self.segment = segment
      let letters = segment.letters
      slices = stride(from: 0, to: letters.count, by: slice).map {
        letters[$0..<min($0 + slice, letters.count)]
      }
      made = Mutex(Array(repeating: nil, count: slices.count))
      for _ in slices { left.enter() }
    }

    func finish() -> Result<Parts, Diagnostics> {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < slices.count else { break }
        let slice = Result { () throws(Diagnostics) in try SegmentSlice(slices[index], of: segment) }
        made.withLock { $0[index] = slice }
        left.leave()
      }
      left.wait()
      return whole.withLock { whole in
        if let whole { return whole }
        let result = Result { () throws(Diagnostics) in try join() }
        whole = result
        return result
      }
    }

    private func join() throws(Diagnostics) -> Parts {
      var all = SegmentSlice()
      for index in slices.indices {
        let slice = made.withLock { slices in
          defer { slices[index] = nil }
          return slices[index]
        }
        if let slice { all.add(try slice.get()) }
      }
      return Parts(all, size: segment.range.count, count: segment.partCount)
    }
  }
}
