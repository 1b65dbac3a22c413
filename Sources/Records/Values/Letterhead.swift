/// The form of GB/T 9704-2012 that an office's letters take, as data.
package struct Letterhead: Sendable, Hashable {
  package enum Form: String, Sendable, CaseIterable {
    /// 信函格式 (10.1).
    case letter
    /// 文件格式 (7.2).
    case document
    /// 简式: no red head.
    case plain
  }
  package enum Digits: String, Sendable, CaseIterable { case chinese, latin }
  package struct Mark: Sendable, Hashable {
    /// Lines of the issuer's mark; `{name}` stands for the office's name.
    package var lines: [String]
    /// Points; nil: as large as fits.
    package var size: Int?
    /// 文件 after several issuers' names.
    package var suffix: String?
  }
  package struct Issuer: Sendable, Hashable {
    package var name: String
    /// Path of a PNG inside the letterhead's folder; nil: no image is drawn.
    package var seal: String?
    /// Millimetres.
    package var sealDiameter: Int
  }
  package enum FontRole: String, Sendable, CaseIterable {
    case body, heading1, heading2, title, mark, pageNumber, latin
  }
  package enum ClassPlace: String, Sendable, CaseIterable {
    case topRight = "top-right"
    case aboveTitle = "above-title"
  }
  package struct ClassMark: Sendable, Hashable {
    package var isPrinted: Bool
    package var place: ClassPlace
    package var pattern: String
  }
  package enum DisclosurePrint: String, Sendable, CaseIterable { case note, line, none }
  package struct Signature: Sendable, Hashable {
    package var isSealed: Bool
    package var blankLines: Int
  }
  package struct Imprint: Sendable, Hashable {
    package var showsCopies: Bool
    /// 印发机关; nil: no such line. Document form only.
    package var printer: String?
  }

  package var id: String
  package var form: Form
  package var digits: Digits
  /// nil in the plain form.
  package var mark: Mark?
  /// Empty: the office itself.
  package var issuers: [Issuer]
  /// Families wanted for a role before the built-in ones.
  package var fonts: [FontRole: [String]]
  package var classMark: ClassMark
  package var disclosure: DisclosurePrint
  package var signature: Signature
  package var imprint: Imprint
  /// 签发人 is printed (7.2.6): upward documents.
  package var printsSigner: Bool
}

extension Letterhead {
  /// One that prints nothing of its own: for what a letter says, wherever it is printed.
  package static let plain = Letterhead(
    id: "plain", form: .plain, digits: .chinese, mark: nil, issuers: [], fonts: [:],
    classMark: ClassMark(isPrinted: false, place: .topRight, pattern: ""), disclosure: .none,
    signature: Signature(isSealed: false, blankLines: 0),
    imprint: Imprint(showsCopies: false, printer: nil), printsSigner: false)
}
