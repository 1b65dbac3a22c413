internal import Export
internal import Letters
internal import Records
internal import Typesetting

extension Desk {
  /// A paper that passes no gates, as PDF.
  func pdf(_ document: Document) -> [UInt8] {
    PDF.data(setter.pages(document), attachments: [], cache: pdfCache)
  }
}

/// A paper made: its file's name and bytes.
package typealias PaperFile = (name: String, bytes: [UInt8])

extension OfficeDesk {
  /// Who keeps the register, as papers sign: the section of the person named, else the office.
  static func keeper(_ person: PersonID?, _ office: Office) -> String {
    let section = person.flatMap { office.person($0)?.section }
    let name = office.sectionName(section)
    return name.isEmpty ? office.name : name
  }

  static func letterhead(_ office: OfficeInForce) throws(Diagnostics) -> Letterhead {
    guard let letterhead = office.letterhead(nil) else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.companionMissing, at: .init(file: "registry"),
          .init("登记簿没有版式", "the registry has no letterhead"),
          help: .init("用 fuwen registry adopt letterhead.xml 启用", "adopt one with 'fuwen registry adopt letterhead.xml'"))
      ])
    }
    return letterhead
  }
}
