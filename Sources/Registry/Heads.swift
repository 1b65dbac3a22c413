internal import Desk
internal import Foundation
internal import Glibc
package import Records

extension Registry {
  /// Where the office's log ends; nil when it is empty. Sheets and bulletins print it.
  package func head() throws(Diagnostics) -> Head? {
    try faults.told {
      try shelf.read { db in try EventTable(db: db, office: office).head() }
    }
  }

  /// Appends the head to a file that is kept elsewhere, down to the disk. Returns it; nil when the log
  /// is empty, and nothing is written.
  /// - Throws: FW1918 when the file can't be written.
  @discardableResult
  package func appendHead(to file: String) throws(Diagnostics) -> Head? {
    guard let head = try head() else { return nil }
    // The registry itself, named by mistake, would get a line behind its last page.
    guard !FileDelivery.isDatabase(file) else { throw RegistryFaults(path: file).exists }
    let line = Array("fuwen-head-1 \(head.office) \(head.sequence) \(head.hash)\n".utf8)
    let descriptor = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw faults.fileNotWritten(file) }
    defer { close(descriptor) }
    let end = lseek(descriptor, 0, SEEK_END)
    let written = line.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written == line.count, fsync(descriptor) == 0 else {
      // Half a line would make the whole file unreadable.
      ftruncate(descriptor, end)
      throw faults.fileNotWritten(file)
    }
    return head
  }

  /// The heads of a file that `appendHead` wrote, of all offices, in order.
  /// - Throws: FW1917 when it can't be read, or a line isn't a head.
  package static func heads(in file: String) throws(Diagnostics) -> [Head] {
    func refused() -> Diagnostics {
      RegistryFaults(path: file).one(
        RegistryCode.headsUnreadable, .init("读不出链头文件", "the file of heads can't be read"),
        help: .init(
          "每行应为“fuwen-head-1 单位 序号 摘要”。", "each line is 'fuwen-head-1 OFFICE SEQUENCE HASH'."))
    }
    guard let data = FileManager.default.contents(atPath: file),
      let text = String(validating: data, as: UTF8.self)
    else { throw refused() }
    var heads: [Head] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count == 4, fields[0] == "fuwen-head-1", let sequence = Int(fields[2]),
        sequence >= 1, let hash = Digest(hex: String(fields[3]))
      else { throw refused() }
      heads.append(Head(office: String(fields[1]), sequence: sequence, hash: hash))
    }
    return heads
  }
}
