import Desk
import Foundation
import Testing

/// Drafts and proposals come in by the command line.
@Suite struct ImportDraftTests {
  private static let corpus =
    FileManager.default.currentDirectoryPath + "/Tests/ManuscriptsTests/Corpus"

  private static func scratch() throws -> String {
    let path = NSTemporaryDirectory() + "fuwen-import-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test func `a draft becomes a reply, is told of, and is never written over`() throws {
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let draft = Self.corpus + "/01-wps-zhucan.docx"
    let first = try Program.fuwen("import-draft", draft, "-o", folder, "--language", "zh")
    #expect(first.status == 0)
    for words in ["周明岳代表", "沈知远，0000-5550123", "关于降低用餐价格", "署名“青岚市民政局”", "须核对"] {
      #expect(first.out.contains(words), "\(words): \(first.out)")
    }
    let reply = try String(contentsOfFile: folder + "/reply.xml", encoding: .utf8)
    let again = try Program.fuwen("import-draft", draft, "-o", folder)
    #expect(again.status == 1)
    #expect(again.err.contains("FW1609"))
    #expect(try String(contentsOfFile: folder + "/reply.xml", encoding: .utf8) == reply)
  }

  @Test func `several drafts get folders of their own, all or none`() throws {
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let drafts = ["/03-txt-shuili.txt", "/05-md-yiliao.md"].map { Self.corpus + $0 }
    let broken = try Program.fuwen(["import-draft"] + drafts + ["/dev/null", "-o", folder])
    #expect(broken.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    let outcome = try Program.fuwen(["import-draft"] + drafts + ["--json", "-o", folder])
    #expect(outcome.status == 0)
    struct Told: Decodable {
      struct Item: Decodable {
        var title: String
        var headings: [Heading]
        var output: String
      }
      struct Heading: Decodable { var level: Int }
      var drafts: [Item]
    }
    let told = try JSONDecoder().decode(Told.self, from: Data(outcome.out.utf8))
    #expect(told.drafts.map(\.title).first == "对县十七届人大三次会议第007号建议的答复")
    #expect(told.drafts.map(\.headings.count) == [5, 3])
    for item in told.drafts { #expect(FilePaths.exists(item.output)) }
  }

  @Test func `a proposal becomes a case once nothing is missing, and both make a letter`() throws {
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = """
      市第十六届人民代表大会第二次会议
      第0123号
      案由：关于完善居家养老助餐服务的建议
      领衔代表：周明岳（青岚市第三中学，0000-5550100）
      近年来，我市老年人口持续增加，不少高龄、独居老人“做饭难、吃饭难”。建议：
      1.扩大助餐点覆盖范围
      2.降低用餐价格
      3.支持机构可持续运营
      """
    try Data(text.utf8).write(to: URL(filePath: folder + "/proposal.txt"))
    let missing = try Program.fuwen("import-case", folder + "/proposal.txt", "-o", folder)
    #expect(missing.status == 1)
    #expect(missing.err.components(separatedBy: "FW2150").count == 5)
    #expect(!FilePaths.exists(folder + "/case.xml"))
    let made = try Program.fuwen(
      "import-case", folder + "/proposal.txt", "--assigned-by", "市人民政府办公室", "--assigned",
      "2026-03-02", "--due", "2026-06-02", "--role", "lead", "-o", folder)
    #expect(made.status == 0, "\(made.err)")
    for name in ["office", "letterhead"] {
      let start = try Program.fuwen("new", name, "-o", folder + "/\(name).xml")
      #expect(start.status == 0)
    }
    let draft = try Program.fuwen(
      "import-draft", Self.corpus + "/01-wps-zhucan.docx", "--drafter", "li", "--points-in-order",
      "-o", folder)
    #expect(draft.status == 0, "\(draft.err)")
    let letter = try Program.fuwen(
      "assemble", folder + "/case.xml", folder + "/reply.xml", "--format", "txt", "-o", folder)
    #expect(letter.status == 0, "\(letter.err)")
  }
}
