import Export
import Letters
import Records
import Testing
import Typesetting

/// Seals: read from PNG files of every kind, drawn as figures on issued letters.
@Suite struct SealTests {
  /// Pictures of 5 × 3 pixels from a program that knows PNG.
  static func png(_ kind: String) throws -> [UInt8] {
    let script = """
      import base64, struct, sys, zlib
      kind = sys.argv[1]
      types = {'grey': (0, 8), 'grey1': (0, 1), 'grey16': (0, 16), 'rgb': (2, 8), 'rgb16': (2, 16),
               'palette': (3, 4), 'palette-clear': (3, 8), 'grey-alpha': (4, 8), 'rgba': (6, 8),
               'rgba16': (6, 16), 'rgb-clear': (2, 8), 'rgba-interlaced': (6, 8)}
      colour, depth = types[kind]
      channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
      W, H = 5, 3
      def sample(x, y, c):
          if colour == 3: return (x + y) % 4
          return (x * 50 + y * 80 + c * 37) % (1 << min(depth, 8)) * (257 if depth == 16 else 1)
      def rows(xs, ys, filters):
          out = b''; before = None
          for n, y in enumerate(ys):
              bits = ''.join(format(sample(x, y, c), '0%db' % depth) for x in xs for c in range(channels))
              bits += '0' * (-len(bits) % 8)
              row = bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))
              above = before or bytes(len(row)); step = max(1, channels * depth // 8)
              kind = n % filters; coded = bytearray()
              for i, b in enumerate(row):
                  a = row[i - step] if i >= step else 0; u = above[i]; c = above[i - step] if i >= step else 0
                  p = a + u - c; pa, pb, pc = abs(p - a), abs(p - u), abs(p - c)
                  guess = [0, a, u, (a + u) // 2, a if pa <= pb and pa <= pc else u if pb <= pc else c]
                  coded.append((b - guess[kind]) % 256)
              out += bytes([kind]) + bytes(coded); before = row
          return out
      if 'interlaced' in kind:
          data = b''
          for x0, y0, dx, dy in [(0,0,8,8),(4,0,8,8),(0,4,4,8),(2,0,4,4),(0,2,2,4),(1,0,2,2),(0,1,1,2)]:
              xs, ys = range(x0, W, dx), range(y0, H, dy)
              if len(xs) and len(ys): data += rows(xs, ys, 5)
      else:
          data = rows(range(W), range(H), 3 if kind == 'grey' else 5)
      def chunk(tag, body):
          return struct.pack('>I', len(body)) + tag + body + struct.pack('>I', zlib.crc32(tag + body))
      out = b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', W, H, depth, colour, 0, 0, int('interlaced' in kind)))
      if colour == 3: out += chunk(b'PLTE', bytes([255,0,0, 0,255,0, 0,0,255, 9,9,9]))
      if kind == 'palette-clear': out += chunk(b'tRNS', bytes([0, 128]))
      if kind == 'rgb-clear': out += chunk(b'tRNS', struct.pack('>HHH', 0, 37, 74))
      out += chunk(b'IDAT', zlib.compress(data)) + chunk(b'IEND', b'')
      print(base64.b16encode(out).decode(), end='')
      """
    let result = try Tool.run("python3", ["{}", kind], input: Array(script.utf8))
    #expect(result.status == 0, "\(result.errors)")
    let digits = Array(result.output.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
    }
  }

  /// What the script above puts at a pixel, cut to eight bits.
  static func sample(_ x: Int, _ y: Int, _ channel: Int) -> UInt8 {
    UInt8((x * 50 + y * 80 + channel * 37) % 256)
  }

  static let pixels = (0..<3).flatMap { y in (0..<5).map { x in (x, y) } }

  @Test(arguments: [
    "grey", "grey1", "grey16", "rgb", "rgb16", "palette", "palette-clear", "grey-alpha", "rgba",
    "rgba16", "rgb-clear", "rgba-interlaced",
  ])
  func `a picture of any kind keeps its pixels`(kind: String) throws {
    let document = try Fixture.issued(
      try Fixture.composer(seals: ["seal.png": try Self.png(kind)]))
    let bytes = PDF.data(Fixture.pages(document))
    try PDFFileTests.expectSound(bytes)
    let file = try PDFFile(bytes)
    let reference = try #require(
      file.dictionary(file.dictionary(file.pages[0]["/Resources"])["/XObject"])["/I0"])
    let image = file.dictionary(reference)
    let samples = file.stream(reference)
    let isGrey = kind.hasPrefix("grey")
    #expect(file.name(image["/ColorSpace"]) == (isGrey ? "DeviceGray" : "DeviceRGB"))
    let expected: [UInt8] = Self.pixels.flatMap { x, y -> [UInt8] in
      if kind.hasPrefix("palette") {
        return [[255, 0, 0], [0, 255, 0], [0, 0, 255], [9, 9, 9]][(x + y) % 4]
      }
      if kind == "grey1" { return [(x * 50 + y * 80) % 2 == 0 ? 0 : 255] }
      return (0..<(isGrey ? 1 : 3)).map { Self.sample(x, y, $0) }
    }
    #expect(samples == expected)
    let mask = image["/SMask"].map { file.stream($0) }
    switch kind {
    case "palette-clear": #expect(mask == Self.pixels.map { [0, 128, 255, 255][($0 + $1) % 4] })
    case "rgb-clear": #expect(mask == Self.pixels.map { $0 == 0 && $1 == 0 ? 0 : 255 })
    case "grey-alpha": #expect(mask == Self.pixels.map { Self.sample($0, $1, 1) })
    case _ where kind.hasPrefix("rgba"):
      #expect(mask == Self.pixels.map { Self.sample($0, $1, 3) })
    default: #expect(mask == nil)
    }
  }

  @Test func `a seal is a figure with words and a box, after its name`() throws {
    let document = try Fixture.issued(
      try Fixture.composer(seals: ["seal.png": try Self.png("rgba")]))
    let file = try PDFStructureTests.file(document)
    let tree = try PDFStructureTests.tree(file)
    let figure = try #require(tree.all.first { $0.type == "Figure" })
    #expect(file.text(figure.value["/Alt"]) == "青岚市民政局印章")
    let box = file.array(file.dictionary(figure.value["/A"])["/BBox"])
      .compactMap { Double("\($0)") }
    #expect(box.count == 4)
    #expect(abs((box[2] - box[0]) / 72 * 25.4 - 42) < 0.01)
    #expect(PDFStructureTests.contents(file).allSatisfy { $0.faults.isEmpty })
  }

  @Test func `a damaged picture is left out and the letter stays sound`() throws {
    let whole = try Self.png("rgba")
    for cut in [0, 8, 20, 40, whole.count - 20] {
      let document = try Fixture.issued(
        try Fixture.composer(seals: ["seal.png": Array(whole.prefix(cut))]))
      try PDFFileTests.expectSound(PDF.data(Fixture.pages(document)))
    }
    for place in stride(from: 8, to: whole.count, by: 3) {
      var broken = whole
      broken[place] ^= 0x55
      let document = try Fixture.issued(try Fixture.composer(seals: ["seal.png": broken]))
      #expect(!PDF.data(Fixture.pages(document)).isEmpty)
    }
  }
}
