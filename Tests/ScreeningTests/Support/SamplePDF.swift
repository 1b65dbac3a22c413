/// A PDF with a number in every place where one can hide.
enum SamplePDF {
  static let numbers = (1...9).map { "1380013800\($0)" }

  static func bytes() -> [UInt8] {
    let drawing =
      "BT /F 12 Tf 50 700 Td (Tel \(numbers[0])) Tj ET /OC /L BDC BT /F 12 Tf 50 650 Td "
      + "(Tel \(numbers[1])) Tj ET EMC BT 3 Tr /F 12 Tf 50 600 Td (Tel \(numbers[2])) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] "
        + "/Order [5 0 R] >> >> /Outlines 7 0 R /Names << /EmbeddedFiles << /Names [(r) 9 0 R] >> "
        + ">> /AcroForm << /Fields [12 0 R] >> /Metadata 13 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font "
        + "<< /F 6 0 R >> /Properties << /L 5 0 R >> >> /Annots [11 0 R 12 0 R] >>",
      stream("", drawing),
      "<< /Type /OCG /Name (hidden) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Type /Outlines /First 8 0 R /Last 8 0 R /Count 1 >>",
      "<< /Title (\(numbers[3])) /Parent 7 0 R /Dest [3 0 R /Fit] >>",
      "<< /Type /Filespec /F (record.xml) /UF (record.xml) /EF << /F 10 0 R >> >>",
      stream("/Type /EmbeddedFile", "<reply><contact><phone>\(numbers[4])</phone></contact></reply>"),
      "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (\(numbers[5])) >>",
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Tel) /V (\(numbers[6])) /Rect [10 10 90 30] >>",
      stream("/Type /Metadata /Subtype /XML", "<x:m xmlns:x=\"x\"><d>\(numbers[7])</d></x:m>"),
      "<< /Author (\(numbers[8])) >>",
    ]
    var out = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(out.utf8.count)
      out += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = out.utf8.count
    out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      out += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    out += "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info 14 0 R >>\n"
    return Array((out + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  private static func stream(_ entries: String, _ content: String) -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }
}
