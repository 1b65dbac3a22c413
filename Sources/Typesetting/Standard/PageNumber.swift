internal import Letters
internal import Records

/// 页码 (GB/T 9704-2012, 7.5): `— 1 —` in 4号 宋体, outer side, the dashes 7 mm below the core.
enum PageNumber {
  static let dashesBelowCore = Length.mm(7)

  static func items(_ number: Int, setter: LineSetter) -> [Page.Item] {
    let style = TextStyle.natural(.pageNumber, TypeSize.four)
    let line = setter.line("— \(number) —", style, role: .artifact)
    // The dash's ink, not its box, stands 7 mm under the core.
    let dash = setter.line("—", style, role: .artifact).ink(setter.shaper.faces).top
    let baseline = Grid.bottom + dashesBelowCore + dash
    let x =
      number % 2 == 1
      ? Grid.right - TypeSize.four - line.width : Grid.left + TypeSize.four
    return line.items(setter, x: x, baseline: baseline)
  }
}
