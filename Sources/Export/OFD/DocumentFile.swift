internal import Letters
internal import Typesetting

/// `Document.xml`: pages, shared resources, outline and what is attached.
struct DocumentFile {
  let pages: Pages
  let pageIDs: [Int]
  /// The largest number given out.
  let lastID: Int
  let outline: Outline
  let hasImages: Bool
  let hasAttachments: Bool

  /// From the document's folder. The page's number is the first digit of it, because some readers
  /// take that for the number.
  static func path(ofPage index: Int) -> String { "Pages/Page_\(index)/Content.xml" }

  /// The sheet, as `PhysicalBox` has it.
  static func box(of page: Page) -> Box {
    Box(
      x: .zero, y: .zero, width: Millimetres(page.width), height: Millimetres(page.height))
  }

  var bytes: [UInt8] {
    var writer = XMLWriter()
    writer.element("ofd:Document", [("xmlns:ofd", OFD.namespace)]) {
      $0.element("ofd:CommonData") { commonData(&$0) }
      $0.element("ofd:Pages") {
        for (index, id) in pageIDs.enumerated() {
          $0.empty(
            "ofd:Page", [("ID", String(id)), ("BaseLoc", DocumentFile.path(ofPage: index))])
        }
      }
      if !outline.entries.isEmpty {
        $0.element("ofd:Outlines") { write(outline.top, to: &$0) }
      }
      if hasAttachments { $0.element("ofd:Attachments", text: "Attachs/Attachments.xml") }
    }
    return writer.bytes
  }

  private func commonData(_ out: inout XMLWriter) {
    out.element("ofd:MaxUnitID", text: String(lastID))
    out.element("ofd:PageArea") {
      if let first = pages.pages.first {
        $0.element("ofd:PhysicalBox", text: DocumentFile.box(of: first).text)
      }
    }
    out.element("ofd:PublicRes", text: "PublicRes.xml")
    if hasImages { out.element("ofd:DocumentRes", text: "DocumentRes.xml") }
  }

  private func write(_ entries: [Int], to out: inout XMLWriter) {
    for index in entries {
      let entry = outline.entries[index]
      let count = String(outline.descendants(entry.children))
      out.element("ofd:OutlineElem", [("Title", entry.text), ("Count", count)]) {
        $0.element("ofd:Actions") {
          $0.element("ofd:Action", [("Event", "CLICK")]) {
            $0.element("ofd:Goto") {
              $0.empty(
                "ofd:Dest",
                [
                  ("Type", "XYZ"), ("PageID", String(pageIDs[entry.place.page])), ("Left", "0"),
                  ("Top", Millimetres(entry.place.top).text), ("Zoom", "0"),
                ])
            }
          }
        }
        write(entry.children, to: &$0)
      }
    }
  }
}
