/// Stickers on a sheet of A4, and what is printed on them.
package struct LabelSheet: Sendable, Hashable {
  /// How a maker cuts the sheet. Lengths are hundredths of a millimetre.
  package struct Grid: Sendable, Hashable {
    package var columns: Int
    package var rows: Int
    package var width: Int
    package var height: Int
    /// From the paper's edges to the first sticker.
    package var left: Int
    package var top: Int
    /// From one sticker's left (top) edge to the next one's.
    package var stepAcross: Int
    package var stepDown: Int
    package var perPage: Int { columns * rows }

    package init(
      columns: Int, rows: Int, width: Int, height: Int, left: Int, top: Int, stepAcross: Int,
      stepDown: Int
    ) {
      self.columns = columns
      self.rows = rows
      self.width = width
      self.height = height
      self.left = left
      self.top = top
      self.stepAcross = stepAcross
      self.stepDown = stepDown
    }
  }

  package struct Label: Sendable, Hashable {
    /// 6 digits; empty: none is known.
    package var postcode: String
    package var address: String
    package var addressee: String

    package init(postcode: String, address: String, addressee: String) {
      self.postcode = postcode
      self.address = address
      self.addressee = addressee
    }

    package func textBlocks(path: String) -> [Document.TextBlock] {
      [
        .init(path: path + "/postcode", text: postcode),
        .init(path: path + "/address", text: address),
        .init(path: path + "/addressee", text: addressee),
      ]
    }
  }

  package var grid: Grid
  /// Stickers of the first sheet that are used up already.
  package var skipped: Int
  package var labels: [Label]

  package init(grid: Grid, skipped: Int = 0, labels: [Label]) {
    self.grid = grid
    self.skipped = skipped
    self.labels = labels
  }
}

/// One envelope.
package struct Envelope: Sendable, Hashable {
  package var to: LabelSheet.Label
  /// The sender's address and name, a line each.
  package var sender: [String]
  package var senderPostcode: String
  /// false: the envelope has its red boxes and its sender already.
  package var printsFrame: Bool

  package init(
    to: LabelSheet.Label, sender: [String], senderPostcode: String, printsFrame: Bool = true
  ) {
    self.to = to
    self.sender = sender
    self.senderPostcode = senderPostcode
    self.printsFrame = printsFrame
  }

  package func textBlocks(path: String) -> [Document.TextBlock] {
    let from: [Document.TextBlock] =
      printsFrame
      ? sender.enumerated().map { .init(path: "\(path)/from/\($0 + 1)", text: $1) }
        + [.init(path: path + "/from/postcode", text: senderPostcode)] : []
    return to.textBlocks(path: path + "/to") + from
  }
}
