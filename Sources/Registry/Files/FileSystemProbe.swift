private import CSystem
internal import Desk
internal import Foundation

/// Says on what kind of file system a folder lies. SQLite's locks and its shared memory hold among
/// the programs of one machine; over a network they don't, and books have been lost that way.
package struct FileSystemProbe: Sendable {
  package struct Answer: Sendable, Hashable {
    /// The system's magic number of the file system's type (`statfs`).
    package var magic: UInt
    /// The type's name among the mounts, such as `fuse.sshfs`; nil when not known.
    package var mountType: String?
    package init(magic: UInt, mountType: String? = nil) {
      self.magic = magic
      self.mountType = mountType
    }
  }

  /// nil when the folder can't be asked about.
  package var answer: @Sendable (_ folder: String) -> Answer?

  package init(answer: @escaping @Sendable (_ folder: String) -> Answer?) { self.answer = answer }

  /// Asks the system.
  package static let system = FileSystemProbe { folder in
    var status = statfs()
    guard statfs(folder, &status) == 0 else { return nil }
    let magic = UInt(bitPattern: Int(status.f_type)) & 0xFFFF_FFFF
    // Only of FUSE the number doesn't say enough.
    return Answer(magic: magic, mountType: magic == fuse ? mountType(of: folder) : nil)
  }

  /// The network's name where `folder` lies on one; nil where a registry may lie.
  func networkName(of folder: String) -> String? {
    guard let answer = answer(folder) else { return nil }
    if answer.magic == Self.fuse {
      // Local disks that a program serves; every other such program is taken for a network.
      if let type = answer.mountType, type == "fuseblk" || type.hasPrefix("fuse.ext") { return nil }
      return answer.mountType ?? "FUSE"
    }
    return Self.networks[answer.magic]
  }

  private static let fuse: UInt = 0x6573_5546

  private static let networks: [UInt: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x0102_1997: "9P",
    0x5346_414F: "AFS", 0x7375_7245: "CODA", 0x564C: "NCP", 0x00C3_6400: "Ceph",
    0x0116_1970: "GFS2", 0x7461_636F: "OCFS2", 0x0BD0_0BD0: "Lustre", 0x4750_4653: "GPFS",
    0x1983_0326: "BeeGFS", 0x786F_4256: "vboxsf", 0x6B41_4653: "AFS",
  ]

  /// From the list of mounts: that of the longest mount point above the folder.
  private static func mountType(of folder: String) -> String? {
    guard let real = FilePaths.real(folder),
      let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
    else { return nil }
    var found: (point: Substring, type: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count,
        (real + "/").hasPrefix(fields[4] == "/" ? "/" : fields[4] + "/"),
        fields[4].count >= found?.point.count ?? 0
      else { continue }
      found = (fields[4], String(fields[dash + 1]))
    }
    return found?.type
  }
}
