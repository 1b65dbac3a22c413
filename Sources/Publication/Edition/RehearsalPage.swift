internal import Export
internal import Letters
internal import Records
internal import Screening

/// The whole letter beside what the public would see, block by block, with what was found. It shows
/// what is to be masked: for the office alone, never for the site.
struct RehearsalPage {
  let whole: Document
  let open: Document
  let findings: [EditionFinding]

  var html: String {
    let rows = Self.pairs(whole.blocks.map(\.text), open.blocks.map(\.text)).map { left, right in
      let kind = left == right ? "same" : right == nil ? "gone" : "other"
      return "<tr class=\"\(kind)\"><td>\(cell(left))</td><td>\(cell(right))</td></tr>"
    }
    let found = findings.map { finding in
      let proposed = finding.proposed == .mask ? "建议隐去" : finding.proposed == .keep ? "建议保留" : "须决定"
      let cells = [
        String(finding.number), finding.path, finding.finding.kind.chinese, finding.finding.text,
        proposed,
      ]
      return "<tr>" + cells.map { "<td>\(XMLEscape.text($0))</td>" }.joined() + "</tr>"
    }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="utf-8"><title>公开预演：\(XMLEscape.text(open.title.text))</title>
      <meta name="robots" content="noindex"><style>\(Self.style)</style></head><body>
      <h1>公开预演</h1><p class="note">左为函件全文，右为公众将看到的文本；本页含未隐去的内容，仅供内部审查。</p>
      <h2>筛查发现（\(findings.count)处）</h2>
      <table class="found"><thead><tr><th scope="col">编号</th><th scope="col">位置</th><th scope="col">类别</th><th scope="col">内容</th><th scope="col">处理</th></tr></thead><tbody>
      \(found.joined(separator: "\n"))
      </tbody></table>
      <h2>对照</h2>
      <table class="texts"><thead><tr><th scope="col">函件全文</th><th scope="col">公开文本</th></tr></thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></body></html>

      """
  }

  private func cell(_ text: String?) -> String { text.map { XMLEscape.text($0) } ?? "（不公开）" }

  private static let style = """
    body{font-family:serif;max-width:72em;margin:2em auto;padding:0 1em;line-height:1.7}
    table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.4em .6em;vertical-align:top;text-align:left}
    .texts td{width:50%}.gone td:last-child{color:#666;background:#f3f3f3}.other td{background:#fff6e0}
    .note{color:#8a1c1c}
    """

  /// Both texts in step: equal blocks side by side, what lies between paired in order.
  static func pairs(_ left: [String], _ right: [String]) -> [(String?, String?)] {
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        lengths[i][j] =
          left[i] == right[j]
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var rows: [(String?, String?)] = []
    var waiting: (left: [String], right: [String]) = ([], [])
    func flush() {
      for index in 0..<max(waiting.left.count, waiting.right.count) {
        rows.append(
          (
            index < waiting.left.count ? waiting.left[index] : nil,
            index < waiting.right.count ? waiting.right[index] : nil
          ))
      }
      waiting = ([], [])
    }
    var i = 0
    var j = 0
    while i < left.count || j < right.count {
      if i < left.count, j < right.count, left[i] == right[j] {
        flush()
        rows.append((left[i], right[j]))
        i += 1
        j += 1
      } else if j == right.count || (i < left.count && lengths[i + 1][j] >= lengths[i][j + 1]) {
        waiting.left.append(left[i])
        i += 1
      } else {
        waiting.right.append(right[j])
        j += 1
      }
    }
    flush()
    return rows
  }
}
