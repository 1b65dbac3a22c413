package import Records

/// A sheet that goes round or beside a letter, such as a sign-off sheet, a feedback form or labels:
/// what stands in its boxes, and nothing about where, beyond what its kind itself prescribes.
///
/// All text is final. Every stretch of it has a path, made of the places of what holds it, so that
/// paths are unique in the form; see `textBlocks`.
package struct Form: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 发文稿纸.
    case signOff = "sign-off"
    /// 征询意见表.
    case feedback
    /// 办理情况登记表.
    case caseSheet = "case-sheet"
    /// 退办申请.
    case handBack = "hand-back"
    /// 调整申请.
    case move
    /// 延期申请, and the notice to the proposer.
    case extend
    /// 用印登记.
    case sealRegister = "seal-register"
    /// A4 stickers.
    case labels
    case envelope
    /// 报送清单.
    case transmittal
    /// 修改对照表.
    case difference
    /// 联系沟通记录.
    case contact
    /// 装封核对单.
    case packingList = "packing-list"
    /// 公开前保密审查表.
    case publicationReview = "publication-review"
  }

  package enum Paper: Sendable, Hashable {
    case a4
    case a4Landscape
    /// 220 × 110 mm (GB/T 1416, 5号).
    case envelopeDL
    /// 229 × 162 mm (GB/T 1416, 7号).
    case envelopeC5
  }

  /// What the sheet holds.
  package enum Content: Sendable, Hashable {
    /// Parts from top to bottom, over as many pages as they need.
    case sheet([FormPart])
    case labels(LabelSheet)
    /// One page each.
    case envelopes([Envelope])
  }

  package var kind: Kind
  package var paper: Paper
  package var digits: Letterhead.Digits
  /// Families wanted for a role before the built-in ones.
  package var fonts: [Letterhead.FontRole: [String]]
  package var properties: Document.Properties
  package var content: Content

  package init(
    kind: Kind, paper: Paper = .a4, digits: Letterhead.Digits,
    fonts: [Letterhead.FontRole: [String]], properties: Document.Properties, content: Content
  ) {
    self.kind = kind
    self.paper = paper
    self.digits = digits
    self.fonts = fonts
    self.properties = properties
    self.content = content
  }

  /// Every stretch of text in reading order, with its path: `PART` or `PART/n` on a sheet, a
  /// table's `PART/row/cell/piece`, `label/n/line`, `envelope/n/to/line`. All count from 1, a
  /// table's rows with the head first. Empty text has no block.
  package var textBlocks: [Document.TextBlock] {
    let blocks: [Document.TextBlock] =
      switch content {
      case .sheet(let parts): parts.enumerated().flatMap { $1.textBlocks(path: "\($0 + 1)") }
      case .labels(let sheet):
        sheet.labels.enumerated().flatMap { index, label in
          label.textBlocks(path: "label/\(index + 1)")
        }
      case .envelopes(let envelopes):
        envelopes.enumerated().flatMap { $1.textBlocks(path: "envelope/\($0 + 1)") }
      }
    return blocks.filter { !$0.text.isEmpty }
  }
}
