internal import Letters
internal import Typesetting

/// Bookmarks: headings as they nest, attachments with theirs.
struct Outline {
  private struct Entry {
    var text: String
    var page: Int
    /// Hundredths of a point from the page's foot.
    var top: Int
    var parent: Int?
    var children: [Int] = []
  }

  private var entries: [Entry] = []
  private var top: [Int] = []

  /// Where blocks begin: page from 0 and height in hundredths of a point.
  typealias Places = [String: (page: Int, top: Int)]

  /// A form has none: its boxes are seen at a glance.
  init(_ content: Pages.Content, places: Places) {
    guard case .letter(let document) = content else { return }
    addHeadings(document.body, below: nil, places: places)
    for part in document.attachments {
      let label = part.label.text + "　" + part.title.text
      let index = add(label, path: part.label.path, parent: nil, places: places)
      addHeadings(part.body, below: index, places: places)
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  private mutating func add(
    _ text: String, path: String, parent: Int?, places: Places
  ) -> Int? {
    guard let place = places[path] else { return nil }
    let index = entries.count
    entries.append(Entry(text: text, page: place.page, top: place.top, parent: parent))
    if let parent { entries[parent].children.append(index) } else { top.append(index) }
    return index
  }

  private mutating func addHeadings(
    _ blocks: [Document.BodyBlock], below root: Int?, places: Places
  ) {
    var open: [(level: Int, entry: Int)] = []
    for case .heading(let level, let block) in blocks {
      while let last = open.last, last.level >= level { open.removeLast() }
      let parent = open.last?.entry ?? root
      if let entry = add(block.text, path: block.path, parent: parent, places: places) {
        open.append((level, entry))
      }
    }
  }

  /// All are shown open, so each counts all that lie below it.
  private func descendants(_ children: [Int]) -> Int {
    children.reduce(0) { $0 + 1 + descendants(entries[$1].children) }
  }

  func write(root: Reference, pages: [Reference], to file: inout ObjectFile) {
    var references: [Reference] = []
    for _ in entries { references.append(file.allocate()) }
    func family(_ children: [Int], _ out: inout ByteWriter) {
      guard let first = children.first, let last = children.last else { return }
      out.put("/First ")
      out.put(references[first])
      out.put("/Last ")
      out.put(references[last])
      out.put("/Count ")
      out.put(descendants(children))
    }
    file.write(root) {
      $0.put("<</Type/Outlines")
      family(top, &$0)
      $0.put(">>")
    }
    for (index, entry) in entries.enumerated() {
      let siblings = entry.parent.map { entries[$0].children } ?? top
      let place = siblings.firstIndex(of: index) ?? 0
      file.write(references[index]) {
        $0.put("<</Title")
        $0.put(text: entry.text)
        $0.put("/Parent ")
        $0.put(entry.parent.map { references[$0] } ?? root)
        if place > 0 {
          $0.put("/Prev ")
          $0.put(references[siblings[place - 1]])
        }
        if place + 1 < siblings.count {
          $0.put("/Next ")
          $0.put(references[siblings[place + 1]])
        }
        family(entry.children, &$0)
        $0.put("/Dest[")
        $0.put(pages[entry.page])
        $0.put("/XYZ null ")
        $0.put(entry.top, places: 2)
        $0.put(" null]>>")
      }
    }
  }
}
