/// The number of an indirect object.
struct Reference: Hashable {
  let number: Int
}

/// A PDF file being written: one revision, its plain objects packed into an object stream.
///
/// Numbers are given out in the order of asking, so the same calls give the same bytes.
struct ObjectFile: ~Copyable {
  private enum Place {
    case missing
    case file(offset: Int)
    case packed(index: Int)
  }

  private var file = ByteWriter()
  private var packed = ByteWriter()
  private var packedIndex: [(number: Int, offset: Int)] = []
  private var places: [Place] = []
  private let deflater: Deflater

  init(level: Int) {
    deflater = Deflater(level: level)
    // Most letters' size.
    file.reserve(400_000)
    file.put("%PDF-1.7\n%")
    file.put(bytes: [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
  }

  mutating func allocate() -> Reference {
    places.append(.missing)
    return Reference(number: places.count)
  }

  mutating func write(_ reference: Reference, _ body: (inout ByteWriter) -> Void) {
    places[reference.number - 1] = .packed(index: packedIndex.count)
    packedIndex.append((reference.number, packed.count))
    body(&packed)
    packed.put("\n")
  }

  /// A stream compressed here, unless that makes it longer.
  mutating func stream(
    _ reference: Reference, _ bytes: [UInt8], _ entries: (inout ByteWriter) -> Void = { _ in }
  ) {
    let short = deflater.zlib(bytes)
    if short.count < bytes.count {
      stream(reference, compressed: short, entries)
    } else {
      stream(reference, plain: bytes, entries)
    }
  }

  /// A stream compressed already.
  mutating func stream(
    _ reference: Reference, compressed bytes: [UInt8],
    _ entries: (inout ByteWriter) -> Void = { _ in }
  ) {
    stream(reference, plain: bytes) {
      $0.put("/Filter/FlateDecode")
      entries(&$0)
    }
  }

  /// A stream as it is.
  mutating func stream(
    _ reference: Reference, plain bytes: [UInt8], _ entries: (inout ByteWriter) -> Void
  ) {
    places[reference.number - 1] = .file(offset: file.count)
    file.put(reference.number)
    file.put(" 0 obj\n<</Length ")
    file.put(bytes.count)
    entries(&file)
    file.put(">>\nstream\n")
    file.put(bytes: bytes)
    file.put("\nendstream\nendobj\n")
  }

  /// Compressed by this file's compressor, for stitching.
  borrowing func raw(_ bytes: [UInt8]) -> [UInt8] { deflater.raw(bytes) }
  borrowing func zlib(_ bytes: [UInt8]) -> [UInt8] { deflater.zlib(bytes) }

  /// The finished file. `identifier` is 32 hexadecimal digits.
  consuming func finished(root: Reference, info: Reference, identifier: String) -> [UInt8] {
    let objects = allocate()
    var index = ByteWriter()
    for entry in packedIndex {
      index.put(entry.number)
      index.put(" ")
      index.put(entry.offset)
      index.put(" ")
    }
    let first = index.count
    let count = packedIndex.count
    index.put(bytes: packed.bytes)
    stream(objects, index.bytes) {
      $0.put("/Type/ObjStm/N ")
      $0.put(count)
      $0.put("/First ")
      $0.put(first)
    }
    return table(objects: objects, root: root, info: info, identifier: identifier)
  }

  private consuming func table(
    objects: Reference, root: Reference, info: Reference, identifier: String
  ) -> [UInt8] {
    let table = allocate()
    let start = file.count
    places[table.number - 1] = .file(offset: start)
    var rows = ByteWriter()
    func row(_ kind: UInt8, _ value: Int, _ index: Int) {
      rows.put(byte: kind)
      rows.put(u32: UInt32(truncatingIfNeeded: value))
      rows.put(u16: index)
    }
    row(0, 0, 0xFFFF)
    for place in places {
      switch place {
      case .missing: row(0, 0, 0)
      case .file(let offset): row(1, offset, 0)
      case .packed(let index): row(2, objects.number, index)
      }
    }
    let size = places.count + 1
    stream(table, rows.bytes) {
      $0.put("/Type/XRef/W[1 4 2]/Size ")
      $0.put(size)
      $0.put("/Root ")
      $0.put(root)
      $0.put("/Info ")
      $0.put(info)
      $0.put("/ID[<")
      $0.put(string: identifier)
      $0.put("><")
      $0.put(string: identifier)
      $0.put(">]")
    }
    file.put("startxref\n")
    file.put(start)
    file.put("\n%%EOF\n")
    return file.bytes
  }
}
