package import Records

/// A draft as somebody typed it: what stands in the file in reading order, before anybody asks
/// what each piece is to a letter.
///
/// Every reader of a file format makes one, and recognition knows nothing else of the file.
package struct Manuscript: Sendable, Hashable {
  package enum Format: String, Sendable, Hashable, CaseIterable {
    case docx, text, markdown, html
  }

  package var format: Format
  package var blocks: [Block]
  /// What the reader left out, accepted or could not keep, in the order of the file.
  package var notices: [Notice]

  package init(format: Format, blocks: [Block], notices: [Notice] = []) {
    self.format = format
    self.blocks = blocks
    self.notices = notices
  }

  package struct Block: Sendable, Hashable {
    package var place: Place
    package var content: Content

    package init(place: Place, content: Content) {
      self.place = place
      self.content = content
    }
  }

  package enum Content: Sendable, Hashable {
    case paragraph(Paragraph)
    case table(Table)
    /// Nothing but a line left blank.
    case blank
    /// A page break that the writer asked for: what follows may be an attachment.
    case pageBreak
  }

  /// Where a piece stands, as its writer can find it.
  package struct Place: Sendable, Hashable {
    /// From 1: the line of a text file, the paragraph of a DOCX body (tables count as one), the
    /// element of an HTML body.
    package var number: Int
    /// Such as `第12段` and `paragraph 12`.
    package var words: Diagnostic.Words

    package init(number: Int, words: Diagnostic.Words) {
      self.number = number
      self.words = words
    }
  }

  package struct Paragraph: Sendable, Hashable {
    package enum Alignment: String, Sendable, Hashable { case left, centre, right, justified }

    /// White space at both ends is gone, breaks inside are `\n`, tabs are `\t`. A number that the
    /// program made stands in front as typed text.
    package var text: String
    /// The number that the program made, such as `一、` or `（二）`; nil: it was typed, or there is
    /// none. Always a prefix of `text`.
    package var numbering: String?
    /// Level of a heading by style or mark-up, 1 the highest; nil: body text as far as the file
    /// says.
    package var outlineLevel: Int?
    package var alignment: Alignment?
    /// The style's name as its user sees it; nil: none.
    package var style: String?
    /// Points; nil when the file doesn't say.
    package var size: Double?
    /// All of its text is bold.
    package var isBold: Bool
    /// The family that its Chinese text is set in; nil when the file doesn't say.
    package var font: String?

    package init(
      text: String, numbering: String? = nil, outlineLevel: Int? = nil,
      alignment: Alignment? = nil, style: String? = nil, size: Double? = nil,
      isBold: Bool = false, font: String? = nil
    ) {
      self.text = text
      self.numbering = numbering
      self.outlineLevel = outlineLevel
      self.alignment = alignment
      self.style = style
      self.size = size
      self.isBold = isBold
      self.font = font
    }
  }

  package struct Table: Sendable, Hashable {
    package struct Cell: Sendable, Hashable {
      /// Its paragraphs, parted by `\n`.
      package var text: String
      /// How many columns and rows it spans, at least 1.
      package var columns: Int
      package var rows: Int

      package init(text: String, columns: Int = 1, rows: Int = 1) {
        self.text = text
        self.columns = columns
        self.rows = rows
      }
    }
    /// Each row's own cells: one that is covered by a cell from above is not in it.
    package var rows: [[Cell]]
    /// How many of the first rows repeat on every page; 0 when the file doesn't say.
    package var headRows: Int
    /// Relative widths of the grid's columns; empty when the file doesn't say.
    package var widths: [Int]

    package init(rows: [[Cell]], headRows: Int = 0, widths: [Int] = []) {
      self.rows = rows
      self.headRows = headRows
      self.widths = widths
    }
  }

  /// Something that is no text of the draft, or that could not be kept as it was.
  package struct Notice: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case insertion, deletion, move, comment, footnote, picture, textBox, formula, macro, field
      /// Words that were struck out; they are left out.
      case struckOut
      /// A table of one cell around paragraphs; they were read as the text.
      case frame
      case hiddenText, headerText, pageBreak, nestedTable, symbol, numbering, unknown
      /// A character that nobody sees, such as a zero-width space; it was taken out.
      case invisible
      /// Lines that were broken at a width and are joined again.
      case lineBreak
    }
    package var kind: Kind
    /// nil: it concerns the whole file.
    package var place: Place?
    /// How many; at least 1.
    package var count: Int
    /// What it was, in the file's own words, such as a comment's author and text; may be empty.
    package var detail: String

    package init(kind: Kind, place: Place? = nil, count: Int = 1, detail: String = "") {
      self.kind = kind
      self.place = place
      self.count = count
      self.detail = detail
    }
  }
}
