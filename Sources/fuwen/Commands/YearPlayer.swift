internal import ArgumentParser
internal import Casework
internal import Desk
internal import Glibc
internal import Publication
internal import Records
internal import Registry

/// Plays the script of an office's simulated year: the commands that its clerks would type, one
/// after another, in this process.
struct YearPlayer {
  /// A line of a script that didn't go as the script says.
  struct Failure: Error {
    var line: Int
    var command: String
    var reason: String
  }

  let console: Console
  /// The script's own folder: paths in it are relative to that.
  let folder: String
  /// Where everything is left: registry, ledgers, letters, report.
  let output: String
  let registry: String

  /// - Throws: `Failure` at the first line that goes otherwise than the script says.
  func play() throws -> (commands: Int, refusals: Int) {
    let lines = try script()
    guard chdir(folder) == 0 else {
      throw Failure(line: 0, command: folder, reason: String(cString: strerror(errno)))
    }
    setenv("FUWEN_REGISTRY", registry, 1)
    var commands = 0
    var refusals = 0
    for (index, text) in lines.enumerated() {
      let line = text.drop(while: \.isWhitespace)
      if line.isEmpty { continue }
      if line.hasPrefix("#") {
        let words = line.dropFirst().drop(while: \.isWhitespace)
        console.print(String(words))
        continue
      }
      console.progress("\(index + 1)/\(lines.count) \(line.prefix(60))")
      if line.hasPrefix("!") {
        try refuse(String(line), number: index + 1)
        refusals += 1
      } else {
        try perform(String(line), number: index + 1)
      }
      commands += 1
    }
    console.endProgress()
    return (commands, refusals)
  }

  private func script() throws -> [String] {
    let bytes = try SourceFile.bytes(at: folder + "/script.txt")
    return String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private func perform(_ line: String, number: Int) throws {
    do {
      try run(line)
    } catch {
      throw Failure(line: number, command: line, reason: Self.reason(error))
    }
  }

  /// A refusal is part of the story: it must come, and with the code that the script names.
  private func refuse(_ line: String, number: Int) throws {
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else {
      throw Failure(line: number, command: line, reason: "!FWnnnn command")
    }
    let wanted = String(parts[0])
    do {
      try run(String(parts[1]))
    } catch {
      let codes = Self.codes(error)
      guard codes.contains(wanted) else {
        throw Failure(
          line: number, command: line, reason: "refused with \(codes.joined(separator: " ")), not \(wanted): \(Self.reason(error))")
      }
      console.print(
        console.say("  按规则拒绝（\(wanted)）：", "  refused, as it should be (\(wanted)): ")
          + Self.reason(error))
      return
    }
    throw Failure(line: number, command: line, reason: "was not refused with \(wanted)")
  }

  private func run(_ line: String) throws {
    var words = try Self.words(line)
    for index in words.indices {
      words[index] = words[index].replacing("{out}", with: output)
      if words[index] == "{content}" { words[index] = try contentOnPaper(words) }
    }
    var command = try Fuwen.parseAsRoot(words)
    try Console.$isPlaying.withValue(true) { try command.run() }
  }

  /// What the reviewer reads off the review draft.
  private func contentOnPaper(_ words: [String]) throws -> String {
    let desk = try OfficeDesk(Desk.make(), book: Registry.opened(registry))
    if words.first == "report", let at = words.firstIndex(of: "--year"), at + 1 < words.count {
      return try desk.report(of: Int(words[at + 1]) ?? 0).content.short
    }
    guard let id = words.dropFirst(2).first else { return "" }
    if words.first == "edition" { return try desk.edition(CaseID(id), nil).content?.short ?? "" }
    return try desk.review(CaseID(id)).content?.short ?? ""
  }

  /// Words as a shell divides them: by white space, except inside double quotes.
  static func words(_ line: String) throws -> [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var isQuoted = false
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        isOpen = true
      case " ", "\t":
        if isQuoted {
          word.append(character)
        } else if isOpen {
          words.append(word)
          word = ""
          isOpen = false
        }
      default:
        word.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return words
  }

  private static func codes(_ error: any Error) -> [String] {
    (error as? Diagnostics)?.all.filter { $0.severity == .error }.map(\.code.description) ?? []
  }

  private static func reason(_ error: any Error) -> String {
    if let diagnostics = error as? Diagnostics {
      return diagnostics.all.filter { $0.severity == .error }.map(\.message.chinese)
        .joined(separator: "；")
    }
    return Fuwen.fullMessage(for: error)
  }
}
