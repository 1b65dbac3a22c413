package import Records

/// A part of a file's text: a run, a cell, a line, a property.
package struct ScreeningPiece: Sendable, Hashable {
  /// How a piece stands to the one before.
  package enum Joint: Sendable, Hashable {
    /// It goes on where the other ended: the next run of a paragraph.
    case continued
    /// The next cell of a table's row.
    case cell
    /// A new paragraph, line or property.
    case block
  }

  /// Where it stands in the file, such as `/reply/body/p[2]`, `page 3`, `名单!B4`.
  package var path: String
  package var text: String
  package var joint: Joint
  /// A table's column header, which tells what a cell is; it isn't screened itself. nil: none.
  package var heading: String?

  package init(path: String, text: String, joint: Joint = .block, heading: String? = nil) {
    self.path = path
    self.text = text
    self.joint = joint
    self.heading = heading
  }
}

/// A finding in a text of pieces: what it is, and each piece that it touches.
package struct PlacedFinding: Sendable, Hashable {
  package struct Span: Sendable, Hashable {
    /// The piece's index among those given, and its path.
    package var piece: Int
    package var path: String
    /// Offsets in Unicode scalars of the piece's text: `from` inclusive, `to` exclusive.
    package var from: Int
    package var to: Int
  }

  package var kind: SensitiveKind
  /// As it stands in the pieces, those of a table with a tab between.
  package var text: String
  /// 0 to 1.
  package var confidence: Double
  package var mask: String
  /// In order; never empty.
  package var spans: [Span]
}

extension Screener {
  /// What is found in a text that is split into runs, cells and paragraphs: a number is found
  /// though each of its parts is a run of its own. In the order of the pieces.
  package func findings(in pieces: [ScreeningPiece]) -> [PlacedFinding] {
    var joined: [Unicode.Scalar] = []
    var places: [Range<Int>] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        switch piece.joint {
        case .continued: break
        case .cell: joined.append("\t")
        case .block: joined.append("\n")
        }
      }
      if let heading = piece.heading {
        joined += heading.unicodeScalars
        joined.append("：")
      }
      let start = joined.count
      joined += piece.text.unicodeScalars
      places.append(start..<joined.count)
    }
    return findings(in: joined).compactMap { placed($0, pieces, places) }
  }

  private func placed(
    _ finding: ScreeningFinding, _ pieces: [ScreeningPiece], _ places: [Range<Int>]
  ) -> PlacedFinding? {
    var low = 0, high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].upperBound <= finding.from { low = middle + 1 } else { high = middle }
    }
    var spans: [PlacedFinding.Span] = []
    while low < places.count, places[low].lowerBound < finding.to {
      let place = places[low]
      let from = max(place.lowerBound, finding.from) - place.lowerBound
      let to = min(place.upperBound, finding.to) - place.lowerBound
      if to > from {
        spans.append(.init(piece: low, path: pieces[low].path, from: from, to: to))
      }
      low += 1
    }
    guard !spans.isEmpty else { return nil }
    return PlacedFinding(
      kind: finding.kind, text: finding.text, confidence: finding.confidence, mask: finding.mask,
      spans: spans)
  }
}
