import Export
import Letters
import Records
import Testing
import Typesetting

/// Tags: what the file says of itself, read back from its own objects.
@Suite struct PDFStructureTests {
  struct Element {
    var type: String
    var reference: String
    var value: PDFFile.Dictionary
    var children: [Element]

    var all: [Element] { [self] + children.flatMap(\.all) }
  }

  static func tree(_ file: PDFFile) throws -> Element {
    let root = file.dictionary(file.catalog["/StructTreeRoot"])
    func element(_ reference: Any) throws -> Element? {
      guard let reference = reference as? String else { return nil }
      let value = file.dictionary(reference)
      guard let type = file.name(value["/S"]) else { return nil }
      return Element(
        type: type, reference: reference, value: value,
        children: try file.array(value["/K"]).compactMap(element))
    }
    let top = try #require(file.array(root["/K"]).first)
    let found = try element(top)
    return try #require(found)
  }

  static func file(_ document: Document) throws -> PDFFile {
    try PDFFile(PDF.data(Fixture.pages(document)))
  }

  /// What each page's operators hold.
  static func contents(_ file: PDFFile) -> [ContentReader] {
    file.pages.map { page in
      ContentReader(file.stream(page["/Contents"])) { _, _ in 1000 }
    }
  }

  @Test(arguments: ["letter", "document", "plain"])
  func `every content id leads to its element and back`(form: String) throws {
    let file = try Self.file(try Fixture.draft(try Fixture.rich(form: form)))
    let root = file.dictionary(file.catalog["/StructTreeRoot"])
    let numbers = file.array(file.dictionary(root["/ParentTree"])["/Nums"])
    var owned: Set<String> = []
    for (index, page) in file.pages.enumerated() {
      #expect(file.integer(page["/StructParents"]) == index)
      #expect(file.name(page["/Tabs"]) == "S")
      let content = Self.contents(file)[index]
      #expect(content.faults == [])
      #expect(file.integer(numbers[index * 2]) == index)
      let owners = file.array(numbers[index * 2 + 1])
      #expect(content.contents == Array(0..<owners.count))
      for (id, owner) in owners.enumerated() {
        owned.insert("\(index) \(id) \(owner)")
      }
    }
    let pages = file.array(file.dictionary(file.catalog["/Pages"])["/Kids"])
      .compactMap { $0 as? String }
    var named: Set<String> = []
    for element in try Self.tree(file).all {
      let home = element.value["/Pg"] as? String
      for kid in file.array(element.value["/K"]) {
        if let id = file.integer(kid), let page = pages.firstIndex(where: { $0 == home }) {
          named.insert("\(page) \(id) \(element.reference)")
        }
        let reference = file.dictionary(kid)
        if let id = file.integer(reference["/MCID"]),
          let page = pages.firstIndex(where: { $0 == reference["/Pg"] as? String })
        {
          named.insert("\(page) \(id) \(element.reference)")
        }
      }
    }
    #expect(named == owned)
  }

  @Test func `headings take the levels of the document`() throws {
    let document = try Fixture.draft(try Fixture.rich())
    let tree = try Self.tree(try Self.file(document))
    #expect(tree.type == "Document")
    let headings = tree.all.map(\.type).filter { $0.hasPrefix("H") }
    #expect(headings == ["H1", "H2", "H3", "H4", "H5", "H2", "H2", "H3", "H2"])
    #expect(tree.children.map(\.type).filter { $0 == "Sect" }.count == 2)
    let list = try #require(tree.all.first { $0.type == "L" })
    #expect(list.children.map(\.type) == ["LI", "LI"])
  }

  @Test func `a table has its caption, head, rows and merged cells once`() throws {
    let file = try Self.file(try Fixture.draft(try Fixture.rich()))
    let tree = try Self.tree(file)
    let table = try #require(tree.all.first { $0.type == "Table" })
    #expect(table.children.map(\.type) == ["Caption", "THead", "TBody"])
    #expect(table.children[1].children.map(\.children.count) == [2, 2])
    #expect(table.children[2].children.count == 40)
    #expect(table.children[2].children.allSatisfy { $0.children.map(\.type) == ["TD", "TD", "TD"] })
    let heads = table.children[1].children.flatMap(\.children)
    #expect(heads.map(\.type) == ["TH", "TH", "TH", "TH"])
    let attributes = heads.map { file.dictionary($0.value["/A"]) }
    #expect(attributes.allSatisfy { file.name($0["/Scope"]) == "Column" })
    #expect(attributes.map { file.integer($0["/RowSpan"]) } == [2, nil, nil, nil])
    #expect(attributes.map { file.integer($0["/ColSpan"]) } == [nil, 2, nil, nil])
  }

  @Test func `bookmarks nest like headings and attachments`() throws {
    let document = try Fixture.draft(try Fixture.rich())
    let file = try Self.file(document)
    func titles(_ parent: PDFFile.Dictionary, depth: Int) -> [String] {
      var out: [String] = []
      var next = parent["/First"]
      while let reference = next {
        let item = file.dictionary(reference)
        out.append(String(repeating: "-", count: depth) + (file.text(item["/Title"]) ?? "?"))
        #expect(file.array(item["/Dest"]).count == 5)
        out += titles(item, depth: depth + 1)
        next = item["/Next"]
      }
      return out
    }
    let outlines = file.dictionary(file.catalog["/Outlines"])
    let found = titles(outlines, depth: 0)
    #expect(
      found == [
        "一、关于资金", "-（一）（略）", "--1.做法", "---（1）细项", "二、关于人员 & <队伍>",
        "附件1　责任清单", "-一、清单", "附件2　数据表",
      ])
    #expect(file.integer(outlines["/Count"]) == found.count)
  }

  @Test func `the catalogue says language, title, marks and colours`() throws {
    let file = try Self.file(try Fixture.draft(try Fixture.rich()))
    let catalog = file.catalog
    #expect(file.text(catalog["/Lang"]) == "zh-CN")
    #expect(file.dictionary(catalog["/MarkInfo"])["/Marked"] as? Bool == true)
    #expect(file.dictionary(catalog["/ViewerPreferences"])["/DisplayDocTitle"] as? Bool == true)
    let intent = file.dictionary(file.array(catalog["/OutputIntents"]).first)
    let profile = file.stream(intent["/DestOutputProfile"])
    #expect(Array(profile[36..<40]) == Array("acsp".utf8))
    #expect(profile.count == Int(profile[2]) << 8 | Int(profile[3]))
  }
}
