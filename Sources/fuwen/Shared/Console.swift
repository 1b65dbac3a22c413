internal import ArgumentParser
internal import Desk
internal import Export
internal import Glibc
internal import Publication
internal import Records
internal import Typesetting

/// Printing: results on standard output, diagnostics on standard error.
struct Console {
  let options: CommonOptions

  /// Whether commands are played from a script: they say nothing, and their faults reach the player.
  @TaskLocal static var isPlaying = false

  /// A result that can't be written is a failure, not a silence.
  func print(_ text: String) { Console.result(Array((text + "\n").utf8)) }

  static func result(_ bytes: [UInt8]) {
    if isPlaying { return }
    guard Descriptor.write(bytes, to: STDOUT_FILENO) else {
      Descriptor.write(
        Array("fuwen: 标准输出写不进去 standard output can't be written\n".utf8), to: STDERR_FILENO)
      exit(1)
    }
  }

  func printError(_ text: String) {
    if !Console.isPlaying { Descriptor.write(Array((text + "\n").utf8), to: STDERR_FILENO) }
  }

  func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty, !Console.isPlaying else { return }
    if options.json {
      printError(DiagnosticText.json(diagnostics))
    } else {
      printError(DiagnosticText.text(diagnostics, language: options.words))
    }
  }

  /// Runs a command's work; faults end it with status 1 and their diagnostics.
  func run(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as Diagnostics {
      if Console.isPlaying { throw error }
      show(error.all)
      throw ExitCode(1)
    } catch let error as FileFault {
      show([
        Diagnostic(
          DeskCode.notWritten, at: .init(file: error.path), .init(error.reason, error.reason),
          help: .init("检查路径和权限", "check the path and permissions"))
      ])
      throw ExitCode(1)
    }
  }

  /// A sentence in the user's language.
  func say(_ chinese: String, _ english: String) -> String {
    options.words == .chinese ? chinese : english
  }

  /// A progress line that replaces itself; nothing when standard error is no terminal.
  func progress(_ text: String) {
    guard !Console.isPlaying, isatty(STDERR_FILENO) != 0 else { return }
    Descriptor.write(Array(("\r\u{1B}[2K" + text).utf8), to: STDERR_FILENO)
  }

  func endProgress() { progress("") }
}

/// Whole writes to an open descriptor.
enum Descriptor {
  /// false when not all could be written.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      offset += written
    }
    return true
  }
}

/// What is dear to make and the same for every command: fonts, and what was looked up in them.
struct SharedTools: Sendable {
  let folders: ProgramFolders
  let library: FontLibrary
  let digests = DigestCache()
  let pdfCache = PDF.Cache()

  init() {
    folders = ProgramFolders()
    library = FontLibrary(folders: folders.fonts)
  }

  /// Set while many commands run in one process; each makes its own otherwise.
  @TaskLocal static var kept: SharedTools?
}

extension Desk {
  /// A desk with the program's own folders.
  static func make() throws(Diagnostics) -> Desk {
    let tools = SharedTools.kept ?? SharedTools()
    var desk = try Desk(
      folders: tools.folders, library: tools.library, digests: tools.digests,
      pdfCache: tools.pdfCache)
    desk.editionCheck = { desk, dossier throws(Diagnostics) in
      try FolderEditions(desk).check(dossier)
    }
    return desk
  }
}

extension Instant {
  /// The machine's clock, at +08:00.
  static var now: Instant { Instant(secondsSince1970: time(nil)) }
}
