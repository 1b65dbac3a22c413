internal import Typesetting

/// The samples of a PNG file, eight bits each.
struct PNGPicture {
  let width: Int
  let height: Int
  /// 1 (grey) or 3 (red, green, blue) bytes a pixel, rows from the top.
  let samples: [UInt8]
  let isGrey: Bool
  /// One byte a pixel; nil: opaque.
  let alpha: [UInt8]?

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let largest = 20_000_000

  private struct Header {
    var width = 0
    var height = 0
    var depth = 0
    var colourType = 0
    var isInterlaced = false

    /// Samples a pixel in the file; nil for a colour type that doesn't exist.
    var channels: Int? {
      switch colourType {
      case 0, 3: 1
      case 2: 3
      case 4: 2
      case 6: 4
      default: nil
      }
    }
    var isValid: Bool {
      let depths: [Int] =
        switch colourType {
        case 0: [1, 2, 4, 8, 16]
        case 3: [1, 2, 4, 8]
        default: [8, 16]
        }
      return channels != nil && depths.contains(depth) && width > 0 && height > 0
        && width <= largest && height <= largest / width
    }
  }

  /// nil when the file is damaged, or of more than 20 megapixels.
  init?(_ file: [UInt8]) {
    var header = Header()
    var palette: [UInt8] = []
    var transparency: [UInt8] = []
    var data: [UInt8] = []
    guard file.starts(with: PNGPicture.signature) else { return nil }
    let isRead = file.withUnsafeBytes { bytes in
      var offset = 8
      while offset + 12 <= bytes.count {
        let length = Int(bytes.u32(offset))
        let start = offset + 8
        guard length <= bytes.count - start - 4 else { return false }
        let chunk = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)])
        switch bytes.u32(offset + 4) {
        case 0x4948_4452:  // IHDR
          guard length >= 13 else { return false }
          header = Header(
            width: Int(chunk.u32(0)), height: Int(chunk.u32(4)), depth: Int(chunk[8]),
            colourType: Int(chunk[9]), isInterlaced: chunk[12] == 1)
          guard header.isValid else { return false }
        case 0x504C_5445: palette = Array(chunk)  // PLTE
        case 0x7452_4E53: transparency = Array(chunk)  // tRNS
        case 0x4944_4154: data.append(contentsOf: chunk)  // IDAT
        case 0x4945_4E44: return true  // IEND
        default: break
        }
        offset = start + length + 4
      }
      return false
    }
    guard isRead, header.isValid, let channels = header.channels else { return nil }
    guard
      let pixels = PNGPicture.pixels(header, channels: channels, data: data)
    else { return nil }
    let isPalette = header.colourType == 3
    guard !isPalette || (palette.count >= 3 && palette.count % 3 == 0) else { return nil }
    width = header.width
    height = header.height
    isGrey = header.colourType == 0 || header.colourType == 4
    let count = width * height
    var samples: [UInt8] = []
    samples.reserveCapacity(count * (isGrey ? 1 : 3))
    var alpha: [UInt8] = []
    let depth = header.depth
    // Sixteen bits are cut to eight, fewer are spread over eight.
    func byte(_ sample: UInt16) -> UInt8 {
      depth == 16
        ? UInt8(sample >> 8) : UInt8(Int(sample) * 255 / ((1 << depth) - 1))
    }
    let clear: [UInt16] =
      isPalette
      ? [] : stride(from: 0, to: transparency.count - 1, by: 2).map {
        UInt16(transparency[$0]) << 8 | UInt16(transparency[$0 + 1])
      }
    for pixel in 0..<count {
      let first = pixel * channels
      switch header.colourType {
      case 3:
        let index = Int(pixels[first])
        guard index * 3 + 3 <= palette.count else { return nil }
        samples += palette[(index * 3)..<(index * 3 + 3)]
        if !transparency.isEmpty {
          alpha.append(index < transparency.count ? transparency[index] : 255)
        }
      case 0, 2:
        var isClear = clear.count == channels
        for channel in 0..<channels {
          let sample = pixels[first + channel]
          samples.append(byte(sample))
          if isClear, sample != clear[channel] { isClear = false }
        }
        if clear.count == channels { alpha.append(isClear ? 0 : 255) }
      default:
        for channel in 0..<(channels - 1) { samples.append(byte(pixels[first + channel])) }
        alpha.append(byte(pixels[first + channels - 1]))
      }
    }
    self.samples = samples
    self.alpha = alpha.isEmpty || alpha.allSatisfy { $0 == 255 } ? nil : alpha
  }

  /// Where the passes of an interlaced file begin and how far apart their pixels are.
  private static let passes: [(x: Int, y: Int, dx: Int, dy: Int)] = [
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
    (0, 1, 1, 2),
  ]

  /// Samples of every pixel, unfiltered.
  private static func pixels(_ header: Header, channels: Int, data: [UInt8]) -> [UInt16]? {
    let passes = header.isInterlaced ? self.passes : [(x: 0, y: 0, dx: 1, dy: 1)]
    struct Pass {
      var x, y, dx, dy, columns, rows, rowBytes: Int
    }
    let sizes: [Pass] = passes.compactMap { pass in
      let columns = (header.width - pass.x + pass.dx - 1) / pass.dx
      let rows = (header.height - pass.y + pass.dy - 1) / pass.dy
      guard columns > 0, rows > 0 else { return nil }
      return Pass(
        x: pass.x, y: pass.y, dx: pass.dx, dy: pass.dy, columns: columns, rows: rows,
        rowBytes: (columns * channels * header.depth + 7) / 8)
    }
    let size = sizes.reduce(0) { $0 + $1.rows * ($1.rowBytes + 1) }
    guard var bytes = Deflater.inflated(data, size: size) else { return nil }
    var pixels = [UInt16](repeating: 0, count: header.width * header.height * channels)
    var offset = 0
    let step = max(1, channels * header.depth / 8)
    for pass in sizes {
      for row in 0..<pass.rows {
        let start = offset + 1
        let above = row == 0 ? nil : start - pass.rowBytes - 1
        guard
          unfilter(
            &bytes, kind: bytes[offset], start: start, count: pass.rowBytes, above: above,
            step: step)
        else { return nil }
        for column in 0..<pass.columns {
          let x = pass.x + column * pass.dx
          let target = ((pass.y + row * pass.dy) * header.width + x) * channels
          for channel in 0..<channels {
            pixels[target + channel] = sample(
              bytes, start, index: column * channels + channel, depth: header.depth)
          }
        }
        offset = start + pass.rowBytes
      }
    }
    return pixels
  }

  private static func sample(_ bytes: [UInt8], _ start: Int, index: Int, depth: Int) -> UInt16 {
    switch depth {
    case 8: return UInt16(bytes[start + index])
    case 16:
      return UInt16(bytes[start + index * 2]) << 8 | UInt16(bytes[start + index * 2 + 1])
    default:
      let bit = index * depth
      let shift = 8 - depth - bit % 8
      return UInt16(bytes[start + bit / 8]) >> UInt16(shift) & UInt16((1 << depth) - 1)
    }
  }

  private static func unfilter(
    _ bytes: inout [UInt8], kind: UInt8, start: Int, count: Int, above: Int?, step: Int
  ) -> Bool {
    guard kind <= 4 else { return false }
    if kind == 0 { return true }
    for index in 0..<count {
      let left = index >= step ? Int(bytes[start + index - step]) : 0
      let up = above.map { Int(bytes[$0 + index]) } ?? 0
      let corner =
        index >= step ? (above.map { Int(bytes[$0 + index - step]) } ?? 0) : 0
      let guess: Int
      switch kind {
      case 1: guess = left
      case 2: guess = up
      case 3: guess = (left + up) / 2
      default:
        let straight = left + up - corner
        let (a, b, c) = (abs(straight - left), abs(straight - up), abs(straight - corner))
        guess = a <= b && a <= c ? left : b <= c ? up : corner
      }
      bytes[start + index] = bytes[start + index] &+ UInt8(truncatingIfNeeded: guess)
    }
    return true
  }
}
