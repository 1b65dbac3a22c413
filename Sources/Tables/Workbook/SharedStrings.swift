internal import Records

/// The texts that cells share. A text is plain or made of runs, whose formats don't matter here;
/// readings written above Han characters (`rPh`) are not part of it.
final class SharedStrings: XMLListener {
  private(set) var texts: [String] = []
  private(set) var overrun: Diagnostic.Words?
  private var collector = TextCollector()

  func begin(_ name: String, _ attributes: XMLAttributes) {
    if name == "si" { collector = TextCollector() }
    collector.begin(name)
  }

  func end(_ name: String) {
    collector.end(name)
    guard name == "si" else { return }
    texts.append(collector.text)
    if texts.count > TableLimits.cells { overrun = TableLimits.cellWords }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) { collector.add(piece) }
}

/// Gathers the text of `t` elements, those of readings left out.
struct TextCollector {
  private var bytes: [UInt8] = []
  private var isText = false
  private var isReading = false

  mutating func begin(_ name: String) {
    switch name {
    case "rPh": isReading = true
    case "t": isText = !isReading
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "rPh": isReading = false
    case "t": isText = false
    default: break
    }
  }

  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if isText { bytes.append(contentsOf: piece) }
  }

  var text: String { OfficeOpenXML.unescaped(String(decoding: bytes, as: UTF8.self)) }
}
