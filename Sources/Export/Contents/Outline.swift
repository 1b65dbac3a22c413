internal import Letters
internal import Typesetting

/// Bookmarks in no format: headings as they nest, attachments with theirs.
struct Outline {
  /// Where something begins.
  struct Place {
    /// From 0.
    var page: Int
    /// From the page's top.
    var top: Length
  }
  struct Entry {
    var text: String
    var place: Place
    var parent: Int?
    var children: [Int] = []
  }

  /// Each after its parent, in reading order.
  private(set) var entries: [Entry] = []
  /// The entries without a parent.
  private(set) var top: [Int] = []

  /// A form has none: its boxes are seen at a glance.
  init(_ pages: Pages) {
    let places = Outline.places(pages)
    guard case .letter(let document) = pages.content else { return }
    addHeadings(document.body, below: nil, places: places)
    for part in document.attachments {
      let label = part.label.text + "　" + part.title.text
      let index = add(label, path: part.label.path, parent: nil, places: places)
      addHeadings(part.body, below: index, places: places)
    }
  }

  /// All that lie below these.
  func descendants(_ children: [Int]) -> Int {
    children.reduce(0) { $0 + 1 + descendants(entries[$1].children) }
  }

  private mutating func add(
    _ text: String, path: String, parent: Int?, places: [String: Place]
  ) -> Int? {
    guard let place = places[path] else { return nil }
    let index = entries.count
    entries.append(Entry(text: text, place: place, parent: parent))
    if let parent { entries[parent].children.append(index) } else { top.append(index) }
    return index
  }

  private mutating func addHeadings(
    _ blocks: [Document.BodyBlock], below root: Int?, places: [String: Place]
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

  /// Where each block's text begins: a little above its first run.
  private static func places(_ letter: Pages) -> [String: Place] {
    var places: [String: Place] = [:]
    for (index, page) in letter.pages.enumerated() {
      var last: Role?
      for case .run(let run) in page.items where run.role != last {
        last = run.role
        guard case .block(let path) = run.role, places[path] == nil else { continue }
        let top = run.isTurned ? (run.glyphs.first?.x ?? .zero) : run.baseline - run.size
        places[path] = Place(page: index, top: top)
      }
    }
    return places
  }
}
