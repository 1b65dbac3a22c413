internal import Typesetting

/// The outline as PDF has it: entries chained to their neighbours, all shown open.
struct OutlineWriter {
  let outline: Outline
  /// Of the file, in their order, each with its height.
  let pages: [(reference: Reference, height: Length)]

  func write(root: Reference, to file: inout ObjectFile) {
    let entries = outline.entries
    var references: [Reference] = []
    for _ in entries { references.append(file.allocate()) }
    func family(_ children: [Int], _ out: inout ByteWriter) {
      guard let first = children.first, let last = children.last else { return }
      out.put("/First ")
      out.put(references[first])
      out.put("/Last ")
      out.put(references[last])
      out.put("/Count ")
      out.put(outline.descendants(children))
    }
    file.write(root) {
      $0.put("<</Type/Outlines")
      family(outline.top, &$0)
      $0.put(">>")
    }
    for (index, entry) in entries.enumerated() {
      let siblings = entry.parent.map { entries[$0].children } ?? outline.top
      let place = siblings.firstIndex(of: index) ?? 0
      let page = pages[entry.place.page]
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
        $0.put(page.reference)
        $0.put("/XYZ null ")
        $0.put(PageUnit.hundredths(page.height - entry.place.top), places: 2)
        $0.put(" null]>>")
      }
    }
  }
}
