/// Numbers of headings: 一、（一）1.（1） (GB/T 9704-2012, 7.3.3).
package enum HeadingNumber {
  /// `level` 1 to 4 and deeper; `index` counts from 1.
  package static func text(level: Int, index: Int) -> String {
    switch level {
    case 1: chinese(index) + "、"
    case 2: "（" + chinese(index) + "）"
    case 3: "\(index)."
    default: "（\(index)）"
    }
  }

  /// 一 … 九十九; Arabic digits beyond.
  package static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    switch number {
    case 1...9: return digits[number]
    case 10...19: return "十" + digits[number - 10]
    case 20...99: return digits[number / 10] + "十" + digits[number % 10]
    default: return String(number)
    }
  }
}
