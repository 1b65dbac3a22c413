internal import ArgumentParser
internal import Desk
internal import Records

/// Values of the forms' options, read so that a wrong one is answered in both languages with what
/// may stand there.
enum FormValue {
  static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("日期写成2026-07-31这样。 Write the day as 2026-07-31.")
    }
    return day
  }

  static func count(_ text: String) throws -> Int {
    guard let number = Int(text), (0...999).contains(number) else {
      throw ValidationError("写0到999的整数。 A whole number from 0 to 999.")
    }
    return number
  }

  static func copies(_ text: String) throws -> Int {
    guard let number = Int(text), (1...999).contains(number) else {
      throw ValidationError("写1到999的整数。 A whole number from 1 to 999.")
    }
    return number
  }

  static func formats(_ text: String) throws -> FormFormats {
    guard let formats = FormFormats(argument: text) else {
      throw ValidationError(
        "可写pdf、ofd、svg、png，以逗号分隔。 One or more of pdf, ofd, svg, png, with commas.")
    }
    return formats
  }

  static func envelope(_ text: String) throws -> EnvelopeFormCommand.Size {
    guard let size = EnvelopeFormCommand.Size(rawValue: text) else {
      throw ValidationError(
        "可写dl（220×110）或c5（229×162）。 Either dl (220 × 110 mm) or c5 (229 × 162 mm).")
    }
    return size
  }
}
