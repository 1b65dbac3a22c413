import Records
import Tables
import Testing

@Suite struct XLSXReadingTests {
  @Test func `a sheet as Excel saves it`() throws {
    let workbook = Workbook(
      sheets: [
        (
          "交办清单", nil,
          """
          <sheetViews><sheetView workbookViewId="0"/></sheetViews>
          <sheetData>
            <row r="1" spans="1:4"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><v>46083</v></c><c r="D3" s="2"><v>46083.5</v></c></row>
            <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="str"><f>A1&amp;B1</f><v>甲乙</v></c><c r="C4" t="e"><v>#REF!</v></c>
              <c r="D4" s="3"><v>0.45300000000000001</v></c><c r="E4" s="4"><v>123</v></c><c r="F4"><v>1.3800138E+10</v></c>
              <c r="G4"><v>0.30000000000000004</v></c><c r="H4"><f>SUM(A1)</f></c><c r="I4" s="5"><v>46083</v></c></row>
          </sheetData>
          <mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>
          """
        )
      ],
      strings: """
        <si><t>大标题</t></si>
        <si><r><rPr><b/></rPr><t xml:space="preserve">关于 </t></r><r><t>路灯</t></r><rPh sb="0" eb="1"><t>guanyu</t></rPh></si>
        """,
      styles: """
        <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
        <numFmt numFmtId="177" formatCode="0000"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="177"/><xf numFmtId="31"/></cellXfs>
        """)
    let sheets = try TableFile.sheets(bytes: try workbook.bytes(), name: "清单.xlsx")
    #expect(sheets.map(\.name) == ["交办清单"])
    #expect(
      sheets.first?.rows == [
        ["大标题", "大标题"], ["大标题", "大标题"],
        ["关于 路灯", "", "46083", "2026-03-02"],
        [
          "TRUE", "甲乙", "#REF!", "45.3%", "0123", "13800138000", "0.3", "#N/A", "2026-03-02",
        ],
      ])
  }

  @Test func `a sheet as other programs save it: inline text, a prefix, no references`() throws {
    var workbook = Workbook(sheets: [("表1", nil, "")])
    var parts = workbook.parts
    parts.removeLast()
    let space = Workbook.transitional
    parts.append(
      (
        "xl\\worksheets\\Sheet1.xml",
        """
        <x:worksheet xmlns:x="\(space)" xmlns:e="urn:else"><x:sheetData>
        <x:row><x:c t="inlineStr"><x:is><x:t>编号</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t>标</x:t></x:r><x:r><x:t>题</x:t></x:r></x:is></x:c></x:row>
        <e:row><x:c t="inlineStr"><x:is><x:t>别人的</x:t></x:is></x:c></e:row>
        <x:row><x:c><x:v>7</x:v></x:c><x:c t="inlineStr"><x:is><x:t>一_x000D_二 _x0041 &lt;&amp;</x:t></x:is></x:c></x:row>
        </x:sheetData></x:worksheet>
        """
      ))
    let bytes = try Archive.bytes(parts)
    #expect(try rows(bytes) == [["编号", "标题"], ["7", "一\r二 _x0041 <&"]])
    workbook.isStrict = true
    workbook.sheets[0].content =
      "<sheetData><row r=\"2\"><c r=\"B2\" t=\"d\"><v>2026-03-02T00:00:00</v></c></row></sheetData>"
    #expect(try rows(try workbook.bytes()) == [[], ["", "2026-03-02"]])
  }

  @Test func `dates count from 1900 or from 1904`() throws {
    let content = """
      <sheetData><row r="1"><c r="A1" s="0"><v>0</v></c><c r="B1" s="0"><v>59</v></c><c r="C1" s="0"><v>60</v></c>
      <c r="D1" s="0"><v>61</v></c><c r="E1" s="0"><v>44621</v></c><c r="F1" s="1"><v>0.75</v></c></row></sheetData>
      """
    let styles = "<cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs>"
    var workbook = Workbook(sheets: [("a", nil, content)], styles: styles)
    #expect(
      try rows(try workbook.bytes()) == [
        ["0", "1900-02-28", "60", "1900-03-01", "2022-03-01", "18:00"]
      ])
    workbook.properties = "date1904=\"1\""
    #expect(
      try rows(try workbook.bytes()) == [
        ["1904-01-01", "1904-02-29", "1904-03-01", "1904-03-02", "2026-03-02", "18:00"]
      ])
  }

  @Test(arguments: [
    ("yyyy/m/d", true), ("[$-804]yyyy\"年\"m\"月\";@", true), ("e/m/d", true), ("m/d", true),
    ("General", false), ("G/通用格式", false), ("0.00E+00", false), ("#,##0\" 年 y\"", false),
    ("\\d0", false), ("[Red]0", false), ("aaaa", false),
  ])
  func `a date is told by its format`(code: String, isDate: Bool) throws {
    let escaped = code.unicodeScalars.map { $0 == "\"" ? "&quot;" : String($0) }.joined()
    let workbook = Workbook(
      sheets: [("a", nil, "<sheetData><row><c s=\"0\"><v>46083</v></c></row></sheetData>")],
      styles: "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(escaped)\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"170\"/></cellXfs>")
    #expect(try rows(try workbook.bytes()) == [[isDate ? "2026-03-02" : "46083"]])
  }

  @Test func `hidden and empty sheets are passed over`() throws {
    let cell = "<sheetData><row><c t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>"
    let workbook = Workbook(sheets: [
      ("藏", "hidden", cell), ("深藏", "veryHidden", cell), ("空", nil, "<sheetData/>"),
      ("明", "visible", cell),
    ])
    let sheets = try TableFile.sheets(bytes: try workbook.bytes(), name: "a")
    #expect(sheets.map(\.name) == ["明"])
    let hidden = Workbook(sheets: [("藏", "hidden", cell)])
    #expect(codes(reading: try hidden.bytes()) == [TableCode.noSheet])
  }
}
