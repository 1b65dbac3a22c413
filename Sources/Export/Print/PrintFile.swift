private import CQPDF

/// Finished PDF files put behind one another, to be printed in one go.
///
/// The pages are taken over as they are, object by object, by qpdf: what is printed of an issued
/// letter is the file that was issued. Tags, bookmarks and attached files stay behind.
package enum PrintFile {
  package struct Failure: Error, Sendable {
    /// The piece that can't be used, from 0; nil: the whole.
    package let piece: Int?
    /// The library's own words.
    package let reason: String
  }

  /// Pages of the print file, from 1.
  package typealias Span = ClosedRange<Int>

  /// - Parameters:
  ///   - pieces: whole PDF files in the order of printing; one that stands there more than once is
  ///     printed as often and stored once.
  ///   - isDuplex: every piece begins on the front of a sheet; a blank back is put in where the
  ///     one before ends on a front.
  /// - Returns: the file, and of each piece the pages that are its own, blank backs not counted.
  package static func bytes(
    _ pieces: [[UInt8]], isDuplex: Bool
  ) throws(Failure) -> (bytes: [UInt8], spans: [Span]) {
    let target = Handle()
    guard qpdf_empty_pdf(target.data) & 2 == 0 else { throw Failure(target, piece: nil) }
    var sources: [[UInt8]: Source] = [:]
    var spans: [Span] = []
    var count = 0
    for (index, piece) in pieces.enumerated() {
      let source: Source
      if let known = sources[piece] {
        source = known
      } else {
        source = try Source(piece, index: index)
        sources[piece] = source
      }
      if isDuplex, count % 2 == 1 {
        try addBlank(like: source, to: target, piece: index)
        count += 1
      }
      for page in 0..<source.count {
        let object = qpdf_get_page_n(source.handle.data, page)
        guard qpdf_add_page(target.data, source.handle.data, object, 0) & 2 == 0 else {
          throw Failure(target, piece: index)
        }
      }
      spans.append((count + 1)...(count + source.count))
      count += source.count
    }
    return (try written(target, sources: sources), spans)
  }

  /// A blank page of the size of the piece's first.
  private static func addBlank(
    like source: Source, to target: borrowing Handle, piece: Int
  ) throws(Failure) {
    let first = qpdf_get_page_n(source.handle.data, 0)
    let box = qpdf_oh_get_key(source.handle.data, first, "/MediaBox")
    let size = String(cString: qpdf_oh_unparse_resolved(source.handle.data, box))
    let object = qpdf_make_indirect_object(
      target.data, qpdf_oh_parse(target.data, "<</Type/Page/MediaBox \(size)/Resources<<>>>>"))
    guard qpdf_add_page(target.data, target.data, object, 0) & 2 == 0 else {
      throw Failure(target, piece: piece)
    }
  }

  private static func written(
    _ target: borrowing Handle, sources: [[UInt8]: Source]
  ) throws(Failure) -> [UInt8] {
    // The pages' content is read out of the sources only now.
    try withExtendedLifetime(sources) { () throws(Failure) in
      guard qpdf_init_write_memory(target.data) & 2 == 0 else { throw Failure(target, piece: nil) }
      qpdf_set_deterministic_ID(target.data, 1)
      qpdf_set_object_stream_mode(target.data, qpdf_o_generate)
      guard qpdf_write(target.data) & 2 == 0, let buffer = qpdf_get_buffer(target.data) else {
        throw Failure(target, piece: nil)
      }
      return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(target.data)))
    }
  }

  /// qpdf's own object, freed with this one.
  fileprivate struct Handle: ~Copyable {
    private(set) var data: qpdf_data?

    init() {
      data = qpdf_init()
      qpdf_set_suppress_warnings(data, 1)
      qpdf_silence_errors(data)
    }

    deinit {
      var data = data
      qpdf_cleanup(&data)
    }
  }

  /// A piece's file, open.
  private final class Source {
    let handle = Handle()
    let count: Int
    /// qpdf reads from it until the end.
    private let memory: UnsafeMutablePointer<CChar>

    init(_ bytes: [UInt8], index: Int) throws(Failure) {
      let memory = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, bytes.count))
      bytes.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(start: memory, count: bytes.count).copyMemory(from: $0)
      }
      self.memory = memory
      let status = qpdf_read_memory(handle.data, "piece", memory, UInt64(bytes.count), nil)
      guard status & 2 == 0 else {
        count = 0
        throw Failure(handle, piece: index)
      }
      let count = Int(qpdf_get_num_pages(handle.data))
      guard count > 0 else {
        self.count = 0
        throw Failure(piece: index, reason: "no pages")
      }
      self.count = count
    }

    deinit { memory.deallocate() }
  }
}

extension PrintFile.Failure {
  fileprivate init(_ handle: borrowing PrintFile.Handle, piece: Int?) {
    self.piece = piece
    let error = qpdf_get_error(handle.data)
    reason = error.map { String(cString: qpdf_get_error_full_text(handle.data, $0)) } ?? "unknown"
  }
}
