import Letters
import Records
import Testing

@Suite("Addresses, labels and envelopes")
struct MailTests {
  @Test(
    "a postcode is found where people write it",
    arguments: [
      ("310000 青岚市临江路18号", "310000", "青岚市临江路18号"),
      ("青岚市临江路18号 310000", "310000", "青岚市临江路18号"),
      ("青岚市临江路18号（邮编：310000）", "310000", "青岚市临江路18号"),
      ("邮编310000，青岚市临江路18号", "310000", "青岚市临江路18号"),
      ("青岚市临江路18号", "", "青岚市临江路18号"),
      ("青岚市临江路1234567号", "", "青岚市临江路1234567号"),
      ("青岚市临江路18号1幢301室（东门）", "", "青岚市临江路18号1幢301室（东门）"),
    ])
  func postcode(line: String, postcode: String, address: String) throws {
    let place = try #require(PostalAddress(line))
    #expect(place.postcode == postcode)
    #expect(place.address == address)
  }

  @Test("a postcode alone is no address", arguments: ["", " ", "　"])
  func nothing(line: String) { #expect(PostalAddress(line) == nil) }

  @Test("who has no address gets no label and is named; an organisation is written to as such")
  func labels() throws {
    let fixture = try FormFixture()
    var proposers = fixture.caseRecord.proposersInPrintedOrder
    proposers[0].address = "310000 青岚市临江路18号"
    proposers.append(try Fixture.organisation("民盟青岚市委"))
    proposers[3].address = "青岚市中山路2号"
    let forms = MailForms(frame: fixture.frame, proposers: proposers)
    #expect(forms.withoutAddress.map(\.name) == ["顾清和", "沈知远"])
    let form = try #require(forms.labels(grid: .usual))
    #expect(form.textBlocks.map(\.text) == [
      "310000", "青岚市临江路18号", "周明岳代表　收", "青岚市中山路2号", "民盟青岚市委　收",
    ])
    let envelope = try #require(forms.envelopes(.envelopeDL, printsFrame: true))
    #expect(envelope.has("青岚市民政局") && envelope.has("310000"))
    let plain = try #require(forms.envelopes(.envelopeC5, printsFrame: false))
    #expect(!plain.has("青岚市民政局"))
    #expect(MailForms(frame: fixture.frame, proposers: []).labels(grid: .usual) == nil)
  }

  @Test("grids are named or written out, and must fit on A4")
  func grids() throws {
    for name in LabelSheet.Grid.known.keys {
      let grid = try #require(LabelSheet.Grid(name))
      #expect(grid.left + grid.stepAcross * (grid.columns - 1) + grid.width <= 21_000)
      #expect(grid.top + grid.stepDown * (grid.rows - 1) + grid.height <= 29_700)
    }
    #expect(LabelSheet.Grid("3x8,70x37,0,0.5") == .usual)
    #expect(LabelSheet.Grid("2x7,99.1x38.1,4.65,15.15,2.5,0") == LabelSheet.Grid.known["2x7"])
    for wrong in ["", "3", "3x8,70x37", "4x8,70x37,0,0", "3x9,70x37,0,0", "x", "3x8,70x37,0,a"] {
      #expect(LabelSheet.Grid(wrong) == nil, "\(wrong)")
    }
  }
}
