internal import Records

/// Takes a list of what is asked apart: one a line, or `1.…；2.…` in one run.
enum IntakePoints {
  static func points(_ text: String) -> [String] {
    var points: [String] = []
    let lines = IntakeText.paragraphs(text)
    let isNumbered = lines.contains { !split($0, from: 1).points.isEmpty }
    // One run without numbers: semicolons divide it.
    if !isNumbered, lines.count == 1 {
      return lines[0].split { $0 == "；" || $0 == ";" }.map { trimmed(String($0)) }
        .filter { !$0.isEmpty }
    }
    for line in lines {
      let found = isNumbered ? split(line, from: points.count + 1) : (before: "", points: [line])
      if !found.before.isEmpty {
        // What leads in, 建议如下：, is no point; what goes on from the line before belongs to it.
        if !points.isEmpty {
          points[points.count - 1] += found.before
        } else if !found.before.hasSuffix("："), !found.before.hasSuffix(":") {
          points.append(found.before)
        }
      }
      points += found.points
    }
    return points.map(trimmed).filter { !$0.isEmpty }
  }

  /// The parts of a line that begin with the numbers `next`, `next + 1` …, and what stands before.
  private static func split(_ line: String, from next: Int) -> (before: String, points: [String]) {
    let scalars = Array(line.unicodeScalars)
    var next = next
    var starts: [(mark: Int, text: Int)] = []
    var at = 0
    while at < scalars.count {
      let mayBegin = at == 0 || "。；;，,：: \u{3000}".unicodeScalars.contains(scalars[at - 1])
      // A list may begin anew at 1 in each line.
      if mayBegin, let end = marker(scalars, at, next) ?? (at == 0 ? marker(scalars, at, 1) : nil) {
        starts.append((at, end))
        next += 1
        at = end
      } else {
        at += 1
      }
    }
    func text(_ from: Int, _ to: Int) -> String {
      ForeignText.collapsed(String(String.UnicodeScalarView(scalars[from..<to])))
    }
    let points = starts.indices.map { index in
      text(starts[index].text, index + 1 < starts.count ? starts[index + 1].mark : scalars.count)
    }
    return (text(0, starts.first?.mark ?? scalars.count), points)
  }

  /// Where the text begins after the number `value` in one of its forms at `at`: `1.` `1、` `（1）`
  /// `一、` `（一）` `①` `一是`.
  private static func marker(_ scalars: [Unicode.Scalar], _ at: Int, _ value: Int) -> Int? {
    let circled = value <= 20 ? Unicode.Scalar(UInt32(0x2460 + value - 1)) : nil
    if let circled, at < scalars.count, scalars[at] == circled { return at + 1 }
    for form in ["\(value)", chinese(value)] {
      let number = Array(form.unicodeScalars)
      var place = at
      let isEnclosed = place < scalars.count && "（(".unicodeScalars.contains(scalars[place])
      if isEnclosed { place += 1 }
      guard place + number.count < scalars.count,
        scalars[place..<(place + number.count)].elementsEqual(number)
      else { continue }
      place += number.count
      let closing = isEnclosed ? "）)" : form.first?.isASCII == true ? ".．、)）" : "、是"
      guard closing.unicodeScalars.contains(scalars[place]) else { continue }
      // 1.5万元 is no first point.
      let isDecimal =
        scalars[place] == "." && place + 1 < scalars.count
        && ("0"..."9").contains(scalars[place + 1])
      if !isDecimal { return place + 1 }
    }
    return nil
  }

  private static func chinese(_ value: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard value < 100 else { return "\(value)" }
    let tens = value / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[value % 10]
  }

  /// Without the mark that divides it from the next.
  private static func trimmed(_ text: String) -> String {
    var text = text
    while let last = text.unicodeScalars.last, "；;。，,".unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
