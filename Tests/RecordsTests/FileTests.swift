import Glibc
import Records
import Testing

/// Files that can't lie in a repository, made as the tests run.
@Suite struct FileTests {
  private func codes(_ path: String) throws -> [Int] {
    let reader = try Repository.reader()
    let found = faults { () throws(Diagnostics) in try reader.readAny(path: path).warnings }
    #expect(found.allSatisfy { $0.place.file == path })
    return found.map(\.code.number)
  }

  @Test func `a missing file and a folder are refused`() throws {
    let folder = try ScratchFolder()
    #expect(try codes(folder.path + "/none.xml") == [1001])
    #expect(try codes(folder.path) == [1002])
  }

  @Test(.timeLimit(.minutes(10)))
  func `a FIFO that nobody writes to is refused at once`() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/pipe.xml"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try codes(path) == [1003])
  }

  @Test func `a device is refused`() throws {
    #expect(try codes("/dev/null") == [1003])
    #expect(try codes("/dev/zero") == [1003])
  }

  @Test func `a socket is refused`() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/socket.xml"
    let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    #expect(try codes(path) == [1003])
  }

  @Test func `an unreadable file is refused`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Array("<case/>".utf8), to: "shut.xml")
    chmod(path, 0)
    // The superuser reads everything; this file's first page nobody can.
    #expect(try codes(geteuid() == 0 ? "/proc/self/mem" : path) == [1004])
  }

  @Test func `a symbolic link to itself is refused`() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/loop.xml"
    #expect(symlink(path, path) == 0)
    #expect(try codes(path) == [1004])
  }

  @Test func `an empty file is refused`() throws {
    let folder = try ScratchFolder()
    #expect(try codes(folder.write([], to: "empty.xml")) == [1005])
  }

  @Test func `a file over 16 MiB is refused and one of 16 MiB is read`() throws {
    let folder = try ScratchFolder()
    let spaces = [UInt8](repeating: 0x20, count: SourceFile.limit)
    #expect(try codes(folder.write(spaces + [0x20], to: "large.xml")) == [1006])
    #expect(try SourceFile.bytes(at: folder.write(spaces, to: "full.xml")).count == 16 << 20)
  }

  @Test func `a folder without schemas is refused`() throws {
    let folder = try ScratchFolder()
    let found = faults { () throws(Diagnostics) in
      _ = try RecordReader(schemas: folder.path)
      return []
    }
    #expect(found.map(\.code.number) == [1220])
  }

  @Test func `a broken schema is refused when it is used`() throws {
    let folder = try ScratchFolder()
    for kind in RecordKind.allCases {
      _ = try folder.write(Array("<broken".utf8), to: kind.rawValue + ".xsd")
    }
    let reader = try RecordReader(schemas: folder.path)
    let found = faults { () throws(Diagnostics) in
      try reader.readAny(path: Repository.corpus + "/good/case.xml").warnings
    }
    #expect(found.map(\.code.number) == [1220])
  }
}
