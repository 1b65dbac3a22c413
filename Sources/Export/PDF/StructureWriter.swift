/// Writes the structure tree and what leads from pages back to it.
struct StructureWriter {
  let tree: StructureTree
  let pages: [Reference]
  private let kept: [Bool]
  private let references: [Reference?]

  init(_ tree: StructureTree, pages: [Reference], to file: inout ObjectFile) {
    self.tree = tree
    self.pages = pages
    kept = tree.isKept
    var references: [Reference?] = []
    for isKept in kept { references.append(isKept ? file.allocate() : nil) }
    self.references = references
  }

  func write(root: Reference, to file: inout ObjectFile) {
    let parents = file.allocate()
    file.write(root) {
      $0.put("<</Type/StructTreeRoot/K[")
      if let document = references[0] { $0.put(document) }
      $0.put("]/ParentTree ")
      $0.put(parents)
      $0.put("/ParentTreeNextKey ")
      $0.put(pages.count)
      $0.put(">>")
    }
    file.write(parents) {
      $0.put("<</Nums[")
      for (page, owners) in tree.owners.enumerated() {
        $0.put(page)
        $0.put(references: owners.compactMap { references[$0] })
      }
      $0.put("]>>")
    }
    for (index, element) in tree.elements.enumerated() {
      guard let reference = references[index] else { continue }
      let parent = element.parent.flatMap { references[$0] } ?? root
      file.write(reference) { write(element, parent: parent, to: &$0) }
    }
  }

  private func write(
    _ element: StructureTree.Element, parent: Reference, to out: inout ByteWriter
  ) {
    out.put("<</Type/StructElem/S")
    out.put(name: element.type.rawValue)
    out.put("/P ")
    out.put(parent)
    writeKids(element, to: &out)
    writeAttributes(element, to: &out)
    if let alternative = element.alternative {
      out.put("/Alt")
      out.put(text: alternative)
    }
    out.put(">>")
  }

  /// Content on the element's first page is named by number alone, on others with its page.
  private func writeKids(_ element: StructureTree.Element, to out: inout ByteWriter) {
    var home: Int?
    for case .content(let page, _) in element.kids where home == nil { home = page }
    if let home {
      out.put("/Pg ")
      out.put(pages[home])
    }
    var isFirst = true
    for kid in element.kids {
      if case .element(let index) = kid, references[index] == nil { continue }
      out.put(isFirst ? "/K[" : " ")
      isFirst = false
      switch kid {
      case .element(let index):
        if let reference = references[index] { out.put(reference) }
      case .content(let page, let id) where page == home: out.put(id)
      case .content(let page, let id):
        out.put("<</Type/MCR/Pg ")
        out.put(pages[page])
        out.put("/MCID ")
        out.put(id)
        out.put(">>")
      }
    }
    if !isFirst { out.put("]") }
  }

  private func writeAttributes(_ element: StructureTree.Element, to out: inout ByteWriter) {
    switch element.type {
    case .headCell, .cell:
      let isHead = element.type == .headCell
      guard isHead || element.columns > 1 || element.rows > 1 else { return }
      out.put("/A<</O/Table")
      if isHead { out.put(element.isRowHead ? "/Scope/Row" : "/Scope/Column") }
      if element.columns > 1 {
        out.put("/ColSpan ")
        out.put(element.columns)
      }
      if element.rows > 1 {
        out.put("/RowSpan ")
        out.put(element.rows)
      }
      out.put(">>")
    case .figure:
      out.put("/A<</O/Layout/Placement/Block/BBox[")
      for (index, edge) in element.box.enumerated() {
        if index > 0 { out.put(" ") }
        out.put(edge, places: 2)
      }
      out.put("]>>")
    case .list: out.put("/A<</O/List/ListNumbering/None>>")
    default: break
    }
  }
}
