internal import ArgumentParser
internal import Desk

/// Which files a command makes of each letter.
struct FormatOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "\(FormatOptions.all)，以逗号分隔；缺省\(FormatOptions.usual)。 Formats, divided by commas.")
  var format: String = FormatOptions.usual

  static let all = LetterFormat.allCases.map(\.rawValue).joined(separator: ",")
  static let usual = LetterFormat.kept.map(\.rawValue).joined(separator: ",")

  /// As asked for, each once.
  var formats: [LetterFormat] {
    var formats: [LetterFormat] = []
    for word in format.split(separator: ",") {
      if let format = LetterFormat(rawValue: String(word)), !formats.contains(format) {
        formats.append(format)
      }
    }
    return formats
  }

  mutating func validate() throws {
    guard !format.split(separator: ",").isEmpty else {
      throw ValidationError("--format 至少写一种：\(Self.all)。 --format names at least one.")
    }
    for word in format.split(separator: ",") where LetterFormat(rawValue: String(word)) == nil {
      throw ValidationError("没有“\(word)”这种格式：\(Self.all)。 No such format: '\(word)'.")
    }
  }
}
